/** Which facets matter to a posting. Apart from the search of cards, which brings every vocabulary. */
import { z } from 'zod';
import { FACETS } from '../vocabulary/facets.ts';

/** A facet's name. */
export const facet = z.enum(FACETS);
/** The facets that matter to a posting. */
export const mattering = z
  .array(facet)
  .max(4)
  .refine((facets) => new Set(facets).size === facets.length, 'names a facet twice');
