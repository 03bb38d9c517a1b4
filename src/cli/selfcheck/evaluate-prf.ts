/**
 * The `prf` extension as an authenticator without a browser computes it (WebAuthn L3 section 10.1.4 over hmac-secret,
 * CTAP 2.1 section 12.5). Deterministic: one secret and one input give one result for ever.
 */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { decodeBase64url } from '../../shared/bytes/base64url.ts';
import { concatBytes } from '../../shared/bytes/concat.ts';
import { encodeUtf8 } from '../../shared/bytes/utf8.ts';

/** An input as a browser takes it, or in base64url as JSON carries it. */
export type PrfInput = ArrayBuffer | ArrayBufferView | string;

/** HMAC-SHA-256 of a credential's `secret` over SHA-256("WebAuthn PRF" ‖ 0x00 ‖ input): 32 bytes. */
export function evaluatePrf(secret: Uint8Array, input: PrfInput): Uint8Array<ArrayBuffer> {
  const salt = sha256(concatBytes(encodeUtf8('WebAuthn PRF\0'), bytesOf(input)));
  return concatBytes(hmac(sha256, secret, salt));
}

function bytesOf(input: PrfInput): Uint8Array {
  if (typeof input === 'string') return decodeBase64url(input);
  return ArrayBuffer.isView(input)
    ? new Uint8Array(input.buffer, input.byteOffset, input.byteLength)
    : new Uint8Array(input);
}
