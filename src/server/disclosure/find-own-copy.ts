import { type Refusal, refuse } from '../../shared/errors.ts';
import type { Caller } from '../accounts/caller.ts';
import type { StorageTransaction } from '../storage/database.ts';
import { type CopyRow, findCopy } from './store.ts';

/** The copy, if it was made for the caller. Somebody else's is not told apart from one that does not exist. */
export async function findOwnCopy(
  tx: StorageTransaction,
  { caller, copyId }: { caller: Caller; copyId: string },
): Promise<CopyRow | Refusal> {
  const copy = await findCopy(tx, copyId, caller.pool);
  return copy?.recruiter_id === caller.accountId ? copy : refuse('not_found');
}
