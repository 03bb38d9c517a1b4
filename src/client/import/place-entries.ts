/**
 * Divides a section into entries (a job, a school, an award), and an entry into its heading parts, its time and its
 * paragraphs. Where entries begin is not guessed from one sign: bold lines, the place of the date, and white space
 * are tried, and the sign by which most entries have exactly one date wins.
 */
import { type FoundSpan, findSpan } from '../../shared/resume/read-date.ts';
import { joinText, type Line } from './place-lines.ts';

export type Part = { readonly text: string; readonly bold: boolean };
export type Paragraph = { readonly text: string; readonly bullet: boolean; readonly indented: boolean };
export type Entry = {
  readonly parts: readonly Part[];
  readonly span: FoundSpan | undefined;
  readonly body: readonly Paragraph[];
  readonly line: Line;
};

const SEPARATOR = /\s*[|•·∙‧;]\s*|\s{3,}|\s+@\s+/u;
const DASH = /\s+[–—-]\s+/u;

/** The entries of a section's lines. */
export function entriesOf(lines: readonly Line[]): Entry[] {
  const dated = lines.map((line) => !line.bullet && datedCell(line) !== undefined);
  const starts = bestStarts(lines, dated);
  return starts.map((start, index) => entryOf(lines.slice(start, starts[index + 1] ?? lines.length), lines));
}

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
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    const gap = gapBefore(lines, index);
    const wide = Number.isFinite(gap) && gap > 1.15 * leading;
    const ended = before !== undefined && hadRoom(before, line);
    const indent = before !== undefined && line.x > before.x + 4 && !before.bullet;
    const text = line.cells.map((cell) => cell.text).reduce(joinText, '');
    const last = paragraphs.at(-1);
    if (last === undefined || line.bullet || wide || ended || indent)
      paragraphs.push({ text, bullet: line.bullet, indented: headX !== undefined && line.x > headX + 6 });
    else paragraphs[paragraphs.length - 1] = { ...last, text: joinText(last.text, text) };
  }
  return paragraphs;
}

/** Cuts a heading line's text at the signs that people put between its parts. */
export function cutParts(text: string): string[] {
  return text
    .split(SEPARATOR)
    .map((part) => part.replace(/^[\s,、)|•·–—:-]+(?=\S)|[\s,、(|•·–—:-]+$/gu, ''))
    .filter((part) => part !== '');
}

// A dash may belong to a title; it parts a heading only when nothing else does.
function cutAtDashes(part: Part): Part[] {
  return part.text.split(DASH).map((text) => ({ ...part, text }));
}

function bestStarts(lines: readonly Line[], dated: readonly boolean[]): number[] {
  const anchors = lines.flatMap((_, index) => (dated[index] ? [index] : []));
  const options = [boldStarts(lines), anchorStarts(anchors), gapStarts(lines)].filter(
    (starts) => starts[0] === 0,
  );
  if (anchors.length === 0) return options.find((starts) => starts.length > 1) ?? [0];
  const quality = (starts: number[]) => {
    const counts = starts.map(
      (start, n) => anchors.filter((at) => at >= start && at < (starts[n + 1] ?? lines.length)).length,
    );
    return counts.filter((count) => count === 1).length / Math.max(starts.length, anchors.length);
  };
  return options.reduce(
    (best, starts) => (quality(starts) > quality(best) + 0.01 ? starts : best),
    options[0] ?? [0],
  );
}

function boldStarts(lines: readonly Line[]): number[] {
  const bold = lines.flatMap((line, index) => (line.bold && !line.bullet ? [index] : []));
  if (bold.length === lines.length && lines.length > 2) return [];
  return bold.filter((index) => {
    const before = lines[index - 1];
    const goesOn =
      before?.bold === true && before.cells.length === 1 && gapBefore(lines, index) < 1.25 * leadingOf(lines);
    return !(goesOn && datedCell(before) === undefined);
  });
}

function anchorStarts(anchors: readonly number[]): number[] {
  const offset = anchors[0] ?? 0;
  return offset > 2 ? [] : anchors.map((anchor) => anchor - offset);
}

function gapStarts(lines: readonly Line[]): number[] {
  const leading = leadingOf(lines);
  return lines.flatMap((_, index) => {
    const gap = gapBefore(lines, index);
    return index === 0 || (Number.isFinite(gap) && gap > 1.35 * leading) ? [index] : [];
  });
}

function entryOf(lines: readonly Line[], section: readonly Line[]): Entry {
  const [first] = lines;
  if (first === undefined) throw new RangeError('an entry has at least one line');
  const end = headEnd(lines, section);
  const head = lines.slice(0, end);
  const at = head.findIndex((line) => datedCell(line) !== undefined);
  const span = at < 0 ? undefined : datedCell(head[at])?.span;
  const parts: Part[] = [];
  for (const [index, line] of head.entries()) {
    const before = head[index - 1];
    const last = parts.at(-1);
    const goesOn =
      before !== undefined && line.bold && before.bold && before.cells.length === 1 && !isShort(before);
    if (goesOn && last !== undefined && index !== at)
      parts[parts.length - 1] = { ...last, text: joinText(last.text, line.text) };
    else parts.push(...partsOf(line, index === at ? span : undefined));
  }
  const cut = parts.length > 1 ? parts : parts.flatMap(cutAtDashes);
  return { parts: cut, span, body: paragraphsOf(lines.slice(end), first.x), line: first };
}

// The heading goes on until a paragraph, a bullet or, once the date was seen, white space.
function headEnd(lines: readonly Line[], section: readonly Line[]): number {
  const leading = leadingOf(section);
  const hasDate = lines.some((line) => !line.bullet && datedCell(line) !== undefined);
  let seen = !hasDate;
  for (const [index, line] of lines.entries()) {
    if (index > 0) {
      const gap = gapBefore(lines, index);
      const said = /^[^::]{2,14}[::]\s*\S/u.test(line.text) && datedCell(line) === undefined;
      const prose =
        said ||
        line.bullet ||
        (datedCell(line) === undefined && !line.bold && (isLong(line) || endsSentence(line.text)));
      if (prose || index > 4 || (seen && Number.isFinite(gap) && gap > 1.15 * leading)) return index;
      if (seen && line.x > (lines[0]?.x ?? 0) + 8) return index;
    }
    seen ||= datedCell(line) !== undefined;
  }
  return lines.length;
}

function partsOf(line: Line, span: FoundSpan | undefined): Part[] {
  return line.cells.flatMap((cell) => {
    const without = span === undefined ? cell.text : cell.text.replace(span.text, '   ');
    return cutParts(without.replace(/\(\s*\)/g, '')).map((text) => ({ text, bold: cell.bold }));
  });
}

/** The span of time that a line's heading says, if a cell or a part of one is mainly a date. */
export function datedCell(line: Line | undefined): { span: FoundSpan } | undefined {
  for (const cell of line?.cells ?? []) {
    const span = findSpan(cell.text);
    if (span === undefined) continue;
    const around = cell.text.replace(span.text, '   ');
    const part = around.split(SEPARATOR).some((piece) => piece.trim() === '');
    const edge = /^\W*\s{3}|\s{3}\W*$/u.test(around) && cell.text.length < 90;
    if (span.text.length >= 0.5 * cell.text.length || (edge && span.both) || (part && edge)) return { span };
  }
  return undefined;
}

function isLong(line: Line): boolean {
  return (
    line.cells.length === 1 &&
    line.right - line.x > 0.72 * (line.column.right - line.column.x) &&
    line.text.length > 45
  );
}

// The first word of the next line would have found room: so the line ended because its paragraph did.
function hadRoom(before: Line, line: Line): boolean {
  if (before.page !== line.page || before.cells.length > 1) return false;
  const text = line.text;
  const [word = ''] = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{1,3}|^\S+/u.exec(text) ?? [];
  const width = ((line.right - line.x) / Math.max(1, text.length)) * (word.length + 1);
  const room = Math.max(before.column.prose, line.right) - before.right;
  return (
    room > 1.25 * width + (endsSentence(before.text) ? 0 : 0.5 * line.size) && !/[-,、]$/u.test(before.text)
  );
}

function isShort(line: Line): boolean {
  return line.right < line.column.x + 0.8 * (line.column.right - line.column.x);
}

function endsSentence(text: string): boolean {
  return /[.。!?!?;；]["'”’)）]?$/u.test(text) && text.length > 12;
}
