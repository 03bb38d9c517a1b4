import fc from 'fast-check';
import { expect, test } from 'vitest';
import { card, facet, mattering } from '../../../test/cards.ts';
import { FACETS } from '../vocabulary/facets.ts';
import { CardSchema, EMPTY_CARD, orderCard } from './card.ts';
import { followsFrom, levelsOfCard, WIDENING_ORDER, widenCard, wideningSteps } from './generalise.ts';

test('orders every facet, each once', () => {
  expect(WIDENING_ORDER.toSorted()).toEqual(FACETS.toSorted());
});

test('widens a card down to nothing, and each time by something', () => {
  fc.assert(
    fc.property(card, mattering, (own, matter) => {
      const levels = levelsOfCard(own, matter);
      expect(levels.at(0)).toEqual(own);
      expect(levels.at(-1)).toEqual(EMPTY_CARD);
      expect(new Set(levels.map((level) => JSON.stringify(level))).size).toBe(levels.length);
    }),
  );
});

test('shows no code that is not one of the card’s own or wider than it, at any level', () => {
  fc.assert(
    fc.property(card, mattering, (own, matter) => {
      const levels = levelsOfCard(own, matter);
      for (const [place, level] of levels.entries()) {
        expect(CardSchema.safeParse(level)).toEqual({ success: true, data: level });
        expect(followsFrom(level, own)).toBe(true);
        expect(place === 0 || followsFrom(levels[place - 1] ?? own, level)).toBe(place === 0);
      }
    }),
  );
});

test('leaves a facet that does not matter before one that does, and occupation last of all', () => {
  fc.assert(
    fc.property(mattering, (matter) => {
      const steps = wideningSteps(matter);
      const lastOf = (wanted: (of: (typeof FACETS)[number]) => boolean) =>
        steps.findLastIndex((step) => wanted(step.facet));
      const first = steps.findIndex((step) => step.facet !== 'occupation' && matter.includes(step.facet));
      expect(first < 0 || lastOf((of) => of !== 'occupation' && !matter.includes(of)) < first).toBe(true);
      expect(steps.slice(-3).map((step) => step.facet)).toEqual(['occupation', 'occupation', 'occupation']);
    }),
  );
});

test('widens in the same order however the facets that matter are listed', () => {
  fc.assert(
    fc.property(mattering, (matter) => {
      expect(wideningSteps(matter.toReversed())).toEqual(wideningSteps(matter));
    }),
  );
  expect(() => wideningSteps(FACETS.slice(0, 5))).toThrow(RangeError);
});

test('gives the same card when a step is repeated, and touches one facet', () => {
  fc.assert(
    fc.property(card, facet, fc.nat(3), (own, of, depth) => {
      const wider = widenCard(own, { facet: of, depth });
      expect(widenCard(wider, { facet: of, depth })).toBe(wider);
      expect({ ...wider, [of]: own[of] }).toEqual(own);
    }),
  );
});

test('climbs the hierarchies as they are drawn', () => {
  const own = orderCard({ occupation: ['251'], region: ['JP-13'], language: ['ja-B2', 'ja-B1', 'en-C1'] });
  const wider = (of: (typeof FACETS)[number], depth: number) => widenCard(own, { facet: of, depth })[of];
  expect(wider('occupation', 2)).toEqual(['25']);
  expect(wider('region', 1)).toEqual(['JP']);
  expect(wider('region', 0)).toEqual([]);
  expect(wider('language', 2)).toEqual(['en-C', 'ja-B']);
});
