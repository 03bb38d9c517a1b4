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
import type { Facet } from '../vocabulary/facet-trees.ts';
import { type Card, spellCard } from './card.ts';
import { widenCard, wideningSteps } from './generalise.ts';

/** A card that this employer may be shown: those hidden from it are removed before. */
export type Candidate = {
  /** Whose card it is; never shown. One person stands in a crowd once. */
  readonly key: string;
  readonly card: Card;
  /** Whether it helps to make a crowd. Decoys and young accounts are shown in one but make none. */
  readonly counts: boolean;
};

type Class = { readonly card: Card; readonly members: readonly Candidate[] };

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
  const shown: [string, Card][] = [];
  const show = ({ card, members }: Class) => {
    for (const { key } of members) shown.push([key, card]);
  };
  let classes = classify(candidates.map((member) => ({ card: member.card, members: [member] })));
  for (const step of wideningSteps(mattering)) {
    // A class that the step does not change waits for those who are about to become like it.
    const moved = classes.flatMap((one) => {
      const card = widenCard(one.card, step);
      if (card === one.card) return [one];
      if (!isCrowd(one, k)) return [{ card, members: one.members }];
      show(one);
      return [];
    });
    classes = classify(moved);
  }
  for (const one of classes) if (isCrowd(one, k)) show(one);
  return new Map(shown.sort(([one], [other]) => (one < other ? -1 : 1)));
}

function isCrowd({ members }: Class, k: number): boolean {
  return members.reduce((count, { counts }) => count + (counts ? 1 : 0), 0) >= k;
}

/** Puts together what says the same. */
function classify(parts: readonly Class[]): readonly Class[] {
  const found = new Map<string, { card: Card; members: Candidate[] }>();
  for (const { card, members } of parts) {
    const spelling = spellCard(card);
    const same = found.get(spelling);
    if (same === undefined) found.set(spelling, { card, members: [...members] });
    else for (const member of members) same.members.push(member);
  }
  return [...found.values()];
}
