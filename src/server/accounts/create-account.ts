import type { createAccount as endpoint, OperatorRole } from '../../shared/api/accounts.ts';
import type { Body } from '../../shared/api/endpoint.ts';
import { decodeBase64url } from '../../shared/bytes/base64url.ts';
import { equalBytes } from '../../shared/bytes/equal.ts';
import { isRefusal, type Refusal, refuse } from '../../shared/errors.ts';
import type { Secrets } from '../config/secrets.ts';
import type { Browser } from '../devices/browser.ts';
import { appendEvent, openSubject } from '../ledger/append-event.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { hashAddress, hashSecret, sealAddress } from './addresses.ts';
import { PUBLIC_POOL } from './caller.ts';
import { changeUnlocks } from './change-unlocks.ts';
import { takeGuess } from './limit-guesses.ts';
import { redeemCode } from './send-code.ts';
import { type BegunSession, beginSession } from './sessions.ts';
import { type AccountRow, countAccountsOfAddress, findAccount, insertAccount, lockAccount } from './store.ts';
import { beginCodes, lockCode } from './store-codes.ts';
import { findUnlock, insertGeneration } from './store-keys.ts';
import { redeemOperatorLink } from './store-operators.ts';

/** An address may have this many accounts, say of a candidate and of a recruiter; a sign-in tries as many. */
export const ACCOUNTS_PER_ADDRESS = 4;

type Input = Body<typeof endpoint> & {
  readonly pool: string;
  readonly browser: Browser;
  readonly now: Date;
  /** Whether an address lies at the domain of an employer: a candidate's mail would be read there. */
  readonly isOfEmployer: (
    tx: StorageTransaction,
    asked: { pool: string; address: string; now: Date },
  ) => Promise<boolean>;
  /** Hears in the same transaction of an operator who came, to write on the record who let them in. */
  readonly onOperator: (
    tx: StorageTransaction,
    came: { accountId: string; pool: string; addressHash: Uint8Array; now: Date },
  ) => Promise<void>;
};
type Parts = { readonly db: Database; readonly secrets: Secrets; readonly origin: string };
/** An account, and the session that begins. */
export type Arrival = { readonly account: AccountRow; readonly begun: BegunSession };

/**
 * Opens an account whose keys the browser made, once a code has proved the address, and begins a session. Sent
 * again with the same id and secrets, it answers with a new session and makes nothing.
 */
export async function createAccount(parts: Parts, input: Input): Promise<Arrival | Refusal> {
  if ((input.kind === 'candidate') !== (input.displayName === null)) {
    return refuse('invalid_request', 'recruiters and operators give a name, candidates none');
  }
  const addressHash = hashAddress(parts.secrets.addressKey, input.address);
  const sealedAddress = await sealAddress(parts.secrets.mailer.recipient, input.address);
  try {
    return await parts.db.transact(async (tx) => {
      // Of one sign-up sent twice at once, the second waits here and then finds the account. There is a row to lock
      // for every address, so that a refusal writes alike whether or not a code was asked for.
      await beginCodes(tx, input.pool, addressHash, input.now);
      await lockCode(tx, input.pool, addressHash);
      const repeated = await findRepeated(tx, parts, input, addressHash);
      if (repeated !== undefined) return repeated;
      const admitted = await admit(tx, input, addressHash);
      if (isRefusal(admitted)) return admitted;
      return open(tx, parts, input, { addressHash, sealedAddress, operatorRole: admitted.operatorRole });
    });
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}

/** Ends a transaction of which nothing may stay: neither the account, nor that its code was used. */
class Refused extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.refused);
    this.refusal = refusal;
  }
}

async function open(
  tx: StorageTransaction,
  parts: Parts,
  input: Input,
  about: { addressHash: Uint8Array; sealedAddress: Uint8Array; operatorRole: OperatorRole | null },
): Promise<Arrival> {
  const { accountId, pool, now } = input;
  const row = toRow(input, about);
  if (!(await insertAccount(tx, row))) throw new Refused(refuse('id_taken'));
  await insertGeneration(tx, {
    account_id: accountId,
    generation: 1,
    seal_recipient: row.seal_recipient,
    sign_key: row.sign_key,
    began_at: now,
  });
  const subjectKey = decodeBase64url(input.recordSubjectKey);
  await openSubject(tx, { subjectId: accountId, pool, subjectKey });
  await appendEvent(tx, parts.secrets.recordKey, {
    subjectId: accountId,
    pool,
    event: {
      v: 1,
      origin: parts.origin,
      at: now.toISOString(),
      type: 'account.created',
      accountId,
      kind: input.kind,
    },
  });
  if (input.kind === 'operator') {
    await input.onOperator(tx, { accountId, pool, addressHash: about.addressHash, now });
  }
  const account: AccountRow = { ...row, quiet: [], generation: 1, visits: 0 };
  const refused = await changeUnlocks(tx, parts, {
    account,
    manifest: input.manifest,
    put: input.unlocks.map(({ method, secret, wrap }) => ({
      ...{ method, unlockId: '' },
      ...{ secret: decodeBase64url(secret), wrap: decodeBase64url(wrap) },
    })),
    because: 'sign_up',
    now,
  });
  if (refused !== undefined) throw new Refused(refused);
  const begun = await beginSession(tx, parts.secrets, {
    ...{ account, method: 'passphrase', browser: input.browser, now },
  });
  return { account: { ...account, visits: 1 }, begun };
}

async function findRepeated(
  tx: StorageTransaction,
  parts: Parts,
  input: Input,
  addressHash: Uint8Array,
): Promise<Arrival | Refusal | undefined> {
  const account = await findAccount(tx, input.accountId, input.pool);
  if (account === undefined) return undefined;
  // It signs in without a code: as a way to guess secrets it is limited like the ordinary one. Counted before anything
  // is compared, so that a count that fills does not tell whose address it is.
  const guess = await takeGuess(tx, { ...input, addressHash });
  if (isRefusal(guess)) return guess;
  const alike =
    account.kind === input.kind &&
    account.display_name === input.displayName &&
    account.seal_recipient === input.recipient &&
    equalBytes(account.address_hash, addressHash) &&
    equalBytes(account.sign_key, decodeBase64url(input.signKey));
  if (!alike) return refuse('id_taken');
  // Locked, so that secrets which are replaced in this moment begin no session that outlasts the others.
  await lockAccount(tx, input.accountId, input.pool);
  if (!(await haveSecrets(tx, input))) return refuse('id_taken');
  await guess.wasRight();
  const { browser, now } = input;
  const begun = await beginSession(tx, parts.secrets, {
    ...{ account, method: 'passphrase', browser, now, resent: true },
  });
  return { account, begun };
}

async function haveSecrets(tx: StorageTransaction, input: Input): Promise<boolean> {
  for (const { method, secret } of input.unlocks) {
    const stored = await findUnlock(tx, input.accountId, { method, unlock_id: '' });
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
): Promise<{ operatorRole: OperatorRole | null } | Refusal> {
  const refused = await redeemCode(tx, { ...input, addressHash });
  if (refused !== undefined) return refused;
  if ((await countAccountsOfAddress(tx, input.pool, addressHash)) >= ACCOUNTS_PER_ADDRESS) {
    return refuse('limit_reached', `an address has ${ACCOUNTS_PER_ADDRESS} accounts at most`);
  }
  if (input.kind === 'candidate' && (await input.isOfEmployer(tx, input)))
    return refuse('address_of_employer', 'mail to this address may be read by an employer');
  if (input.kind !== 'operator') return { operatorRole: null };
  // An operator sees counts of the whole platform: there is none in a self-check.
  if (input.operatorToken === null || input.pool !== PUBLIC_POOL) return refuse('invitation_invalid');
  const tokenHash = hashSecret(decodeBase64url(input.operatorToken));
  const link = { tokenHash, addressHash, accountId: input.accountId, now: input.now };
  const operatorRole = await redeemOperatorLink(tx, link);
  return operatorRole === undefined ? refuse('invitation_invalid') : { operatorRole };
}

function toRow(
  input: Input,
  about: { addressHash: Uint8Array; sealedAddress: Uint8Array; operatorRole: OperatorRole | null },
) {
  return {
    account_id: input.accountId,
    pool: input.pool,
    kind: input.kind,
    locale: input.locale,
    display_name: input.displayName,
    address_hash: about.addressHash,
    sealed_address: about.sealedAddress,
    seal_recipient: input.recipient,
    sign_key: decodeBase64url(input.signKey),
    held_reason: null,
    held_at: null,
    created_at: input.now,
    kit_shown_at: null,
    operator_role: about.operatorRole,
    erase_at: null,
  };
}
