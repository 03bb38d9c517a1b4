import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commonCard, mattering } from '../../../test/cards.ts';
import { Tampered } from '../errors.ts';
import { type Card, EMPTY_CARD, orderCard, spellCard } from './card.ts';
import { type Candidate, formCrowd } from './crowd.ts';
import { followsFrom, levelsOfCard } from './generalise.ts';

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

test('shows no tuple that fewer than k counted cards share', () => {
  fc.assert(
    fc.property(people, mattering, fc.integer({ min: 1, max: 12 }), (all, matter, k) => {
      const counted = [...countedBySpelling(formCrowd(all, matter, k), all).values()];
      expect(counted.filter((count) => count < k)).toEqual([]);
    }),
  );
});

test('leaves nobody out, and shows nobody coarser, than the fixed order asks', () => {
  fc.assert(
    fc.property(people, mattering, (all, matter) => {
      const crowd = formCrowd(all, matter, K);
      const hiddenOnes = all.filter(({ key }) => !crowd.has(key));
      expect(hiddenOnes.filter(({ counts }) => counts).length).toBeLessThan(K);
      // Whoever is shown wider than the own card was, at each narrower level, with fewer than k who came as far.
      for (const one of all) {
        const levels = levelsOfCard(one.card, matter).map(spellCard);
        const card = crowd.get(one.key);
        const passed = card === undefined ? levels : levels.slice(0, levels.indexOf(spellCard(card)));
        for (const spelling of passed) {
          const there = all.filter(({ key, card: own, counts }) => {
            const ways = levelsOfCard(own, matter).map(spellCard);
            const end = crowd.get(key);
            const stop = end === undefined ? ways.length : ways.indexOf(spellCard(end));
            return counts && ways.includes(spelling) && ways.indexOf(spelling) <= stop;
          });
          expect(there.length).toBeLessThan(K);
        }
      }
    }),
    { numRuns: 40 },
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
