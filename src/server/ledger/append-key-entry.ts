/**
 * The one door by which an entry comes into the log `keys`: called inside the transaction that decides on it. It enters the
 * log at once after that; whoever needs it there waits by `keysLog.awaitPublished`.
 */
import { decodeBase64url } from '../../shared/bytes/base64url.ts';
import { decodeUtf8 } from '../../shared/bytes/utf8.ts';
import { isUuidV7, newUuidV7, timeOfUuidV7 } from '../../shared/bytes/uuid.ts';
import { hashOfEntry, parseKeyEntry } from '../../shared/keys/key-entry.ts';
import type { StorageTransaction } from '../storage/database.ts';
import { findChainEnd, insertKeyEntry } from './store-key-entries.ts';

/**
 * Writes `entry` (as it is to stand in the log), and answers its id. `chain` says whose it is and its place there, from 0,
 * for who holds the chain (`lockChain`); null for what the platform says. Whether it follows was decided by the caller.
 * Throws `Tampered` for what is no entry.
 */
export async function appendKeyEntry(
  tx: StorageTransaction,
  {
    entry,
    chain,
    now,
  }: {
    readonly entry: Uint8Array;
    readonly chain: { readonly employerId: string; readonly place: number } | null;
    readonly now: Date;
  },
): Promise<string> {
  const { body } = parseKeyEntry(entry);
  const last = chain === null ? undefined : await findChainEnd(tx, chain.employerId);
  const entryId = idAfter(last);
  await insertKeyEntry(tx, {
    entry_id: entryId,
    entry: decodeUtf8(entry),
    hash: decodeBase64url(hashOfEntry(entry)),
    type: body.type,
    employer_id: chain?.employerId ?? null,
    place: chain?.place ?? null,
    appended_at: now,
    position: null,
  });
  return entryId;
}

/** Entries enter the log in the order of their ids: within a chain each is later, also where clocks differ. */
function idAfter(last: string | undefined): string {
  return newUuidV7(isUuidV7(last) ? Math.max(Date.now(), timeOfUuidV7(last) + 1) : Date.now());
}
