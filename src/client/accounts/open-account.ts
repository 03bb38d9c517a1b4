/** Opening an account: keys are made here, sealed to both unlock methods, and only then named to the platform. */
import { type AccountKind, beginSignIn, createAccount } from '../../shared/api/accounts.ts';
import { decodeBase64url, encodeBase64url } from '../../shared/bytes/base64url.ts';
import { isRefusal, type Refusal } from '../../shared/errors.ts';
import { openKeyring } from '../../shared/vault/keyring.ts';
import {
  type Argon2id,
  type Unlock,
  unlockByKit,
  unlockByPassphrase,
  wrapRoot,
} from '../../shared/vault/unlock.ts';
import type { Api } from '../api.ts';
import type { Credentials } from './credentials.ts';
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
};

/** Opens an account and signs in. Called again with the same credentials it opens no second one. */
export async function openAccount(api: Api, person: NewAccount): Promise<Session | Refusal> {
  const { credentials, argon2id, ...named } = person;
  const begun = await api(beginSignIn, { body: { address: person.address } });
  if (isRefusal(begun)) return begun;
  const unlocks = [
    await unlockByPassphrase(credentials.passphrase, decodeBase64url(begun.salt), argon2id),
    unlockByKit(credentials.kit),
  ];
  const { recipient, signing } = await openKeyring(credentials.root);
  const created = await api(createAccount, {
    body: {
      ...named,
      accountId: credentials.accountId,
      recipient,
      signKey: encodeBase64url(signing.verifyKey),
      recordSubjectKey: encodeBase64url(recordSubjectKeyOf(credentials.root)),
      unlocks: await Promise.all(unlocks.map((unlock) => sealUnlock(credentials, unlock))),
    },
  });
  return isRefusal(created) ? created : openSession(api, created.account, credentials.root);
}

async function sealUnlock({ root, accountId }: Credentials, unlock: Unlock) {
  return {
    method: unlock.method,
    secret: encodeBase64url(unlock.signInSecret),
    wrap: encodeBase64url(await wrapRoot(root, accountId, unlock)),
  };
}
