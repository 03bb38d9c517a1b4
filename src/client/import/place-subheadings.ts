/**
 * Finds headings inside a section of jobs or schools ("Vocational", "Earlier posts"): larger than what they stand above,
 * without words of an entry, over a line that is a whole entry's heading by itself.
 */
import { datedCell } from './place-dates.ts';
import type { Draft } from './place-draft.ts';
import { isPlaceName, titleEvidence } from './place-evidence.ts';
import type { Line } from './place-lines.ts';
import { cutMore, partsOf } from './place-parts.ts';
import { isOrganisation, isSchool } from './place-words.ts';

/** The lines without such headings, which become labels. */
export function withoutSubheadings(draft: Draft, lines: readonly Line[]): Line[] {
  return lines.filter((line, index) => {
    const found = isSubheading(line, lines[index + 1]);
    if (found) draft.labels.push(line.text);
    return !found;
  });
}

function isSubheading(line: Line, next: Line | undefined): boolean {
  const dated = datedCell(next);
  if (next === undefined || dated === undefined || line.bullet || line.cells.length > 1) return false;
  const parts = cutMore(partsOf(next, 0, dated.span), 'comma').parts;
  const names = parts.filter(({ text }) => !isPlaceName(text));
  return (
    names.length > 1 &&
    line.size > 1.05 * next.size &&
    line.text.length <= 40 &&
    datedCell(line) === undefined &&
    titleEvidence(line.text) < 1 &&
    !isOrganisation(line.text) &&
    !isSchool(line.text)
  );
}
