import { type Refusal, refuse, Tampered } from '../../shared/errors.ts';
import type { Caller } from '../accounts/caller.ts';
import { makeMailedToken, operatorLink } from '../accounts/operator-link.ts';
import { setHold } from '../accounts/store.ts';
import { lockOperators } from '../accounts/store-operators.ts';
import { appendEvent } from '../ledger/append-event.ts';
import { queueMail } from '../mail/queue-mail.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { type DeskOperator, isActive, isAdministrator, listDeciders } from './deciders.ts';
import { refuseState } from './propose-act.ts';
import { type Recorder, recordAct } from './record-act.ts';
import { type ActsTable, lockAct, setDecision } from './store.ts';

type Decision = 'confirmed' | 'refused';
type Deciding = { readonly caller: Caller; readonly decision: Decision; readonly now: Date };

/**
 * Confirms or refuses what an operator proposed; who proposed it may only take it back. A confirmed admission mails a
 * link that works once, for that address and role alone; a confirmed hold or release is done in this moment.
 */
export async function decideAct(
  { db, ...recorder }: Recorder & { db: Database },
  input: Deciding & { actId: string },
): Promise<{ done: true } | Refusal> {
  const { caller, decision, now } = input;
  return db.transact(async (tx) => {
    const act = await lockAct(tx, input.actId, caller.pool);
    if (act === undefined) return refuse('not_found');
    const operators = await lockOperators(tx, caller.pool);
    if (act.decision !== null) {
      const repeated = act.decision === decision && act.decided_by === caller.accountId;
      return repeated ? { done: true } : refuse('act_over', 'it was decided');
    }
    const refused = refuseDecision(operators, act, input);
    if (refused !== undefined) return refused;
    await setDecision(tx, act.act_id, { decision, decided_by: caller.accountId, decided_at: now });
    if (act.account_id !== null) {
      const told = { accountId: act.account_id, what: decision, by: caller.accountId, now };
      await recordAct(tx, recorder, act, told);
    }
    if (decision === 'confirmed') await carryOut(tx, recorder, act, input);
    return { done: true };
  });
}

/** Everything that must hold, over the operators as they are locked: two who decide at once come one after the other. */
function refuseDecision(
  operators: readonly DeskOperator[],
  act: ActsTable,
  { caller, decision, now }: Deciding,
): Refusal | undefined {
  const find = (accountId: string) => operators.find((one) => one.account_id === accountId);
  if (!isActive(find(caller.accountId))) return refuse('account_held');
  if (act.expires_at <= now) return refuse('act_over', 'it waited for too long');
  const own = act.proposed_by === caller.accountId;
  if (own && decision === 'refused') return undefined;
  if (own) return refuse('forbidden', 'another operator than the one who proposed it confirms it');
  const deciders = listDeciders(operators, { proposedBy: act.proposed_by, accountId: act.account_id });
  if (!deciders.includes(caller.accountId)) return refuse('forbidden', 'another administrator decides this');
  if (decision === 'refused') return undefined;
  if (!isAdministrator(find(act.proposed_by))) return refuse('act_over', 'who proposed it is held');
  return act.account_id === null
    ? undefined
    : refuseState(operators, { kind: act.kind, accountId: act.account_id });
}

async function carryOut(
  tx: StorageTransaction,
  recorder: Recorder,
  act: ActsTable,
  { caller, now }: Deciding,
): Promise<void> {
  if (act.account_id === null) return mailLink(tx, recorder, act, now);
  const hold = act.kind === 'hold';
  await setHold(tx, act.account_id, hold ? { reason: act.reason, at: now } : null);
  await appendEvent(tx, recorder.secrets.recordKey, {
    subjectId: act.account_id,
    pool: act.pool,
    event: {
      v: 1,
      origin: recorder.origin,
      at: now.toISOString(),
      type: hold ? 'account.held' : 'account.released',
      accountId: act.account_id,
      by: caller.accountId,
      reason: act.reason,
    },
  });
}

async function mailLink(tx: StorageTransaction, { secrets, origin }: Recorder, act: ActsTable, now: Date) {
  const { role, address_hash: addressHash, sealed_address: sealed, locale } = act;
  if (role === null || addressHash === null || sealed === null || locale === null) {
    throw new Tampered('impossible_state', 'an admission has no role, address or language');
  }
  const token = await makeMailedToken(tx, { role, addressHash, now });
  await queueMail(tx, secrets.mailer.recipient, {
    ...{ pool: act.pool, template: 'operator_invitation', locale, now },
    to: { sealed },
    values: { link: operatorLink(origin, token) },
  });
}
