/** Opening an account: keys are made here, sealed to both unlock methods, and only then named to the platform. */
import { type AccountKind, beginSignIn, createAccount } from '../../shared/api/accounts.ts';
import { getPlatform } from '../../shared/api/platform.ts';
import { decodeBase64url, encodeBase64url } from '../../shared/bytes/base64url.ts';
import { hashOf } from '../../shared/disclosure/statement.ts';
import { isRefusal, type Refusal } from '../../shared/errors.ts';
import { signManifest } from '../../shared/manifest/manifest.ts';
import { openKeyring } from '../../shared/vault/keyring.ts';
import {
  type AccountSecret,
  type Argon2id,
  unlockByKit,
  unlockByPassphrase,
  wrapSecret,
} from '../../shared/vault/unlock.ts';
import type { Api } from '../api.ts';
import { type Keep, memoryKeep } from '../manifests/keep.ts';
import type { Credentials } from './credentials.ts';
import type { TypedUnlock } from './derive-unlock.ts';
import { openSession, recordSubjectKeyOf, type Session } from './session.ts';

/** What a person brings to open an account. */
export type NewAccount = {
  kind: AccountKind;
  locale: 'en' | 'zh' | 'ja';
  address: string;
  /** The six digits that were mailed to the address. */
  code: string;
  /** Null for candidates. */
  displayName: string | null;
  /** Out of the one-time link, for an operator; null for others. */
  operatorToken: string | null;
  credentials: Credentials;
  argon2id: Argon2id;
  keep?: Keep;
};

/** Opens an account and signs in. Called again with the same credentials it opens no second one. */
export async function openAccount(api: Api, person: NewAccount): Promise<Session | Refusal> {
  const { credentials, argon2id, keep = memoryKeep(), ...named } = person;
  const platform = await api(getPlatform);
  if (isRefusal(platform)) return platform;
  const begun = await api(beginSignIn, { body: { address: person.address } });
  if (isRefusal(begun)) return begun;
  const { accountId, root } = credentials;
  const secret = { roots: [root], recordKey: null };
  const unlocks = [
    await unlockByPassphrase(credentials.passphrase, decodeBase64url(begun.salt), argon2id),
    unlockByKit(credentials.kit),
  ];
  const entries = await Promise.all(unlocks.map((unlock) => sealUnlock(secret, accountId, unlock)));
  const keyring = await openKeyring(secret.roots);
  const { recipient, signing } = keyring;
  const signKey = encodeBase64url(signing.verifyKey);
  const manifest = await signManifest(
    { origin: platform.origin, accountId, of: 'unlocks', generation: 1 },
    { recipient, signKey, unlocks: entries.map(({ method, hash }) => ({ method, id: '', wrap: hash })) },
    null,
    signing,
  );
  const created = await api(createAccount, {
    body: {
      ...named,
      ...{ accountId, recipient, signKey, manifest },
      recordSubjectKey: encodeBase64url(recordSubjectKeyOf(secret)),
      unlocks: entries.map(({ hash: _, ...entry }) => entry),
    },
  });
  return isRefusal(created) ? created : openSession(api, created.account, secret, { keep, keyring });
}

async function sealUnlock(secret: AccountSecret, accountId: string, unlock: TypedUnlock) {
  const wrap = await wrapSecret(secret, accountId, unlock);
  return {
    method: unlock.method,
    secret: encodeBase64url(unlock.signInSecret),
    wrap: encodeBase64url(wrap),
    hash: hashOf(wrap),
  };
}
