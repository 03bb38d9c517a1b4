/**
 * Levels and fields of education from a résumé's education section. Promises the highest level named, and the highest
 * that is completed where that is another. Does not conclude a level from the kind of a school.
 */
import type { Resume } from '../../shared/resume/resume.ts';
import { findEducation, findFields } from '../../shared/vocabulary/find-facets.ts';
import type { Found } from '../../shared/vocabulary/find-terms.ts';
import { type PlacedText, type Proposal, placed } from './proposal.ts';
import { isAtPresent } from './propose-times.ts';

/** The highest level, and the highest completed one. */
export function proposeEducation({ education }: Resume, today: string): readonly Proposal[] {
  const all = read('education', findEducation, textsOf(education));
  const isOver = ({ because }: Proposal) => {
    const item = education[because.index];
    return item !== undefined && item.endDate !== '' && !isAtPresent(item, today);
  };
  return [...highest(all), ...highest(all.filter(isOver))];
}

/** The fields of education, in the order of the résumé. */
export function proposeFields({ education }: Resume): readonly Proposal[] {
  return read('field', findFields, textsOf(education));
}

function textsOf(education: Resume['education']): readonly PlacedText[] {
  return [
    ...placed('education', education, 'studyType', ({ studyType }) => studyType),
    ...placed('education', education, 'area', ({ area }) => area),
    ...placed('education', education, 'institution', ({ institution }) => institution),
  ];
}

function read(
  facet: Proposal['facet'],
  find: (text: string) => readonly Found[],
  texts: readonly PlacedText[],
): readonly Proposal[] {
  return texts.flatMap(({ text, because }) =>
    find(text).flatMap(({ codes }) => codes.map((code) => ({ facet, code, because }))),
  );
}

/** The first of the highest level; the codes begin with the level's number. */
function highest(proposals: readonly Proposal[]): readonly Proposal[] {
  return proposals.toSorted((one, other) => rankOf(other) - rankOf(one)).slice(0, 1);
}

function rankOf({ code }: Proposal): number {
  const [level, below] = code.split('-').map(Number);
  // Of 7 and "7 or 8" the narrower is said more surely.
  return Number(String(level ?? 0).slice(0, 1)) + (below === undefined ? 0.5 : 0);
}
