/** Arbitrary cards and facets, for fast-check. */
import fc from 'fast-check';
import { CARD_LIMITS, type Card, CardSchema, mapFacets, orderCard } from '../src/shared/card/card.ts';
import { FACET_TREES } from '../src/shared/vocabulary/facet-trees.ts';
import { FACETS, type Facet } from '../src/shared/vocabulary/facets.ts';

/** Any facet. */
export const facet = fc.constantFrom(...FACETS);

/** Up to four facets that matter to a posting. */
export const mattering = fc.uniqueArray(facet, { maxLength: 4 });

/** A card of codes from the whole vocabulary, at any level. */
export const card = cardOf((of) => FACET_TREES[of].entries.map(({ code }) => code));

/** A card of few codes, so that many people are alike. */
export const commonCard = cardOf((of) => {
  const [first = '', second = ''] = FACET_TREES[of].finest.map(({ code }) => code);
  return [first, second, ...FACET_TREES[of].levelsOf(first).slice(1, -1)];
});

function cardOf(codesOf: (facet: Facet) => readonly string[]): fc.Arbitrary<Card> {
  const codes = mapFacets((of) =>
    fc.uniqueArray(fc.constantFrom(...codesOf(of)), { maxLength: CARD_LIMITS[of], size: 'small' }),
  );
  return fc
    .record(codes)
    .map(orderCard)
    .filter((made) => CardSchema.safeParse(made).success);
}
