/**
 * Proposes a card from a résumé, by dictionary alone, in the browser of its owner. Promises codes of the vocabularies,
 * each with the place that led to it, the likeliest first within a facet; nothing that was typed. Guesses nothing: a
 * term that is found may be denied, wished for, or somebody else's, and a person confirms each one. Proposes no pay:
 * no résumé says what is wanted.
 */
import type { Resume } from '../../shared/resume/resume.ts';
import { FACETS } from '../../shared/vocabulary/facets.ts';
import {
  findAvailability,
  findOccupations,
  findSkills,
  findWorkModes,
} from '../../shared/vocabulary/find-facets.ts';
import type { Found } from '../../shared/vocabulary/find-terms.ts';
import { firstOfEach, type PlacedText, type Proposal, placed } from './proposal.ts';
import { proposeEducation, proposeFields } from './propose-education.ts';
import { proposeLanguages } from './propose-languages.ts';
import { proposeRegions } from './propose-regions.ts';
import { isAtPresent, proposeExperience, proposeGraduation } from './propose-times.ts';

/** How many codes of one facet are proposed: more than a card holds, few enough to be looked at. */
const MOST = { occupation: 5, region: 4, field: 3, skill: 24 } as const;

/** Everything that a card could say, by facet in the card's order. `today` is an ISO date: jobs last until then. */
export function proposeCard(resume: Resume, today: string): readonly Proposal[] {
  const graduation = proposeGraduation(resume, today);
  const all = firstOfEach([
    ...proposeOccupations(resume, today),
    ...proposeRegions(resume, today),
    ...proposeExperience(resume, today, graduation.length > 0),
    ...proposeEducation(resume, today),
    ...proposeFields(resume),
    ...graduation,
    ...proposeLanguages(resume),
    ...proposeSkills(resume),
    ...inWords('work_mode', findWorkModes, aboutOneself(resume)),
    ...inWords('availability', findAvailability, aboutOneself(resume)),
  ]);
  return FACETS.flatMap((facet) => {
    const most: { readonly [name: string]: number } = MOST;
    return all.filter((proposal) => proposal.facet === facet).slice(0, most[facet]);
  });
}

/** The present jobs first, then what they call themselves, then earlier jobs, the newest first. */
function proposeOccupations({ basics, work }: Resume, today: string): readonly Proposal[] {
  const positions = placed('work', work, 'position', ({ position }) => position);
  const newest = positions.toSorted(
    (one, other) => -compare(endOf(work[one.because.index]), endOf(work[other.because.index])),
  );
  const isPresent = ({ because }: PlacedText) => isAtPresent(work[because.index], today);
  const label: PlacedText = {
    text: basics.label,
    because: { section: 'basics', index: 0, field: 'label' },
  };
  const ordered = [...newest.filter(isPresent), label, ...newest.filter((text) => !isPresent(text))];
  return inWords('occupation', findOccupations, ordered);
}

/** What is listed as a skill first, then what is named along the way. */
function proposeSkills(resume: Resume): readonly Proposal[] {
  const { skills, projects, certificates, work, education } = resume;
  return inWords('skill', findSkills, [
    ...placed('skills', skills, 'keywords', ({ name, keywords }) => [name, ...keywords]),
    ...placed('certificates', certificates, 'name', ({ name }) => name),
    ...placed('work', work, 'highlights', ({ summary, highlights }) => [summary, ...highlights]),
    ...placed('projects', projects, 'keywords', ({ keywords }) => keywords),
    ...placed('projects', projects, 'description', ({ description, highlights }) => [
      description,
      ...highlights,
    ]),
    ...aboutOneself(resume),
    ...placed('education', education, 'courses', ({ courses }) => courses),
  ]);
}

function aboutOneself({ basics }: Resume): readonly PlacedText[] {
  return (['label', 'summary'] as const).map((field) => ({
    text: basics[field],
    because: { section: 'basics', index: 0, field },
  }));
}

function inWords(
  facet: Proposal['facet'],
  find: (text: string) => readonly Found[],
  texts: readonly PlacedText[],
): readonly Proposal[] {
  return texts.flatMap(({ text, because }) =>
    find(text).flatMap(({ codes }) => codes.map((code) => ({ facet, code, because }))),
  );
}

/** A job that lasts sorts behind every year. */
function endOf(job: Resume['work'][number] | undefined): string {
  return job === undefined || job.endDate === '' ? '9999' : job.endDate;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
