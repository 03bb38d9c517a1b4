/**
 * From runs of text to segments: what stands together on one baseline. Symbols without meaning as text (icons, stars of a
 * level, bullets) are set aside, not lost.
 */
import { findSpan } from '../../shared/resume/find-span.ts';
import { areGapsTyped, isTypedGap } from './cjk-gaps.ts';
import { BOTH_CJK, type Cell, CJK, rowsOf } from './place-lines.ts';
import type { PdfPage, TextRun } from './read-pdf.ts';

const BOTH_CJK_OR_NUMBER = new RegExp(`^[${CJK}\\d|\\s.．-]{2}$`, 'u');
/** The padding of a table's cells, in sizes of the type; no space between words is as wide. */
const TABLE_GAP = 0.75;
/** Icon fonts live in the private use area; the rest are drawn bullets and stars. */
const SYMBOL = /^[\p{Co}\s★☆●○◎■□◆◇▪▫•‣◦⁃∙·▶►▸➢➤✓✔\uFFFD*–-]+$/u;
const BULLET = /^[\uF0A7\uF0B7\uF0D8\uF0FC\uF076•‣◦⁃∙·●○■□◆◇▪▫▶►▸➢➤✓✔*–-]$/u;

/** The segments of a page, in no order; symbols that stand alone come separately. */
export function segmentsOf(page: PdfPage): { segments: Cell[]; symbols: string[] } {
  const symbols: string[] = [];
  const segments: Cell[] = [];
  const runs = [...page.runs].sort((a, b) => a.y - b.y || a.x - b.x);
  const rows = rowsOf(runs.map((run) => ({ ...run, right: run.x + run.width })));
  const edges = columnEdges(rows);
  const typed = page.recognised !== true && areGapsTyped(rows);
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
          text: joinRuns(open, run.text, gap, typed && isTypedGap(gap / run.size)),
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
  // Behind a bold name and a space, a time of its own begins.
  if (gap > 0.1 && /^(?:19|20)\d\d(?!\d)/u.test(text)) return false;
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

// A hostile line grows by thousands of runs: only its ends are looked at.
function isBullet(text: string): boolean {
  return text.length < 8 && BULLET.test(text.trim());
}

function joinRuns(open: Cell, text: string, gap: number, typed: boolean): string {
  const spaced = gap > 0.14 * open.size;
  if (!spaced || /\s/.test(open.text.slice(-1)) || /^\s/.test(text)) return open.text + text;
  const narrow =
    !typed && gap < 0.6 * open.size && BOTH_CJK.test(`${open.text.slice(-1)}\n${text.slice(0, 1)}`);
  return narrow ? open.text + text : `${open.text} ${text}`;
}
