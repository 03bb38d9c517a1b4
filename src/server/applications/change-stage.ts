import { type Refusal, refuse } from '../../shared/errors.ts';
import { mayChangeStage, type SettableStage } from '../../shared/jobs/posting.ts';
import type { Caller } from '../accounts/caller.ts';
import { notifyOfNews } from '../accounts/notify.ts';
import type { Secrets } from '../config/secrets.ts';
import { lockStanding, refuseReader } from '../disclosure/standing.ts';
import { shareGrant } from '../disclosure/store.ts';
import type { Database } from '../storage/database.ts';
import { recordStage } from './record-stage.ts';
import { countStages, findApplication, findStage, lockApplication } from './store.ts';

const HOUR = 3_600_000;
const CHANGES_AN_HOUR = 10;

/** A person of the team says where the application stands; the candidate is told and finds it on the record. */
export async function changeStage(
  { db, ...parts }: { db: Database; secrets: Secrets; origin: string },
  input: { caller: Caller; grantId: string; changeId: string; stage: SettableStage; now: Date },
): Promise<{ done: true } | Refusal> {
  const { caller, grantId, changeId, stage, now } = input;
  return db.transact(async (tx) => {
    const found = await findApplication(tx, grantId, caller.pool);
    const grant = found && (await shareGrant(tx, found.candidate_id, grantId));
    const row = found && (await lockApplication(tx, found.candidate_id, grantId));
    if (grant === undefined || row === undefined) return refuse('not_found');
    const refused = refuseReader(await lockStanding(tx, { grant, caller, now }));
    if (refused !== undefined) return refused;
    const repeated = await findStage(tx, row, changeId);
    if (repeated !== undefined) {
      const same = repeated.stage === stage && repeated.changed_by === caller.accountId;
      return same ? { done: true } : refuse('id_taken');
    }
    if (!mayChangeStage(row.stage, stage)) return refuse('stage_not_allowed');
    // Each change is a line on the candidate's record, and news.
    if ((await countStages(tx, row, new Date(now.getTime() - HOUR))) >= CHANGES_AN_HOUR)
      return refuse('too_many_requests', `${CHANGES_AN_HOUR} changes of a stage an hour at most`);
    await recordStage(tx, parts, row, { changeId, stage, by: caller.accountId, now });
    await notifyOfNews(tx, parts.secrets, {
      kind: 'progress',
      accountIds: [row.candidate_id],
      pool: row.pool,
      now,
    });
    return { done: true };
  });
}
