import type { ContactKey } from '../../shared/api/passkeys.ts';
import { decodeBase64url } from '../../shared/bytes/base64url.ts';
import { equalBytes } from '../../shared/bytes/equal.ts';
import { isRefusal, type Refusal, refuse } from '../../shared/errors.ts';
import type { Caller } from '../accounts/caller.ts';
import { CONTACT_LIFETIME, contactUntil } from '../accounts/sessions.ts';
import { lockAccount } from '../accounts/store.ts';
import { findSessionAccount, setContact } from '../accounts/store-sessions.ts';
import type { Secrets } from '../config/secrets.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { drawChallenge } from './challenges.ts';
import { checkAssertion } from './check-assertion.ts';
import { describeContactKey, isOf } from './contact-keys.ts';
import { findOffered, readOfferedKey } from './offered-key.ts';
import { challengeOf, readAssertion } from './read-response.ts';
import { registerKey } from './register-key.ts';
import { requestOptions } from './request-options.ts';
import { isChallenge, listPasskeys } from './store.ts';
import { type ContactKeyRow, listAllContactKeys } from './store-contact-keys.ts';

type Parts = { readonly db: Database; readonly secrets: Secrets; readonly origin: string };
type Passed = { contactKey: ContactKey; until: string | null };

/** The options of a check that the person at this session has one of the account's passkeys. */
export async function beginPasskeyCheck(
  { db, origin }: Parts,
  { caller, now }: { caller: Caller; now: Date },
): Promise<{ options: Awaited<ReturnType<typeof requestOptions>> } | Refusal> {
  const { accountId, pool } = caller;
  const drawn = await db.transact(async (tx) => {
    const held = (await listPasskeys(tx, accountId)).filter((passkey) => passkey.suspended_at === null);
    if (held.length === 0) return refuse('passkey_needed', 'this account has no passkey yet');
    return { held, challenge: await drawChallenge(tx, { use: 'check', accountId, pool, now }) };
  });
  if (isRefusal(drawn)) return drawn;
  return { options: await requestOptions(origin, drawn.challenge, drawn.held) };
}

/** What is posted to pass the check. */
export type Check = {
  readonly response: unknown;
  readonly keyId: string;
  readonly label: string;
  readonly browser: { readonly publicKey: string; readonly signature: string } | null;
};

/**
 * Shows the passkey. The key that answered, the passkey itself or the browser's beside it, may contact candidates in
 * this session once it is in force; one that is new is registered. Refusals: `sign_in_failed`, `passkey_suspended`,
 * `passkey_refused` (a passkey that can be copied, and no browser's key beside it, or a wrong one), `id_taken`,
 * `limit_reached`.
 */
export async function passPasskeyCheck(
  parts: Parts,
  input: Check & { caller: Caller; tokenHash: Uint8Array; now: Date },
): Promise<Passed | Refusal> {
  const { caller, tokenHash, now } = input;
  const { accountId, pool, sessionId } = caller;
  return parts.db.transact(async (tx) => {
    await lockAccount(tx, accountId, pool);
    const session = await findSessionAccount(tx, tokenHash, now);
    if (session === undefined) return refuse('signed_out');
    const until = contactUntil(session);
    const answered = await findAnswered(tx, input, { key: session.contact_key_id, until });
    if (answered !== undefined) return answered;
    const genuine = await checkAssertion(tx, parts, { ...input, use: 'check', accountId, pool });
    if (isRefusal(genuine)) return genuine;
    const offered = await readOfferedKey(genuine, input.browser);
    if (isRefusal(offered)) return offered;
    const mayContact = until !== null && until > now;
    const key =
      (await findOffered(tx, accountId, offered)) ??
      (await registerKey(tx, parts, { ...input, accountId, pool, offered, mayContact }));
    if (isRefusal(key)) return key;
    if (key.confirmed_at === null) return { contactKey: describeContactKey(key), until: null };
    await setContact(tx, sessionId, { keyId: key.key_id, at: now });
    return describe(key, new Date(now.getTime() + CONTACT_LIFETIME));
  });
}

/**
 * The answer to a check that arrives again in its own session: its challenge is used up, and what it led to stands.
 * Nothing is granted here that the session does not have.
 */
async function findAnswered(
  tx: StorageTransaction,
  { response, keyId, caller, browser }: Check & { caller: Caller },
  session: { key: string | null; until: Date | null },
): Promise<Passed | undefined> {
  const answer = readAssertion(response);
  const challenge = answer && challengeOf(answer);
  if (answer === undefined || challenge === undefined) return undefined;
  if (await isChallenge(tx, challenge)) return undefined;
  const credentialId = decodeBase64url(answer.id);
  const browsers = browser && decodeBase64url(browser.publicKey);
  const key = (await listAllContactKeys(tx, caller.accountId)).find(
    (one) =>
      one.ended_at === null &&
      one.key_id === (session.key ?? keyId) &&
      (one.public_key === null
        ? isOf(one, credentialId)
        : browsers !== null && equalBytes(one.public_key, browsers)),
  );
  if (key === undefined) return undefined;
  if (key.confirmed_at === null) return { contactKey: describeContactKey(key), until: null };
  return session.key === null || session.until === null ? undefined : describe(key, session.until);
}

function describe(key: ContactKeyRow, until: Date): Passed {
  return { contactKey: describeContactKey(key), until: until.toISOString() };
}
