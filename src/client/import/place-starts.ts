/**
 * Finds where the entries of a section begin. A line with a date is the one sure sign that an entry's heading is near;
 * how far above it the heading begins is decided by white space, by the look of the first line of the section, and by
 * how the first entry did it. A section without dates is divided by bold lines or by white space.
 */
import { datedCell, isOnlyDate } from './place-dates.ts';
import { titleEvidence } from './place-evidence.ts';
import { withoutInnerSpans } from './place-inner-spans.ts';
import { isFactOfFirm } from './place-job-labels.ts';
import type { Line } from './place-lines.ts';
import { gapBefore, isProseLine, leadingOf } from './place-paragraphs.ts';
import { hasLegalForm } from './place-words.ts';

/** How many lines a heading may have above its date. */
const ABOVE = 4;

/** The indexes of the lines where entries begin; the first is 0. */
export function startsOf(lines: readonly Line[]): number[] {
  const leading = leadingOf(lines);
  const anchors = anchorsOf(lines, leading);
  const [first] = anchors;
  if (first === undefined) return undatedStarts(lines, leading);
  const starts = [firstStart(lines, first, leading)];
  for (const [n, anchor] of anchors.slice(1).entries())
    starts.push(
      startBefore(lines, anchors[n] ?? 0, anchor, {
        leading,
        offset: first - (starts[0] ?? 0),
        first: lines[starts[0] ?? 0],
      }),
    );
  return starts[0] === 0 ? starts : [0, ...starts];
}

/** Where a line's text begins, dates at its left not counted. */
export function textX(line: Line): number {
  const dated = datedCell(line)?.cell;
  const [first, second] = line.cells;
  return dated !== undefined && dated === first && second !== undefined ? second.x : line.x;
}

// Two dates on lines that go together (a second line of the same heading) make one anchor.
function anchorsOf(lines: readonly Line[], leading: number): number[] {
  const dated = lines.flatMap((line, index) =>
    !line.bullet && datedCell(line) !== undefined ? [index] : [],
  );
  // Where dates stand in the margin, one in brackets inside the text dates no entry.
  const own = dated.filter((index) => !isInside(lines[index]));
  const margin =
    own.length >= 2 && own.every((index) => datedCell(lines[index])?.cell === lines[index]?.cells[0]);
  return wholeOf(lines, withoutInnerSpans(lines, margin ? own : dated, leading), leading);
}

function isInside(line: Line | undefined): boolean {
  const { cell, span } = datedCell(line) ?? {};
  if (cell === undefined || span === undefined) return false;
  // "株式会社青葉(2017年4月~現在)" over the table of its posts is the employer's.
  const before = cell.text.slice(0, span.index);
  const whole =
    cell === line?.cells[0] && /^[)\]\s]*$/u.test(cell.text.slice(before.length + span.text.length));
  if (whole && hasLegalForm(before)) return false;
  return /[([]\s*$/u.test(cell.text.slice(0, span.index)) && span.text.length < 0.5 * cell.text.length;
}

function wholeOf(lines: readonly Line[], dated: readonly number[], leading: number): number[] {
  const whole = dated.filter((index) => datedCell(lines[index])?.span.both === true);
  // Where most entries say both ends, a lone year below one of them is no entry of its own.
  if (whole.length < 2 || whole.length < 0.6 * dated.length) return [...dated];
  return dated.filter(
    (index) =>
      whole.includes(index) ||
      gapBefore(lines, index) > 1.3 * leading ||
      beginsAlike(lines[index], lines[whole[0] ?? 0]) ||
      looksLike(lines[index], lines[whole[0] ?? 0]),
  );
}

// "Summer 2019: Cook, The Anchor" among lines that begin with their time.
function beginsAlike(line: Line | undefined, other: Line | undefined): boolean {
  const [own, its] = [datedCell(line), datedCell(other)];
  if (line === undefined || other === undefined || own?.span.index !== 0 || its?.span.index !== 0)
    return false;
  const first = own.cell === line.cells[0] && its.cell === other.cells[0];
  const said = line.text.slice(own.span.text.length);
  return first && Math.abs(line.x - other.x) < 3 && titleEvidence(said) >= 1;
}

function firstStart(lines: readonly Line[], anchor: number, leading: number): number {
  // A long line whose date came onto the next.
  if (anchor === 1 && isOnlyDate(lines[1]?.text ?? '') && /,$/u.test(lines[0]?.text ?? '')) return 0;
  if (anchor <= ABOVE && !lines.slice(0, anchor).some((line) => line.bullet || isProseLine(line))) return 0;
  if (anchor === 1 && standsOverDate(lines, 0)) return 0;
  return startBefore(lines, -1, anchor, { leading, offset: 0, first: undefined });
}

// However long it is, a line is a heading where a date has the line below it to itself, and white space parts it from
// what is above it.
function standsOverDate(lines: readonly Line[], index: number): boolean {
  const [line, below] = [lines[index], lines[index + 1]];
  if (line === undefined || below === undefined || line.bullet || datedCell(line) !== undefined) return false;
  const apart = index === 0 || gapBefore(lines, index) > 1.1 * gapBefore(lines, index + 1);
  return apart && isOnlyDate(below.text) && line.text.length < 110 && !/[.。;,]$/u.test(line.text);
}

type Pattern = { readonly leading: number; readonly offset: number; readonly first: Line | undefined };

function startBefore(lines: readonly Line[], before: number, anchor: number, pattern: Pattern): number {
  let best = anchor;
  let most = Number.NEGATIVE_INFINITY;
  for (let start = anchor; start > before && start >= anchor - ABOVE; start--) {
    const line = lines[start];
    const dated = lines[anchor];
    if (line === undefined || dated === undefined) break;
    // What is set in from the dated line stands below something, so it is no heading of it.
    const prose = isProseLine(line) && !line.bold && !standsOverDate(lines, start);
    const within = line.bullet || prose || line.x > textX(dated) + 6 || isFactOfFirm(line.text);
    if (start < anchor && within) break;
    const score = scoreOf(lines, start, anchor, pattern);
    if (score > most) {
      most = score;
      best = start;
    }
  }
  return best;
}

function scoreOf(lines: readonly Line[], start: number, anchor: number, pattern: Pattern): number {
  const { leading, offset, first } = pattern;
  const [line, above] = [lines[start], lines[start - 1]];
  const gap = gapBefore(lines, start);
  let score = 0;
  if (gap === Number.POSITIVE_INFINITY) score += 0.7;
  else if (gap > 1.25 * leading + 1) score += 1.5;
  if (first !== undefined && looksLike(line, first)) score += 1.5;
  if (anchor - start === offset) score += 1;
  if (above?.bullet === true || (above !== undefined && isProseLine(above))) score += 0.3;
  if (above?.bold === true && line?.bold === false && !above.bullet) score -= 1.5;
  for (let inner = start + 1; inner <= anchor; inner++) {
    const wide = gapBefore(lines, inner);
    // A wider one above the start parts more.
    if (wide > 1.25 * leading + 1 && wide > 0.8 * gap) score -= 1.2;
  }
  // A line that goes on from a bullet stands in where the bullet's text does.
  if (line !== undefined && first !== undefined && textX(line) > textX(first) + 6 && !looksLike(line, first))
    score -= 1;
  return score;
}

function looksLike(line: Line | undefined, other: Line | undefined): boolean {
  return (
    line !== undefined &&
    other !== undefined &&
    line.bold === other.bold &&
    Math.abs(line.size - other.size) < 0.06 * other.size + 0.2 &&
    Math.abs(textX(line) - textX(other)) < 6 &&
    (datedCell(line) === undefined) === (datedCell(other) === undefined)
  );
}

function undatedStarts(lines: readonly Line[], leading: number): number[] {
  const bold = boldStarts(lines, leading);
  if (bold.length > 1 && bold[0] === 0) return bold;
  const gaps = lines.flatMap((_, index) => {
    const gap = gapBefore(lines, index);
    return index === 0 || (Number.isFinite(gap) && gap > 1.35 * leading) ? [index] : [];
  });
  return gaps.length > 1 ? gaps : [0];
}

function boldStarts(lines: readonly Line[], leading: number): number[] {
  const bold = lines.flatMap((line, index) => (line.bold && !line.bullet ? [index] : []));
  if (bold.length === lines.length && lines.length > 2) return [];
  return bold.filter((index) => {
    const before = lines[index - 1];
    return !(before?.bold === true && before.cells.length === 1 && gapBefore(lines, index) < 1.25 * leading);
  });
}
