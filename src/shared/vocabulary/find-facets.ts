/**
 * Finds what a piece of text says of each facet that a dictionary can tell: what a proposed card is made from, in the
 * browser of its owner. Promises codes of the vocabularies and the words that led to them, nothing else. Languages are
 * found by `find-languages.ts`; experience, graduation and pay come from dates and numbers, not from words.
 */
import { AVAILABILITY } from './availability.ts';
import { EDUCATION_GUARDS, EDUCATION_LEVELS } from './education.ts';
import { FIELDS_OF_EDUCATION } from './fields-of-education.ts';
import { buildDictionary, type Dictionary, type Found, findTerms } from './find-terms.ts';
import { GRADUATION } from './graduation.ts';
import { OCCUPATIONS } from './occupations.ts';
import { REGIONS } from './regions.ts';
import { SKILL_GUARDS, SKILLS } from './skills.ts';
import type { SearchableEntry } from './table.ts';
import { WORK_MODE_TREE } from './work-mode.ts';

/** Occupations (minor groups) named in `text`, by their names and job titles. */
export const findOccupations = finder(OCCUPATIONS);

/** Regions named in `text`, themselves or by a town; a name of several places gives all their codes. */
export const findRegions = finder(REGIONS);

/** Levels of education named in `text`: give it what stands in the education section, and nothing else. */
export const findEducation = finder(EDUCATION_LEVELS.entries, EDUCATION_GUARDS);

/** Narrow fields of education named in `text`: give it what stands in the education section, and nothing else. */
export const findFields = finder(FIELDS_OF_EDUCATION.finest);

/** Graduation years and seasons as people write them (2027届, 27卒, class of 2027). */
export const findGraduation = finder(GRADUATION.entries);

/** Skills named in `text`, and groups and areas of skills where only these are named. */
export const findSkills = finder(SKILLS.entries, SKILL_GUARDS);

/** Work modes named in `text`. */
export const findWorkModes = finder(WORK_MODE_TREE.entries);

/** Availability named in `text`. */
export const findAvailability = finder(AVAILABILITY.entries);

/** The dictionary is built when it is first asked for: that takes longer than most questions. */
function finder(
  entries: readonly SearchableEntry[],
  guards?: readonly string[],
): (text: string) => readonly Found[] {
  let dictionary: Dictionary | undefined;
  return (text) => {
    dictionary ??= buildDictionary(entries, guards);
    return findTerms(dictionary, text);
  };
}
