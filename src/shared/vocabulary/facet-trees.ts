/**
 * The facets of a card and the hierarchy of each. Promises that every code of every facet becomes `ANY` in the end.
 * Which facet a crowd widens first is not said here. Loads all vocabularies: import a single one where one is enough.
 */
import { AVAILABILITY } from './availability.ts';
import { EDUCATION_LEVELS } from './education.ts';
import { EXPERIENCE } from './experience.ts';
import type { FacetTree } from './facet-tree.ts';
import type { Facet } from './facets.ts';
import { FIELDS_OF_EDUCATION } from './fields-of-education.ts';
import { GRADUATION } from './graduation.ts';
import { LANGUAGE_TREE } from './languages.ts';
import type { Entry } from './names.ts';
import { OCCUPATION_TREE } from './occupation-tree.ts';
import { PAY_BANDS } from './pay-bands.ts';
import { REGION_TREE } from './region-tree.ts';
import { SKILLS } from './skills.ts';
import { WORK_MODE_TREE } from './work-mode.ts';

/** The hierarchy of each facet. */
export const FACET_TREES: { readonly [Each in Facet]: FacetTree<Entry> } = {
  occupation: OCCUPATION_TREE,
  region: REGION_TREE,
  experience: EXPERIENCE,
  education: EDUCATION_LEVELS,
  field: FIELDS_OF_EDUCATION,
  graduation: GRADUATION,
  language: LANGUAGE_TREE,
  skill: SKILLS,
  work_mode: WORK_MODE_TREE,
  pay: PAY_BANDS,
  availability: AVAILABILITY,
};
