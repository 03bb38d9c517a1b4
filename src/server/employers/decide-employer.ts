import type { Employer } from '../../shared/api/employers.ts';
import { type Refusal, refuse } from '../../shared/errors.ts';
import type { Caller } from '../accounts/caller.ts';
import { listAccounts } from '../accounts/store.ts';
import type { Secrets } from '../config/secrets.ts';
import { queueMail } from '../mail/queue-mail.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { refuseTaken } from './claim-domain.ts';
import { describeEmployer } from './describe-employer.ts';
import { isInForce } from './describe-proof.ts';
import { type RecordParts, recordForEach } from './record-events.ts';
import { type EmployersTable, findDecision, insertDecision, lockEmployer, setState } from './store.ts';
import { listMembers } from './store-people.ts';
import { listProofs, lockDomain } from './store-proofs.ts';

type Input = {
  caller: Caller;
  employerId: string;
  decisionId: string;
  decision: 'approved' | 'refused' | 'held';
  reason: string;
  now: Date;
};

/**
 * An operator approves, refuses or holds an employer. Every decision is kept with its reason and who made it, and stands
 * on the record of the employer's people, who are told that something was decided and read the reason after signing in.
 * Approving takes a proof of control in force. An employer whose last proof ends or runs out later stays approved:
 * candidates and operators see that it has none, and holding it is an operator's decision.
 */
export async function decideEmployer(
  parts: { db: Database; secrets: Secrets; origin: string },
  input: Input,
): Promise<{ employer: Employer } | Refusal> {
  const { caller, employerId, decision, reason, now } = input;
  return parts.db.transact(async (tx) => {
    const stored = await lockEmployer(tx, employerId, caller.pool);
    if (stored === undefined) return refuse('not_found');
    const repeated = await findDecision(tx, employerId, input.decisionId);
    if (repeated !== undefined) {
      const same = repeated.decision === decision && repeated.reason === reason;
      return same ? { employer: await describeEmployer(tx, stored, now) } : refuse('id_taken');
    }
    const unproven = decision === 'approved' ? await refuseUnproven(tx, stored, now) : undefined;
    if (unproven !== undefined) return unproven;
    const decided = { decision, reason, decided_by: caller.accountId, decided_at: now };
    await insertDecision(tx, { employer_id: employerId, decision_id: input.decisionId, ...decided });
    const state = { state: decision, reason, decided_by: caller.accountId, decided_at: now };
    await setState(tx, employerId, state);
    await tellPeople(tx, parts, input);
    return { employer: await describeEmployer(tx, { ...stored, ...state }, now) };
  });
}

/**
 * Why an employer cannot be approved by its proofs. While it was refused its domains were free for others to prove:
 * where somebody has, it gives that proof up first, so that no domain is shown as that of two.
 */
async function refuseUnproven(
  tx: StorageTransaction,
  { employer_id: employerId, pool }: EmployersTable,
  now: Date,
): Promise<Refusal | undefined> {
  const proofs = (await listProofs(tx, [employerId])).filter((proof) => isInForce(proof, now));
  if (proofs.length === 0) return refuse('control_missing');
  for (const domain of proofs.flatMap((proof) => proof.domain ?? []).sort()) {
    await lockDomain(tx, pool, domain);
    const taken = await refuseTaken(tx, { employerId, pool, domain, now });
    if (taken !== undefined) return taken;
  }
  return undefined;
}

async function tellPeople(tx: StorageTransaction, parts: RecordParts, input: Input): Promise<void> {
  const { caller, employerId, decision, reason, now } = input;
  const { pool, accountId: by } = caller;
  const members = (await listMembers(tx, [employerId])).filter((member) => member.left_at === null);
  const ids = members.map((member) => member.account_id);
  const head = { v: 1 as const, origin: parts.origin, at: now.toISOString() };
  await recordForEach(tx, parts, ids, {
    pool,
    event: { ...head, type: 'employer.decided', employerId, decision, reason, by },
  });
  for (const account of await listAccounts(tx, ids, pool)) {
    await queueMail(tx, parts.secrets.mailer.recipient, {
      pool,
      template: 'employer_decided',
      to: { sealed: account.sealed_address },
      locale: account.locale,
      values: {},
      now,
    });
  }
}
