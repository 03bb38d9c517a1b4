/**
 * Erased stays erased: an account that comes back with an older copy of the database, although the published log says that
 * it was erased, goes again before the platform starts. Its last event stands in the log already, and its owner has it;
 * a mail about it went then.
 */

import { lockAccount } from '../accounts/store.ts';
import { eraseAccount as eraseKeysAndSessions } from '../accounts/store-erasure.ts';
import { lockGrantsOf } from '../applications/end-with-keys.ts';
import type { CardParts } from '../cards/rules.ts';
import { lockShown } from '../cards/store-views.ts';
import { eraseAccount as eraseDevices } from '../devices/store.ts';
import { deleteSubject } from '../ledger/store.ts';
import { dropMailsTo } from '../mail/queue-mail.ts';
import { lockRequestsOf } from '../requests/store-erasure.ts';
import type { StorageTransaction } from '../storage/database.ts';
import { destroyEverything } from './destroy-everything.ts';

/** Destroys all that the copy holds of an account, in the caller's transaction; whether there was an account. */
export async function eraseAgain(
  tx: StorageTransaction,
  parts: CardParts,
  { accountId, pool, now }: { readonly accountId: string; readonly pool: string; readonly now: Date },
): Promise<boolean> {
  // The order of locks: see `disclosure/standing.ts`.
  await lockRequestsOf(tx, accountId);
  await lockGrantsOf(tx, accountId);
  const account = await lockAccount(tx, accountId, pool);
  if (account !== undefined) {
    await lockShown(tx);
    await destroyEverything(tx, parts, { account, now });
  }
  await deleteSubject(tx, accountId);
  if (account === undefined) return false;
  await eraseKeysAndSessions(tx, account);
  await eraseDevices(tx, accountId);
  await dropMailsTo(tx, account.sealed_address);
  return true;
}
