/**
 * How a card becomes wider: one facet at a time, one level of its hierarchy at a time, in one fixed order. Promises that
 * no step adds anything: each code shown is one of the card's own or wider than it; that each step depends on nothing
 * but the card and the facets that matter; and that after the last step nothing is said. Source: PROTOCOL section 3;
 * full-domain generalisation as in Samarati, "Protecting respondents' identities in microdata release", 2001.
 */
import { ANY } from '../vocabulary/facet-tree.ts';
import { FACET_TREES } from '../vocabulary/facet-trees.ts';
import { FACETS, type Facet } from '../vocabulary/facets.ts';
import { type Card, mapFacets, orderCodes } from './card.ts';

/** One step: no code of `facet` more than `depth` levels below "any" stays; with depth 0 nothing stays. */
export type WideningStep = { readonly facet: Facet; readonly depth: number };

/** How many facets a posting may name as mattering to it. */
export const MATTERING_LIMIT = 4;

/** What is taken to matter where a posting names nothing. */
export const DEFAULT_MATTERING = [
  'region',
  'experience',
  'language',
  'skill',
] as const satisfies readonly Facet[];

/**
 * Which facet gives way first: what tells people apart most and is asked for least. Occupation is last of all, named or
 * not: a card that left its occupation is outside every posting's scope and would not be found.
 */
export const WIDENING_ORDER = [
  'skill',
  'language',
  'pay',
  'graduation',
  'field',
  'availability',
  'work_mode',
  'education',
  'experience',
  'region',
  'occupation',
] as const satisfies readonly Facet[];

const DEPTHS = mapFacets((facet) =>
  Math.max(...FACET_TREES[facet].finest.map(({ code }) => depthOf(facet, code))),
);

/**
 * All steps in their order. First the facets that do not matter, each down to nothing before the next; then those that
 * do, level by level in turn, so that something of each stays as long as it can; then occupation. The order in which
 * `mattering` names them makes no difference. Throws RangeError for more than {@link MATTERING_LIMIT}.
 */
export function wideningSteps(mattering: readonly Facet[]): readonly WideningStep[] {
  const named = new Set(mattering);
  if (named.size > MATTERING_LIMIT) throw new RangeError(`a posting names ${MATTERING_LIMIT} facets at most`);
  const movable = WIDENING_ORDER.filter((facet) => facet !== 'occupation');
  const last = movable.filter((facet) => named.has(facet)).flatMap(stepsOf);
  return [
    ...movable.filter((facet) => !named.has(facet)).flatMap(stepsOf),
    ...last.toSorted((one, other) => other.depth - one.depth), // stable: in turn within a depth
    ...stepsOf('occupation'),
  ];
}

/** The card after one step; the very same object when the step changes nothing. */
export function widenCard(card: Card, { facet, depth }: WideningStep): Card {
  const codes = card[facet];
  if (codes.every((code) => depthOf(facet, code) <= depth)) return card;
  const wider = codes.map((code) => widenCode(facet, code, depth)).filter((code) => code !== ANY);
  return { ...card, [facet]: orderCodes(facet, wider) };
}

/** Everything that a card may be shown as, from itself to nothing: what its owner's preview shows. */
export function levelsOfCard(card: Card, mattering: readonly Facet[]): readonly Card[] {
  const levels = [card];
  for (const step of wideningSteps(mattering)) {
    const last = levels.at(-1) ?? card;
    const wider = widenCard(last, step);
    if (wider !== last) levels.push(wider);
  }
  return levels;
}

/** Whether `shown` says nothing that does not follow from `card`: each of its codes is one of the card's, or wider. */
export function followsFrom(shown: Card, card: Card): boolean {
  return FACETS.every((facet) => {
    const levels = new Set(card[facet].flatMap((code) => FACET_TREES[facet].levelsOf(code)));
    return shown[facet].every((code) => levels.has(code));
  });
}

function stepsOf(facet: Facet): WideningStep[] {
  return Array.from({ length: DEPTHS[facet] }, (_, index) => ({ facet, depth: DEPTHS[facet] - 1 - index }));
}

function widenCode(facet: Facet, code: string, depth: number): string {
  return depthOf(facet, code) <= depth ? code : (FACET_TREES[facet].levelsOf(code).at(-1 - depth) ?? ANY);
}

/** How many levels a code lies below "any". */
function depthOf(facet: Facet, code: string): number {
  return FACET_TREES[facet].levelsOf(code).length - 1;
}
