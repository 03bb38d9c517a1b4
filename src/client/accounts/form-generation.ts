/** A new generation of an account's keys: made here, sealed to what opens it from now on, and signed for. */
import type { Body } from '../../shared/api/endpoint.ts';
import type { replaceKeys } from '../../shared/api/recovery.ts';
import { decodeBase64url, encodeBase64url } from '../../shared/bytes/base64url.ts';
import { hashOf } from '../../shared/disclosure/statement.ts';
import { type KeptManifest, signManifest } from '../../shared/manifest/manifest.ts';
import { type Keyring, openKeyring } from '../../shared/vault/keyring.ts';
import type { SigningKey } from '../../shared/vault/signing.ts';
import {
  type AccountSecret,
  type Argon2id,
  type Unlock,
  unlockByKit,
  unlockByPassphrase,
  wrapSecret,
} from '../../shared/vault/unlock.ts';
import type { Renewal } from './credentials.ts';

/** Whose keys, and which: what the new generation is made from. */
export type GenerationPlan = {
  readonly origin: string;
  readonly accountId: string;
  /** The number of the new generation. */
  readonly generation: number;
  /** All roots, the new one last. */
  readonly secret: AccountSecret;
  readonly renewal: Renewal;
  /** Of the account's address, base64url. */
  readonly salt: string;
  readonly argon2id: Argon2id;
  /** Passkeys that go on opening the account. */
  readonly passkeys: readonly { readonly credentialId: string; readonly unlock: Unlock }[];
  /** The state of the manifest of unlocks that the new one follows. */
  readonly kept: KeptManifest | null;
  /** Signs for the new keys; null when those before are lost. */
  readonly before: SigningKey | null;
};
/** What is sent of it, with the keyring that results. */
export type FormedGeneration = Pick<
  Body<typeof replaceKeys>,
  'keys' | 'unlocks' | 'keepPasskeys' | 'unlocksManifest'
> & { readonly keyring: Keyring };

/** Forms a generation: seals all roots to each way in, and signs the manifest that names exactly those ways. */
export async function formGeneration(plan: GenerationPlan): Promise<FormedGeneration> {
  const { origin, accountId, generation, secret, renewal } = plan;
  const keyring = await openKeyring(secret.roots);
  const signKey = encodeBase64url(keyring.signing.verifyKey);
  const typed = [
    await unlockByPassphrase(renewal.passphrase, decodeBase64url(plan.salt), plan.argon2id),
    unlockByKit(renewal.kit),
  ];
  const unlocks = await Promise.all(
    typed.map(async (unlock) => ({ method: unlock.method, ...(await sealTo(unlock, secret, accountId)) })),
  );
  const keepPasskeys = await Promise.all(
    plan.passkeys.map(async ({ credentialId, unlock }) => ({
      credentialId,
      ...(await sealTo(unlock, secret, accountId)),
    })),
  );
  const named = [
    ...unlocks.map(({ method, wrap }) => ({ method, id: '', wrap: hashOfWrap(wrap) })),
    ...keepPasskeys.map(({ credentialId, wrap }) => ({
      ...{ method: 'passkey' as const, id: credentialId, wrap: hashOfWrap(wrap) },
    })),
  ];
  const unlocksManifest = await signManifest(
    { origin, accountId, of: 'unlocks', generation },
    { recipient: keyring.recipient, signKey, unlocks: named },
    plan.kept,
    keyring.signing,
    plan.before,
  );
  return { keyring, keys: { recipient: keyring.recipient, signKey }, unlocks, keepPasskeys, unlocksManifest };
}

async function sealTo(unlock: Unlock, secret: AccountSecret, accountId: string) {
  const wrap = await wrapSecret(secret, accountId, unlock);
  return { secret: encodeBase64url(unlock.signInSecret), wrap: encodeBase64url(wrap) };
}

const hashOfWrap = (wrap: string) => hashOf(decodeBase64url(wrap));
