/**
 * One encoding per value: the canonical JSON of RFC 8785 over the subset that statements and events use (strings,
 * safe integers, booleans, null, arrays, plain objects). Fractions are not admitted, so number formatting, the
 * hard part of RFC 8785, cannot differ between runtimes.
 */
import { encodeUtf8 } from '../bytes/utf8.ts';
import { Tampered } from '../errors.ts';

/** A value with exactly one encoding. */
export type Canonical =
  | string
  | number
  | boolean
  | null
  | readonly Canonical[]
  | { readonly [key: string]: Canonical };

/** The canonical text of `value`. Throws `RangeError` for a fraction, or for text with a lone surrogate. */
export function canonicalText(value: Canonical): string {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    throw new RangeError('a canonical number is a safe integer');
  }
  if (typeof value === 'string' && !value.isWellFormed()) {
    throw new RangeError('a canonical text has no lone surrogate');
  }
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalText).join(',')}]`;
  // RFC 8785 section 3.2.3: names in the order of their UTF-16 code units, which is how `sort` compares.
  const members = Object.keys(value)
    .sort()
    .map((name) => `${canonicalText(name)}:${canonicalText(value[name] ?? null)}`);
  return `{${members.join(',')}}`;
}

/** The canonical bytes of `value`: {@link canonicalText} in UTF-8. */
export function canonicalBytes(value: Canonical): Uint8Array<ArrayBuffer> {
  return encodeUtf8(canonicalText(value));
}

/** Reads a text that must be canonical already; throws `Tampered` when it is JSON in another spelling, or not JSON. */
export function parseCanonical(text: string): Canonical {
  let value: Canonical;
  try {
    value = JSON.parse(text) as Canonical;
    if (canonicalText(value) === text) return value;
  } catch (cause) {
    throw new Tampered('bad_encoding', 'this is not canonical JSON', { cause });
  }
  throw new Tampered('bad_encoding', 'this JSON is not in its canonical spelling');
}

function isList(value: object): value is readonly Canonical[] {
  return Array.isArray(value);
}
