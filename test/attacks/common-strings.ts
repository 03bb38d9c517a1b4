/** What two collections of answers have in common: every string of eight letters or more that stands in both. */

import { bech32 } from '@scure/base';
import { decodeBase64url, encodeBase64url } from '../../src/shared/bytes/base64url.ts';

/** As long as a string must be to count: shorter ones meet by chance, and in any language. */
export const LENGTH = 8;

/** The texts within an answer: headers but for the machine’s clock, and every key and value of its content, those that hold JSON opened too. */
export function textsIn(headers: Headers, body: string): string[] {
  const lines = [...headers].filter(([name]) => name !== 'date').flat();
  return [...lines, ...textsOf(readJson(body))];
}

/** Every run of {@link LENGTH} letters in these texts. */
export function stringsIn(texts: Iterable<string>): Set<string> {
  const found = new Set<string>();
  for (const text of texts) {
    for (let at = 0; at + LENGTH <= text.length; at++) found.add(text.slice(at, at + LENGTH));
  }
  return found;
}

/** What everybody knows: fragments that are cut out of each text before it is compared, and strings that do not count. */
export type Known = { readonly fragments: readonly string[]; readonly strings: ReadonlySet<string> };

/** The pieces of `one` that hold a string which stands in a piece of `other` too, and which not everybody knows. */
export function shared(one: readonly string[], other: readonly string[], known: Known): string[] {
  const there = stringsIn(cut(other, known));
  return cut(one, known).flatMap((piece) => {
    const common = [...stringsIn([piece])].find((text) => there.has(text) && !known.strings.has(text));
    return common === undefined ? [] : [`${common} in ${piece.slice(0, 120)}`];
  });
}

/** Without the fragments: what one of them makes with the letter beside it would be found by chance. */
function cut(texts: readonly string[], { fragments }: Known): string[] {
  let pieces = [...new Set(texts)];
  for (const fragment of fragments) pieces = pieces.flatMap((piece) => piece.split(fragment));
  return [...new Set(pieces)];
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') {
    if (isRecipient(value)) return [bytesOf(value)];
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

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
