/** What a browser keeps of the log from visit to visit: the newest checkpoint, and how much of the record it verified. */
import { z } from 'zod';
import { equalBytes } from '../../shared/bytes/equal.ts';
import { type Checkpoint, parseCheckpoint } from '../../shared/ledger/checkpoint.ts';
import { generationOfLog } from '../../shared/ledger/log-name.ts';
import { parseNote } from '../../shared/ledger/note.ts';
import { hashOfText } from '../../shared/manifest/manifest.ts';
import type { Session } from '../accounts/session.ts';
import type { Keep } from '../manifests/keep.ts';
import { readRenewal } from './keep-renewal.ts';
import { nameEvent, type OwnEvent, type OwnSeries, rollEvents, type VerifiedSeries } from './own-series.ts';

/** A checkpoint, and the signed note that states it. */
export type SeenNote = { readonly checkpoint: Checkpoint; readonly note: string };
/** See above. */
export type KeptLog = {
  readonly seen: SeenNote | undefined;
  /** How many entries the newest index covered; 0 for none. */
  readonly covered: number;
  readonly verified: ReadonlyMap<string | null, VerifiedSeries>;
  /** A size of the log that no index covered yet, and when this browser saw it, in milliseconds. */
  readonly awaited: { readonly size: number; readonly at: number } | undefined;
  /** Since when each event that waits was said to, by its name, in milliseconds. */
  readonly waits: ReadonlyMap<string, number>;
};
/** What a visit verified. */
export type VerifiedNow = {
  readonly seen: SeenNote;
  readonly covered: number;
  readonly series: readonly OwnSeries[];
  readonly placed: ReadonlyMap<OwnEvent, unknown>;
  readonly waiting: readonly OwnEvent[];
  readonly now: number;
};

/** Own events, among the series that are kept by their grants. */
const OWN = 'own';
const Verified = z.record(z.string(), z.strictObject({ count: z.int().min(0), hash: z.string() }));
const Awaited = z.strictObject({ size: z.int().min(0), at: z.number() });
const Waits = z.record(z.string(), z.number());

/** What is kept of the log of that name. What is there and cannot be read counts as nothing. */
export function readKeptLog({ account, keep }: Pick<Session, 'account' | 'keep'>, origin: string): KeptLog {
  const verified = orNothing(() =>
    Verified.parse(JSON.parse(keep.read(verifiedOf(keep, account.accountId, origin)) ?? '{}')),
  );
  return {
    seen: readSeen(keep, `log-seen ${origin}`),
    covered: Number(/^\d{1,15}$/.exec(keep.read(`log-indexed ${origin}`) ?? '')?.[0] ?? 0),
    verified: new Map(
      Object.entries(verified ?? {}).map(([name, one]) => [name === OWN ? null : name, one] as const),
    ),
    awaited: orNothing(() => Awaited.parse(JSON.parse(keep.read(`log-awaited ${origin}`) ?? 'null'))),
    waits: new Map(
      Object.entries(
        orNothing(() => Waits.parse(JSON.parse(keep.read(waitsOf(account.accountId)) ?? '{}'))) ?? {},
      ),
    ),
  };
}

/**
 * Keeps what a visit verified. Another tab may have kept more meanwhile: nothing goes back, and what was verified in a log
 * that need not be the beginning of the one kept is not kept beside it.
 */
export function keepLog(
  session: Pick<Session, 'account' | 'keep'>,
  origin: string,
  { seen, covered, series, placed, waiting, now }: VerifiedNow,
): void {
  const { account, keep } = session;
  const before = readKeptLog(session, origin);
  if (!keepSeen(keep, `log-seen ${origin}`, seen)) return;
  if (before.awaited === undefined || before.awaited.size <= covered + 1)
    keep.write(`log-awaited ${origin}`, JSON.stringify({ size: seen.checkpoint.size, at: now }));
  const waits = waiting.map(nameEvent).map((name) => [name, before.waits.get(name) ?? now] as const);
  keep.write(waitsOf(account.accountId), JSON.stringify(Object.fromEntries(waits)));
  if (before.covered < covered) keep.write(`log-indexed ${origin}`, String(covered));
  const verified = new Map(before.verified);
  for (const { grantId, events, replaced } of series) {
    const first = events.findIndex((event, place) => event.tagIndex !== place || !placed.has(event));
    const count = first < 0 ? events.length : first;
    const hash = rollEvents(events, count);
    if (!replaced && hash !== undefined && count > (verified.get(grantId)?.count ?? 0))
      verified.set(grantId, { count, hash });
  }
  const named = [...verified].map(([grantId, one]) => [grantId ?? OWN, one] as const);
  keep.write(verifiedOf(keep, account.accountId, origin), JSON.stringify(Object.fromEntries(named)));
}

/** The checkpoint kept under `name`; what is there and cannot be read counts as none. */
export function readSeen(keep: Keep, name: string): SeenNote | undefined {
  const note = keep.read(name);
  if (note === null) return undefined;
  return orNothing(() => ({ note, checkpoint: parseCheckpoint(parseNote(note).text) }));
}

/** Keeps a checkpoint under `name`, unless a newer one is kept there, or another of its size: then false. */
export function keepSeen(keep: Keep, name: string, seen: SeenNote): boolean {
  const before = readSeen(keep, name);
  if (before !== undefined && !mayFollow(before.checkpoint, seen.checkpoint)) return false;
  if (before?.checkpoint.size !== seen.checkpoint.size) keep.write(name, seen.note);
  return true;
}

function mayFollow(before: Checkpoint, next: Checkpoint): boolean {
  return before.size === next.size ? equalBytes(before.root, next.root) : before.size < next.size;
}

// Named by a hash: what lies in a browser does not tell whose account was used there.
const nameOf = (accountId: string) => hashOfText(accountId).slice(0, 32);
/** What was verified in a log that goes on elsewhere is still so, unless this browser saw what is lost of that one. */
function verifiedOf(keep: Keep, accountId: string, origin: string): string {
  const renewal = readRenewal(keep, origin);
  if (renewal === undefined) return `log-verified ${nameOf(accountId)}`;
  if (renewal.whole) return verifiedOf(keep, accountId, renewal.before);
  return `log-verified ${nameOf(accountId)} ${generationOfLog(origin)}`;
}
const waitsOf = (accountId: string) => `log-waits ${nameOf(accountId)}`;

function orNothing<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
