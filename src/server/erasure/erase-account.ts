/**
 * The erasure of a candidate's account: everything that stands about the person is destroyed in one transaction, and what
 * others must go on seeing becomes nobody's. What stays are the log's leaves, which say nothing without what was destroyed
 * (docs/decisions/0019-erasure.md).
 */
import type { Body } from '../../shared/api/endpoint.ts';
import type { eraseAccount as endpoint } from '../../shared/api/erasure.ts';
import { isRefusal, type Refusal, refuse } from '../../shared/errors.ts';
import type { LedgerRecord } from '../../shared/record/ledger-record.ts';
import type { Caller } from '../accounts/caller.ts';
import { checkProof } from '../accounts/check-proof.ts';
import { type AccountRow, lockAccount } from '../accounts/store.ts';
import { lockGrantsOf } from '../applications/end-with-keys.ts';
import type { CardParts } from '../cards/rules.ts';
import { lockShown } from '../cards/store-views.ts';
import type { Browser } from '../devices/browser.ts';
import { endSubject } from '../ledger/append-event.ts';
import type { EventLog } from '../ledger/event-log.ts';
import { lockRequestsOf } from '../requests/store-erasure.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { destroyAccount, destroyEverything } from './destroy-everything.ts';

type Input = Body<typeof endpoint> & { caller: Caller; browser: Browser; now: Date };
type Erased = { readonly leafId: string; readonly record: LedgerRecord };

/**
 * Erases the caller's account, once a secret in force was shown; a wrong one counts as a guess. Someone who is held may too:
 * what is theirs to take away does not depend on what an operator thinks of them. Answers the record of it, and the receipt
 * that its leaf stands in the log; null when the log stands still: then it enters later, and all is destroyed all the same.
 */
export async function eraseAccount(
  { db, eventLog, ...parts }: CardParts & { db: Database; eventLog: EventLog },
  input: Input,
): Promise<{ record: LedgerRecord; receipt: string | null } | Refusal> {
  const erased = await db.transact((tx) => erase(tx, parts, input));
  if (isRefusal(erased)) return erased;
  const { leafId, record } = erased;
  return { record, receipt: (await eventLog.awaitReceipt(leafId)) ?? null };
}

async function erase(tx: StorageTransaction, parts: CardParts, input: Input): Promise<Erased | Refusal> {
  const { caller, now } = input;
  const account = await lockForErasure(tx, caller);
  if (account === undefined) return refuse('signed_out');
  const unproven = await checkProof(tx, { account, ...input });
  if (unproven !== undefined) return unproven;
  return eraseLocked(tx, parts, { account, now });
}

/** Locks what an erasure needs, and the account; undefined when it is gone. */
export async function lockForErasure(
  tx: StorageTransaction,
  { accountId, pool }: Pick<Caller, 'accountId' | 'pool'>,
): Promise<AccountRow | undefined> {
  // The order of locks: see `disclosure/standing.ts`.
  await lockRequestsOf(tx, accountId);
  await lockGrantsOf(tx, accountId);
  return lockAccount(tx, accountId, pool);
}

/** Erases an account that is locked by {@link lockForErasure}. */
export async function eraseLocked(
  tx: StorageTransaction,
  parts: CardParts,
  { account, now }: { account: AccountRow; now: Date },
): Promise<Erased> {
  await lockShown(tx);
  await destroyEverything(tx, parts, { account, now });
  const erased = await noteEnd(tx, parts, { account, now });
  await destroyAccount(tx, parts, { account, now });
  return erased;
}

async function noteEnd(
  tx: StorageTransaction,
  { secrets, origin }: CardParts,
  { account, now }: { account: AccountRow; now: Date },
): Promise<Erased> {
  const { account_id: accountId, pool } = account;
  return endSubject(tx, secrets.recordKey, {
    ...{ subjectId: accountId, pool },
    event: { v: 1, origin, at: now.toISOString(), type: 'account.erased', accountId },
  });
}
