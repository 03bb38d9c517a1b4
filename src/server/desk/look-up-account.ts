import type {
  listHeldAccounts as heldEndpoint,
  lookUpAccount as lookEndpoint,
} from '../../shared/api/desk.ts';
import type { Answer } from '../../shared/api/endpoint.ts';
import { type Refusal, refuse } from '../../shared/errors.ts';
import { LedgerEvent } from '../../shared/record/ledger-event.ts';
import type { Caller } from '../accounts/caller.ts';
import { lockAccount } from '../accounts/store.ts';
import { listHeld } from '../accounts/store-operators.ts';
import { appendEvent, readSubjectRecords } from '../ledger/append-event.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { readAnswers } from './describe-answers.ts';
import type { Recorder } from './record-act.ts';
import { markSeen } from './store.ts';

/** Who looks again within this time, in milliseconds, is still looking: it is written once. */
const ONE_LOOK = 10 * 60_000;

/**
 * What an operator sees of an account: no name, no address, nothing that it wrote but its answers to operators, which
 * count as read from now on. Its owner finds on the record who looked.
 */
export async function lookUpAccount(
  { db, secrets, origin }: Recorder & { db: Database },
  input: { caller: Caller; accountId: string; now: Date },
): Promise<Answer<typeof lookEndpoint> | Refusal> {
  const { caller, accountId, now } = input;
  return db.transact(async (tx) => {
    const account = await lockAccount(tx, accountId, caller.pool);
    if (account === undefined) return refuse('not_found');
    if (!(await isStillLooking(tx, input))) {
      const told = { accountId, by: caller.accountId };
      const at = now.toISOString();
      await appendEvent(tx, secrets.recordKey, {
        ...{ subjectId: accountId, pool: caller.pool },
        event: { v: 1, origin, at, type: 'account.looked_up', ...told },
      });
    }
    const answers = await readAnswers(tx, [accountId], caller.pool);
    await markSeen(tx, accountId, now);
    return {
      accountId,
      kind: account.kind,
      createdAt: account.created_at.toISOString(),
      heldReason: account.held_reason,
      answers: answers.of(accountId),
    };
  });
}

async function isStillLooking(
  tx: StorageTransaction,
  { caller, accountId, now }: { caller: Caller; accountId: string; now: Date },
): Promise<boolean> {
  const since = new Date(now.getTime() - ONE_LOOK).toISOString();
  const events = (await readSubjectRecords(tx, accountId)).map((record) =>
    LedgerEvent.parse(JSON.parse(record.event)),
  );
  return events.some(
    (event) => event.type === 'account.looked_up' && event.by === caller.accountId && event.at > since,
  );
}

/** The accounts that are held, those first whose answer nobody has looked at. */
export async function listHeldAccounts(db: Database, caller: Caller): Promise<Answer<typeof heldEndpoint>> {
  return db.read(async (tx) => {
    const held = await listHeld(tx, caller.pool);
    const ids = held.map((row) => row.account_id);
    const answers = await readAnswers(tx, ids, caller.pool);
    const accounts = held.flatMap(({ account_id: accountId, kind, held_reason, held_at }) =>
      held_reason === null || held_at === null
        ? []
        : [{ accountId, kind, heldReason: held_reason, heldAt: held_at.toISOString() }],
    );
    return {
      accounts: accounts
        .map((account) => ({
          ...account,
          answers: answers.of(account.accountId),
          unread: answers.unread.has(account.accountId),
        }))
        .sort((a, b) => Number(b.unread) - Number(a.unread)),
    };
  });
}
