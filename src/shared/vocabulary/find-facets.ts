/**
 * Finds what a piece of text says of each facet that a dictionary can tell: what a proposed card is made from, in the
 * browser of its owner. Promises codes of the vocabularies and the words that led to them, nothing else. Languages are
 * found by `find-languages.ts`; experience, graduation and pay come from dates and numbers, not from words.
 */
import { AVAILABILITY } from './availability.ts';
import { EDUCATION_GUARDS, EDUCATION_LEVELS } from './education.ts';
import { FIELDS_OF_EDUCATION } from './fields-of-education.ts';
import { buildDictionary, type Found, findTerms } from './find-terms.ts';
import { GRADUATION } from './graduation.ts';
import { OCCUPATIONS } from './occupations.ts';
import { REGIONS } from './regions.ts';
import { SKILL_GUARDS, SKILLS } from './skills.ts';
import { WORK_MODE_TREE } from './work-mode.ts';

/** Occupations (minor groups) named in `text`, by their names and job titles. */
export const findOccupations = finder(buildDictionary(OCCUPATIONS));

/** Regions named in `text`, themselves or by a town; a name of several places gives all their codes. */
export const findRegions = finder(buildDictionary(REGIONS));

/** Levels of education named in `text`: give it what stands in the education section, and nothing else. */
export const findEducation = finder(buildDictionary(EDUCATION_LEVELS.entries, EDUCATION_GUARDS));

/** Narrow fields of education named in `text`: give it what stands in the education section, and nothing else. */
export const findFields = finder(buildDictionary(FIELDS_OF_EDUCATION.finest));

/** Graduation years and seasons as people write them (2027届, 27卒, class of 2027). */
export const findGraduation = finder(buildDictionary(GRADUATION.entries));

/** Skills named in `text`, and groups and areas of skills where only these are named. */
export const findSkills = finder(buildDictionary(SKILLS.entries, SKILL_GUARDS));

/** Work modes named in `text`. */
export const findWorkModes = finder(buildDictionary(WORK_MODE_TREE.entries));

/** Availability named in `text`. */
export const findAvailability = finder(buildDictionary(AVAILABILITY.entries));

function finder(dictionary: ReturnType<typeof buildDictionary>): (text: string) => Found[] {
  return (text) => findTerms(dictionary, text);
}
