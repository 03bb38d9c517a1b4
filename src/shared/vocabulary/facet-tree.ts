/**
 * What every facet of a card has in common: codes that become wider step by step, in one fixed order, until only
 * "any" is left. Promises one tree: each code once, each with exactly one wider code, no way around `ANY`.
 * Says nothing about when to widen: that is the crowd's rule (PROTOCOL section 3).
 */
import { Tampered } from '../errors.ts';
import type { Entry } from './names.ts';
import type { SearchableEntry } from './table.ts';

/** The widest code of every facet: nothing is said. */
export const ANY = 'any';

/** The name of {@link ANY}. */
export const ANY_ENTRY: Entry = { code: ANY, en: 'Any', zh: '不限', ja: '問わない' };

/** An entry and the code one step wider, {@link ANY} at the top. */
export type Branch<E extends Entry = SearchableEntry> = { readonly entry: E; readonly parent: string };

/** The hierarchy of one facet. */
export type FacetTree<E extends Entry = SearchableEntry> = {
  /** Every code with its names, in the vocabulary's order; `ANY` is not among them. */
  readonly entries: readonly E[];
  /** The finest codes: those that are wider than no other. */
  readonly finest: readonly E[];
  /** The entry with this code; nothing for `ANY` and for what is no code. */
  readonly entryOf: (code: string) => E | undefined;
  /** The code one step wider; nothing for `ANY` and for what is no code. */
  readonly parentOf: (code: string) => string | undefined;
  /** The code, then each wider one, `ANY` last; empty for what is no code. */
  readonly levelsOf: (code: string) => readonly string[];
};

/** Puts the branches of a facet together. Throws when they are not one tree. */
export function growTree<E extends Entry>(branches: readonly Branch<E>[]): FacetTree<E> {
  const entries = new Map(branches.map(({ entry }) => [entry.code, entry]));
  const parents = new Map(branches.map(({ entry, parent }) => [entry.code, parent]));
  if (entries.size !== branches.length || entries.has(ANY)) throw broken('has a code twice');
  const levels = new Map([[ANY, [ANY]]]);
  for (const code of entries.keys()) levels.set(code, climb(code, parents));
  const wider = new Set(parents.values());
  return {
    entries: [...entries.values()],
    finest: [...entries.values()].filter(({ code }) => !wider.has(code)),
    entryOf: (code) => entries.get(code),
    parentOf: (code) => parents.get(code),
    levelsOf: (code) => levels.get(code) ?? [],
  };
}

/** The branches of a table whose codes begin with the code one step wider, cut off by `widen` (`ANY` at the top). */
export function branchesOf<E extends Entry>(
  entries: readonly E[],
  widen: (code: string) => string,
): readonly Branch<E>[] {
  return entries.map((entry) => ({ entry, parent: widen(entry.code) }));
}

function climb(code: string, parents: ReadonlyMap<string, string>): string[] {
  const passed = [code];
  for (let wider = parents.get(code); wider !== ANY; wider = parents.get(wider)) {
    if (wider === undefined || passed.includes(wider)) throw broken(`leads nowhere from ${code}`);
    passed.push(wider);
  }
  return [...passed, ANY];
}

function broken(how: string): Tampered {
  return new Tampered('impossible_state', `a facet's hierarchy ${how}`);
}
