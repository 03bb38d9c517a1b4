import type { Stage } from '../../shared/jobs/posting.ts';
import type { Secrets } from '../config/secrets.ts';
import { appendEvent } from '../ledger/append-event.ts';
import type { StorageTransaction } from '../storage/database.ts';
import { type ApplicationsTable, insertStage, setStage } from './store.ts';

/** A change of an application's stage. */
export type StageChange = {
  readonly changeId: string;
  readonly stage: Stage;
  readonly by: string;
  readonly now: Date;
};

/** Brings an application, locked by the caller, to a stage, and writes it into its history. */
export async function enterStage(
  tx: StorageTransaction,
  row: ApplicationsTable,
  { changeId, stage, by, now }: StageChange,
): Promise<void> {
  await insertStage(tx, {
    candidate_id: row.candidate_id,
    grant_id: row.grant_id,
    pool: row.pool,
    change_id: changeId,
    stage,
    changed_by: by,
    changed_at: now,
  });
  await setStage(tx, row, stage, now);
}

/** Like {@link enterStage}, for what somebody decided: it stands on the candidate's record too. */
export async function recordStage(
  tx: StorageTransaction,
  { secrets, origin }: { secrets: Secrets; origin: string },
  row: ApplicationsTable,
  change: StageChange,
): Promise<void> {
  await enterStage(tx, row, change);
  await appendEvent(tx, secrets.recordKey, {
    subjectId: row.candidate_id,
    pool: row.pool,
    event: {
      v: 1,
      origin,
      at: change.now.toISOString(),
      type: 'application.stage',
      grantId: row.grant_id,
      postingId: row.posting_id,
      employerId: row.employer_id,
      changeId: change.changeId,
      stage: change.stage,
      by: change.by,
    },
  });
}
