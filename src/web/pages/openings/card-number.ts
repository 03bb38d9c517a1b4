import { decodeBase64url } from '../../../shared/bytes/base64url.ts';
import { encodeHex } from '../../../shared/bytes/hex.ts';

/** How colleagues may call a card among themselves: the beginning of its handle, which is random. */
export function cardNumber(handle: string): string {
  return encodeHex(decodeBase64url(handle).subarray(0, 3)).toUpperCase();
}
