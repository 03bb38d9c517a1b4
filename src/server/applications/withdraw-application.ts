import type { ApplicationEntry } from '../../shared/api/applications.ts';
import { newUuidV7 } from '../../shared/bytes/uuid.ts';
import type { SignedStatement } from '../../shared/disclosure/statement.ts';
import { isRefusal, type Refusal, refuse, Tampered } from '../../shared/errors.ts';
import type { Caller } from '../accounts/caller.ts';
import type { Secrets } from '../config/secrets.ts';
import { revokeGrant } from '../disclosure/end-grant.ts';
import { lockGrant } from '../disclosure/store.ts';
import type { Database } from '../storage/database.ts';
import { describeApplications } from './describe-application.ts';
import { recordStage } from './record-stage.ts';
import { findApplication, lockApplication } from './store.ts';

/** The candidate takes an application back; its grant is revoked in the same transaction. */
export async function withdrawApplication(
  { db, ...parts }: { db: Database; secrets: Secrets; origin: string },
  input: { caller: Caller; grantId: string; signed: SignedStatement; now: Date },
): Promise<{ application: ApplicationEntry } | Refusal> {
  const { caller, grantId, now } = input;
  return db.transact(async (tx) => {
    await lockGrant(tx, caller.accountId, grantId);
    const row = await lockApplication(tx, caller.accountId, grantId);
    if (row === undefined) return refuse('not_found');
    const revoked = await revokeGrant(tx, parts, input);
    if (isRefusal(revoked)) return revoked;
    if (row.stage !== 'withdrawn') {
      const changeId = newUuidV7(now.getTime());
      await recordStage(tx, parts, row, { changeId, stage: 'withdrawn', by: caller.accountId, now });
    }
    const withdrawn = await findApplication(tx, grantId, caller.pool);
    const [application] = withdrawn ? await describeApplications(tx, [withdrawn], caller) : [];
    if (application === undefined) throw new Tampered('impossible_state', 'an application has no grant');
    return { application };
  });
}
