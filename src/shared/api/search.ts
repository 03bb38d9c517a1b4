/**
 * Searching cards, for one open posting and inside its scope. A card is shown under a handle that holds for one employer,
 * one posting and one epoch; no answer tells who, since when, or how many to a finer measure than three words.
 */
import { z } from 'zod';
import { CardSchema } from '../card/card.ts';
import { COARSE_COUNTS } from '../card/coarse.ts';
import { FACET_TREES } from '../vocabulary/facet-trees.ts';
import { FACETS, type Facet } from '../vocabulary/facets.ts';
import { done, endpoint } from './endpoint.ts';
import { handle } from './handle.ts';
import { mattering } from './mattering.ts';
import { id } from './values.ts';

const filter = (name: Facet) =>
  z
    .array(z.string().refine((code) => FACET_TREES[name].entryOf(code) !== undefined, 'must be a known code'))
    .min(1)
    .max(10)
    .optional();

/** Codes by facet, one of which a shown card must say, or say more narrowly. */
export const Filters = z.strictObject(
  Object.fromEntries(FACETS.map((name) => [name, filter(name)])) as Record<Facet, ReturnType<typeof filter>>,
);
/** See {@link Filters}. */
export type Filters = z.infer<typeof Filters>;

/** A card as this employer is shown it. */
export const ShownCard = z.strictObject({
  handle,
  card: CardSchema,
  /** On the posting's shortlist. */
  listed: z.boolean(),
  /** Somebody of the employer has asked for it, before this posting. */
  asked: z.boolean(),
});
/** See {@link ShownCard}. */
export type ShownCard = z.infer<typeof ShownCard>;

/** How many are left of what is counted by the day. */
export const Ration = z.strictObject({ left: z.int().min(0), of: z.int() });

const posting = z.strictObject({ postingId: id });
const one = z.strictObject({ postingId: id, handle });

/** Searches. Cards that are new to the employer count in its day's ration; those it saw in this epoch do not. */
export const searchCards = endpoint({
  method: 'POST',
  path: '/postings/:postingId/search',
  access: 'recruiter',
  contact: true,
  paced: true,
  summary: 'Search cards for an open posting',
  params: posting,
  body: z.strictObject({ filters: Filters, page: z.int().min(1).max(50) }),
  answer: z.strictObject({
    epoch: z.strictObject({ began: z.string(), ends: z.string() }),
    mattering,
    cards: z.array(ShownCard),
    /** Of all that the filters leave. */
    count: z.enum(COARSE_COUNTS),
    more: z.boolean(),
    ration: Ration,
  }),
});

/** The posting's shortlist: cards frozen as first shown, until the posting closes or an owner withdrew. */
export const readShortlist = endpoint({
  method: 'GET',
  path: '/postings/:postingId/shortlist',
  access: 'recruiter',
  contact: true,
  paced: true,
  summary: 'The shortlist of a posting',
  params: posting,
  answer: z.strictObject({
    cards: z.array(ShownCard.extend({ addedByName: z.string() })),
    most: z.int(),
  }),
});

/** Puts a card of the current epoch on the shortlist; `handle_over` for a handle that is not current. */
export const addToShortlist = endpoint({
  method: 'PUT',
  path: '/postings/:postingId/shortlist/:handle',
  access: 'recruiter',
  contact: true,
  summary: 'Put a card on the shortlist',
  params: one,
  answer: done,
});

/** Takes a card off the shortlist. */
export const removeFromShortlist = endpoint({
  method: 'DELETE',
  path: '/postings/:postingId/shortlist/:handle',
  access: 'recruiter',
  contact: true,
  summary: 'Take a card off the shortlist',
  params: one,
  answer: done,
});
