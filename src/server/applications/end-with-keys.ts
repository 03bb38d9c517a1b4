import { newUuidV7 } from '../../shared/bytes/uuid.ts';
import type { Stage } from '../../shared/jobs/posting.ts';
import type { Secrets } from '../config/secrets.ts';
import { endWithKeys } from '../disclosure/end-with-keys.ts';
import { listGrantsOf, lockGrant } from '../disclosure/store.ts';
import type { StorageTransaction } from '../storage/database.ts';
import { recordStage } from './record-stage.ts';
import { lockApplication } from './store.ts';

/** Whether an application is over: an answer that was given stays as it is. */
export function isAnswered(stage: Stage): boolean {
  return ['hired', 'declined', 'withdrawn'].includes(stage);
}

/** Locks all grants of a candidate: they come before the account, see `disclosure/standing.ts`. */
export async function lockGrantsOf(tx: StorageTransaction, candidateId: string): Promise<void> {
  for (const { grant_id } of await listGrantsOf(tx, candidateId)) await lockGrant(tx, candidateId, grant_id);
}

/**
 * Ends every grant of a candidate with the keys that gave them, and withdraws the applications that nobody has answered.
 * Conversations close with their grants. The account is locked: none is given meanwhile.
 */
export async function endAllWithKeys(
  tx: StorageTransaction,
  parts: { secrets: Secrets; origin: string },
  { candidateId, now }: { candidateId: string; now: Date },
): Promise<void> {
  for (const { grant_id } of await listGrantsOf(tx, candidateId)) {
    const grant = await lockGrant(tx, candidateId, grant_id);
    if (grant === undefined || !(await endWithKeys(tx, parts, grant, now))) continue;
    const row = await lockApplication(tx, candidateId, grant_id);
    if (row === undefined || isAnswered(row.stage)) continue;
    const changeId = newUuidV7(now.getTime());
    await recordStage(tx, parts, row, { changeId, stage: 'withdrawn', by: candidateId, now });
  }
}
