import { prepareCredentials } from '../../src/client/accounts/credentials.ts';
import { encodeBase64url } from '../../src/shared/bytes/base64url.ts';
import { openKeyring } from '../../src/shared/vault/keyring.ts';

/** 32 random bytes, base64url. */
export const secret = () => encodeBase64url(crypto.getRandomValues(new Uint8Array(32)));

/** The body of a sign-up whose wraps are no wraps: enough to be let in. */
export async function newAccount(address: string, code: string) {
  const { accountId, root } = prepareCredentials();
  const { recipient, signing } = await openKeyring(root);
  const wrap = encodeBase64url(new Uint8Array(64));
  return {
    ...{ accountId, kind: 'candidate', locale: 'en', address, code, displayName: null, operatorToken: null },
    ...{ recipient, signKey: encodeBase64url(signing.verifyKey), recordSubjectKey: secret() },
    unlocks: [
      { method: 'passphrase', secret: secret(), wrap },
      { method: 'kit', secret: secret(), wrap },
    ],
  };
}
