import type { Body } from '../../shared/api/endpoint.ts';
import type { proposeAct as endpoint } from '../../shared/api/operators.ts';
import { equalBytes } from '../../shared/bytes/equal.ts';
import { type Refusal, refuse } from '../../shared/errors.ts';
import { hashAddress, sealAddress } from '../accounts/addresses.ts';
import type { Caller } from '../accounts/caller.ts';
import { lockOperators } from '../accounts/store-operators.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import {
  type DeskOperator,
  isActive,
  isAdministrator,
  isLastAdministrator,
  listDeciders,
} from './deciders.ts';
import { type Recorder, recordAct } from './record-act.ts';
import { type ActsTable, countWaitingActs, findAct, insertAct } from './store.ts';

/** How long a proposal waits for a second operator, in milliseconds. */
export const ACT_LIFETIME = 7 * 86_400_000;
const WAITING = 20;

type Input = Body<typeof endpoint>;

/**
 * Proposes to let an operator in, to hold one, or to release one: nothing comes of it until another operator confirms.
 * Refused where nobody could confirm it. Whom it is about finds it on the record.
 */
export async function proposeAct(
  { db, ...recorder }: Recorder & { db: Database },
  { caller, now, ...input }: Input & { caller: Caller; now: Date },
): Promise<{ done: true } | Refusal> {
  const row = await toRow(recorder, input, { caller, now });
  return db.transact(async (tx) => {
    const operators = await lockOperators(tx, caller.pool);
    const stored = await findAct(tx, row.act_id, caller.pool);
    if (stored !== undefined) return isSame(stored, row) ? { done: true } : refuse('id_taken');
    const refused = (await refuseProposer(tx, operators, { caller, now })) ?? refuseAct(operators, row);
    if (refused !== undefined) return refused;
    if (!(await insertAct(tx, row))) return refuse('id_taken');
    const { account_id: accountId } = row;
    if (accountId !== null) {
      await recordAct(tx, recorder, row, { accountId, what: 'proposed', by: caller.accountId, now });
    }
    return { done: true };
  });
}

async function toRow(
  { secrets }: Recorder,
  input: Input,
  { caller, now }: { caller: Caller; now: Date },
): Promise<ActsTable> {
  const about =
    input.kind === 'admit'
      ? {
          account_id: null,
          role: input.role,
          address_hash: hashAddress(secrets.addressKey, input.address),
          sealed_address: await sealAddress(secrets.mailer.recipient, input.address),
          locale: input.locale,
        }
      : { account_id: input.accountId, role: null, address_hash: null, sealed_address: null, locale: null };
  return {
    ...about,
    ...{ act_id: input.actId, pool: caller.pool, kind: input.kind, reason: input.reason },
    ...{ proposed_by: caller.accountId, proposed_at: now },
    expires_at: new Date(now.getTime() + ACT_LIFETIME),
    ...{ decided_by: null, decided_at: null, decision: null },
  };
}

function isSame(stored: ActsTable, sent: ActsTable): boolean {
  return (
    stored.kind === sent.kind &&
    stored.account_id === sent.account_id &&
    stored.role === sent.role &&
    stored.reason === sent.reason &&
    stored.proposed_by === sent.proposed_by &&
    equalBytes(stored.address_hash ?? new Uint8Array(), sent.address_hash ?? new Uint8Array())
  );
}

/** The proposer as this transaction finds them: a hold in the same moment waits, or has won. */
async function refuseProposer(
  tx: StorageTransaction,
  operators: readonly DeskOperator[],
  { caller, now }: { caller: Caller; now: Date },
): Promise<Refusal | undefined> {
  const proposer = operators.find((one) => one.account_id === caller.accountId);
  if (!isActive(proposer)) return refuse('account_held');
  if (!isAdministrator(proposer)) return refuse('forbidden', 'administrators propose this');
  if ((await countWaitingActs(tx, caller.pool, now)) < WAITING) return undefined;
  return refuse('limit_reached', `${WAITING} acts wait for a second operator at most`);
}

function refuseAct(operators: readonly DeskOperator[], act: ActsTable): Refusal | undefined {
  const { kind, account_id: accountId, proposed_by: proposedBy } = act;
  const wrong = accountId === null ? undefined : refuseState(operators, { kind, accountId });
  if (wrong !== undefined) return wrong;
  if (listDeciders(operators, { proposedBy, accountId }).length > 0) return undefined;
  return refuse('second_operator_needed', 'nobody else could confirm it');
}

/** Why an operator can be neither held nor released as they stand now. */
export function refuseState(
  operators: readonly DeskOperator[],
  { kind, accountId }: { kind: ActsTable['kind']; accountId: string },
): Refusal | undefined {
  const target = operators.find((one) => one.account_id === accountId);
  if (target === undefined) return refuse('not_found');
  if (isActive(target) !== (kind === 'hold')) return refuse('act_over', 'it is so already');
  if (kind === 'hold' && isLastAdministrator(operators, accountId)) {
    return refuse('forbidden', 'the last administrator is not held');
  }
  return undefined;
}
