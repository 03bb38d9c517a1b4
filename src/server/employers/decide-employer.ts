import type { Employer } from '../../shared/api/employers.ts';
import { type Refusal, refuse } from '../../shared/errors.ts';
import type { Caller } from '../accounts/caller.ts';
import { listAccounts } from '../accounts/store.ts';
import type { Secrets } from '../config/secrets.ts';
import { queueMail } from '../mail/queue-mail.ts';
import type { Database } from '../storage/database.ts';
import { describeEmployer } from './describe-employer.ts';
import { findDecision, insertDecision, listMembers, lockEmployer, setState } from './store.ts';

/**
 * An operator approves, refuses or holds an employer. Every decision is kept with its reason and who made it; the
 * employer's people are told that something was decided, and read the reason after signing in.
 */
export async function decideEmployer(
  { db, secrets }: { db: Database; secrets: Secrets },
  input: {
    caller: Caller;
    employerId: string;
    decisionId: string;
    decision: 'approved' | 'refused' | 'held';
    reason: string;
    now: Date;
  },
): Promise<{ employer: Employer } | Refusal> {
  const { caller, employerId, decision, reason, now } = input;
  return db.transact(async (tx) => {
    const stored = await lockEmployer(tx, employerId, caller.pool);
    if (stored === undefined) return refuse('not_found');
    const repeated = await findDecision(tx, employerId, input.decisionId);
    if (repeated !== undefined) {
      const same = repeated.decision === decision && repeated.reason === reason;
      return same ? { employer: describeEmployer(stored) } : refuse('id_taken');
    }
    const decided = { decision, reason, decided_by: caller.accountId, decided_at: now };
    await insertDecision(tx, { employer_id: employerId, decision_id: input.decisionId, ...decided });
    const state = { state: decision, reason, decided_by: caller.accountId, decided_at: now };
    await setState(tx, employerId, state);
    const members = (await listMembers(tx, [employerId])).filter((member) => member.left_at === null);
    const accounts = await listAccounts(
      tx,
      members.map((member) => member.account_id),
      caller.pool,
    );
    for (const account of accounts) {
      await queueMail(tx, secrets.mailer.recipient, {
        pool: caller.pool,
        template: 'employer_decided',
        to: { sealed: account.sealed_address },
        locale: account.locale,
        values: {},
        now,
      });
    }
    return { employer: describeEmployer({ ...stored, ...state }) };
  });
}
