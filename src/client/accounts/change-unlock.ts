/** Replacing a passphrase or a recovery kit. */
import { changeUnlock as changeUnlockEndpoint, getWrap } from '../../shared/api/accounts.ts';
import { decodeBase64url, encodeBase64url } from '../../shared/bytes/base64url.ts';
import { isRefusal, type Refusal } from '../../shared/errors.ts';
import type { SealIdentity } from '../../shared/vault/identity.ts';
import { generatePassphrase } from '../../shared/vault/passphrase.ts';
import {
  type Argon2id,
  type Unlock,
  type UnlockMethod,
  unlockByKit,
  unlockByPassphrase,
  wrapRoot,
} from '../../shared/vault/unlock.ts';
import type { Api } from '../api.ts';
import { generateKit } from './credentials.ts';
import type { TypedSecret } from './derive-unlock.ts';
import type { Session } from './session.ts';
import { fetchRoot } from './unlock.ts';

/** What replaces the old secret; shown once. */
export type Replacement = { passphrase: string } | { kit: SealIdentity };

/**
 * Replaces the secret of `method` by a new one, proven by any secret in force. All other sessions end. Refusals:
 * `sign_in_failed` (the proof is wrong), `kit_mistyped`.
 */
export async function changeUnlock(
  api: Api,
  session: Session,
  { proof, method, argon2id }: { proof: TypedSecret; method: UnlockMethod; argon2id: Argon2id },
): Promise<Replacement | Refusal> {
  const { accountId } = session.account;
  const unlocked = await fetchRoot(api, accountId, proof, argon2id);
  if (isRefusal(unlocked)) return unlocked;
  const { replacement, unlock } = await generate(method, decodeBase64url(unlocked.salt), argon2id);
  const wrap = encodeBase64url(await wrapRoot(unlocked.root, accountId, unlock));
  const changed = await api(changeUnlockEndpoint, {
    params: { method },
    body: {
      proof: { method: proof.method, secret: encodeBase64url(unlocked.unlock.signInSecret) },
      secret: encodeBase64url(unlock.signInSecret),
      wrap,
    },
  });
  if (!isRefusal(changed) || (await isInForce(api, method, wrap))) return replacement;
  return changed;
}

async function generate(
  method: UnlockMethod,
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
async function isInForce(api: Api, method: UnlockMethod, wrap: string): Promise<boolean> {
  const stored = await api(getWrap, { params: { method } });
  return !isRefusal(stored) && stored.wrap === wrap;
}
