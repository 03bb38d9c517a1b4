/**
 * Some papers close each entry with its time, set below what was done, before the white space. Here such a time comes beside
 * the first line of what it dates, where a reader looks for it.
 */
import { datedCell, isOnlyDate } from './place-dates.ts';
import { type Line, lineOf } from './place-lines.ts';
import { gapBefore, isProseLine } from './place-paragraphs.ts';

/** The lines, each date that closes an entry set beside the entry's first line; unchanged where dates do not close them. */
export function withClosingDates(lines: readonly Line[]): Line[] {
  const dates = lines.flatMap((line, index) =>
    !line.bullet && datedCell(line) !== undefined ? [index] : [],
  );
  if (!closeEntries(lines, dates)) return [...lines];
  return dates.flatMap((end, index) => {
    const [first, ...others] = lines.slice((dates[index - 1] ?? -1) + 1, end);
    const date = lines[end];
    if (first === undefined || date === undefined) return [];
    const cells = [
      ...first.cells,
      ...date.cells.map((cell) => ({ ...cell, x: Math.max(cell.x, first.right + 1) })),
    ];
    return [
      { ...lineOf(cells, first.page, first.column), y: first.y, bold: first.bold, bullet: false },
      ...others,
    ];
  });
}

// Each date has a line of its own below text, white space follows it, and what stands above some of them is more than a
// heading has.
function closeEntries(lines: readonly Line[], dates: readonly number[]): boolean {
  if (
    dates.length < 2 ||
    dates.at(-1) !== lines.length - 1 ||
    !dates.every((at) => isOnlyDate(lines[at]?.text ?? ''))
  )
    return false;
  const entries = dates.map((end, index) => lines.slice((dates[index - 1] ?? -1) + 1, end));
  const apart = dates.slice(0, -1).every((at) => gapBefore(lines, at + 1) > 1.2 * gapBefore(lines, at));
  const told = entries.filter(([first, ...others]) =>
    others.some((line) => line.bullet || isProseLine(line) || line.x > (first?.x ?? 0) + 6),
  ).length;
  return (
    apart &&
    told >= 0.5 * entries.length &&
    entries.every(([first]) => first !== undefined && !first.bullet && !isProseLine(first))
  );
}
