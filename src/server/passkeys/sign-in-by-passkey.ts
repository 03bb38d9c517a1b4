import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import { isRefusal, type Refusal } from '../../shared/errors.ts';
import { type BegunSession, beginSession } from '../accounts/sessions.ts';
import type { AccountRow } from '../accounts/store.ts';
import { findUnlock } from '../accounts/store-keys.ts';
import { setContact } from '../accounts/store-sessions.ts';
import type { Secrets } from '../config/secrets.ts';
import type { Browser } from '../devices/browser.ts';
import type { Database } from '../storage/database.ts';
import { drawChallenge } from './challenges.ts';
import { checkAssertion } from './check-assertion.ts';
import { findKeyInForce } from './offered-key.ts';
import { requestOptions } from './request-options.ts';

type Parts = { readonly db: Database; readonly secrets: Secrets; readonly origin: string };

/** The options of a sign-in: the same for everybody but for the challenge, and without a list that would name anybody. */
export async function beginPasskeySignIn({ db, origin }: Parts, { pool, now }: { pool: string; now: Date }) {
  const challenge = await db.transact((tx) =>
    drawChallenge(tx, { use: 'sign_in', accountId: null, pool, now }),
  );
  return { options: await requestOptions(origin, challenge) };
}

/**
 * Signs in whoever has the passkey, and answers its wrap (null for one without a PRF). A recruiter whose passkey stays
 * in one device, and is in force as contact key, may contact candidates at once. Refusals: see {@link checkAssertion}.
 */
export async function signInByPasskey(
  parts: Parts,
  input: { response: unknown; pool: string; browser: Browser; now: Date },
): Promise<{ account: AccountRow; wrap: string | null; begun: BegunSession } | Refusal> {
  const { browser, now } = input;
  return parts.db.transact(async (tx) => {
    const genuine = await checkAssertion(tx, parts, { ...input, use: 'sign_in', accountId: null });
    if (isRefusal(genuine)) return genuine;
    const { account, passkey } = genuine;
    const begun = await beginSession(tx, parts.secrets, { account, method: 'passkey', browser, now });
    const key = await findKeyInForce(tx, account.account_id, passkey);
    if (key !== undefined) await setContact(tx, begun.sessionId, { keyId: key.key_id, at: now });
    const unlock = await findUnlock(tx, account.account_id, {
      method: 'passkey',
      unlock_id: encodeBase64url(passkey.credential_id),
    });
    return {
      account: { ...account, visits: account.visits + 1 },
      begun,
      wrap: unlock === undefined ? null : encodeBase64url(unlock.wrap),
    };
  });
}
