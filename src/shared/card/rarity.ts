/**
 * What it costs to say a facet: how much smaller the crowd gets, as a person's own screen pictures it, computed in the
 * browser from the epoch's noised table. Promises to say no more than the noise lets anybody know: two bounds, far apart
 * where numbers are small. Takes facets one by one, as if they were independent; they are not, so two costs together are
 * a picture, not a product. Does not say which form of a card is in force, nor whether a crowd is reached.
 */
import { ANY } from '../vocabulary/facet-tree.ts';
import { FACET_TREES } from '../vocabulary/facet-trees.ts';
import { FACETS, type Facet } from '../vocabulary/facets.ts';
import type { Card } from './card.ts';
import { type FacetTable, TABLE_SENSITIVITY } from './facet-table.ts';

/** What share of all cards is left: a half or more, a tenth, a hundredth, or less than that. */
export const COSTS = ['little', 'some', 'much', 'most'] as const;
/** See {@link COSTS}. */
export type Cost = (typeof COSTS)[number];

/** What one code of a card costs: `least` and `most` differ where the noise does not allow one word. */
export type FacetCost = {
  readonly facet: Facet;
  readonly code: string;
  readonly least: Cost;
  readonly most: Cost;
  /** Between which shares of all cards the crowd that says the same lies, 0 to 1. */
  readonly shares: { readonly lower: number; readonly upper: number };
};

/** What a person could take back to be harder to recognise, and the code to say instead, where one is wider. */
export type Relief = { readonly facet: Facet; readonly code: string; readonly wider: string | undefined };

/** Standard deviations of noise on either side: wrong for fewer than one code in nine (Chebyshev), in practice one in seventy. */
const MARGIN = 3;

/** The cost of every code that the card says, in the card's order. */
export function costsOf(card: Card, table: FacetTable): readonly FacetCost[] {
  return FACETS.flatMap((facet) => card[facet].map((code) => costOf(facet, code, table)));
}

/** The cost of one code. A code that is not in the vocabulary costs anything from least to most. */
export function costOf(facet: Facet, code: string, table: FacetTable): FacetCost {
  const { entries, levelsOf } = FACET_TREES[facet];
  const narrower = entries.filter((entry) => levelsOf(entry.code).includes(code));
  const sum = narrower.reduce((all, entry) => all + (table.counts[facet][entry.code] ?? 0), 0);
  const said = boundsOf(sum, narrower.length, table);
  const all = boundsOf(table.total, 1, table);
  const upper = said.upper >= all.lower ? 1 : said.upper / all.lower;
  const lower = said.lower / all.upper;
  return { facet, code, least: wordFor(upper), most: wordFor(lower), shares: { lower, upper } };
}

/**
 * The code that narrows the crowd most of all, as far as the table tells for certain: surely said by few, and by fewer
 * at most than any other. Nothing where no code is surely rare. Never the occupation, without which no card is found.
 */
export function reliefOf(costs: readonly FacetCost[]): Relief | undefined {
  const [rarest] = costs
    .filter(({ facet, least }) => facet !== 'occupation' && COSTS.indexOf(least) >= COSTS.indexOf('much'))
    .toSorted((one, other) => one.shares.upper - other.shares.upper);
  if (rarest === undefined) return undefined;
  const { facet, code } = rarest;
  const wider = FACET_TREES[facet].parentOf(code);
  return { facet, code, wider: wider === ANY ? undefined : wider };
}

/** Between which numbers the true sum of so many noised counts lies; noise that drew it below zero is set right first. */
function boundsOf(sum: number, cells: number, table: FacetTable): { lower: number; upper: number } {
  const margin = marginOf(cells, table);
  return { lower: Math.max(0, sum - margin), upper: Math.max(0, sum) + margin };
}

/** How far a sum of so many noised counts may be off: the variance of discrete Laplace noise is below 2b². */
function marginOf(cells: number, { epsilon: [numerator, denominator] }: FacetTable): number {
  return (MARGIN * Math.sqrt(2 * cells) * TABLE_SENSITIVITY * denominator) / numerator;
}

function wordFor(share: number): Cost {
  if (share >= 1 / 2) return 'little';
  if (share >= 1 / 10) return 'some';
  return share >= 1 / 100 ? 'much' : 'most';
}
