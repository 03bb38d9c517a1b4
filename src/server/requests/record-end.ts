import type { Secrets } from '../config/secrets.ts';
import { appendEvent } from '../ledger/append-event.ts';
import type { StorageTransaction } from '../storage/database.ts';
import type { RequestRow } from './store.ts';

/** Writes on the candidate's record how a request ended; one that never reached them stands nowhere. */
export async function recordEnd(
  tx: StorageTransaction,
  { secrets, origin }: { secrets: Secrets; origin: string },
  { candidate_id: subjectId, request_id: requestId, pool, delivered }: RequestRow,
  { what, now }: { what: 'granted' | 'declined' | 'lapsed'; now: Date },
): Promise<void> {
  if (!delivered) return;
  await appendEvent(tx, secrets.recordKey, {
    subjectId,
    pool,
    event: { v: 1, origin, at: now.toISOString(), type: 'request.ended', requestId, what },
  });
}
