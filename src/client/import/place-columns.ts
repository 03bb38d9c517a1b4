/**
 * Finds the order in which a page is read. A recursive XY cut (Nagy and Seth, 1984) over white gutters, with one
 * difference: what looks like a table (rows that go together, one side dates or labels) is never cut apart.
 */
import { findSpan } from '../../shared/resume/find-span.ts';
import { isOnlyDate } from './place-dates.ts';
import { isFormLabel } from './place-forms.ts';
import { headingOf } from './place-headings.ts';
import { partLabelOf } from './place-job-labels.ts';
import { labelOf } from './place-labels.ts';
import { type Cell, type Line, linesOf, rowsOf } from './place-lines.ts';

/** Where columns are: as their content tells, nowhere, or wherever a gutter is. */
export type Columns = 'told' | 'none' | 'all';

type Gutter = { readonly x: number; readonly from: number; readonly to: number; readonly score: number };

/**
 * Blocks of lines in reading order; a block is a column or the stretch above or below columns. `right` is how far
 * text may reach, in points.
 */
export function blocksOf(
  segments: readonly Cell[],
  page: number,
  right: number,
  columns: Columns = 'told',
  depth = 0,
): Line[][] {
  if (segments.length === 0) return [];
  const rows = rowsOf(segments);
  const gap = depth < 8 ? findGap(rows) : undefined;
  if (gap !== undefined)
    return [rows.slice(0, gap), rows.slice(gap)].flatMap((part) =>
      blocksOf(part.flat(), page, right, columns, depth + 1),
    );
  const gutter = depth < 8 && columns !== 'none' ? findGutter(rows, columns === 'all') : undefined;
  if (gutter === undefined) return [linesOf(segments, page, right)];
  const above = rows.slice(0, gutter.from).flat();
  const inside = rows.slice(gutter.from, gutter.to).flat();
  const below = rows.slice(gutter.to).flat();
  const left = inside.filter((cell) => cell.x < gutter.x - 1);
  const beside = inside.filter((cell) => cell.x >= gutter.x - 1);
  return [
    ...blocksOf(above, page, right, columns, depth + 1),
    ...blocksOf(left, page, gutter.x - 8, columns, depth + 1),
    ...blocksOf(beside, page, right, columns, depth + 1),
    ...blocksOf(below, page, right, columns, depth + 1),
  ];
}

// The widest white band over the whole width, where it is far wider than the distance of lines.
function findGap(rows: readonly Cell[][]): number | undefined {
  const tops = rows.map((row) => Math.min(...row.map((cell) => cell.y)));
  const gaps = tops.slice(1).map((top, index) => top - (tops[index] ?? top));
  const usual = [...gaps].sort((a, b) => a - b)[gaps.length >> 1] ?? 0;
  const widest = Math.max(0, ...gaps);
  return widest > 36 && widest > 2.5 * usual ? gaps.indexOf(widest) + 1 : undefined;
}

function findGutter(rows: readonly Cell[][], any: boolean): Gutter | undefined {
  const sizes = rows
    .flat()
    .map((cell) => cell.size)
    .sort((a, b) => a - b);
  const width = 0.3 * (sizes[sizes.length >> 1] ?? 10);
  const edges = [...new Set(rows.flat().map((cell) => Math.round(cell.x)))].sort((a, b) => a - b).slice(1);
  const gutters = edges.flatMap((x) => longestRun(rows, x, width));
  gutters.sort((a, b) => b.score - a.score || a.x - b.x);
  return gutters.find(({ x, from, to }) => {
    const headed = hasTableHead(rows.slice(Math.max(0, from - 3), to), x);
    return any || (!headed && !isTable(rows.slice(from, to), x));
  });
}

// The rows that no text crosses at x, as many in a row as there are, with at least four on each side.
function longestRun(rows: readonly Cell[][], x: number, width: number): Gutter[] {
  const found: Gutter[] = [];
  for (let from = 0; from < rows.length; from++) {
    let to = from;
    while (to < rows.length && !crosses(rows[to] ?? [], x, width)) to++;
    if (to > from) {
      const run = rows.slice(from, to);
      const left = run.filter((row) => row.some((cell) => cell.x < x - 1)).length;
      const right = run.filter((row) => row.some((cell) => cell.x >= x - 1)).length;
      const score = Math.min(left, right);
      // A column's lines begin at its edge; what is centred or set to the right over a table's cells does not.
      const begun = run.flatMap((row) => row.filter((cell) => Math.abs(cell.x - x) < 6));
      const headed = begun.filter((cell) => headingOf(cell.text) !== undefined).length;
      // Below a heading at the edge, the items of a list may all be set in.
      const inset = run.flatMap((row) => row.filter((cell) => cell.x > x - 6 && cell.x < x + 24));
      const listed = headed > 0 && inset.length >= 0.8 * right;
      // Headings with nothing below them are centred over the parts of a form.
      const below = run.flatMap((row) => row.filter((cell) => cell.x > x - 6 && cell.x < x + 40));
      const heads = below.filter((cell) => headingOf(cell.text) !== undefined).length;
      const bare = below.length - heads < Math.max(heads, headed);
      const edge = !bare && (begun.length >= Math.max(2, 0.25 * right) || headed > 1 || listed);
      if (score >= 4 && edge) found.push({ x, from: firstRow(rows, x, from, to, headed > 1), to, score });
    }
    from = to;
  }
  return found;
}

// Rows above a column that have something else at the right, such as a date, do not belong to it.
function firstRow(rows: readonly Cell[][], x: number, from: number, to: number, sure: boolean): number {
  const begins = (row: readonly Cell[]) => row.some((cell) => Math.abs(cell.x - x) < 6);
  const first = rows.slice(from, to).findIndex(begins);
  const others = rows
    .slice(from, from + Math.max(0, first))
    .flatMap((row) => row.filter((cell) => cell.x >= x - 1));
  // A heading behind a bar stands a little off the edge.
  const apart = sure
    ? others.every(({ text }) => isDateLike(text))
    : others.every(({ text }) => headingOf(text) === undefined);
  return first > 0 && others.length > 0 && apart ? from + first : from;
}

function crosses(row: readonly Cell[], x: number, width: number): boolean {
  return row.some((cell) => cell.x < x - 1 && cell.right > x - width);
}

function isTable(run: readonly Cell[][], x: number): boolean {
  // What stands above and below all of the right side says nothing of how the two go together.
  const besides = run.flatMap((row, index) => (row.some((cell) => cell.x >= x - 1) ? [index] : []));
  const rows = run.slice(besides[0], (besides.at(-1) ?? run.length) + 1);
  const left = rows.map((row) => row.filter((cell) => cell.x < x - 1));
  const right = rows.map((row) => row.filter((cell) => cell.x >= x - 1));
  const both = rows.filter((_, index) => left[index]?.length && right[index]?.length).length;
  const leftLines = left.filter((row) => row.length > 0);
  const rightLines = right.filter((row) => row.length > 0);
  if (isForm(leftLines)) return true;
  // The first time stands above what it dates.
  const stamps = run.slice(Math.max(0, (besides[0] ?? 0) - 1), besides[0] ?? 0).concat(leftLines);
  if (areDates(stamps) && both < 0.5 * leftLines.length && !hasHeading(rightLines)) return true;
  if (isRightAligned(rightLines.flat()) && both >= 0.5 * rightLines.length) return true;
  // Or below what they date: nothing else stands at the right.
  if (isRightAligned(rightLines.flat()) && shareOf(rightLines, isOnlyDate) === 1) return true;
  // Set to the right, each beside a line: periods and topics at the left of LaTeX's papers.
  const periods = leftLines.filter((row) => row.every(({ text }) => isDateLike(text))).length;
  if (isRightAligned(leftLines.flat()) && both >= 0.9 * leftLines.length && periods > 1) return true;
  // Few short texts far apart, each beside a line: dates and places of the entries at the left.
  const sparse = rightLines.length <= 0.5 * leftLines.length && both >= 0.6 * rightLines.length;
  if (sparse && shareOf(rightLines, isShortNote) >= 0.8 && !hasHeading(rightLines)) return true;
  const plain = (lines: Cell[][]) => lines.filter((row) => !hasHeading([row]));
  const aligned = both / Math.max(1, Math.min(plain(leftLines).length, plain(rightLines).length));
  const dates = Math.max(shareOf(plain(leftLines), isDateLike), shareOf(plain(rightLines), isDateLike));
  if (aligned >= 0.9 && dates >= 0.5 && shareOf(leftLines, isLabel) >= 0.9) return true;
  const begun = plain(leftLines).filter(([first]) => isDateLike(first?.text ?? '')).length;
  if (aligned >= 0.9 && begun >= 0.7 * plain(leftLines).length && !hasHeading(rightLines)) return true;
  if (hasHeading(leftLines) && hasHeading(rightLines)) return false;
  const ends = both / Math.max(1, rightLines.length) >= 0.95 && shareOf(rightLines, isLabel) >= 0.7;
  if (ends || (aligned >= 0.75 && dates >= 0.7)) return true;
  return aligned >= 0.75 && shareOf(leftLines, isLabel) >= 0.7 && areLevel(rows, x);
}

// 期間 | 会社名 | 職種 | 業務内容 over cells at both sides.
function hasTableHead(rows: readonly Cell[][], x: number): boolean {
  return rows.some((row) => {
    const known = row.filter(({ text }) => isFormLabel(text) || partLabelOf(text) !== undefined);
    const sides = row.some((cell) => cell.x < x - 1) && row.some((cell) => cell.x >= x - 1);
    const enough = row.length > 2 ? 0.7 * row.length : row.length;
    return sides && known.length > 1 && known.length >= enough;
  });
}

// What stands in one row has one distance between its baselines; columns of their own meet now here, now there.
function areLevel(rows: readonly Cell[][], x: number): boolean {
  const drops = rows.flatMap((row) => {
    const [left, right] = [row.find((cell) => cell.x < x - 1), row.find((cell) => cell.x >= x - 1)];
    return left === undefined || right === undefined ? [] : [right.y - left.y];
  });
  const usual = [...drops].sort((a, b) => a - b)[drops.length >> 1] ?? 0;
  return drops.filter((drop) => Math.abs(drop - usual) < 1.5).length >= 0.6 * drops.length;
}

// Dates on lines of their own, and what they date set in below each.
function areDates(lines: readonly Cell[][]): boolean {
  const plain = lines.filter((row) => !hasHeading([row]));
  return plain.length > 1 && shareOf(plain, isOnlyDate) === 1;
}

// Dates and places are set to the right margin; the lines of a column begin at its left edge.
function isRightAligned(cells: readonly Cell[]): boolean {
  const near = (edges: readonly number[]) =>
    Math.max(0, ...edges.map((edge) => edges.filter((other) => Math.abs(other - edge) < 3).length));
  const [left, right] = [near(cells.map(({ x }) => x)), near(cells.map((cell) => cell.right))];
  return cells.length < 200 && cells.length > 2 && right >= 0.8 * cells.length && left <= 0.7 * cells.length;
}

function isForm(lines: readonly Cell[][]): boolean {
  // "Date started:", "Salary:": whatever they ask for, each has its colon.
  const asked = lines.filter((row) => row.length > 0 && row.every(({ text }) => /\p{L}\s*:$/u.test(text)));
  if (lines.length > 3 && asked.length >= 0.9 * lines.length) return true;
  const firsts = lines.map(([first]) => (first?.text ?? '').replace(/^[•·▪‣*-]\s*/u, ''));
  const inForms = firsts.filter(isFormLabel).length;
  const labels = firsts.filter((text) => labelOf(text) !== undefined || isFormLabel(text)).length;
  // Long labels are broken over lines, of which only one or none is known.
  return labels >= 0.6 * lines.length || (inForms > 3 && labels >= 0.3 * lines.length);
}

function hasHeading(lines: readonly Cell[][]): boolean {
  return lines.some((row) => row.every((cell) => headingOf(cell.text) !== undefined));
}

function shareOf(lines: readonly Cell[][], fits: (text: string) => boolean): number {
  return lines.filter((row) => row.every((cell) => fits(cell.text))).length / Math.max(1, lines.length);
}

/** Dates and parts of dates, and the labels of forms: what stands at the side of a table. */
function isDateLike(text: string): boolean {
  const plain = text.trim();
  const span = findSpan(plain);
  if (span !== undefined && span.text.length >= 0.5 * plain.length) return true;
  return (
    /^[\d\s./年月日~–—-]+$|^(?:令和|平成|昭和|大正)\s*(?:\d+|元)年?$|^(?:19|20)XX$/iu.test(plain) ||
    labelOf(plain) !== undefined
  );
}

function isShortNote(text: string): boolean {
  return isDateLike(text) || text.trim().length <= 28;
}

function isLabel(text: string): boolean {
  const plain = text.trim();
  if (isDateLike(plain)) return true;
  const short = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(plain) ? 10 : 24;
  return plain.length <= short || headingOf(plain) !== undefined;
}
