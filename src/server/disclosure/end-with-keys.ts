import type { Secrets } from '../config/secrets.ts';
import { appendEvent } from '../ledger/append-event.ts';
import type { StorageTransaction } from '../storage/database.ts';
import { destroyCopies, type GrantsTable, setRevoked } from './store.ts';

/**
 * Ends a grant, locked by the caller's transaction, whose owner has lost the key that could revoke it: its copies are
 * destroyed. False when it had ended before.
 */
export async function endWithKeys(
  tx: StorageTransaction,
  { secrets, origin }: { secrets: Secrets; origin: string },
  grant: GrantsTable,
  now: Date,
): Promise<boolean> {
  const { candidate_id: subjectId, grant_id: grantId, pool } = grant;
  if (grant.revoked_at !== null || grant.expires_at <= now) return false;
  await setRevoked(tx, subjectId, grantId, now);
  await destroyCopies(tx, subjectId, grantId, now);
  await appendEvent(tx, secrets.recordKey, {
    subjectId,
    pool,
    event: {
      ...{ v: 1, origin, at: now.toISOString(), type: 'grant.ended_with_keys' },
      ...{ grantId, postingId: grant.posting_id, employerId: grant.employer_id },
    },
  });
  return true;
}
