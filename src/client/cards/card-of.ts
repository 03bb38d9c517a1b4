/**
 * A card from codes that a person confirmed one by one. Promises a card that the platform takes: in the one order, no
 * more codes than a facet holds (the first ones stay), and each language once, at the level confirmed last.
 */
import { CARD_LIMITS, type Card, mapFacets, orderCodes } from '../../shared/card/card.ts';
import { FACET_TREES } from '../../shared/vocabulary/facet-trees.ts';
import type { Facet } from '../../shared/vocabulary/facets.ts';

/** The card of these codes, in the order in which they were confirmed. */
export function cardOf(confirmed: readonly { readonly facet: Facet; readonly code: string }[]): Card {
  return mapFacets((facet) => {
    const codes = confirmed.flatMap((one) => (one.facet === facet ? [one.code] : []));
    return fitCodes(facet, codes);
  });
}

/** A facet's codes as a card may hold them. */
export function fitCodes(facet: Facet, codes: readonly string[]): readonly string[] {
  const known = codes.filter((code) => FACET_TREES[facet].entryOf(code) !== undefined);
  const once =
    facet === 'language' ? [...new Map(known.map((code) => [code.slice(0, 2), code])).values()] : known;
  const kept = new Set(orderCodes(facet, once));
  const first = [...new Set(once)].filter((code) => kept.has(code)).slice(0, CARD_LIMITS[facet]);
  return orderCodes(facet, first);
}
