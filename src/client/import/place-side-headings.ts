/**
 * Papers in two columns of which the left one has nothing but the names of the sections, each on the line on which its
 * section begins (Experience | The Larkspur Review). Two known names that stand so, of which one is of jobs or schools, say
 * that what stands there is a heading.
 */
import { findSpan } from '../../shared/resume/find-span.ts';
import { headingOf } from './place-headings.ts';
import { labelOf } from './place-labels.ts';
import type { Line } from './place-lines.ts';

const SAME_EDGE = 3;

/** The lines that begin with such a name. */
export function sideHeadings(lines: readonly Line[], sure = false): ReadonlySet<Line> {
  const known = lines.filter((line) => isPair(line) && kindOf(line) !== undefined);
  const groups = [...Map.groupBy(known, placeOf).values()];
  const [most = []] = groups.sort((a, b) => b.length - a.length);
  const kinds = new Set(most.map(kindOf));
  const [first] = most;
  if (first === undefined || kinds.size < 2 || !(kinds.has('work') || kinds.has('education')))
    return new Set();
  // Where such a heading has a line of its own, what is beside others are values.
  const alone = !sure && lines.some(({ cells, text }) => cells.length === 1 && holdsEntries(text));
  return alone ? new Set() : new Set(lines.filter((line) => isPair(line) && standsAlike(first, line)));
}

function holdsEntries(text: string): boolean {
  const kind = headingOf(text);
  return kind === 'work' || kind === 'education';
}

function kindOf({ cells: [first] }: Line): string | undefined {
  return headingOf(first?.text ?? '');
}

function isPair({ cells: [first, second], bullet }: Line): boolean {
  return (
    first !== undefined &&
    second !== undefined &&
    !bullet &&
    first.text.length <= 40 &&
    findSpan(first.text) === undefined &&
    labelOf(first.text) === undefined &&
    second.x - first.right > first.size
  );
}

// About where the name and what is beside it begin.
function placeOf({ cells: [first, second] }: Line): string {
  return `${Math.round((first?.x ?? 0) / SAME_EDGE)} ${Math.round((second?.x ?? 0) / SAME_EDGE)}`;
}

function standsAlike({ cells: [a, b] }: Line, { cells: [c, d] }: Line): boolean {
  if (a === undefined || b === undefined || c === undefined || d === undefined) return false;
  const edges = Math.abs(a.x - c.x) < SAME_EDGE && Math.abs(b.x - d.x) < SAME_EDGE;
  return edges && a.bold === c.bold && Math.abs(a.size - c.size) < 0.3;
}
