/** What two collections of answers have in common: every string of eight letters or more that stands in both. */

import { bech32 } from '@scure/base';
import { encodeBase64url } from '../../src/shared/bytes/base64url.ts';

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
    const inner = value.startsWith('{') ? readJson(value) : value;
    return inner === value ? [value] : textsOf(inner);
  }
  if (typeof value !== 'object' || value === null) return [String(value)];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  return Object.entries(value).flatMap(([key, content]) => [key, ...textsOf(content)]);
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
