/**
 * CBOR as CTAP2 writes it (RFC 8949 section 4.2.1, "core deterministic"): shortest heads, definite lengths. Only what
 * an authenticator says: integers below 2^32, byte and text strings, booleans, maps. Maps are written in the order they
 * are given: whoever makes one gives its keys in CTAP2's canonical order.
 */
import { concatBytes } from '../../shared/bytes/concat.ts';
import { encodeUtf8 } from '../../shared/bytes/utf8.ts';

/** What {@link writeCbor} can write. */
export type Cbor = number | boolean | string | Uint8Array | CborMap;
type CborMap = ReadonlyMap<number | string, Cbor>;

const UNSIGNED = 0;
const NEGATIVE = 1;
const BYTES = 2;
const TEXT = 3;
const MAP = 5;

/** `value` in CBOR. */
export function writeCbor(value: Cbor): Uint8Array<ArrayBuffer> {
  if (typeof value === 'number') return value < 0 ? head(NEGATIVE, -1 - value) : head(UNSIGNED, value);
  if (typeof value === 'boolean') return Uint8Array.of(value ? 0xf5 : 0xf4);
  if (typeof value === 'string') return withLength(TEXT, encodeUtf8(value));
  if (value instanceof Uint8Array) return withLength(BYTES, value);
  const pairs = [...value].flatMap(([key, held]) => [writeCbor(key), writeCbor(held)]);
  return concatBytes(head(MAP, value.size), ...pairs);
}

function withLength(major: number, content: Uint8Array): Uint8Array<ArrayBuffer> {
  return concatBytes(head(major, content.length), content);
}

function head(major: number, argument: number): Uint8Array<ArrayBuffer> {
  const type = major << 5;
  if (argument < 24) return Uint8Array.of(type | argument);
  if (argument < 0x100) return Uint8Array.of(type | 24, argument);
  if (argument < 0x1_0000) return Uint8Array.of(type | 25, argument >> 8, argument & 0xff);
  const bytes = new Uint8Array(5);
  bytes[0] = type | 26;
  new DataView(bytes.buffer).setUint32(1, argument);
  return bytes;
}
