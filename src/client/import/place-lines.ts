/** From segments (what stands together on one baseline) to lines made of cells (what stands apart on one line). */
import { findSpan } from '../../shared/resume/find-span.ts';
import { saysNow } from '../../shared/resume/read-date.ts';
import { headingHint } from './place-heading-forms.ts';
import { headingOf } from './place-headings.ts';
import { labelOf } from './place-labels.ts';
import { hasLegalForm } from './place-words.ts';

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

/** A class of characters, for patterns. */
export const CJK = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー々〇、。・「」（）()';
/** Two characters of Chinese or Japanese, a line apart. */
export const BOTH_CJK = new RegExp(`[${CJK}]\\n[${CJK}]`, 'u');
/** Fonts draw the middle dot of kana and this one alike, and programs name the wrong one. */
const DOT =
  /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー])\u2027(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/gu;
const BULLET_START = /^([・‧\uF0A7\uF0B7\uF0D8\uF0FC\uF076•‣◦⁃∙·●○■□◆◇▪▫▶►▸➢➤✓✔]|[*–-](?=\s))\s*/u;

/** Joins two texts as a reader would: no space inside CJK, none after a hyphen at a line's end. */
export function joinText(a: string, b: string): string {
  if (a === '' || b === '') return a + b;
  if (BOTH_CJK.test(`${a.slice(-1)}\n${b.slice(0, 1)}`) || /\p{L}-$/u.test(a)) return a + b;
  return `${a} ${b}`;
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
  const bullet = BULLET_START.test(first.text) && !marked && !isEndOfTime(first.text);
  const plain = isEndOfTime(first.text) ? first.text : first.text.replace(BULLET_START, '');
  const cells = [{ ...first, text: plain.trim() }, ...rest].map((cell) => ({
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

// "– März 2018" below "Sept. 2014"
function isEndOfTime(text: string): boolean {
  const [, end = ''] = /^[–—-]\s+(.{3,20})$/u.exec(text.trim()) ?? [];
  const span = findSpan(end);
  return end !== '' && (span === undefined ? saysNow(end) : !span.both && span.text.length >= end.length - 1);
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
