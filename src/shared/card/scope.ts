/**
 * Which cards a search finds: those whose shown values lie within what is asked. Promises to look at nothing but the card
 * as shown, so that a filter cannot tell more than the eye. Knows codes only: no text, no ranges, no order.
 * Source: PROTOCOL sections 3 and 4.
 */
import { FACET_TREES } from '../vocabulary/facet-trees.ts';
import { FACETS, type Facet } from '../vocabulary/facets.ts';
import type { Card } from './card.ts';

/** Codes by facet, one of which a card must say or say more narrowly; a facet that is missing asks nothing. */
export type Scope = { readonly [Each in Facet]?: readonly string[] };

/** Whether the shown card lies within `scope`, in each facet that it asks for. */
export function isWithin(shown: Card, scope: Scope): boolean {
  return FACETS.every((facet) => {
    const asked = scope[facet];
    if (asked === undefined) return true;
    const said = shown[facet].flatMap((code) => FACET_TREES[facet].levelsOf(code));
    return asked.some((code) => said.includes(code));
  });
}
