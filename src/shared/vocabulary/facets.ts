/**
 * The names of a card's facets, without their vocabularies: what lists and addresses need of them. The hierarchies are
 * in facet-trees.ts, and are heavy.
 */

/** The facets, in the order in which a card shows them. */
export const FACETS = [
  'occupation',
  'region',
  'experience',
  'education',
  'field',
  'graduation',
  'language',
  'skill',
  'work_mode',
  'pay',
  'availability',
] as const;

/** See {@link FACETS}. */
export type Facet = (typeof FACETS)[number];
