/**
 * An older state of one's ways in or documents, where the platform was restored from a copy that is older than what this
 * browser saw. Promises that one is offered only where the witnessed log of keys says that there was a restore, after
 * this browser saw the newer state; where the log of events has own events that this restore lost, one for each state
 * that is missing; and where the rest of the record fits, so that nothing that was signed since is held back with them. A
 * platform that serves an older state without such a statement stays refused.
 */
import { isRefusal, type Refusal } from '../../shared/errors.ts';
import { MANIFESTS } from '../../shared/manifest/manifest-names.ts';
import type { Session } from '../accounts/session.ts';
import type { Api } from '../api.ts';
import { readCheckedRecord } from '../disclosure/check-record.ts';
import { findOlder, type OlderManifest, takeOlder } from './own-manifest.ts';

/** What is older than this browser saw, since the restore that was stated at `restoredAt` (RFC 3339). */
export type PutBack = { readonly restoredAt: string; readonly older: readonly OlderManifest[] };

/** A browser's clock may be ahead of the platform's by so much, in milliseconds. */
const CLOCK_SKEW = 10 * 60_000;

/**
 * What a restore put back of what this browser saw; null when nothing is older, or nothing that the log shows explains it.
 * Throws `Tampered` when what is served does not fit in itself.
 */
export async function findPutBack(api: Api, session: Session): Promise<PutBack | null | Refusal> {
  const older: OlderManifest[] = [];
  for (const of of MANIFESTS) {
    const found = await findOlder(api, session, of);
    if (isRefusal(found)) return found;
    if (found !== null) older.push(found);
  }
  if (older.length === 0) return null;
  const record = await readCheckedRecord(api, session);
  if (isRefusal(record)) return record;
  if (record.problems.length > 0 || record.log.problems.length > 0) return null;
  const since = Math.max(...older.map(({ seen }) => seen.since)) - CLOCK_SKEW;
  const losses = record.log.lost.filter(({ restore, own }) => own > 0 && Date.parse(restore.at) > since);
  const lost = losses.reduce((sum, { own }) => sum + own, 0);
  const restoredAt = losses.at(-1)?.restore.at;
  return restoredAt === undefined || lost < countMissing(older) ? null : { restoredAt, older };
}

/** Goes on with what is served: the owner was told what is older, and chose so. */
export function acceptPutBack(session: Session, { older }: PutBack): void {
  for (const one of older) takeOlder(session, one);
}

/** How many states are missing at least; where others were signed in their place, one. */
function countMissing(older: readonly OlderManifest[]): number {
  const missing = older.map(({ seen, served }) => Math.max(1, seen.version - (served?.version ?? 0)));
  return missing.reduce((sum, count) => sum + count, 0);
}
