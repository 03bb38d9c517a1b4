/**
 * A card written from its widest form to its narrowest, so that everybody who looks alike after some steps of widening
 * has the same beginning, and nobody else has: sorting paths puts each class together, at all levels at once.
 * Promises no meaning outside one call: the letters are numbers given as they come. Never show or store one.
 */
import type { Facet } from '../vocabulary/facets.ts';
import { type Card, EMPTY_CARD, mapFacets } from './card.ts';
import { type WideningStep, widenCard } from './generalise.ts';

/** Two letters for each step, the last step's first. */
export type WideningPath = string;

/** Letters for one step. */
export const STEP_LETTERS = 2;
const BASE = 2 ** 15;

/** The paths of the cards, in their order, for the steps of {@link wideningSteps}. Cards must be ordered. */
export function pathsOf(cards: readonly Card[], steps: readonly WideningStep[]): readonly WideningPath[] {
  const known = mapFacets(() => new Map<string, readonly string[]>());
  const numbers = new Map<string, number>();
  const lettersOf = (card: Card, facet: Facet) => {
    const spelling = card[facet].join();
    const found = known[facet].get(spelling) ?? writeFacet(card, facet, steps, numbers);
    known[facet].set(spelling, found);
    return found;
  };
  const order = steps.map(({ facet }, at) => ({
    facet,
    nth: steps.slice(0, at).filter((step) => step.facet === facet).length,
  }));
  order.reverse();
  return cards.map((card) => {
    const letters = mapFacets((facet) => lettersOf(card, facet));
    let path = '';
    for (const { facet, nth } of order) path += letters[facet][nth] ?? '';
    return path;
  });
}

/** Whether the `length`-th step of a path, counted from the widest, changes the card that it is the path of. */
export function changesAt(path: WideningPath, length: number): boolean {
  return path.charCodeAt(STEP_LETTERS * length - 1) % 2 === 1;
}

/** For each step of one facet, what the card says of it before that step, as two letters; odd if the step changes it. */
function writeFacet(
  card: Card,
  facet: Facet,
  steps: readonly WideningStep[],
  numbers: Map<string, number>,
): readonly string[] {
  let now: Card = { ...EMPTY_CARD, [facet]: card[facet] };
  return steps
    .filter((step) => step.facet === facet)
    .map((step) => {
      const before = now;
      now = widenCard(before, step);
      const name = `${facet} ${step.depth} ${before[facet].join()}`;
      const number = numbers.get(name) ?? numbers.size;
      numbers.set(name, number);
      const low = (number % (BASE / 2)) * 2 + (now === before ? 0 : 1);
      return String.fromCharCode(Math.floor(number / (BASE / 2)), low);
    });
}
