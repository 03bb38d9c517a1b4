import { verifyAuthenticationResponse } from '@simplewebauthn/server';
import { decodeBase64url, encodeBase64url } from '../../shared/bytes/base64url.ts';
import { equalBytes } from '../../shared/bytes/equal.ts';
import { type Refusal, refuse } from '../../shared/errors.ts';
import { type AccountRow, lockAccount } from '../accounts/store.ts';
import type { Secrets } from '../config/secrets.ts';
import type { StorageTransaction } from '../storage/database.ts';
import { type AssertionAnswer, challengeOf, readAssertion } from './read-response.ts';
import { relyingParty, userHandleOf } from './relying-party.ts';
import {
  type ChallengeUse,
  findCredential,
  lockCredential,
  notePasskeyUse,
  type PasskeysTable,
  takeChallenge,
} from './store.ts';
import { suspendCopied } from './suspend-copied.ts';

type Parts = { readonly secrets: Secrets; readonly origin: string };
/** A passkey that answered genuinely, its account (locked), and what it answered. */
export type Genuine = {
  readonly passkey: PasskeysTable;
  readonly account: AccountRow;
  readonly challenge: Uint8Array;
};

/**
 * Checks the answer of a passkey as WebAuthn Level 3 section 7.2 says: our challenge, drawn for this use, once; our
 * origin and host; a user who was verified; the signature of a passkey we know. Whatever of that fails is refused as
 * `sign_in_failed`, alike. A counter that did not grow suspends the passkey (`passkey_suspended`). `accountId` is null
 * where anybody's passkey may answer. A refusal must be committed: return it, do not throw it.
 */
export async function checkAssertion(
  tx: StorageTransaction,
  parts: Parts,
  input: { response: unknown; use: ChallengeUse; accountId: string | null; pool: string; now: Date },
): Promise<Genuine | Refusal> {
  const { accountId, pool, now } = input;
  const answer = readAssertion(input.response);
  const challenge = answer && challengeOf(answer);
  if (answer === undefined || challenge === undefined) return refuse('sign_in_failed');
  if (!(await takeChallenge(tx, { ...input, challenge }))) return refuse('sign_in_failed');
  const credentialId = decodeBase64url(answer.id);
  const owner = (await findCredential(tx, credentialId, pool))?.account_id;
  if (owner === undefined || owner !== (accountId ?? owner)) return refuse('sign_in_failed');
  // In this order everywhere: the account, then its passkey.
  const account = await lockAccount(tx, owner, pool);
  const passkey = await lockCredential(tx, credentialId, pool);
  if (account === undefined || passkey?.account_id !== owner) return refuse('sign_in_failed');
  const counter = await verify(parts.origin, answer, encodeBase64url(challenge), passkey);
  if (counter === undefined) return refuse('sign_in_failed');
  if (passkey.suspended_at !== null) return refuse('passkey_suspended');
  // Section 7.2 step 22. Many authenticators do not count: they say 0 for ever.
  if ((counter > 0 || passkey.counter > 0) && counter <= passkey.counter) {
    await suspendCopied(tx, parts, { passkey, account, now });
    return refuse('passkey_suspended');
  }
  await notePasskeyUse(tx, credentialId, { counter, now });
  return { passkey, account, challenge };
}

/** The counter of a genuine answer; undefined for any other. */
async function verify(
  origin: string,
  answer: AssertionAnswer,
  expectedChallenge: string,
  passkey: PasskeysTable,
): Promise<number | undefined> {
  const { userHandle, ...response } = answer.response;
  if (userHandle && !equalBytes(decodeBase64url(userHandle), userHandleOf(passkey.account_id)))
    return undefined;
  const { id, rawId, type } = answer;
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { id, rawId, type, response, clientExtensionResults: {} },
      expectedChallenge,
      ...relyingParty(origin),
      requireUserVerification: true,
      // Its own look at the counter would throw before the signature is checked: 0 leaves that to us.
      credential: { id, publicKey: Uint8Array.from(passkey.public_key), counter: 0 },
    });
    const sameKind = (authenticationInfo.credentialDeviceType === 'singleDevice') === passkey.device_bound;
    return verified && sameKind ? authenticationInfo.newCounter : undefined;
  } catch {
    // The library throws for whatever does not fit.
    return undefined;
  }
}
