import type { Body } from '../../shared/api/endpoint.ts';
import type { beginStartOver as endpoint } from '../../shared/api/recovery.ts';
import { equalBytes } from '../../shared/bytes/equal.ts';
import type { Refusal } from '../../shared/errors.ts';
import { hashAddress } from '../accounts/addresses.ts';
import { redeemCode } from '../accounts/send-code.ts';
import { type AccountRow, listAccountsOfAddress, lockAccount } from '../accounts/store.ts';
import { beginCodes } from '../accounts/store-codes.ts';
import { warnOwner } from '../accounts/warn-owner.ts';
import type { Secrets } from '../config/secrets.ts';
import type { Browser } from '../devices/browser.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { noteStartOver } from './start-over-event.ts';
import { findWaiting, insertStartOver, type StartOversTable } from './store.ts';

/** How long the owner has to stop what somebody else began, in milliseconds: 72 hours. */
export const START_OVER_WAIT = 72 * 3_600_000;

type Parts = { db: Database; secrets: Secrets; origin: string };
type Place = { pool: string; address: string; kind: AccountRow['kind']; now: Date };

/**
 * Begins to start over with the newest account of an address, once a code has proved the address; its owner is told at
 * once. Nothing ends yet. Answers alike where there is no account; where one waits already it stays the only one, so
 * that asking again neither hastens nor delays it.
 */
export async function beginStartOver(
  parts: Parts,
  input: Body<typeof endpoint> & { pool: string; browser: Browser; now: Date },
): Promise<{ readyAt: string } | Refusal> {
  const ready = new Date(input.now.getTime() + START_OVER_WAIT);
  return parts.db.transact(async (tx) => {
    const refused = await proveAddress(tx, parts.secrets, input);
    if (refused !== undefined) return refused;
    const found = await findNewest(tx, parts.secrets, input);
    if (found === undefined) return { readyAt: ready.toISOString() };
    const account = await lockAccount(tx, found.account_id, found.pool);
    // One that moves away in this moment ends what was begun here: nothing begins after that.
    if (account === undefined || !equalBytes(account.address_hash, found.address_hash))
      return { readyAt: ready.toISOString() };
    const waiting = await findWaiting(tx, account.account_id, input.now);
    if (waiting !== undefined) return { readyAt: waiting.ready_at.toISOString() };
    await begin(tx, parts, account, {
      account_id: account.account_id,
      begun_at: input.now,
      pool: input.pool,
      ready_at: ready,
      label: input.browser.label,
    });
    return { readyAt: ready.toISOString() };
  });
}

/** Uses a code for an address up; a refusal must be committed. */
export async function proveAddress(
  tx: StorageTransaction,
  secrets: Secrets,
  { pool, address, code, now }: Place & { code: string },
): Promise<Refusal | undefined> {
  const addressHash = hashAddress(secrets.addressKey, address);
  // So that a refusal writes alike whether or not a code was asked for.
  await beginCodes(tx, pool, addressHash, now);
  return redeemCode(tx, { pool, addressHash, code, now });
}

/** The account that somebody at an address means: the newest of its kind. */
export async function findNewest(
  tx: StorageTransaction,
  secrets: Secrets,
  { pool, address, kind }: Place,
): Promise<AccountRow | undefined> {
  const accounts = await listAccountsOfAddress(tx, pool, hashAddress(secrets.addressKey, address));
  return accounts.findLast((account) => account.kind === kind);
}

async function begin(
  tx: StorageTransaction,
  parts: Parts,
  account: AccountRow,
  row: Pick<StartOversTable, 'account_id' | 'begun_at' | 'pool' | 'ready_at' | 'label'>,
): Promise<void> {
  await insertStartOver(tx, row);
  await noteStartOver(tx, parts, account, 'begun', row.begun_at);
  await warnOwner(tx, parts.secrets, {
    account,
    template: 'start_over_begun',
    values: { at: atMinute(row.ready_at) },
    now: row.begun_at,
  });
}

/** A moment for a mail: UTC, to the minute. */
export function atMinute(moment: Date): string {
  return `${moment.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
