import fc from 'fast-check';
import { expect, test } from 'vitest';
import { card, commonCard, mattering } from '../../../test/cards.ts';
import { spellCard } from './card.ts';
import { widenCard, wideningSteps } from './generalise.ts';
import { changesAt, pathsOf, STEP_LETTERS } from './widening-path.ts';

test('lets two cards begin alike as far as, and no further than, they look alike when widened', () => {
  fc.assert(
    fc.property(commonCard, fc.oneof(card, commonCard), mattering, (one, other, matter) => {
      const steps = wideningSteps(matter);
      const [path = '', second = ''] = pathsOf([one, other], steps);
      for (let taken = 0; taken <= steps.length; taken += 1) {
        const letters = STEP_LETTERS * (steps.length - taken);
        const after = [one, other].map((own) => spellCard(steps.slice(0, taken).reduce(widenCard, own)));
        expect(path.slice(0, letters) === second.slice(0, letters)).toBe(after[0] === after[1]);
      }
    }),
  );
});

test('knows which steps change a card', () => {
  fc.assert(
    fc.property(card, mattering, (own, matter) => {
      const steps = wideningSteps(matter);
      const [path = ''] = pathsOf([own], steps);
      expect(path.length).toBe(STEP_LETTERS * steps.length);
      let now = own;
      for (const [taken, step] of steps.entries()) {
        const wider = widenCard(now, step);
        expect(changesAt(path, steps.length - taken)).toBe(wider !== now);
        now = wider;
      }
    }),
  );
});
