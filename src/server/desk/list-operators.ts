import type { Answer } from '../../shared/api/endpoint.ts';
import type { DualAct, listOperators as endpoint } from '../../shared/api/operators.ts';
import { Tampered } from '../../shared/errors.ts';
import type { Caller } from '../accounts/caller.ts';
import type { AccountRow } from '../accounts/store.ts';
import { listOperators as listRows } from '../accounts/store-operators.ts';
import type { Database } from '../storage/database.ts';
import { listDeciders } from './deciders.ts';
import { type ActsTable, listActs } from './store.ts';

const LATELY = 30 * 86_400_000;

/** The operators, and the acts that wait for a second one of them or were proposed in the last month. */
export async function listOperators(
  db: Database,
  caller: Caller,
  now: Date,
): Promise<Answer<typeof endpoint>> {
  return db.read(async (tx) => {
    const operators = await listRows(tx, caller.pool);
    const acts = await listActs(tx, caller.pool, new Date(now.getTime() - LATELY));
    return {
      operators: operators.map((row) => {
        if (row.operator_role === null) throw new Tampered('impossible_state', 'an operator has no role');
        return {
          accountId: row.account_id,
          displayName: row.display_name ?? '',
          role: row.operator_role,
          heldReason: row.held_reason,
          createdAt: row.created_at.toISOString(),
        };
      }),
      acts: acts.map((act) => describeAct(act, operators, { caller, now })),
    };
  });
}

function describeAct(
  act: ActsTable,
  operators: readonly AccountRow[],
  { caller, now }: { caller: Caller; now: Date },
): DualAct {
  const nameOf = (accountId: string | null) =>
    operators.find((row) => row.account_id === accountId)?.display_name ?? null;
  const deciders = listDeciders(operators, { proposedBy: act.proposed_by, accountId: act.account_id });
  return {
    actId: act.act_id,
    kind: act.kind,
    accountId: act.account_id,
    displayName: nameOf(act.account_id),
    role: act.role,
    reason: act.reason,
    proposedBy: nameOf(act.proposed_by) ?? '',
    proposedAt: act.proposed_at.toISOString(),
    expiresAt: act.expires_at.toISOString(),
    decision: act.decision,
    decidedBy: nameOf(act.decided_by),
    mine: act.proposed_by === caller.accountId,
    confirmable: act.decision === null && act.expires_at > now && deciders.includes(caller.accountId),
  };
}
