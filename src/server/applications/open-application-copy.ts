import { newUuidV7 } from '../../shared/bytes/uuid.ts';
import { isRefusal, type Refusal } from '../../shared/errors.ts';
import type { LedgerRecord } from '../../shared/record/ledger-record.ts';
import type { Secrets } from '../config/secrets.ts';
import { findOwnCopy, type OpenInput, openCopy } from '../disclosure/open-copy.ts';
import { shareGrant } from '../disclosure/store.ts';
import type { Database } from '../storage/database.ts';
import { enterStage } from './record-stage.ts';
import { lockApplication } from './store.ts';

/**
 * Opens a copy (see `disclosure`), and moves the application from "sent" to "in review": the status says so because
 * it happened, not because somebody set it.
 */
export async function openApplicationCopy(
  { db, ...parts }: { db: Database; secrets: Secrets; origin: string },
  input: OpenInput,
): Promise<{ ciphertext: string; record: LedgerRecord } | Refusal> {
  const { caller, now } = input;
  return db.transact(async (tx) => {
    const copy = await findOwnCopy(tx, input);
    if (isRefusal(copy)) return copy;
    await shareGrant(tx, copy.candidate_id, copy.grant_id);
    const row = await lockApplication(tx, copy.candidate_id, copy.grant_id);
    const opened = await openCopy(tx, parts, input);
    if (isRefusal(opened)) return opened;
    if (row?.stage === 'sent') {
      const changeId = newUuidV7(now.getTime());
      await enterStage(tx, row, { changeId, stage: 'in_review', by: caller.accountId, now });
    }
    return { ciphertext: opened.ciphertext, record: opened.record };
  });
}
