import fc from 'fast-check';
import { expect, test } from 'vitest';
import { card } from '../../../test/cards.ts';
import { seededBytes } from '../../../test/chance.ts';
import { ANY } from '../vocabulary/facet-tree.ts';
import { FACET_TREES } from '../vocabulary/facet-trees.ts';
import { FACETS } from '../vocabulary/facets.ts';
import { type Card, orderCard } from './card.ts';
import { drawFacetTable, TABLE_SENSITIVITY } from './facet-table.ts';
import { COSTS, costOf, costsOf, reliefOf } from './rarity.ts';

const EPSILON = [1, 1] as const;
const times = (count: number, one: Card) => Array.from({ length: count }, () => one);
const names = (table: ReturnType<typeof drawFacetTable>) =>
  FACETS.map((facet) => Object.keys(table.counts[facet]));

/** 30,000 people: a third in Tokyo, 3 % of all know care work. */
const many = [
  ...times(19_100, orderCard({ occupation: ['251'], region: ['JP-27'] })),
  ...times(10_000, orderCard({ occupation: ['251'], region: ['JP-13'] })),
  ...times(900, orderCard({ occupation: ['532'], skill: ['personal-care'] })),
];

test('names every code of every vocabulary, whether anybody says it or not', () => {
  const empty = drawFacetTable([], EPSILON, seededBytes('empty'));
  const full = drawFacetTable(many, EPSILON, seededBytes('full'));
  expect(names(full)).toEqual(names(empty));
  for (const facet of FACETS) {
    const codes = [...FACET_TREES[facet].entries.map(({ code }) => code), ANY];
    expect(Object.keys(full.counts[facet]).toSorted()).toEqual(codes.toSorted());
  }
});

test('changes by no more than its sensitivity when one person comes', () => {
  fc.assert(
    fc.property(card, (one) => {
      const without = drawFacetTable([], EPSILON, seededBytes('same'));
      const beside = drawFacetTable([one], EPSILON, seededBytes('same'));
      const changes = FACETS.flatMap((facet) =>
        Object.entries(beside.counts[facet]).map(
          ([code, count]) => count - (without.counts[facet][code] ?? 0),
        ),
      );
      const sum = changes.reduce((all, change) => all + Math.abs(change), beside.total - without.total);
      expect(sum).toBeLessThanOrEqual(TABLE_SENSITIVITY);
    }),
    { numRuns: 20 },
  );
});

test('says what a facet costs where many people are', () => {
  const table = drawFacetTable(many, EPSILON, seededBytes('many'));
  expect(costOf('occupation', '251', table)).toMatchObject({ least: 'little', most: 'little' });
  expect(costOf('occupation', '2', table)).toMatchObject({ least: 'little', most: 'little' });
  expect(costOf('region', 'JP-13', table)).toMatchObject({ least: 'some', most: 'some' });
  expect(costOf('skill', 'personal-care', table)).toMatchObject({ least: 'much', most: 'much' });
  expect(costOf('skill', 'elder-care', table).most).toBe('much');
  expect(costOf('region', 'JP-47', table)).toMatchObject({ least: 'most', most: 'most' });
});

test('says nothing for sure where few people are, lest it say more than the noise hides', () => {
  for (const [seed, cards] of [
    ['nobody', []],
    ['few', many.slice(0, 20)],
  ] as const) {
    const table = drawFacetTable(cards, EPSILON, seededBytes(seed));
    for (const code of ['251', '532', '011']) {
      expect(costOf('occupation', code, table)).toMatchObject({ least: 'little', most: 'most' });
    }
  }
});

test('names what to take back: what surely few say, with the wider code where there is one', () => {
  const table = drawFacetTable(many, EPSILON, seededBytes('many'));
  const relief = (one: Card) => reliefOf(costsOf(one, table));
  const common = { occupation: ['251'], region: ['JP-13'] };
  expect(relief(orderCard(common))).toBeUndefined();
  expect(relief(orderCard({ ...common, skill: ['personal-care'] }))).toMatchObject({ facet: 'skill' });
  expect(relief(orderCard({ ...common, region: ['JP-47'] }))).toEqual({
    ...{ facet: 'region', code: 'JP-47', wider: 'JP' },
  });
  expect(relief(orderCard({ occupation: ['011'] }))).toBeUndefined();
});

test('names nothing to take back where few people are', () => {
  const few = drawFacetTable(many.slice(0, 20), EPSILON, seededBytes('few'));
  const all = orderCard({ occupation: ['532'], region: ['JP-47'], skill: ['personal-care'] });
  expect(reliefOf(costsOf(all, few))).toBeUndefined();
});

test('draws bounds between which the true share lies', () => {
  const table = drawFacetTable(many, EPSILON, seededBytes('shares'));
  const { shares } = costOf('region', 'JP-13', table);
  expect(shares.lower).toBeLessThanOrEqual(1 / 3);
  expect(shares.upper).toBeGreaterThanOrEqual(1 / 3);
});

test('says the same words when one person more is there', () => {
  const rare = orderCard({ occupation: ['532'], region: ['JP-47'], skill: ['personal-care'] });
  const words = (cards: readonly Card[]) =>
    costsOf(rare, drawFacetTable(cards, EPSILON, seededBytes('one'))).map(({ least, most }) => [least, most]);
  expect(words([...many, rare])).toEqual(words(many));
});

test('never gives a lower bound above the upper one, and speaks of each code once', () => {
  const table = drawFacetTable(many, EPSILON, seededBytes('order'));
  fc.assert(
    fc.property(card, (own) => {
      for (const { facet, code, least, most } of costsOf(own, table)) {
        expect(COSTS.indexOf(least)).toBeLessThanOrEqual(COSTS.indexOf(most));
        expect(FACET_TREES[facet].entryOf(code)).toBeDefined();
      }
      expect(costsOf(own, table).length).toBe(FACETS.flatMap((facet) => own[facet]).length);
    }),
  );
});
