/**
 * The time between asking for an erasure and the erasure. What can be closed without loss is closed at once, in the
 * transaction of the asking, and opened again in that of the keeping; nothing is destroyed in between
 * (docs/decisions/0029-a-deletion-that-waits.md).
 */
import type { Body } from '../../shared/api/endpoint.ts';
import type { beginErasure as endpoint } from '../../shared/api/erasure.ts';
import { type Refusal, refuse } from '../../shared/errors.ts';
import type { Caller } from '../accounts/caller.ts';
import { checkProof } from '../accounts/check-proof.ts';
import { type AccountRow, lockAccount } from '../accounts/store.ts';
import { setEraseAt } from '../accounts/store-erasure.ts';
import { warnOwner } from '../accounts/warn-owner.ts';
import { lockGrantsOf } from '../applications/end-with-keys.ts';
import { bringBackCard, restCard } from '../cards/rest-card.ts';
import type { CardParts } from '../cards/rules.ts';
import type { Config } from '../config/config.ts';
import type { Browser } from '../devices/browser.ts';
import { closeGrants, reopenGrants } from '../disclosure/store-closed.ts';
import { dropLaterMailsTo } from '../mail/queue-mail.ts';
import { atMinute } from '../recovery/begin-start-over.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { noteErasure } from './erasure-event.ts';

type Parts = CardParts & { readonly db: Database };
type Asked = { readonly caller: Caller; readonly now: Date };

/**
 * Lets the caller's account wait for its erasure, once a secret in force was shown; a wrong one counts as a guess. Somebody
 * who is held may, too. An account that waits already goes on waiting for the same moment.
 */
export async function beginErasure(
  { db, config, ...parts }: Parts & { config: Pick<Config, 'cards' | 'erasureWait'> },
  input: Body<typeof endpoint> & Asked & { browser: Browser },
): Promise<AccountRow | Refusal> {
  const { caller, now } = input;
  return db.transact(async (tx) => {
    const account = await lockWithGrants(tx, caller);
    if (account === undefined) return refuse('signed_out');
    const unproven = await checkProof(tx, { account, ...input });
    if (unproven !== undefined) return unproven;
    if (account.erase_at !== null) return account;
    const eraseAt = new Date(now.getTime() + config.erasureWait);
    await closeGrants(tx, account.account_id, now);
    await restCard(tx, parts, { candidateId: account.account_id, now });
    await dropLaterMailsTo(tx, account.sealed_address);
    return wait(tx, parts, account, { what: 'begun', eraseAt, now });
  });
}

/**
 * Keeps the caller's account, if it waits to be erased. What was closed opens again; the card comes back like one that was
 * paused, but not while an operator holds the account: then its owner publishes it when the hold is over.
 */
export async function keepAccount(
  { db, ...parts }: Parts,
  { caller, now }: Asked,
): Promise<AccountRow | Refusal> {
  return db.transact(async (tx) => {
    const account = await lockWithGrants(tx, caller);
    if (account === undefined) return refuse('signed_out');
    if (account.erase_at === null) return account;
    const { account_id: candidateId, pool } = account;
    await setEraseAt(tx, candidateId, null);
    await reopenGrants(tx, candidateId);
    await bringBackCard(tx, parts, { candidateId, pool, held: account.held_reason !== null, now });
    await noteErasure(tx, parts, account, { what: 'stopped', eraseAt: null, now });
    await warnOwner(tx, parts.secrets, { account, template: 'erasure_stopped', now });
    return { ...account, erase_at: null };
  });
}

/** Sets when an account is erased, puts that on its record and mails it; the account is locked. */
export async function wait(
  tx: StorageTransaction,
  parts: Pick<CardParts, 'secrets' | 'origin'>,
  account: AccountRow,
  { what, eraseAt, now }: { what: 'begun' | 'moved'; eraseAt: Date; now: Date },
): Promise<AccountRow> {
  await setEraseAt(tx, account.account_id, eraseAt);
  await noteErasure(tx, parts, account, { what, eraseAt, now });
  const values = { at: atMinute(eraseAt) };
  await warnOwner(tx, parts.secrets, { account, template: 'erasure_begun', values, now });
  return { ...account, erase_at: eraseAt };
}

/** In the order of locks of `disclosure/standing.ts`. */
async function lockWithGrants(tx: StorageTransaction, { accountId, pool }: Caller) {
  await lockGrantsOf(tx, accountId);
  return lockAccount(tx, accountId, pool);
}
