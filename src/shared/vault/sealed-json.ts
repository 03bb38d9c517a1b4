/** JSON that came out of a seal: whoever sealed it may have written anything. */
import { decodeUtf8 } from '../bytes/utf8.ts';
import { Tampered } from '../errors.ts';

/** The value of UTF-8 JSON; throws `Tampered('bad_encoding')` for anything else. */
export function parseSealedJson(bytes: Uint8Array): unknown {
  const text = decodeUtf8(bytes);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Tampered('bad_encoding', 'what was sealed has an unknown form', { cause });
  }
}
