import type { ApplicationEntry } from '../../shared/api/applications.ts';
import { newUuidV7 } from '../../shared/bytes/uuid.ts';
import type { SignedStatement } from '../../shared/disclosure/statement.ts';
import { isRefusal, type Refusal, refuse, Tampered } from '../../shared/errors.ts';
import { mayChangeStage, type SettableStage, type Stage } from '../../shared/jobs/posting.ts';
import type { LedgerRecord } from '../../shared/record/ledger-record.ts';
import type { Caller } from '../accounts/caller.ts';
import { notifyOfNews } from '../accounts/notify.ts';
import type { Secrets } from '../config/secrets.ts';
import { revokeGrant } from '../disclosure/end-grant.ts';
import { type OpenInput, openCopy } from '../disclosure/open-copy.ts';
import { findGrant } from '../disclosure/store.ts';
import { findEmployer } from '../employers/store.ts';
import { findPosting } from '../jobs/store.ts';
import { readTeam } from '../jobs/team.ts';
import { appendEvent } from '../ledger/append-event.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { describeApplications } from './describe-application.ts';
import {
  type ApplicationsTable,
  findApplication,
  findStage,
  insertStage,
  lockApplication,
  setStage,
} from './store.ts';

type Parts = { db: Database; secrets: Secrets; origin: string };

/** A person of the team says where the application stands; the candidate is told and finds it on the record. */
export async function changeStage(
  { db, secrets, origin }: Parts,
  input: { caller: Caller; grantId: string; changeId: string; stage: SettableStage; now: Date },
): Promise<{ done: true } | Refusal> {
  const { caller, grantId, stage, now } = input;
  return db.transact(async (tx) => {
    const found = await findApplication(tx, grantId, caller.pool);
    const refused = found === undefined ? refuse('not_found') : await refuseOutsider(tx, caller, found);
    if (found === undefined || refused !== undefined) return refused ?? refuse('not_found');
    const row = await lockApplication(tx, found.candidate_id, grantId);
    if (row === undefined) return refuse('not_found');
    const changeId = input.changeId;
    const repeated = await findStage(tx, row, changeId);
    if (repeated !== undefined) {
      const same = repeated.stage === stage && repeated.changed_by === caller.accountId;
      return same ? { done: true } : refuse('id_taken');
    }
    if (!mayChangeStage(row.stage, stage)) return refuse('stage_not_allowed');
    await insertStage(tx, {
      ...keyOf(row),
      change_id: changeId,
      stage,
      changed_by: caller.accountId,
      changed_at: now,
    });
    await setStage(tx, row, stage, now);
    await appendStage(tx, { secrets, origin }, row, {
      changeId: input.changeId,
      stage,
      by: caller.accountId,
      now,
    });
    await notifyOfNews(tx, secrets, { accountIds: [row.candidate_id], pool: row.pool, now });
    return { done: true };
  });
}

/**
 * Opens a copy (see `disclosure`), and moves the application from "sent" to "in review": the status says so because
 * it happened, not because somebody set it.
 */
export async function openApplicationCopy(
  { db, secrets, origin }: Parts,
  input: OpenInput,
): Promise<{ ciphertext: string; record: LedgerRecord } | Refusal> {
  const { caller, now } = input;
  return db.transact(async (tx) => {
    const opened = await openCopy(tx, { secrets, origin }, input);
    if (isRefusal(opened)) return opened;
    const { grantId, ...answer } = opened;
    const found = await findApplication(tx, grantId, caller.pool);
    const row = found && (await lockApplication(tx, found.candidate_id, grantId));
    if (row?.stage !== 'sent') return answer;
    await setStage(tx, row, 'in_review', now);
    const change = { change_id: newUuidV7(now.getTime()), changed_by: caller.accountId, changed_at: now };
    await insertStage(tx, { ...keyOf(row), ...change, stage: 'in_review' });
    return answer;
  });
}

/** The candidate takes an application back; its grant is revoked in the same transaction. */
export async function withdrawApplication(
  { db, secrets, origin }: Parts,
  input: { caller: Caller; grantId: string; signed: SignedStatement; now: Date },
): Promise<{ application: ApplicationEntry } | Refusal> {
  const { caller, grantId, now } = input;
  return db.transact(async (tx) => {
    const row = await lockApplication(tx, caller.accountId, grantId);
    if (row === undefined) return refuse('not_found');
    const isNew = row.stage !== 'withdrawn';
    if (isNew) {
      const revoked = await revokeGrant(tx, { secrets, origin }, input);
      if (isRefusal(revoked)) return revoked;
      await setStage(tx, row, 'withdrawn', now);
      const changeId = newUuidV7(now.getTime());
      const change = { stage: 'withdrawn' as const, changed_by: caller.accountId, changed_at: now };
      await insertStage(tx, { ...keyOf(row), change_id: changeId, ...change });
      await appendStage(tx, { secrets, origin }, row, {
        changeId,
        stage: 'withdrawn',
        by: caller.accountId,
        now,
      });
    }
    const withdrawn = isNew ? { ...row, stage: 'withdrawn' as const, stage_since: now } : row;
    const [application] = await describeApplications(tx, [withdrawn], caller);
    if (application === undefined) throw new Tampered('impossible_state', 'an application has no grant');
    return { application };
  });
}

async function refuseOutsider(
  tx: StorageTransaction,
  caller: Caller,
  row: ApplicationsTable,
): Promise<Refusal | undefined> {
  const posting = await findPosting(tx, row.posting_id, row.pool);
  const team = posting === undefined ? [] : await readTeam(tx, posting);
  if (!team.some((reader) => reader.accountId === caller.accountId)) return refuse('not_found');
  if (caller.held) return refuse('account_held');
  const employer = await findEmployer(tx, row.employer_id, row.pool);
  if (employer?.state !== 'approved') return refuse('employer_held');
  const grant = await findGrant(tx, row.grant_id, row.pool);
  return grant?.revoked_at === null ? undefined : refuse('grant_revoked');
}

async function appendStage(
  tx: StorageTransaction,
  { secrets, origin }: { secrets: Secrets; origin: string },
  row: ApplicationsTable,
  change: { changeId: string; stage: Stage; by: string; now: Date },
): Promise<void> {
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

function keyOf(row: ApplicationsTable) {
  return { candidate_id: row.candidate_id, grant_id: row.grant_id, pool: row.pool };
}
