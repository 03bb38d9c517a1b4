/**
 * Ids made by ourselves: UUID version 7 (RFC 9562 section 5.7), always in lower case.
 * Promises 74 random bits and, roughly, an order by time. Does not promise an order within one millisecond, nor that
 * an id is a secret. It tells when it was made: show {@link newTimelessUuid} to somebody who must not learn that time.
 */
import type { Brand } from './brand.ts';
import { encodeHex } from './hex.ts';

/** A UUID version 7 in lower case with hyphens, 36 characters. */
export type UuidV7 = Brand<string, 'UuidV7'>;

const FORM = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const LATEST = 2 ** 48 - 1;

/** A new id. `now` is in milliseconds since 1970. */
export function newUuidV7(now: number = Date.now()): UuidV7 {
  return formUuidV7(now, crypto.getRandomValues(new Uint8Array(10)));
}

/** A new id that tells no time: the one in it is that of all such ids. */
export function newTimelessUuid(): UuidV7 {
  return newUuidV7(0);
}

/**
 * The id of a time (whole milliseconds since 1970, below 2^48) and 10 random bytes, of which 6 bits are overwritten by
 * version and variant. Throws RangeError on another time or length.
 */
export function formUuidV7(milliseconds: number, random: Uint8Array): UuidV7 {
  if (!Number.isInteger(milliseconds) || milliseconds < 0 || milliseconds > LATEST) {
    throw new RangeError('the time of a UUID is in whole milliseconds of 48 bits');
  }
  if (random.length !== 10) throw new RangeError('a UUID takes 10 random bytes');
  const bytes = new Uint8Array(16);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, Math.floor(milliseconds / 2 ** 16));
  view.setUint16(4, milliseconds % 2 ** 16);
  bytes.set(random, 6);
  view.setUint8(6, 0x70 | (view.getUint8(6) & 0x0f));
  view.setUint8(8, 0x80 | (view.getUint8(8) & 0x3f));
  return encodeHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-') as UuidV7;
}

/** Whether `value` is a UUID version 7 as {@link newUuidV7} writes it; capitals are refused, so that an id has one spelling. */
export function isUuidV7(value: unknown): value is UuidV7 {
  return typeof value === 'string' && FORM.test(value);
}

/** When an id was made, in milliseconds since 1970. */
export function timeOfUuidV7(id: UuidV7): number {
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
}
