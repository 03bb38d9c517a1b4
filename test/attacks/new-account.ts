import { prepareCredentials } from '../../src/client/accounts/credentials.ts';
import { encodeBase64url } from '../../src/shared/bytes/base64url.ts';
import { hashOf } from '../../src/shared/disclosure/statement.ts';
import { signManifest } from '../../src/shared/manifest/manifest.ts';
import { openKeyring } from '../../src/shared/vault/keyring.ts';

/** 32 random bytes, base64url. */
export const secret = () => encodeBase64url(crypto.getRandomValues(new Uint8Array(32)));

/** A manifest by its form alone: whoever looks at it refuses. */
export const noManifest = () => ({
  statement: '{}',
  signature: encodeBase64url(new Uint8Array(64)),
  succession: null,
  content: '{}',
});

/** The body of a sign-up whose wraps are no wraps: enough to be let in. */
export async function newAccount(address: string, code: string, origin: string) {
  const { accountId, root } = prepareCredentials();
  const { recipient, signing } = await openKeyring([root]);
  const wrap = encodeBase64url(new Uint8Array(64));
  const signKey = encodeBase64url(signing.verifyKey);
  const methods = ['passphrase', 'kit'] as const;
  const hash = hashOf(new Uint8Array(64));
  const manifest = await signManifest(
    { origin, accountId, of: 'unlocks', generation: 1 },
    { recipient, signKey, unlocks: methods.map((method) => ({ method, id: '', wrap: hash })) },
    null,
    signing,
  );
  return {
    ...{ accountId, kind: 'candidate', locale: 'en', address, code, displayName: null, operatorToken: null },
    ...{ recipient, signKey, recordSubjectKey: secret(), manifest },
    unlocks: methods.map((method) => ({ method, secret: secret(), wrap })),
  };
}
