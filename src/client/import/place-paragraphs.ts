/**
 * Joins lines to paragraphs, and tells running text from the short lines of a heading. Distances are taken relative to
 * the usual distance of lines, so that lines a point or two off (a scan) read the same.
 */
import { joinBroken, wordsInside } from './hyphenation.ts';
import { labelledPart } from './place-job-labels.ts';
import { joinText, type Line } from './place-lines.ts';

export type Paragraph = { readonly text: string; readonly bullet: boolean; readonly indented: boolean };

/** Distance to the line before, in points; Infinity at the start of a column or page. */
export function gapBefore(lines: readonly Line[], index: number): number {
  const [line, before] = [lines[index], lines[index - 1]];
  if (line === undefined || before === undefined || line.page !== before.page || line.y <= before.y)
    return Number.POSITIVE_INFINITY;
  return line.y - before.y;
}

/** The usual distance of lines: a quarter of all distances is smaller. */
export function leadingOf(lines: readonly Line[]): number {
  const gaps = lines.map((_, index) => gapBefore(lines, index)).filter(Number.isFinite);
  return gaps.sort((a, b) => a - b)[gaps.length >> 2] ?? 14;
}

/** Joins lines to paragraphs: a new one begins at a bullet, after white space, at an indent, after a short last line. */
export function paragraphsOf(lines: readonly Line[], headX?: number): Paragraph[] {
  const leading = leadingOf(lines);
  const paragraphs: Paragraph[] = [];
  const words = wordsInside(lines.map(({ text }) => text));
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const gap = gapBefore(lines, index);
    const wide = Number.isFinite(gap) && gap > 1.15 * leading + 1;
    const ended = before !== undefined && hadRoom(before, line);
    const indent = before !== undefined && line.x > before.x + 4 && !before.bullet;
    const text = line.cells.map((cell) => cell.text).reduce(joinText, '');
    const last = paragraphs.at(-1);
    if (last === undefined || line.bullet || wide || ended || indent || isLabelled(text))
      paragraphs.push({ text, bullet: line.bullet, indented: headX !== undefined && line.x > headX + 6 });
    else
      paragraphs[paragraphs.length - 1] = {
        ...last,
        text: joinBroken(last.text, text, words) ?? joinText(last.text, text),
      };
  }
  return paragraphs;
}

// 【実績】, 役職:課長: what stands under a label of its own does not go on with what is above it.
function isLabelled(text: string): boolean {
  return text.startsWith('【') || /\p{Script=Han}/u.test(labelledPart(text)?.label ?? '');
}

/** Running text: it fills its line, or ends as a sentence does. */
export function isProseLine(line: Line): boolean {
  return isLong(line) || endsSentence(line.text);
}

/** Whether a line leaves a fifth of its column free. */
export function isShort(line: Line): boolean {
  return line.right < line.column.x + 0.8 * (line.column.right - line.column.x);
}

function isLong(line: Line): boolean {
  return (
    line.cells.length === 1 &&
    line.right - line.x > 0.72 * (line.column.prose - line.column.x) &&
    line.text.length > 45
  );
}

// The first word of the next line would have found room: so the line ended because its paragraph did.
function hadRoom(before: Line, line: Line): boolean {
  if (before.page !== line.page || before.cells.length > 1) return false;
  return (
    roomBehind(before, line) > (endsSentence(before.text) ? 0 : 0.5 * line.size) &&
    !/[-,、]$/u.test(before.text)
  );
}

/** Whether the first word of a line would not have found room at the end of the one before. */
export function leavesNoRoom(before: Line, line: Line): boolean {
  return roomBehind(before, line) <= 0;
}

// What a line leaves free, less what the next line's first word takes.
function roomBehind(before: Line, line: Line): number {
  const text = line.text;
  const [word = ''] = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,3}|^\S+/u.exec(text) ?? [];
  const width = ((line.right - line.x) / Math.max(1, text.length)) * (word.length + 1);
  return Math.max(before.column.prose, line.right) - before.right - 1.25 * width;
}

function endsSentence(text: string): boolean {
  const plain = text.trimEnd();
  if (/\b(?:Ltd|Inc|Corp|Ltda|Co|S\.[ALR]|L\.P)\.$/u.test(plain)) return false;
  if (plain.length <= 12 || !/[.。!?!?;；]["'”’)）]?$/u.test(plain)) return false;
  return plain.length > 60 || !/(?:\b\p{L}{1,3}|\bInc|\bCorp|\d)\.$/u.test(plain);
}
