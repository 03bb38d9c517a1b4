import type { createAccount as endpoint } from '../../shared/api/accounts.ts';
import type { Body } from '../../shared/api/endpoint.ts';
import { decodeBase64url } from '../../shared/bytes/base64url.ts';
import { equalBytes } from '../../shared/bytes/equal.ts';
import { isRefusal, type Refusal, refuse } from '../../shared/errors.ts';
import type { Secrets } from '../config/secrets.ts';
import { appendEvent, openSubject } from '../ledger/append-event.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { hashAddress, hashSecret, sealAddress } from './addresses.ts';
import { PUBLIC_POOL } from './caller.ts';
import { takeGuess } from './limit-guesses.ts';
import { redeemCode } from './send-code.ts';
import { beginSession } from './sessions.ts';
import {
  type AccountRow,
  beginCodes,
  countAccountsOfAddress,
  findAccount,
  findUnlock,
  insertAccount,
  lockCode,
  putUnlock,
  redeemOperatorLink,
} from './store.ts';

/** An address may have this many accounts, say of a candidate and of a recruiter; a sign-in tries as many. */
export const ACCOUNTS_PER_ADDRESS = 4;

type Input = Body<typeof endpoint> & { readonly pool: string; readonly now: Date };

/**
 * Opens an account whose keys the browser made, once a code has proved the address, and begins a session. Sent
 * again with the same id and secrets, it answers with a new session and makes nothing.
 */
export async function createAccount(
  parts: { db: Database; secrets: Secrets; origin: string },
  input: Input,
): Promise<{ account: AccountRow; token: string } | Refusal> {
  if ((input.kind === 'candidate') !== (input.displayName === null)) {
    return refuse('invalid_request', 'recruiters and operators give a name, candidates none');
  }
  const addressHash = hashAddress(parts.secrets.addressKey, input.address);
  const sealedAddress = await sealAddress(parts.secrets.mailer.recipient, input.address);
  return parts.db.transact(async (tx) => {
    // Of one sign-up sent twice at once, the second waits here and then finds the account. There is a row to lock for
    // every address, so that a refusal writes alike whether or not a code was asked for.
    await beginCodes(tx, input.pool, addressHash, input.now);
    await lockCode(tx, input.pool, addressHash);
    const repeated = await findRepeated(tx, input, addressHash);
    if (repeated !== undefined) return repeated;
    const refused = await admit(tx, input, addressHash);
    if (refused !== undefined) return refused;
    const account = toRow(input, addressHash, sealedAddress);
    if (!(await insertAccount(tx, account))) return refuse('id_taken');
    await putUnlocks(tx, input);
    await openSubject(tx, {
      subjectId: input.accountId,
      pool: input.pool,
      subjectKey: decodeBase64url(input.recordSubjectKey),
    });
    await appendEvent(tx, parts.secrets.recordKey, {
      subjectId: input.accountId,
      pool: input.pool,
      event: {
        v: 1,
        origin: parts.origin,
        at: input.now.toISOString(),
        type: 'account.created',
        accountId: input.accountId,
        kind: input.kind,
      },
    });
    const token = await beginSession(tx, input, input.now);
    return { account: { ...account, notices: true }, token };
  });
}

async function findRepeated(tx: StorageTransaction, input: Input, addressHash: Uint8Array) {
  const account = await findAccount(tx, input.accountId, input.pool);
  if (account === undefined) return undefined;
  const alike =
    account.kind === input.kind &&
    account.display_name === input.displayName &&
    account.seal_recipient === input.recipient &&
    equalBytes(account.address_hash, addressHash) &&
    equalBytes(account.sign_key, decodeBase64url(input.signKey));
  if (!alike) return refuse('id_taken');
  // It signs in without a code: as a way to guess secrets it is limited like the ordinary one.
  const guess = await takeGuess(tx, { ...input, addressHash });
  if (isRefusal(guess)) return guess;
  if (!(await haveSecrets(tx, input))) return refuse('id_taken');
  await guess.wasRight();
  return { account, token: await beginSession(tx, input, input.now) };
}

async function haveSecrets(tx: StorageTransaction, input: Input): Promise<boolean> {
  for (const { method, secret } of input.unlocks) {
    const stored = await findUnlock(tx, input.accountId, method);
    if (stored === undefined || !equalBytes(stored.verifier, hashSecret(decodeBase64url(secret))))
      return false;
  }
  return true;
}

/** Everything that must hold before an account is made; tries and used links count even when it is not. */
async function admit(
  tx: StorageTransaction,
  input: Input,
  addressHash: Uint8Array,
): Promise<Refusal | undefined> {
  const refused = await redeemCode(tx, { ...input, addressHash });
  if (refused !== undefined) return refused;
  if ((await countAccountsOfAddress(tx, input.pool, addressHash)) >= ACCOUNTS_PER_ADDRESS) {
    return refuse('limit_reached', `an address has ${ACCOUNTS_PER_ADDRESS} accounts at most`);
  }
  if (input.kind !== 'operator') return undefined;
  // An operator sees counts of the whole platform: there is none in a self-check.
  if (input.operatorToken === null || input.pool !== PUBLIC_POOL) return refuse('invitation_invalid');
  const tokenHash = hashSecret(decodeBase64url(input.operatorToken));
  const admitted = await redeemOperatorLink(tx, { tokenHash, accountId: input.accountId, now: input.now });
  return admitted ? undefined : refuse('invitation_invalid');
}

function toRow(input: Input, addressHash: Uint8Array, sealedAddress: Uint8Array) {
  return {
    account_id: input.accountId,
    pool: input.pool,
    kind: input.kind,
    locale: input.locale,
    display_name: input.displayName,
    address_hash: addressHash,
    sealed_address: sealedAddress,
    seal_recipient: input.recipient,
    sign_key: decodeBase64url(input.signKey),
    held_reason: null,
    held_at: null,
    created_at: input.now,
  };
}

async function putUnlocks(tx: StorageTransaction, input: Input): Promise<void> {
  for (const { method, secret, wrap } of input.unlocks) {
    await putUnlock(tx, {
      account_id: input.accountId,
      method,
      verifier: hashSecret(decodeBase64url(secret)),
      wrap: decodeBase64url(wrap),
      changed_at: input.now,
    });
  }
}
