import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardOf } from '../../src/client/cards/card-of.ts';
import { proposeCard } from '../../src/client/cards/propose-card.ts';
import { CardSchema, spellCard } from '../../src/shared/card/card.ts';
import { levelsOfCard } from '../../src/shared/card/generalise.ts';
import { FACET_TREES } from '../../src/shared/vocabulary/facet-trees.ts';
import { FACETS } from '../../src/shared/vocabulary/facets.ts';
import { anyMarkedResume, textsOf } from './marked-resumes.ts';

const TODAY = '2026-11-22';

/** Where text could hide a mark: as it is, or in the escapes of JSON. */
function holds(content: string, mark: string): boolean {
  const escaped = JSON.stringify(mark).slice(1, -1);
  return content.includes(mark) || content.includes(escaped) || content.includes(mark.slice(2, 14));
}

describe('a résumé with a mark in every text that can be typed', () => {
  it('has a mark in every text', () => {
    fc.assert(
      fc.property(anyMarkedResume, ({ resume, marks }) => {
        const unmarked = textsOf(resume).filter((text) => !marks.some((mark) => holds(text, mark)));
        expect(unmarked).toEqual([]);
        expect(marks.length).toBeGreaterThan(70);
      }),
      { numRuns: 3 },
    );
  });

  it('gives proposals of known codes and places alone, and no mark in any of them', () => {
    let proposed = 0;
    fc.assert(
      fc.property(anyMarkedResume, ({ resume, marks }) => {
        const proposals = proposeCard(resume, TODAY);
        proposed += proposals.length;
        for (const { facet, code, because } of proposals) {
          expect(FACET_TREES[facet].entryOf(code)?.code).toBe(code);
          expect(because.index).toBeLessThan(200);
        }
        const content = JSON.stringify(proposals);
        expect(marks.filter((mark) => holds(content, mark))).toEqual([]);
      }),
      { numRuns: 60 },
    );
    // Words that the dictionaries know stand in every text: silence would prove nothing.
    expect(proposed).toBeGreaterThan(600);
  });

  it('gives a card, in all its forms, that holds none of them, whatever is confirmed', () => {
    fc.assert(
      fc.property(anyMarkedResume, fc.func(fc.boolean()), ({ resume, marks }, isConfirmed) => {
        const card = cardOf(proposeCard(resume, TODAY).filter(isConfirmed));
        expect(CardSchema.parse(card)).toEqual(card);
        const content = levelsOfCard(card, ['skill', 'language']).map(spellCard).join();
        expect(marks.filter((mark) => holds(content, mark))).toEqual([]);
        expect(FACETS.every((facet) => Array.isArray(card[facet]))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
