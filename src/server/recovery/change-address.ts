import type { Body } from '../../shared/api/endpoint.ts';
import type { changeAddress as endpoint } from '../../shared/api/recovery.ts';
import { decodeBase64url } from '../../shared/bytes/base64url.ts';
import { equalBytes } from '../../shared/bytes/equal.ts';
import { type Refusal, refuse } from '../../shared/errors.ts';
import { hashAddress, hashSecret, sealAddress } from '../accounts/addresses.ts';
import type { Caller } from '../accounts/caller.ts';
import { changeUnlocks } from '../accounts/change-unlocks.ts';
import { checkProof } from '../accounts/check-proof.ts';
import { ACCOUNTS_PER_ADDRESS } from '../accounts/create-account.ts';
import { notifyOfRequest } from '../accounts/notify.ts';
import { redeemCode } from '../accounts/send-code.ts';
import { type AccountRow, countAccountsOfAddress, lockAccount, setAddress } from '../accounts/store.ts';
import { beginCodes } from '../accounts/store-codes.ts';
import { findUnlock } from '../accounts/store-keys.ts';
import { warnOwner } from '../accounts/warn-owner.ts';
import type { Secrets } from '../config/secrets.ts';
import type { Browser } from '../devices/browser.ts';
import { appendEvent } from '../ledger/append-event.ts';
import { dropLaterMailsTo, isMailLater } from '../mail/queue-mail.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { endWaiting } from './stop-start-over.ts';
import { allOrNothing, orUndo, Undone } from './undo.ts';

type Parts = { secrets: Secrets; origin: string };
type Input = Body<typeof endpoint> & {
  caller: Caller;
  browser: Browser;
  /** Whether an address is at the domain of an employer: no candidate has one there. */
  isEmployersDomain: (
    tx: StorageTransaction,
    asked: { pool: string; address: string; now: Date },
  ) => Promise<boolean>;
  now: Date;
};
type Moved = { readonly address_hash: Uint8Array; readonly sealed_address: Uint8Array };

/**
 * Moves an account to an address that a code proved, with a passphrase for its salt. The address before is told, for it
 * may be the only one that its owner reads; what somebody began there to start over ends. Sessions go on: they are how
 * an owner whose account was moved by somebody else gets it back.
 */
export async function changeAddress(
  { db, ...parts }: Parts & { db: Database },
  input: Input,
): Promise<AccountRow | Refusal> {
  const { caller, now } = input;
  const moved = {
    address_hash: hashAddress(parts.secrets.addressKey, input.address),
    sealed_address: await sealAddress(parts.secrets.mailer.recipient, input.address),
  };
  return allOrNothing(db, async (tx) => {
    const account = await lockAccount(tx, caller.accountId, caller.pool);
    if (account === undefined) return refuse('signed_out');
    const same = equalBytes(account.address_hash, moved.address_hash);
    if (same && (await hasPassphrase(tx, input))) return account;
    const unproven = await checkProof(tx, { account, ...input });
    if (unproven !== undefined) return unproven;
    if (same) return refuse('address_unchanged');
    const refused = await admit(tx, moved, input);
    if (refused !== undefined) return refused;
    await move(tx, parts, { account, moved, input });
    await warnOwner(tx, parts.secrets, { account, template: 'address_changed', now });
    return { ...account, ...moved };
  });
}

/** Sent again: the first time moved it, and set this very passphrase. */
async function hasPassphrase(tx: StorageTransaction, { caller, passphrase }: Input): Promise<boolean> {
  const stored = await findUnlock(tx, caller.accountId, { method: 'passphrase', unlock_id: '' });
  return stored !== undefined && equalBytes(stored.verifier, hashSecret(decodeBase64url(passphrase.secret)));
}

async function admit(
  tx: StorageTransaction,
  { address_hash: addressHash }: Moved,
  { caller, address, code, isEmployersDomain, now }: Input,
): Promise<Refusal | undefined> {
  const { pool } = caller;
  await beginCodes(tx, pool, addressHash, now);
  const refused = await redeemCode(tx, { pool, addressHash, code, now });
  if (refused !== undefined) return refused;
  // Only to one who reads that mailbox; the code can be used once more, for another account.
  if (caller.kind === 'candidate' && (await isEmployersDomain(tx, { pool, address, now })))
    throw new Undone(refuse('address_of_employer'));
  if ((await countAccountsOfAddress(tx, pool, addressHash)) >= ACCOUNTS_PER_ADDRESS)
    throw new Undone(refuse('limit_reached', `an address has ${ACCOUNTS_PER_ADDRESS} accounts at most`));
  return undefined;
}

async function move(
  tx: StorageTransaction,
  parts: Parts,
  { account, moved, input }: { account: AccountRow; moved: Moved; input: Input },
): Promise<void> {
  const { manifest, passphrase, now } = input;
  const { account_id: accountId, pool } = account;
  const { secret, wrap } = passphrase;
  const put = [
    {
      ...{ method: 'passphrase' as const, unlockId: '' },
      ...{ secret: decodeBase64url(secret), wrap: decodeBase64url(wrap) },
    },
  ];
  await setAddress(tx, accountId, moved);
  await moveNews(tx, parts, { account, now });
  await endWaiting(tx, parts, account, now);
  orUndo(await changeUnlocks(tx, parts, { account, manifest, put, because: 'new_address', now }));
  await appendEvent(tx, parts.secrets.recordKey, {
    subjectId: accountId,
    pool,
    event: {
      ...{ v: 1 as const, origin: parts.origin, at: now.toISOString() },
      ...{ type: 'account.address_changed', accountId },
    },
  });
}

/** News that waits for its moment comes to the new address, and not to the one that was left: another may read there. */
async function moveNews(
  tx: StorageTransaction,
  { secrets }: Parts,
  { account, now }: { account: AccountRow; now: Date },
): Promise<void> {
  const { account_id: candidateId, pool, sealed_address: left } = account;
  if (!(await isMailLater(tx, left))) return;
  await dropLaterMailsTo(tx, left);
  await notifyOfRequest(tx, secrets, { candidateId, pool, now });
}
