/**
 * From runs of text to segments (what stands together) and from segments to lines made of cells (what stands apart on
 * one line). Symbols without meaning as text (icons, stars of a level, bullets) are set aside, not lost.
 */
import { findSpan } from '../../shared/resume/find-span.ts';
import { headingHint } from './place-heading-forms.ts';
import { headingOf } from './place-headings.ts';
import { labelOf } from './place-labels.ts';
import { hasLegalForm } from './place-words.ts';
import type { PdfPage, TextRun } from './read-pdf.ts';

/** Text that stands together on one baseline. Points from the page's top left corner. */
export type Cell = {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
};

/** Edges of a column; `prose` is how far its lines of running text reach. */
export type Column = { readonly x: number; readonly right: number; readonly prose: number };

/** One line inside one column. */
export type Line = {
  readonly page: number;
  readonly column: Column;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly bullet: boolean;
  /** A square or the like stood before it that is no bullet: before a heading, a company, a time. */
  readonly marked?: true;
  readonly cells: readonly Cell[];
  readonly text: string;
};

const CJK = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー々〇、。・「」（）()';
const BOTH_CJK = new RegExp(`[${CJK}]\\n[${CJK}]`, 'u');
const BOTH_CJK_OR_NUMBER = new RegExp(`^[${CJK}\\d|\\s.．-]{2}$`, 'u');
/** The padding of a table's cells, in sizes of the type; no space between words is as wide. */
const TABLE_GAP = 0.75;
/** Fonts draw the middle dot of kana and this one alike, and programs name the wrong one. */
const DOT =
  /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー])\u2027(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu;
/** Icon fonts live in the private use area; the rest are drawn bullets and stars. */
const SYMBOL = /^[\p{Co}\s★☆●○◎■□◆◇▪▫•‣◦⁃∙·▶►▸➢➤✓✔\uFFFD*–-]+$/u;
const BULLET = /^[\uF0A7\uF0B7\uF0D8\uF0FC\uF076•‣◦⁃∙·●○■□◆◇▪▫▶►▸➢➤✓✔*–-]$/u;
const BULLET_START = /^([・‧\uF0A7\uF0B7\uF0D8\uF0FC\uF076•‣◦⁃∙·●○■□◆◇▪▫▶►▸➢➤✓✔]|[*–-](?=\s))\s*/u;

/** Joins two texts as a reader would: no space inside CJK, none after a hyphen at a line's end. */
export function joinText(a: string, b: string): string {
  if (a === '' || b === '') return a + b;
  if (BOTH_CJK.test(`${a.slice(-1)}\n${b.slice(0, 1)}`) || /\p{L}-$/u.test(a)) return a + b;
  return `${a} ${b}`;
}

/** The segments of a page, in no order; symbols that stand alone come separately. */
export function segmentsOf(page: PdfPage): { segments: Cell[]; symbols: string[] } {
  const symbols: string[] = [];
  const segments: Cell[] = [];
  const runs = [...page.runs].sort((a, b) => a.y - b.y || a.x - b.x);
  const rows = rowsOf(runs.map((run) => ({ ...run, right: run.x + run.width })));
  const edges = columnEdges(rows);
  for (const row of rows) {
    let open: Cell | undefined;
    let last = 0;
    for (const run of row) {
      if (run.icon === true || (SYMBOL.test(run.text) && !BULLET.test(run.text.trim()))) {
        symbols.push(run.text);
        continue;
      }
      const gap = open === undefined ? 0 : run.x - open.right;
      const wide = open !== undefined && parts(edges.get(Math.round(run.x)), open, run, gap / run.size);
      const together =
        open !== undefined &&
        gap < 1.1 * run.size &&
        gap > -run.size &&
        !wide &&
        (open.bold === run.bold || touchesNumber(open.text, run.text, gap / run.size));
      // Small capitals are set a third smaller, touching their initial.
      const ratio = Math.max(last, run.size) / Math.min(last, run.size);
      const sameSize = ratio < 1.5 || (ratio < 1.8 && Math.abs(gap) < 0.45 * Math.max(last, run.size));
      if (open !== undefined && (isBullet(open.text) ? gap < 3 * run.size : together && sameSize)) {
        open = {
          ...open,
          text: joinRuns(open, run.text, gap),
          right: run.right,
          bold: open.bold,
          size: ratio < 1.3 ? run.size : Math.max(open.size, run.size),
        };
        segments[segments.length - 1] = open;
      } else {
        open = { text: run.text, x: run.x, right: run.right, y: run.y, size: run.size, bold: run.bold };
        segments.push(open);
      }
      last = run.size;
    }
  }
  const alone = segments.filter(({ text }) => SYMBOL.test(text));
  return {
    segments: segments.filter(({ text }) => !SYMBOL.test(text)),
    symbols: [...symbols, ...alone.map(({ text }) => text)],
  };
}

// Fonts of Chinese and Japanese have no bold numbers: 2022年3月 is of two weights, and one text.
function touchesNumber(before: string, text: string, gap: number): boolean {
  const number = /^[\d\s./~-]+$/u;
  return (
    gap < 0.35 &&
    (number.test(text) || /\d\s*$/u.test(before.slice(-3))) &&
    BOTH_CJK_OR_NUMBER.test(before.slice(-1) + text.slice(0, 1))
  );
}

/** How often lines begin at a place behind a gap or alone, and how often behind the padding of a table's cell. */
type Edge = { readonly wide: number; readonly narrow: number };

// Places, whole points, at which lines of a column begin again and again.
function columnEdges(
  rows: readonly (readonly (TextRun & { readonly right: number })[])[],
): Map<number, Edge> {
  const begun = new Map<number, Edge>();
  for (const row of rows)
    for (const [index, run] of row.entries()) {
      const before = row[index - 1];
      const gap = before === undefined ? Number.POSITIVE_INFINITY : (run.x - before.right) / run.size;
      if (gap < TABLE_GAP || (gap < 1.1 && isInCjk(before?.text ?? '', run.text))) continue;
      for (const x of [-1, 0, 1]) {
        const at = Math.round(run.x) + x;
        const { wide, narrow } = begun.get(at) ?? { wide: 0, narrow: 0 };
        begun.set(at, gap < 1.1 ? { wide, narrow: narrow + 1 } : { wide: wide + 1, narrow });
      }
    }
  return begun;
}

// Where a column begins, a smaller gap than usual parts what stands before it: the oftener lines begin there, the
// smaller; any, behind a time that fills its column.
function parts(edge: Edge | undefined, before: Cell, { text }: TextRun, gap: number): boolean {
  if (edge === undefined) return false;
  if (edge.wide > 2 && gap > -0.1 && before.text.length < 32 && findSpan(before.text)?.index === 0)
    return true;
  if (edge.wide > 5) return gap > 0.55;
  return edge.wide + edge.narrow > 1 && gap > TABLE_GAP && !isInCjk(before.text, text);
}

// A space of Chinese and Japanese is as wide as a character.
function isInCjk(before: string, text: string): boolean {
  return BOTH_CJK.test(`${before.trimEnd().slice(-1)}\n${text.trimStart().slice(0, 1)}`);
}

/** Groups what stands on one baseline, allowing half a line of difference; each row goes from left to right. */
export function rowsOf<Placed extends { x: number; y: number; size: number }>(
  placed: readonly Placed[],
): Placed[][] {
  const rows: Placed[][] = [];
  let top = Number.NEGATIVE_INFINITY;
  for (const item of [...placed].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row !== undefined && item.y - top < 0.5 * Math.max(item.size, row[0]?.size ?? item.size))
      row.push(item);
    else {
      rows.push([item]);
      top = item.y;
    }
  }
  return rows.map((row) => row.sort((a, b) => a.x - b.x));
}

/**
 * The lines of one column. Where several lines end at about the same place, running text reaches that far;
 * else it is taken to reach the margin.
 */
export function linesOf(segments: readonly Cell[], page: number, margin: number): Line[] {
  const x = Math.min(...segments.map((segment) => segment.x));
  const right = Math.max(...segments.map((segment) => segment.right));
  const rows = rowsOf(segments);
  const alone = rows.flatMap((row) => (row.length === 1 ? row.map((cell) => cell.right) : []));
  const longest = Math.max(x, ...alone);
  const wrapped = alone.filter((end) => end > longest - 0.07 * (longest - x)).length;
  const column = { x, right, prose: wrapped > 2 ? longest : Math.max(longest, margin) };
  return rows.map((row) => lineOf(spelledOut(row), page, column));
}

/** A line of the given cells; a bullet at its start is taken off and remembered. */
export function lineOf(row: readonly Cell[], page: number, column: Line['column'], wasBullet = false): Line {
  const [first, ...rest] = row;
  if (first === undefined) throw new RangeError('a line has at least one cell');
  const marked = isMarkedHeading(first.text);
  const bullet = BULLET_START.test(first.text) && !marked;
  const cells = [{ ...first, text: first.text.replace(BULLET_START, '').trim() }, ...rest].map((cell) => ({
    ...cell,
    text: cell.text.trim().replace(DOT, '・'),
  }));
  return {
    page,
    column,
    x: first.x,
    right: Math.max(...cells.map((cell) => cell.right)),
    y: first.y,
    size: Math.max(...cells.map((cell) => cell.size)),
    bold: first.bold,
    bullet: bullet || wasBullet,
    ...(marked ? { marked: true as const } : {}),
    cells,
    text: cells.map((cell) => cell.text).join('  '),
  };
}

/** In Chinese and Japanese papers squares stand before headings and companies as often as before the items of a list. */
function isMarkedHeading(text: string): boolean {
  if (!/^[■□◆◇▼▽●○▍▌]/u.test(text)) return false;
  const said = text.slice(1).trim();
  const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(said);
  return (
    headingOf(said) !== undefined ||
    (cjk && said.length <= 10 && headingHint(said) !== undefined) ||
    findSpan(said)?.both === true ||
    (cjk && said.length < 60 && hasLegalForm(said))
  );
}

// Forms set two or three characters wide: 氏    名.
function spelledOut(row: readonly Cell[]): Cell[] {
  const cells: Cell[] = [];
  for (const cell of row) {
    const last = cells.at(-1);
    // 氏 | 名 小川 千尋: the label ended nearer to its value than to its beginning.
    const [, letter = '', value = ''] = /^(\p{Script=Han})\s+(\S.*)$/su.exec(cell.text.trim()) ?? [];
    if (last !== undefined && letter !== '' && labelOf(last.text + letter) !== undefined) {
      const x = cell.right - ((cell.right - cell.x) * value.length) / cell.text.trim().length;
      cells[cells.length - 1] = { ...last, text: last.text + letter, right: cell.x + cell.size };
      cells.push({ ...cell, text: value, x });
      continue;
    }
    const single = /^\p{Script=Han}$/u.test(cell.text.trim());
    if (
      last !== undefined &&
      single &&
      /^\p{Script=Han}{1,3}$/u.test(last.text) &&
      cell.x - last.right < 3.2 * cell.size
    )
      cells[cells.length - 1] = { ...last, text: last.text + cell.text.trim(), right: cell.right };
    else cells.push({ ...cell, text: cell.text.trim() });
  }
  return cells;
}

// A hostile line grows by thousands of runs: only its ends are looked at.
function isBullet(text: string): boolean {
  return text.length < 8 && BULLET.test(text.trim());
}

function joinRuns(open: Cell, text: string, gap: number): string {
  const spaced = gap > 0.14 * open.size;
  if (!spaced || /\s/.test(open.text.slice(-1)) || /^\s/.test(text)) return open.text + text;
  const narrow = gap < 0.6 * open.size && BOTH_CJK.test(`${open.text.slice(-1)}\n${text.slice(0, 1)}`);
  return narrow ? open.text + text : `${open.text} ${text}`;
}
