/**
 * A candidate's own card: what it says, whether it is shown, and whom it is hidden from. Codes of vocabularies alone:
 * nothing that was typed can be put into one. Nothing here tells which form of a card is shown to whom.
 */
import { z } from 'zod';
import { CardSchema, mapFacets } from '../card/card.ts';
import { endpoint } from './endpoint.ts';
import { id, line, page } from './values.ts';

/** One employer that a candidate hides from, or chose: by name, registration number, domain, or the employer's id. */
export const HideEntry = z.strictObject({
  hideId: id,
  list: z.enum(['hidden', 'chosen']),
  kind: z.enum(['name', 'number', 'domain', 'employer']),
  /** As typed; for `employer` its id. */
  value: line(200),
});
/** See {@link HideEntry}. */
export type HideEntry = z.infer<typeof HideEntry>;

/** Whom a card is shown to. */
export const Visibility = z.strictObject({
  /** Works somewhere at present: changes then wait a secret while, and agencies are hidden unless allowed. */
  employed: z.boolean(),
  mode: z.enum(['all_but_hidden', 'only_chosen']),
  agencies: z.enum(['hidden', 'shown']),
});
/** See {@link Visibility}. */
export type Visibility = z.infer<typeof Visibility>;

/** A candidate's card as its owner sees it. */
export const MyCard = z.strictObject({
  state: z.enum(['none', 'published', 'paused', 'withdrawn']),
  /** What was last published; a change may not be shown yet. */
  card: CardSchema.nullable(),
  /** The last change is not in force yet: it comes with an epoch to come. */
  waiting: z.boolean(),
  /** It was not confirmed in time and is shown no more. */
  lapsed: z.boolean(),
  /** The day on which it was last confirmed, and the first on which it may lapse. */
  confirmedOn: z.iso.date().nullable(),
  confirmBy: z.iso.date().nullable(),
  ...Visibility.shape,
  entries: z.array(HideEntry.extend({ label: z.string() })),
});
/** See {@link MyCard}. */
export type MyCard = z.infer<typeof MyCard>;

const mine = z.strictObject({ mine: MyCard });
const changeId = id;

/** One's own card, its state and hide list; a card that says nothing was made yet has the state `none`. */
export const readMyCard = endpoint({
  method: 'GET',
  path: '/card',
  access: 'candidate',
  summary: 'My card, and whom it is hidden from',
  answer: mine,
});

/** Publishes a card or a change of it. Shown from an epoch to come. Confirms it too. */
export const publishCard = endpoint({
  method: 'PUT',
  path: '/card',
  access: 'candidate',
  summary: 'Publish my card',
  body: z.strictObject({ changeId, card: CardSchema, visibility: Visibility }),
  answer: mine,
});

/** Stops showing it and keeps it; `publishCard` shows it again. */
export const pauseCard = endpoint({
  method: 'POST',
  path: '/card/pause',
  access: 'candidate',
  summary: 'Pause my card',
  body: z.strictObject({ changeId }),
  answer: mine,
});

/** Stops showing it and deletes what it said. The hide list stays. */
export const withdrawCard = endpoint({
  method: 'POST',
  path: '/card/withdraw',
  access: 'candidate',
  summary: 'Withdraw my card',
  body: z.strictObject({ changeId }),
  answer: mine,
});

/** Says that the card is still so: without it, it lapses after some weeks. */
export const confirmCard = endpoint({
  method: 'POST',
  path: '/card/confirm',
  access: 'candidate',
  summary: 'Confirm my card',
  body: z.strictObject({ changeId }),
  answer: mine,
});

/** Changes whom the card is shown to; works without a card too. Hiding more acts at once, showing more with an epoch. */
export const changeVisibility = endpoint({
  method: 'PUT',
  path: '/card/visibility',
  access: 'candidate',
  summary: 'Change whom my card is shown to',
  body: z.strictObject({ changeId, visibility: Visibility }),
  answer: mine,
});

/** Adds to the hide list or to those chosen; 200 of them at most. Sent again it changes nothing. */
export const addHidden = endpoint({
  method: 'POST',
  path: '/card/hidden',
  access: 'candidate',
  summary: 'Hide my card from employers, or choose some',
  body: z.strictObject({ entries: z.array(HideEntry).min(1).max(50) }),
  answer: mine,
});

/** Takes one off the list; in force from an epoch to come. */
export const removeHidden = endpoint({
  method: 'POST',
  path: '/card/hidden/:hideId/remove',
  access: 'candidate',
  summary: 'Take an employer off my list',
  params: z.strictObject({ hideId: id }),
  answer: mine,
});

/** Employers that are approved, by the beginning of a word of their name: to hide from, or to choose. 20 a page. */
export const findEmployers = endpoint({
  method: 'GET',
  path: '/employers',
  access: 'candidate',
  summary: 'Find employers by name',
  query: z.strictObject({ words: z.string().max(200).default(''), page }),
  answer: z.strictObject({
    employers: z.array(
      z.strictObject({
        employerId: id,
        name: z.string(),
        country: z.string(),
        /** Domains whose control was proven. */
        domains: z.array(z.string()),
        agency: z.boolean(),
      }),
    ),
    pages: z.int(),
  }),
});

/**
 * The epoch's public table: how many cards say each code, with noise. The same bytes for everyone until the epoch ends.
 */
export const readFacetTable = endpoint({
  method: 'GET',
  path: '/cards/table',
  access: 'candidate',
  summary: 'How many cards say what, with noise',
  answer: z.strictObject({
    epoch: z.strictObject({ began: z.string(), ends: z.string() }),
    /** How many cards at least are shown alike. */
    crowd: z.int(),
    table: z.strictObject({
      epsilon: z.tuple([z.int(), z.int()]),
      total: z.int(),
      /** Each facet's codes with their counts, as pairs: whoever reads them knows the codes. */
      counts: z.strictObject(mapFacets(() => z.array(z.tuple([z.string(), z.int()])))),
    }),
  }),
});
