/**
 * A date in the margin is often centred on the two lines that it dates, so it stands on a line of its own between them.
 * Here it comes beside the first, where a reader looks for it.
 */
import { datedCell, isOnlyDate } from './place-dates.ts';
import { type Line, lineOf } from './place-lines.ts';
import { gapBefore, leadingOf } from './place-paragraphs.ts';

/** The lines, each date that stands between two of them in the margin set beside the upper one. */
export function withCentredDates(lines: readonly Line[]): Line[] {
  const alone = lines.map((_, index) => standsBetween(lines, index));
  if (!alone.includes(true)) return [...lines];
  return lines.flatMap((line, index) => {
    if (alone[index] === true) return [];
    const date = alone[index + 1] === true ? lines[index + 1] : undefined;
    if (date === undefined) return [line];
    const cells = [...line.cells, ...date.cells].sort((a, b) => a.x - b.x);
    return [{ ...lineOf(cells, line.page, line.column), y: line.y, bullet: line.bullet, bold: line.bold }];
  });
}

/** The lines, each date that stands less than a line's height above or below the text beside it set on its line. */
export function withLevelDates(lines: readonly Line[]): Line[] {
  const result: Line[] = [];
  for (const line of lines) {
    const last = result.at(-1);
    const near = last !== undefined && last.page === line.page && Math.abs(line.y - last.y) < 0.9 * line.size;
    const one =
      near && isBareDate(last) !== isBareDate(line) && (isBeside(last, line) || isBeside(line, last));
    if (last === undefined || !one) result.push(line);
    else {
      const cells = [...last.cells, ...line.cells].sort((a, b) => a.x - b.x);
      result[result.length - 1] = { ...lineOf(cells, line.page, line.column), y: last.y };
    }
  }
  return result;
}

function isBareDate(line: Line): boolean {
  return line.cells.every(({ text }) => isOnlyDate(text));
}

function standsBetween(lines: readonly Line[], index: number): boolean {
  const [above, line, below] = [lines[index - 1], lines[index], lines[index + 1]];
  if (above === undefined || line === undefined || below === undefined || line.cells.length > 1) return false;
  if (!isOnlyDate(line.text) || datedCell(line)?.span.both !== true || datedCell(above) !== undefined)
    return false;
  const together = gapBefore(lines, index) + gapBefore(lines, index + 1);
  const usual = leadingOf(lines.filter((other) => !isOnlyDate(other.text)));
  return together < 1.2 * usual && [above, below].every((other) => isBeside(line, other));
}

function isBeside(date: Line, line: Line): boolean {
  return date.right < line.x || date.x > line.right;
}
