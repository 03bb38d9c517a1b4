import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commonCard, mattering } from '../../../test/cards.ts';
import { Tampered } from '../errors.ts';
import type { Facet } from '../vocabulary/facets.ts';
import { type Card, EMPTY_CARD, orderCard, spellCard } from './card.ts';
import { type Candidate, formCrowd } from './crowd.ts';
import { followsFrom, levelsOfCard, widenCard, wideningSteps } from './generalise.ts';

const K = 4;

/** Families of people who are nearly alike, some of whom do not count. */
const people = fc
  .array(
    fc.record({
      card: commonCard,
      alike: fc.array(fc.record({ skills: fc.nat(2), counts: fc.integer({ min: 0, max: 3 }) }), {
        maxLength: 7,
      }),
    }),
    { maxLength: 8 },
  )
  .map((families): Candidate[] =>
    families
      .flatMap(({ card, alike }) =>
        alike.map(({ skills, counts }) => ({
          card: { ...card, skill: card.skill.slice(0, skills) },
          counts: counts > 0,
        })),
      )
      .map((one, index) => ({ ...one, key: `p${String(index).padStart(2, '0')}` })),
  );

const shown = (crowd: ReadonlyMap<string, Card>) => [...crowd].map(([key, card]) => [key, spellCard(card)]);

function countedBySpelling(crowd: ReadonlyMap<string, Card>, all: readonly Candidate[]) {
  const counted = new Map<string, number>();
  for (const { key, counts } of all) {
    const card = crowd.get(key);
    if (card === undefined) continue;
    counted.set(spellCard(card), (counted.get(spellCard(card)) ?? 0) + (counts ? 1 : 0));
  }
  return counted;
}

/** The rule as it is written, followed step by step. */
function crowdByTheLetter(
  all: readonly Candidate[],
  matter: readonly Facet[],
  k: number,
): Map<string, string> {
  let left = all.map((one) => ({ ...one, now: one.card }));
  const crowd = new Map<string, string>();
  const settle = (one: (typeof left)[number]) => {
    const alike = left.filter(({ now, counts }) => counts && spellCard(now) === spellCard(one.now));
    if (alike.length >= k) crowd.set(one.key, spellCard(one.now));
  };
  for (const step of wideningSteps(matter)) {
    for (const one of left) if (widenCard(one.now, step) !== one.now) settle(one);
    left = left
      .filter(({ key }) => !crowd.has(key))
      .map((one) => ({ ...one, now: widenCard(one.now, step) }));
  }
  for (const one of left) settle(one);
  return crowd;
}

test('does what the rule says when it is followed step by step', () => {
  fc.assert(
    fc.property(people, mattering, fc.integer({ min: 1, max: 12 }), (all, matter, k) => {
      const expected = [...crowdByTheLetter(all, matter, k)].sort(([one], [other]) => (one < other ? -1 : 1));
      expect(shown(formCrowd(all, matter, k))).toEqual(expected);
    }),
  );
});

test('shows no tuple that fewer than k counted cards share', () => {
  fc.assert(
    fc.property(people, mattering, fc.integer({ min: 1, max: 12 }), (all, matter, k) => {
      const counted = [...countedBySpelling(formCrowd(all, matter, k), all).values()];
      expect(counted.filter((count) => count < k)).toEqual([]);
    }),
  );
});

test('leaves fewer than k counted people unshown', () => {
  fc.assert(
    fc.property(people, mattering, (all, matter) => {
      const crowd = formCrowd(all, matter, K);
      const unshown = all.filter(({ key, counts }) => counts && !crowd.has(key));
      expect(unshown.length).toBeLessThan(K);
    }),
  );
});

test('shows each card as itself or wider, at one of the levels of its preview', () => {
  fc.assert(
    fc.property(people, mattering, (all, matter) => {
      const crowd = formCrowd(all, matter, K);
      for (const { key, card } of all) {
        const as = crowd.get(key);
        if (as === undefined) continue;
        expect(followsFrom(as, card)).toBe(true);
        expect(levelsOfCard(card, matter).map(spellCard)).toContain(spellCard(as));
      }
    }),
  );
});

test('comes out the same in whatever order people come', () => {
  fc.assert(
    fc.property(people, mattering, fc.infiniteStream(fc.nat()), (all, matter, chance) => {
      const ranks = new Map(all.map(({ key }) => [key, chance.next().value]));
      const mixed = all.toSorted((one, other) => (ranks.get(one.key) ?? 0) - (ranks.get(other.key) ?? 0));
      expect(shown(formCrowd(mixed, matter, K))).toEqual(shown(formCrowd(all, matter, K)));
    }),
  );
});

test('changes nothing when what was shown is crowded again', () => {
  fc.assert(
    fc.property(people, mattering, (all, matter) => {
      const crowd = formCrowd(all, matter, K);
      const again = all.flatMap((one) => {
        const card = crowd.get(one.key);
        return card === undefined ? [] : [{ ...one, card }];
      });
      expect(shown(formCrowd(again, matter, K))).toEqual(shown(crowd));
    }),
  );
});

test('changes nobody else when one goes, unless the class it was shown in had just k', () => {
  let just = 0;
  fc.assert(
    fc.property(people, mattering, fc.nat(), (all, matter, at) => {
      const gone = all[at % Math.max(1, all.length)];
      fc.pre(gone !== undefined);
      const before = formCrowd(all, matter, K);
      const after = formCrowd(
        all.filter((one) => one !== gone),
        matter,
        K,
      );
      const own = before.get(gone.key);
      const size = own === undefined ? 0 : countedBySpelling(before, all).get(spellCard(own));
      const others = all.filter((one) => one !== gone);
      const spelled = (crowd: ReadonlyMap<string, Card>, key: string) => {
        const card = crowd.get(key);
        return card === undefined ? 'not shown' : spellCard(card);
      };
      const changed = others.filter(({ key }) => spelled(before, key) !== spelled(after, key));
      if (own === undefined || !gone.counts || size !== K) {
        expect(changed).toEqual([]);
        return;
      }
      just += 1;
      const wider = ['not shown', ...levelsOfCard(own, matter).map(spellCard)];
      for (const { key } of changed) {
        expect(wider).toContain(spelled(before, key));
        expect(wider).toContain(spelled(after, key));
      }
    }),
    { numRuns: 400, seed: 1 },
  );
  expect(just).toBeGreaterThan(10);
});

test('keeps the facets that matter longer', () => {
  const own = {
    occupation: ['251'],
    region: ['JP-13'],
    experience: ['3_to_5'],
    pay: ['JPY-year-5000000-7000000'],
  };
  const skills = ['care', 'software'];
  const all = ['now', 'in_1_month', 'in_3_months', 'later'].map((availability, index) => ({
    key: `p${index}`,
    card: orderCard({ ...own, availability: [availability], skill: [skills[index % 2] ?? ''] }),
    counts: true,
  }));
  const first = (matter: Parameters<typeof formCrowd>[1], k: number) => formCrowd(all, matter, k).get('p0');
  expect(first(['availability'], 1)).toEqual(all[0]?.card);
  const shared = { ...own, skill: ['care'], availability: ['within_3_months'] };
  expect(first(['skill', 'region'], 2)).toEqual(orderCard({ ...shared, pay: [] }));
  const kept = { occupation: ['251'], availability: ['within_3_months'] };
  expect(first(['availability'], 3)).toEqual(orderCard(kept));
});

test('lets decoys and young accounts be shown in a crowd, and make none', () => {
  const card = orderCard({ occupation: ['251'] });
  const crowdOf = (counted: number, others: number) =>
    formCrowd(
      Array.from({ length: counted + others }, (_, at) => ({ key: `p${at}`, card, counts: at < counted })),
      [],
      K,
    );
  expect(crowdOf(K, 2).size).toBe(K + 2);
  expect(crowdOf(K - 1, 20).size).toBe(0);
});

test('refuses a person who comes twice and a crowd that is no number of people', () => {
  const one = { key: 'p0', card: EMPTY_CARD, counts: true };
  expect(() => formCrowd([one, one], [], K)).toThrow(Tampered);
  for (const k of [0, -1, 1.5, Number.NaN]) expect(() => formCrowd([one], [], k)).toThrow(RangeError);
});
