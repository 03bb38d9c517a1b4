import fc from 'fast-check';
import { expect, test } from 'vitest';
import { card, facet } from '../../../test/cards.ts';
import { FACET_TREES } from '../vocabulary/facet-trees.ts';
import { EMPTY_CARD, orderCard } from './card.ts';
import { widenCard } from './generalise.ts';
import { isWithin } from './scope.ts';

test('finds what lies within the scope, and nothing that only might', () => {
  const shown = orderCard({ occupation: ['25'], region: ['JP-13'] });
  expect(isWithin(shown, { occupation: ['2'], region: ['JP'] })).toBe(true);
  expect(isWithin(shown, { region: ['JP-27', 'JP-13'] })).toBe(true);
  expect(isWithin(shown, { occupation: ['251'] })).toBe(false);
  expect(isWithin(shown, { region: ['JP'], skill: ['software'] })).toBe(false);
  expect(isWithin(shown, { region: [] })).toBe(false);
  expect(isWithin(shown, {})).toBe(true);
});

test('reads what is shown: a card that became wider is not found by what it hides', () => {
  fc.assert(
    fc.property(card, facet, (own, of) => {
      const [code] = own[of];
      fc.pre(code !== undefined);
      const depth = FACET_TREES[of].levelsOf(code).length - 1;
      expect(isWithin(own, { [of]: [code] })).toBe(true);
      expect(isWithin(widenCard(own, { facet: of, depth: depth - 1 }), { [of]: [code] })).toBe(false);
      expect(isWithin(EMPTY_CARD, { [of]: [code] })).toBe(false);
    }),
  );
});
