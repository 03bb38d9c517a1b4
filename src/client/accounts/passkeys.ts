/** Passkeys of one's own: added with what they open, taken away again, and signing in by one. */
import type { Account } from '../../shared/api/accounts.ts';
import {
  addPasskey as addEndpoint,
  beginPasskey,
  beginPasskeySignIn,
  listPasskeys,
  type Passkey,
  removePasskey as removeEndpoint,
  signInByPasskey as signInEndpoint,
} from '../../shared/api/passkeys.ts';
import { decodeBase64url, encodeBase64url } from '../../shared/bytes/base64url.ts';
import { hashOf } from '../../shared/disclosure/statement.ts';
import { isRefusal, type Refusal, refuse } from '../../shared/errors.ts';
import {
  type AccountSecret,
  type Argon2id,
  unlockByPasskey,
  unwrapSecret,
  wrapSecret,
} from '../../shared/vault/unlock.ts';
import type { Api } from '../api.ts';
import { type Keep, memoryKeep } from '../manifests/keep.ts';
import { keepSigned, readOwnManifest, signUnlocks } from '../manifests/own-manifest.ts';
import type { Authenticator, Made } from './authenticator.ts';
import { answerToSend, creationOptions, requestOptions } from './passkey-options.ts';
import { openSession, type Session } from './session.ts';
import { fetchSecret, type Shown } from './unlock.ts';

/** Signed in, but the passkey has no PRF: passphrase or kit unlock. */
export type SignedInLocked = { readonly account: Account; readonly locked: true };

/**
 * Makes a passkey and adds it, proven by a secret in force. With a PRF it unlocks too; without, it only signs in.
 * Refusals: `sign_in_failed` (the proof is wrong), `kit_mistyped`, `passkey_refused` (cancelled, or there is no
 * authenticator), `passkey_known` (this authenticator holds one of the account), `limit_reached`, `manifest_changed`.
 */
export async function addPasskey(
  api: Api,
  session: Session,
  input: { proof: Shown; authenticator: Authenticator; label: string; argon2id: Argon2id },
): Promise<{ passkeys: Passkey[] } | Refusal> {
  const { accountId } = session.account;
  const shown = await fetchSecret(api, accountId, input.proof, input.argon2id);
  if (isRefusal(shown)) return shown;
  const begun = await api(beginPasskey);
  if (isRefusal(begun)) return begun;
  const asked = creationOptions(begun.options);
  const made = await input.authenticator.create(asked);
  if (isRefusal(made)) return made;
  const { id } = made.response;
  if (typeof id !== 'string') return refuse('passkey_refused', 'the authenticator names no credential');
  const prf = made.prf ?? (await askAgain(input.authenticator, asked.rp.id, made));
  const unlock = prf === null ? null : await makeUnlock(api, session, { prf, id, secret: shown.secret });
  if (isRefusal(unlock)) return unlock;
  const response = answerToSend(made.response);
  const body = { proof: shown.proof, response, label: input.label, unlock };
  const added = await api(addEndpoint, { body });
  const passkeys = isRefusal(added) ? await findAdded(api, id, added) : added;
  if (!isRefusal(passkeys) && unlock !== null) keepSigned(session, 'unlocks', unlock.manifest);
  return passkeys;
}

/**
 * Takes a passkey away, proven by a secret in force (the passkey's own too). All other sessions end. Refusals: those
 * of the proof, `manifest_changed`.
 */
export async function removePasskey(
  api: Api,
  session: Session,
  input: { proof: Shown; credentialId: string; argon2id: Argon2id },
): Promise<{ passkeys: Passkey[] } | Refusal> {
  const { credentialId } = input;
  const shown = await fetchSecret(api, session.account.accountId, input.proof, input.argon2id);
  if (isRefusal(shown)) return shown;
  const own = await readOwnManifest(api, session, 'unlocks');
  if (isRefusal(own)) return own;
  const { unlocks } = own.content;
  const others = unlocks.filter((one) => one.id !== credentialId);
  const manifest = others.length === unlocks.length ? null : await signUnlocks(session, own, others);
  const body = { proof: shown.proof, manifest };
  const removed = await api(removeEndpoint, { params: { credentialId }, body });
  if (!isRefusal(removed) && manifest !== null) keepSigned(session, 'unlocks', manifest);
  return removed;
}

/**
 * Signs in by whichever passkey the person chooses, and unlocks if it can. Refusals: `sign_in_failed`,
 * `passkey_suspended`, `passkey_refused`. Throws `Tampered` when the platform serves a wrap that this passkey does not
 * open, or another account's.
 */
export async function signInByPasskey(
  api: Api,
  { authenticator, keep = memoryKeep() }: { authenticator: Authenticator; keep?: Keep },
): Promise<Session | SignedInLocked | Refusal> {
  const begun = await api(beginPasskeySignIn);
  if (isRefusal(begun)) return begun;
  const got = await authenticator.get(requestOptions(begun.options, { prf: true }));
  if (isRefusal(got)) return got;
  const signedIn = await api(signInEndpoint, { body: { response: answerToSend(got.response) } });
  if (isRefusal(signedIn)) return signedIn;
  const { account } = signedIn;
  if (signedIn.wrap === null || got.prf === null) return { account, locked: true };
  const wrap = decodeBase64url(signedIn.wrap);
  const secret = await unwrapSecret(wrap, account.accountId, unlockByPasskey(got.prf, account.accountId));
  return openSession(api, account, secret, { keep, wrap });
}

/** What a new passkey opens, and the manifest that names it beside the others. */
async function makeUnlock(
  api: Api,
  session: Session,
  { prf, id, secret }: { prf: Uint8Array; id: string; secret: AccountSecret },
) {
  const { accountId } = session.account;
  const unlock = unlockByPasskey(prf, accountId);
  const wrap = await wrapSecret(secret, accountId, unlock);
  const own = await readOwnManifest(api, session, 'unlocks');
  if (isRefusal(own)) return own;
  const entry = { method: 'passkey' as const, id, wrap: hashOf(wrap) };
  return {
    secret: encodeBase64url(unlock.signInSecret),
    wrap: encodeBase64url(wrap),
    manifest: await signUnlocks(session, own, [...own.content.unlocks, entry]),
  };
}

/**
 * Some authenticators have a PRF and give its result only to an answer: the new passkey is asked once more, for that
 * alone. The challenge is drawn here, since nothing of the answer is sent.
 */
async function askAgain(
  authenticator: Authenticator,
  rpId: string,
  { response }: Made,
): Promise<Uint8Array | null> {
  const { clientExtensionResults: said, id } = response;
  if (!JSON.stringify(said ?? {}).includes('"enabled":true')) return null;
  const challenge = encodeBase64url(crypto.getRandomValues(new Uint8Array(32)));
  const asked = { challenge, rpId, timeout: 60_000, allowCredentials: [{ type: 'public-key', id }] };
  const got = await authenticator.get(requestOptions(asked, { prf: true }));
  return isRefusal(got) || got.credentialId !== id ? null : got.prf;
}

// When the answer is lost, the passkey may have been added all the same.
async function findAdded(api: Api, id: string, refusal: Refusal): Promise<{ passkeys: Passkey[] } | Refusal> {
  if (refusal.refused !== 'unavailable') return refusal;
  const listed = await api(listPasskeys);
  const added = !isRefusal(listed) && listed.passkeys.some(({ credentialId }) => credentialId === id);
  return added ? listed : refusal;
}
