import { generateRegistrationOptions, verifyRegistrationResponse } from '@simplewebauthn/server';
import type { NextManifest, Proof } from '../../shared/api/keys.ts';
import type { Passkey } from '../../shared/api/passkeys.ts';
import { decodeBase64url, encodeBase64url } from '../../shared/bytes/base64url.ts';
import { equalBytes } from '../../shared/bytes/equal.ts';
import { type Refusal, refuse, Tampered } from '../../shared/errors.ts';
import { hashSecret } from '../accounts/addresses.ts';
import type { Caller } from '../accounts/caller.ts';
import { changeUnlocks } from '../accounts/change-unlocks.ts';
import { checkProof } from '../accounts/check-proof.ts';
import { type AccountRow, lockAccount } from '../accounts/store.ts';
import { findUnlock } from '../accounts/store-keys.ts';
import type { Secrets } from '../config/secrets.ts';
import type { Browser } from '../devices/browser.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { drawChallenge } from './challenges.ts';
import { noteSignInOnly, readPasskeys } from './read-passkeys.ts';
import { challengeOf, type RegistrationAnswer, readRegistration } from './read-response.ts';
import { relyingParty, userHandleOf } from './relying-party.ts';
import { findCredential, insertPasskey, listPasskeys, takeChallenge } from './store.ts';

/** How many passkeys an account may have. */
export const PASSKEYS = 20;
/** EdDSA, ES256, RS256 (RFC 9053, RFC 8812): what authenticators have. */
const ALGORITHMS = [-8, -7, -257];

type Parts = { readonly db: Database; readonly secrets: Secrets; readonly origin: string };

/**
 * The options for a new passkey: one that is found without being named, and asks who its user is. Extensions are the
 * client's own to ask for.
 */
export async function beginPasskey(
  { db, origin }: Parts,
  { account, now }: { account: AccountRow; now: Date },
) {
  const { account_id: accountId, pool } = account;
  const { held, challenge } = await db.transact(async (tx) => ({
    held: await listPasskeys(tx, accountId),
    challenge: await drawChallenge(tx, { use: 'register', accountId, pool, now }),
  }));
  const options = await generateRegistrationOptions({
    rpName: 'Sealfolio',
    rpID: relyingParty(origin).expectedRPID,
    // Shown by the browser when there are several: a candidate has no name here.
    userName: account.display_name ?? `Sealfolio ${account.created_at.toISOString().slice(0, 10)}`,
    userDisplayName: account.display_name ?? '',
    userID: userHandleOf(accountId),
    challenge: Uint8Array.from(decodeBase64url(challenge)),
    attestationType: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    excludeCredentials: held.map((passkey) => ({ id: encodeBase64url(passkey.credential_id) })),
    supportedAlgorithmIDs: ALGORITHMS,
  });
  return { options: { ...options, extensions: {} } };
}

/** What is posted to add a passkey. */
export type NewPasskey = {
  readonly proof: Proof;
  readonly response: unknown;
  readonly label: string;
  readonly unlock: { readonly secret: string; readonly wrap: string; readonly manifest: NextManifest } | null;
};

/**
 * Adds a passkey, after a secret in force was shown. Refusals: `sign_in_failed` (the proof), `passkey_refused` (the
 * answer does not fit), `passkey_known`, `limit_reached`, and those of a manifest.
 */
export async function addPasskey(
  parts: Parts,
  input: NewPasskey & { caller: Caller; browser: Browser; now: Date },
): Promise<{ passkeys: Passkey[] } | Refusal> {
  const { caller, now, unlock } = input;
  const { accountId, pool } = caller;
  const answer = readRegistration(input.response);
  const challenge = answer && challengeOf(answer);
  if (answer === undefined || challenge === undefined) return refuse('passkey_refused');
  const credentialId = decodeBase64url(answer.id);
  return parts.db.transact(async (tx) => {
    const account = await lockAccount(tx, accountId, pool);
    if (account === undefined) return refuse('signed_out');
    const done = async () => ({ passkeys: await readPasskeys(tx, accountId) });
    const known = await findCredential(tx, credentialId, pool);
    // Sent again: challenge and manifest are used up, and what they made stands.
    if (known?.account_id === accountId && (await isSameUnlock(tx, accountId, answer.id, unlock)))
      return done();
    const unproven = await checkProof(tx, { account, ...input });
    if (unproven !== undefined) return unproven;
    if (!(await takeChallenge(tx, { challenge, use: 'register', accountId, pool, now })))
      return refuse('passkey_refused');
    if (known !== undefined) return refuse('passkey_known');
    if ((await listPasskeys(tx, accountId)).length >= PASSKEYS) return refuse('limit_reached');
    const made = await verify(parts.origin, answer, encodeBase64url(challenge));
    if (made === undefined) return refuse('passkey_refused');
    if (unlock === null) await noteSignInOnly(tx, parts, { account, now });
    else {
      const secret = decodeBase64url(unlock.secret);
      const put = [
        { method: 'passkey' as const, unlockId: answer.id, secret, wrap: decodeBase64url(unlock.wrap) },
      ];
      const change = { account, manifest: unlock.manifest, put, because: 'passkey_added', now };
      const refused = await changeUnlocks(tx, parts, change);
      if (refused !== undefined) return refused;
    }
    const inserted = await insertPasskey(tx, {
      account_id: accountId,
      credential_id: credentialId,
      pool,
      ...made,
      transports: answer.response.transports,
      label: input.label,
      created_at: now,
      used_at: null,
      suspended_at: null,
    });
    if (!inserted) throw new Tampered('impossible_state', 'two accounts registered one passkey at once');
    return done();
  });
}

async function isSameUnlock(
  tx: StorageTransaction,
  accountId: string,
  unlockId: string,
  unlock: NewPasskey['unlock'],
): Promise<boolean> {
  const stored = await findUnlock(tx, accountId, { method: 'passkey', unlock_id: unlockId });
  if (unlock === null || stored === undefined) return unlock === null && stored === undefined;
  return (
    equalBytes(stored.wrap, decodeBase64url(unlock.wrap)) &&
    equalBytes(stored.verifier, hashSecret(decodeBase64url(unlock.secret)))
  );
}

/** What a genuine registration says of the passkey (WebAuthn Level 3, section 7.1); undefined for any other. */
async function verify(origin: string, answer: RegistrationAnswer, expectedChallenge: string) {
  const { id, rawId, type, response } = answer;
  const { clientDataJSON, attestationObject } = response;
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      // Nothing a client says of its extensions is believed.
      response: {
        id,
        rawId,
        type,
        response: { clientDataJSON, attestationObject },
        clientExtensionResults: {},
      },
      expectedChallenge,
      ...relyingParty(origin),
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    });
    if (!verified || registrationInfo.credential.id !== answer.id) return undefined;
    return {
      public_key: registrationInfo.credential.publicKey,
      counter: registrationInfo.credential.counter,
      device_bound: registrationInfo.credentialDeviceType === 'singleDevice',
    };
  } catch {
    // The library throws for whatever does not fit.
    return undefined;
  }
}
