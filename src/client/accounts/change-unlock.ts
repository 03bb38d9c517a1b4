/** Replacing a passphrase or a recovery kit. */
import { changeUnlock as changeUnlockEndpoint, getWrap } from '../../shared/api/accounts.ts';
import { decodeBase64url, encodeBase64url } from '../../shared/bytes/base64url.ts';
import { hashOf } from '../../shared/disclosure/statement.ts';
import { isRefusal, type Refusal } from '../../shared/errors.ts';
import type { SealIdentity } from '../../shared/vault/identity.ts';
import { generatePassphrase } from '../../shared/vault/passphrase.ts';
import {
  type Argon2id,
  type Unlock,
  unlockByKit,
  unlockByPassphrase,
  wrapSecret,
} from '../../shared/vault/unlock.ts';
import type { Api } from '../api.ts';
import { keepSigned, readOwnManifest, signUnlocks } from '../manifests/own-manifest.ts';
import { generateKit } from './credentials.ts';
import type { TypedMethod } from './derive-unlock.ts';
import type { Session } from './session.ts';
import { fetchSecret, type Shown } from './unlock.ts';

/** What replaces the old secret; shown once. */
export type Replacement = { passphrase: string } | { kit: SealIdentity };

/**
 * Replaces the secret of `method` by a new one, proven by any secret in force. All other sessions end. Refusals:
 * `sign_in_failed` (the proof is wrong), `kit_mistyped`, `manifest_changed` (another device changed it meanwhile).
 */
export async function changeUnlock(
  api: Api,
  session: Session,
  { proof, method, argon2id }: { proof: Shown; method: TypedMethod; argon2id: Argon2id },
): Promise<Replacement | Refusal> {
  const { accountId } = session.account;
  const unlocked = await fetchSecret(api, accountId, proof, argon2id);
  if (isRefusal(unlocked)) return unlocked;
  const stored = await api(getWrap, { params: { method } });
  if (isRefusal(stored)) return stored;
  const { replacement, unlock } = await generate(method, decodeBase64url(stored.salt), argon2id);
  const wrap = await wrapSecret(unlocked.secret, accountId, unlock);
  const own = await readOwnManifest(api, session, 'unlocks');
  if (isRefusal(own)) return own;
  const others = own.content.unlocks.filter((one) => one.method !== method);
  const manifest = await signUnlocks(session, own, [...others, { method, id: '', wrap: hashOf(wrap) }]);
  const changed = await api(changeUnlockEndpoint, {
    params: { method },
    body: {
      proof: unlocked.proof,
      secret: encodeBase64url(unlock.signInSecret),
      wrap: encodeBase64url(wrap),
      manifest,
    },
  });
  if (isRefusal(changed) && !(await isInForce(api, method, encodeBase64url(wrap)))) return changed;
  keepSigned(session, 'unlocks', manifest);
  return replacement;
}

async function generate(
  method: TypedMethod,
  salt: Uint8Array,
  argon2id: Argon2id,
): Promise<{ replacement: Replacement; unlock: Unlock }> {
  if (method === 'kit') {
    const kit = generateKit();
    return { replacement: { kit }, unlock: unlockByKit(kit) };
  }
  const passphrase = generatePassphrase();
  return { replacement: { passphrase }, unlock: await unlockByPassphrase(passphrase, salt, argon2id) };
}

// When an answer is lost, or a repetition is refused because the proof itself was replaced, the change may have
// been made all the same; its owner must then get to see the new secret.
async function isInForce(api: Api, method: TypedMethod, wrap: string): Promise<boolean> {
  const stored = await api(getWrap, { params: { method } });
  return !isRefusal(stored) && stored.wrap === wrap;
}
