/**
 * What two collections of answers have in common: every string of eight letters or more that stands in both. Where both are
 * long and sealed it is ten: among so many letters of chance eight would meet once in some ten thousand runs.
 */

import { bech32 } from '@scure/base';
import { decodeBase64url, encodeBase64url } from '../../src/shared/bytes/base64url.ts';
import { decodeHex } from '../../src/shared/bytes/hex.ts';
import { isUuidV7 } from '../../src/shared/bytes/uuid.ts';

/** As long as a string must be to count: shorter ones meet by chance, and in any language. */
export const LENGTH = 8;
/** As long as it must be where it stands in two texts of random bytes, of so many letters. */
const SEALED_LENGTH = 10;
const LONG = 200;

/** The texts within an answer: headers but for the machine’s clock, and every key and value of its content, those that hold JSON opened too. */
export function textsIn(headers: Headers, body: string): string[] {
  const lines = [...headers].filter(([name]) => name !== 'date').flat();
  return [...lines, ...textsOf(readJson(body))];
}

/** Every run of {@link LENGTH} letters in these texts, or of another `length`. */
export function stringsIn(texts: Iterable<string>, length = LENGTH): Set<string> {
  const found = new Set<string>();
  for (const text of texts) {
    for (let at = 0; at + length <= text.length; at++) found.add(text.slice(at, at + length));
  }
  return found;
}

/** What everybody knows: fragments that are cut out of each text before it is compared, and strings that do not count. */
export type Known = { readonly fragments: readonly string[]; readonly strings: ReadonlySet<string> };

/** The pieces of `one` that hold a string which stands in a piece of `other` too, and which not everybody knows. */
export function shared(one: readonly string[], other: readonly string[], known: Known): string[] {
  const pieces = cut(other, known);
  const there = stringsIn(pieces);
  const short = stringsIn(pieces.filter((piece) => !isLong(piece)));
  const long = stringsIn(pieces.filter(isLong), SEALED_LENGTH);
  return cut(one, known).flatMap((piece) => {
    const common = isLong(piece)
      ? (findIn(piece, short, known) ?? findIn(piece, long, known, SEALED_LENGTH))
      : findIn(piece, there, known);
    return common === undefined ? [] : [`${common} in ${piece.slice(0, 120)}`];
  });
}

function findIn(piece: string, there: ReadonlySet<string>, { strings }: Known, length = LENGTH) {
  return [...stringsIn([piece], length)].find((text) => there.has(text) && !strings.has(text));
}

const isLong = (piece: string) => piece.length >= LONG && /^[\w-]+$/.test(piece);

/** Without the fragments: what one of them makes with the letter beside it would be found by chance. */
function cut(texts: readonly string[], { fragments }: Known): string[] {
  let pieces = [...new Set(texts)];
  for (const fragment of fragments) pieces = pieces.flatMap((piece) => piece.split(fragment));
  return [...new Set(pieces)];
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') {
    if (isRecipient(value)) return [bytesOf(value)];
    if (isUuidV7(value)) return [lettersOf(value)];
    if (value.startsWith(SEALED)) return partsOf(value);
    const inner = value.startsWith('{') ? readJson(value) : value;
    return inner === value ? [value] : textsOf(inner);
  }
  if (typeof value !== 'object' || value === null) return [String(value)];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  return Object.entries(value).flatMap(([key, content]) => [key, ...textsOf(content)]);
}

/** How a sealed file begins, in base64url: "age-encryption.org/v1". */
const SEALED = 'YWdlLWVuY3J5cHRpb24ub3JnL3Yx';

/**
 * The words of a sealed file: its head is base64 already, and spelled in base64 once more eight letters of it would be six,
 * which meet by chance every other day.
 */
function partsOf(sealed: string): string[] {
  const bytes = decodeBase64url(sealed);
  const text = Buffer.from(bytes).toString('latin1');
  const end = text.indexOf('\n---') + 1;
  const line = text.indexOf('\n', end) + 1;
  const head = text.slice(0, end).split('\n');
  const bodies = head
    .join('\n')
    .split(/^->.*$/m)
    .map((body) => body.replaceAll('\n', ''));
  const words = [...head.filter((one) => one.startsWith('->')), text.slice(end, line)].flatMap((one) =>
    one.split(/\s+/),
  );
  // The first body is the name of the format; kinds of recipients are named alike in every file.
  const known = ['->', '---', 'mlkem768x25519'];
  return [
    ...bodies.slice(1),
    ...words.filter((word) => !known.includes(word)),
    encodeBase64url(bytes.subarray(line)),
  ];
}

const isRecipient = (text: string): text is `${string}1${string}` => text.startsWith('age1pq1');

/** A recipient's bytes in 64 letters: in the 32 of its own spelling eight would meet by chance among so many. */
function bytesOf(recipient: `${string}1${string}`): string {
  return encodeBase64url(bech32.fromWords(bech32.decode(recipient, false).words));
}

/**
 * A UUID's bytes in 64 letters: in its own spelling, of 16 letters and four hyphens in fixed places, eight meet by chance
 * once in some hundred runs.
 */
export function lettersOf(uuid: string): string {
  return encodeBase64url(decodeHex(uuid.replaceAll('-', '')));
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
