/**
 * The one public table of an epoch: how many cards say each code, with noise, the same bytes for everyone (PROTOCOL
 * section 3). Promises ε-differential privacy for a person who comes or goes, per epoch: every code of every vocabulary
 * stands in it, used or not. Over many epochs the ε add up; the table does not hide that. Holds no combination of facets.
 */
import { ANY } from '../vocabulary/facet-tree.ts';
import { FACET_TREES } from '../vocabulary/facet-trees.ts';
import { FACETS, type Facet } from '../vocabulary/facets.ts';
import { CARD_LIMITS, type Card, mapFacets } from './card.ts';
import { type Fraction, noisedTable, type RandomBytes } from './laplace.ts';

/** A noised table; numbers are whole and may be below zero. `epsilon` is a fraction of two whole numbers. */
export type FacetTable = {
  readonly epsilon: readonly [numerator: number, denominator: number];
  /** All cards. */
  readonly total: number;
  /** For each facet and code, `ANY` among them, how many cards say exactly that code; `ANY`: say nothing. */
  readonly counts: { readonly [Each in Facet]: { readonly [code: string]: number } };
};

/** How much one card may change the table: once in the total, and in each facet once for each code it may hold. */
export const TABLE_SENSITIVITY = 1 + FACETS.reduce((sum, facet) => sum + CARD_LIMITS[facet], 0);

/** Draws an epoch's table from all cards shown in it. Draw once and keep it: two draws tell more than one. */
export function drawFacetTable(
  cards: Iterable<Card>,
  epsilon: FacetTable['epsilon'],
  random: RandomBytes,
): FacetTable {
  const [numerator, denominator] = epsilon.map(BigInt);
  const fraction: Fraction = { numerator: numerator ?? 0n, denominator: denominator ?? 0n };
  const noised = noisedTable(countCodes(cards), fraction, TABLE_SENSITIVITY, random);
  const read = (name: string) => noised.get(name) ?? 0;
  const of = (facet: Facet) =>
    Object.fromEntries(codesOf(facet).map((code) => [code, read(`${facet} ${code}`)]));
  return { epsilon, total: read('total'), counts: mapFacets(of) };
}

/** Every name that the table knows with how many cards say it, the total first. */
function countCodes(cards: Iterable<Card>): ReadonlyMap<string, number> {
  const names = FACETS.flatMap((facet) => codesOf(facet).map((code) => `${facet} ${code}`));
  const counts = new Map(['total', ...names].map((name) => [name, 0]));
  const add = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  for (const card of cards) {
    add('total');
    for (const facet of FACETS) {
      const codes = card[facet].length === 0 ? [ANY] : card[facet];
      for (const code of codes) add(`${facet} ${code}`);
    }
  }
  return counts;
}

function codesOf(facet: Facet): readonly string[] {
  return [...FACET_TREES[facet].entries.map(({ code }) => code), ANY];
}
