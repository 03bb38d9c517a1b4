/** What a person's own client asks of the log at a visit: proofs, all under one checkpoint. */
import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { bytes, id } from './values.ts';

/** So many series at most are asked about at once; who has more asks again. */
export const MOST_SERIES = 64;
/** So many events at most are proven at once. */
export const MOST_PROVEN = 256;

/**
 * A run of one's own tags: those of own events (`grantId` null), or of a grant's openings. Asked for are the proofs of the
 * events `from` up to, not including, `next`, and that the tag `next` is in no entry.
 */
export const LogSeries = z.strictObject({
  grantId: id.nullable(),
  from: z.int().min(0).max(1_000_000_000),
  next: z.int().min(0).max(1_000_000_000),
});
/** See {@link LogSeries}. */
export type LogSeries = z.infer<typeof LogSeries>;

const hashes = z.array(bytes({ exactly: 32 })).max(128);
/** An entry of the daily index: a tag and its position (see `shared/ledger/tag-index`). */
const indexed = bytes({ exactly: 40 });

/** The size of the checkpoint of a log that the caller kept, to be continued; 0 for none. */
export const sinceSize = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(0);
/** The checkpoint under which an answer's entries of the log `keys` stand. */
export const loggedUnder = {
  /** The newest one, a signed note. */
  checkpoint: z.string(),
  /** That it continues the tree of `since` (RFC 6962 section 2.1.2); empty for none, or when it does not. */
  consistency: hashes,
};
/** An entry of the log `keys`, as it stands there (canonical JSON), its place, and RFC 6962 section 2.1.1's path. */
export const logged = z.strictObject({ entry: z.string(), index: z.int().min(0), proof: hashes });
/** See {@link logged}. */
export type Logged = z.infer<typeof logged>;

/** The log as it stands now, and what in it is about the caller. It writes nothing; a body because the list may be long. */
export const readLogView = endpoint({
  method: 'POST',
  path: '/record/log',
  access: 'account',
  reads: true,
  summary: 'What the log holds of mine',
  body: z.strictObject({
    /** The size of the checkpoint that the caller kept; 0 for none. */
    since: z.int().min(0),
    series: z.array(LogSeries).max(MOST_SERIES),
  }),
  answer: z.strictObject({
    /** The newest checkpoint, a signed note. */
    checkpoint: z.string(),
    /** That it continues the tree of `since` (RFC 6962 section 2.1.2); empty for none, or when it does not. */
    consistency: hashes,
    /** What of the events asked for stands under it, and how that is shown. Those that are missing here are not in it yet. */
    placed: z.array(
      z.strictObject({
        grantId: id.nullable(),
        tagIndex: z.int().min(0),
        /** Its place in the log, and RFC 6962 section 2.1.1's path. */
        index: z.int().min(0),
        proof: hashes,
      }),
    ),
    /** The newest daily index under it: its leaf, where that stands, and for each of `series`, in order, its next tag. */
    tagIndex: z
      .strictObject({
        leaf: bytes({ exactly: 72 }),
        index: z.int().min(0),
        proof: hashes,
        absent: z.array(
          z.strictObject({
            /** How many tags of the index are below the one that is looked for. */
            rank: z.int().min(0),
            /** The neighbours below and above; none at the ends. A neighbour above that has the tag itself shows that it is there. */
            below: indexed.nullable(),
            above: indexed.nullable(),
            proof: hashes,
          }),
        ),
      })
      .nullable(),
  }),
});

/** An event of one's own that a restore lost: its leaf is all there is. */
export const lostEvent = z.strictObject({
  grantId: id.nullable(),
  tagIndex: z.int().min(0),
  leaf: bytes({ exactly: 72 }),
});
/** See {@link lostEvent}. */
export type LostEvent = z.infer<typeof lostEvent>;

/**
 * What the platform says of restores from older copies, in the log `keys`, and what of the caller's record these lost. It writes
 * nothing; a body because the list may be long.
 */
export const readRestores = endpoint({
  method: 'POST',
  path: '/record/restores',
  access: 'account',
  reads: true,
  summary: 'What was lost of my record when the platform was restored',
  body: z.strictObject({
    since: z.int().min(0),
    /** Grants whose openings the caller remembers: they may be lost with all that was about them. */
    grantIds: z.array(id).max(MOST_SERIES),
  }),
  answer: z.strictObject({
    ...loggedUnder,
    /** Each of the platform's `restored` entries, oldest first. */
    restores: z.array(logged),
    lost: z.array(lostEvent),
    /** The caller's grants that open for nobody until the caller says so, and since when. */
    held: z.array(z.strictObject({ grantId: id, since: z.string() })),
  }),
});
