import { newTimelessUuid, newUuidV7 } from '../../shared/bytes/uuid.ts';
import { eraseAccount as eraseConversations } from '../conversations/store.ts';
import { listGrantsOf } from '../disclosure/store.ts';
import { deleteCopies, forgetGrant } from '../disclosure/store-erasure.ts';
import type { StorageTransaction } from '../storage/database.ts';
import { isAnswered } from './end-with-keys.ts';
import { enterStage } from './record-stage.ts';
import { forgetApplication, lockApplication } from './store.ts';

/**
 * Ends what a candidate applied for: copies, conversations and grants' keys are destroyed. The team finds in its list an
 * application that was withdrawn, to which nothing belongs any more; an answer that it gave stays as it is. Each is of
 * another made-up id: nothing ties two of them. The grants are locked by the caller's transaction.
 */
export async function eraseApplications(
  tx: StorageTransaction,
  { candidateId, now }: { candidateId: string; now: Date },
): Promise<void> {
  await eraseConversations(tx, candidateId);
  await deleteCopies(tx, candidateId);
  for (const grant of await listGrantsOf(tx, candidateId)) {
    const nobody = newTimelessUuid();
    const row = await lockApplication(tx, candidateId, grant.grant_id);
    if (row !== undefined && !isAnswered(row.stage)) {
      const changeId = newUuidV7(now.getTime());
      await enterStage(tx, row, { changeId, stage: 'withdrawn', by: candidateId, now });
    }
    if (row !== undefined) await forgetApplication(tx, row, nobody);
    await forgetGrant(tx, grant, { nobody, now });
  }
}
