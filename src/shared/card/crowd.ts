/**
 * Who may be shown to one employer, and how coarsely: everybody shown is one of at least k who look the same.
 * A class is the whole tuple as shown. A class below k becomes wider together, step by step in the fixed order, and meets
 * others on the way; what is below k when nothing is left to widen is not shown. Source: PROTOCOL section 3.
 *
 * Promises: each tuple shown is shared by k counted cards or more; the order of the input makes no difference; crowding
 * what was shown changes nothing. Taking one card away changes nobody else, unless the class it was shown in had exactly
 * k counted cards: then only its classmates and those shown in wider forms of that very tuple, or not at all, may change.
 * Does not promise that nobody can be recognised: k people who look alike may share what an employer knows already.
 */
import { Tampered } from '../errors.ts';
import type { Facet } from '../vocabulary/facets.ts';
import type { Card } from './card.ts';
import { widenCard, wideningSteps } from './generalise.ts';
import { changesAt, pathsOf, STEP_LETTERS, type WideningPath } from './widening-path.ts';

/** A card that this employer may be shown: those hidden from it are removed before. */
export type Candidate = {
  /** Whose card it is; never shown. One person stands in a crowd once. */
  readonly key: string;
  readonly card: Card;
  /** Whether it helps to make a crowd. Decoys and young accounts are shown in one but make none. */
  readonly counts: boolean;
};

/** Somebody on the way from the own card to wider ones. */
type Walker = Candidate & { readonly path: WideningPath };
/** Shows people who agree in the first `length` steps of their paths. */
type Show = (members: readonly Walker[], length: number) => void;

/**
 * What each card is shown as, by key, in the order of the keys; a key that is missing is not shown. `mattering` are the
 * facets that the posting named; `k` is a whole number of at least 1. Throws `Tampered` when a key comes twice.
 */
export function formCrowd(
  candidates: readonly Candidate[],
  mattering: readonly Facet[],
  k: number,
): ReadonlyMap<string, Card> {
  if (!Number.isInteger(k) || k < 1) throw new RangeError('a crowd is a whole number of people');
  if (new Set(candidates.map(({ key }) => key)).size !== candidates.length) {
    throw new Tampered('impossible_state', 'a person stands in a crowd twice');
  }
  const steps = wideningSteps(mattering);
  const paths = pathsOf(
    candidates.map(({ card }) => card),
    steps,
  );
  const people = candidates
    .map((candidate, at): Walker => ({ ...candidate, path: paths[at] ?? '' }))
    .sort((one, other) => compare(one.path, other.path));
  const shown: [string, Card][] = [];
  const show: Show = (members, length) => {
    const [first] = members;
    if (first === undefined) return;
    const card = steps.slice(0, steps.length - length).reduce(widenCard, first.card);
    for (const { key } of members) shown.push([key, card]);
  };
  const left = walk(people, 0, k, show);
  if (isCrowd(left, k)) show(left, 0);
  return new Map(shown.sort(([one], [other]) => compare(one, other)));
}

/**
 * Lets the narrower classes settle first; whoever is left of them makes up this one, of people whose paths agree in the
 * first `length` steps. Answers who was not shown and becomes wider.
 */
function walk(people: readonly Walker[], length: number, k: number, show: Show): readonly Walker[] {
  const [first] = people;
  // Within too few people there is no crowd.
  if (first === undefined || !isCrowd(people, k)) return people;
  const narrowest = STEP_LETTERS * length === first.path.length;
  const left = narrowest
    ? people
    : splitAt(people, length).flatMap((part) => walk(part, length + 1, k, show));
  // A class that the next step does not change waits for those who are about to become like it.
  if (length === 0 || !changesAt(first.path, length) || !isCrowd(left, k)) return left;
  show(left, length);
  return [];
}

/** People in the order of their paths, apart where the step after the first `length` ones differs. */
function splitAt(people: readonly Walker[], length: number): readonly (readonly Walker[])[] {
  const parts: Walker[][] = [];
  let last: string | undefined;
  for (const one of people) {
    const letters = one.path.slice(STEP_LETTERS * length, STEP_LETTERS * (length + 1));
    if (letters === last) parts.at(-1)?.push(one);
    else parts.push([one]);
    last = letters;
  }
  return parts;
}

function isCrowd(members: readonly Candidate[], k: number): boolean {
  return members.reduce((count, { counts }) => count + (counts ? 1 : 0), 0) >= k;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
