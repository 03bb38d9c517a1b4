/**
 * Joins the lines of a table's cell that are one text, wrapped because the cell is narrow: a line goes on below where
 * what follows had no room on it. Not promised: that two short lines which happen to fill the cell are told apart from one
 * long one; in Latin script the words at the break must say that it goes on.
 */
import type { ScanLine, ScanWord } from './scan-engine.ts';
import type { Box } from './scan-picture.ts';

/** What is free of a full line, beside the cell's own margin, as a share of the line's height. */
const FREE = 1.3;
/** Text stands off a cell's left rule at most by so many heights of a line; farther off it is centred. */
const MARGIN = 1.2;
const PADDING = 0.5;
/** Lines of one text begin below each other, and have less room between them than this share of their height. */
const LEVEL = 0.6;
const APART = 1.2;
const CJK_END = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー、・（(]$/u;
const CJK_START = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー）)]/u;
const OPEN_RANGE = /\d\s*[年月日]?\s*[-–—~～〜至]$/u;
const DATE = /^(?:\d|昭和|平成|令和|至今|现在|現在|heute|now|present)/iu;
const BEGINS = /^(?:[•・●■◆○*-]|\d+[.)、]|(?:19|20)\d\d|昭和|平成|令和)/u;
const GOES_ON = /[-,/&(–]$|^(?:and|of|the|for|und|der|die|das|für|et|de|des|du|la|le)$/iu;
const HYPHEN = /(?<=\p{Ll})[-‐]$/u;

/**
 * The lines of a cell, those that are one text as one. Where the column's other cells have one line each, a full line goes
 * on whatever its words say.
 */
export function joinWrapped(lines: readonly ScanLine[], cell: Box, singleLines = false): ScanLine[] {
  const joined: { line: ScanLine; last: ScanLine }[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    if (before !== undefined && goesOn(before.last, line, cell, singleLines))
      joined[joined.length - 1] = { line: withBelow(before.line, line), last: line };
    else joined.push({ line, last: line });
  }
  return joined.map(({ line }) => line);
}

function withBelow(line: ScanLine, below: ScanLine): ScanLine {
  return { ...line, below: [...(line.below ?? []), below] };
}

function goesOn(above: ScanLine, below: ScanLine, cell: Box, singleLines: boolean): boolean {
  const high = Math.max(heightOf(above), heightOf(below));
  if (below.bbox.y0 - above.bbox.y1 > APART * high) return false;
  const [end, start] = [textOf(above), textOf(below)];
  if (OPEN_RANGE.test(end) && DATE.test(start)) return true;
  const room = roomBeside(above, below, cell, high);
  if (room === undefined || BEGINS.test(start)) return false;
  if (CJK_END.test(end) && CJK_START.test(start)) return room < FREE * high;
  const [first] = below.words;
  const isFull = first !== undefined && room < first.bbox.x1 - first.bbox.x0 + 0.3 * high;
  return isFull && (singleLines || GOES_ON.test(above.words.at(-1)?.text ?? '') || /^\p{Ll}/u.test(start));
}

/** What was free on a line for words of the next; undefined where the two do not stand below each other. */
function roomBeside(above: ScanLine, below: ScanLine, cell: Box, high: number): number | undefined {
  const left = above.bbox.x0 - cell.x0;
  const right = cell.x1 - above.bbox.x1;
  if (left <= MARGIN * high && Math.abs(below.bbox.x0 - above.bbox.x0) <= LEVEL * high) return right - left;
  const centred = ({ bbox }: ScanLine) => Math.abs(bbox.x0 - cell.x0 - (cell.x1 - bbox.x1)) < high;
  return centred(above) && centred(below) ? left + right - 2 * PADDING * high : undefined;
}

function heightOf({ bbox }: ScanLine): number {
  return bbox.y1 - bbox.y0;
}

function textOf({ words }: ScanLine): string {
  return words
    .map(({ text }) => text)
    .join('')
    .trim();
}

/**
 * The words of a wrapped text: those of its first line, then those of the lines below. Where the text has no spaces, or a
 * word was broken, nothing comes between.
 */
export function wordsOfWrapped(above: readonly ScanWord[], below: readonly ScanWord[]): ScanWord[] {
  const [last, next] = [above.at(-1), below[0]];
  if (last === undefined || next === undefined) return [...above, ...below];
  if (HYPHEN.test(last.text) && /^\p{Ll}/u.test(next.text)) {
    const whole = { ...last, text: last.text.replace(HYPHEN, '') + next.text };
    return [...above.slice(0, -1), whole, ...below.slice(1)];
  }
  const isTight = CJK_END.test(last.text) && CJK_START.test(next.text);
  return [...above, isTight ? next : { ...next, text: ` ${next.text}` }, ...below.slice(1)];
}
