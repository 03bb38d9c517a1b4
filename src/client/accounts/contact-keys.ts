/** Showing a passkey before candidates are contacted, with the key of this browser beside it. */
import type { Account } from '../../shared/api/accounts.ts';
import { beginPasskeyCheck, type ContactKey, passPasskeyCheck } from '../../shared/api/passkeys.ts';
import { decodeBase64url, encodeBase64url } from '../../shared/bytes/base64url.ts';
import { newUuidV7 } from '../../shared/bytes/uuid.ts';
import { isRefusal, type Refusal } from '../../shared/errors.ts';
import { browserStatement } from '../../shared/vault/browser-proof.ts';
import type { Api } from '../api.ts';
import type { Authenticator } from './authenticator.ts';
import { answerToSend, requestOptions } from './passkey-options.ts';

/**
 * The port to a key that one browser has and cannot give away: ECDSA P-256 over SHA-256. `publicKey` is the
 * uncompressed point (65 bytes), `signature` r ‖ s (64). Null where this browser can keep none.
 */
export type BrowserKey = {
  sign(
    bytes: Uint8Array<ArrayBuffer>,
  ): Promise<{ readonly publicKey: Uint8Array; readonly signature: Uint8Array } | null>;
};

/**
 * Shows one's passkey. `until` is null while the key waits for somebody's word. Refusals: `passkey_needed` (the
 * account has none), `passkey_refused` (cancelled; or a passkey that can be copied, in a browser that keeps no key),
 * `passkey_suspended`, `sign_in_failed`, `limit_reached`.
 */
export async function showPasskey(
  api: Api,
  { accountId }: Pick<Account, 'accountId'>,
  input: { authenticator: Authenticator; browserKey: BrowserKey; label: string },
): Promise<{ contactKey: ContactKey; until: string | null } | Refusal> {
  const begun = await api(beginPasskeyCheck);
  if (isRefusal(begun)) return begun;
  const asked = requestOptions(begun.options, { prf: false });
  const got = await input.authenticator.get(asked);
  if (isRefusal(got)) return got;
  const statement = browserStatement(decodeBase64url(asked.challenge), accountId);
  const signed = await input.browserKey.sign(statement);
  const browser = signed && {
    publicKey: encodeBase64url(signed.publicKey),
    signature: encodeBase64url(signed.signature),
  };
  const response = answerToSend(got.response);
  return api(passPasskeyCheck, { body: { response, keyId: newUuidV7(), label: input.label, browser } });
}
