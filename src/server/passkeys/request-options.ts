import { generateAuthenticationOptions } from '@simplewebauthn/server';
import { decodeBase64url, encodeBase64url } from '../../shared/bytes/base64url.ts';
import { relyingParty } from './relying-party.ts';

/**
 * The options with which a browser lets a passkey answer `challenge` (base64url): one of `allowed`, or any. Extensions
 * are the client's own to ask for.
 */
export async function requestOptions(
  origin: string,
  challenge: string,
  allowed: readonly { credential_id: Uint8Array }[] = [],
) {
  return generateAuthenticationOptions({
    rpID: relyingParty(origin).expectedRPID,
    challenge: Uint8Array.from(decodeBase64url(challenge)),
    userVerification: 'required',
    ...(allowed.length > 0 && {
      allowCredentials: allowed.map((passkey) => ({ id: encodeBase64url(passkey.credential_id) })),
    }),
  });
}
