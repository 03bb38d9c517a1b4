import type { StorageTransaction } from '../storage/database.ts';
import { sweepRequests } from './store.ts';
import { sweepPrekeys } from './store-prekeys.ts';

/** For how long it is kept who asked whom, after it came to nothing, in milliseconds. */
const KEPT_FOR = 180 * 86_400_000;
/** No request waits as long for its message. */
const PREKEY_KEPT_FOR = 90 * 86_400_000;

/** Forgets requests that came to nothing, and prekeys that were taken, long ago. What happened stands on the record. */
export async function sweep(tx: StorageTransaction, now: Date): Promise<void> {
  await sweepRequests(tx, new Date(now.getTime() - KEPT_FOR));
  await sweepPrekeys(tx, { before: new Date(now.getTime() - PREKEY_KEPT_FOR), now });
}
