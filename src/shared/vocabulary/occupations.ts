/**
 * Occupations: the International Standard Classification of Occupations of 2008 (ISCO-08, ILO), down to its 130 minor
 * groups, which is as fine as a card or a posting says it. The codes and the tree are the standard's; the names are
 * short ones of our own (docs/vocabularies.md). Does not hold the 436 unit groups.
 */
import type { Entry } from './names.ts';
import { TABLE_0_2 } from './occupation-table-0-2.ts';
import { TABLE_3_5 } from './occupation-table-3-5.ts';
import { TABLE_6_9 } from './occupation-table-6-9.ts';
import { readTable, type SearchableEntry } from './table.ts';

/** A minor group: three digits, names, and job titles that belong to it. */
export type Occupation = SearchableEntry;

const ALL = [TABLE_0_2, TABLE_3_5, TABLE_6_9].flatMap(readTable);
const BY_CODE = new Map(ALL.map((entry) => [entry.code, entry]));

/** The 130 minor groups in the order of their codes. */
export const OCCUPATIONS: readonly Occupation[] = ALL.filter(({ code }) => code.length === 3);

/** The 10 major (one digit) and 43 sub-major groups (two digits), each before those below it. */
export const OCCUPATION_GROUPS: readonly Entry[] = ALL.filter(({ code }) => code.length < 3);

/** The minor group with this code of three digits. */
export function occupationByCode(code: string): Occupation | undefined {
  return code.length === 3 ? BY_CODE.get(code) : undefined;
}

/** Whether `value` is the code of a minor group. */
export function isOccupationCode(value: unknown): value is string {
  return typeof value === 'string' && occupationByCode(value) !== undefined;
}

/** The group one step wider: of a minor group its sub-major, of that its major group, of a major group nothing. */
export function parentOf(code: string): Entry | undefined {
  return BY_CODE.has(code) ? BY_CODE.get(code.slice(0, -1)) : undefined;
}
