/**
 * Looks for strings in whatever an operator holds, in every form in which they could hide without encryption: plain,
 * UTF-16, escaped for JSON, URLs or mails, in hexadecimal or base64 at any alignment, compressed, and any of these
 * inside another. Strings of less than 12 bytes are refused: they would be found by chance.
 */
import { hash } from 'node:crypto';
import {
  brotliDecompressSync,
  constants,
  gunzipSync,
  inflateRawSync,
  inflateSync,
  unzipSync,
} from 'node:zlib';

/** What was found: which string, where, and how deep inside other forms. */
export type Hit = { readonly needle: string; readonly form: string; readonly place: string };

const KEY = 8;
const DEEPEST = 3;
const LARGEST = 32 * 1024 * 1024;
/** Longer contents are the database's own files, whose rows are read as rows too. */
const LARGEST_TEXT = 8 * 1024 * 1024;

type Pattern = { readonly needle: string; readonly form: string; readonly bytes: Buffer };

/** A search for all `needles` at once; give it one thing after the other. */
export function searchFor(needles: readonly string[]): (place: string, content: Uint8Array) => Hit[] {
  const index = indexPatterns(needles.flatMap(formsOf));
  // The same stands in many places: in rows, in their files, in the write-ahead log. It is looked through once.
  const known = new Map<string, readonly Hit[]>();
  const search = (content: Buffer, depth: number): readonly Hit[] => {
    const key = `${depth} ${hash('sha256', content, 'base64')}`;
    const hits = known.get(key) ?? searchAnew(content, depth);
    known.set(key, hits);
    return hits;
  };
  const searchAnew = (content: Buffer, depth: number): Hit[] => {
    const hits = findPatterns(index, content).map(({ needle, form }) => ({ needle, form, place: '' }));
    if (depth === DEEPEST) return hits;
    for (const [how, inner] of unwrap(content))
      for (const hit of search(inner, depth + 1)) hits.push({ ...hit, place: ` > ${how}${hit.place}` });
    return hits;
  };
  return (place, content) =>
    search(Buffer.from(content), 0).map((hit) => ({ ...hit, place: `${place}${hit.place}` }));
}

/** Every spelling of a string that is looked for. */
export function formsOf(needle: string): Pattern[] {
  const utf8 = Buffer.from(needle, 'utf8');
  const utf16 = Buffer.from(needle, 'utf16le');
  if (utf8.length < 12) throw new RangeError(`"${needle}" is too short to be looked for`);
  const escapeUnits = (text: string, upper: boolean) =>
    text.replace(/[^\x20-\x7e]/g, (unit) => {
      const digits = unit.charCodeAt(0).toString(16).padStart(4, '0');
      return `\\u${upper ? digits.toUpperCase() : digits}`;
    });
  const quoted = [...utf8].map((byte) =>
    byte > 126 || byte === 61
      ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
      : String.fromCharCode(byte),
  );
  const forms: [string, Buffer][] = [
    ['utf-8', utf8],
    ['utf-16le', utf16],
    ['utf-16be', Buffer.from(utf16).swap16()],
    ['lower case', Buffer.from(needle.toLowerCase())],
    ['json', Buffer.from(escapeUnits(needle, false))],
    ['json', Buffer.from(escapeUnits(needle, true))],
    ['url', Buffer.from(encodeURIComponent(needle))],
    ['url', Buffer.from(encodeURIComponent(needle).toLowerCase())],
    ['quoted-printable', Buffer.from(quoted.join(''))],
    ...[utf8, utf16].flatMap((bytes) => [
      ['hex', Buffer.from(bytes.toString('hex'))] as [string, Buffer],
      ['hex', Buffer.from(bytes.toString('hex').toUpperCase())] as [string, Buffer],
      ...base64Forms(bytes),
    ]),
  ];
  const unique = new Map(forms.map(([form, bytes]) => [bytes.toString('latin1'), { needle, form, bytes }]));
  return [...unique.values()];
}

/** Base64 of bytes that stand anywhere in a longer text: at each alignment, the letters that they alone decide. */
function base64Forms(bytes: Buffer): [string, Buffer][] {
  return [0, 1, 2].flatMap((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replaceAll('=', '');
    const whole = Math.floor(((before + bytes.length) * 8) / 6);
    const own = text.slice(Math.ceil((before * 8) / 6), whole);
    const safe = own.replaceAll('+', '-').replaceAll('/', '_');
    return [
      ['base64', Buffer.from(own)] as [string, Buffer],
      ['base64url', Buffer.from(safe)] as [string, Buffer],
    ];
  });
}

type Index = { readonly starts: Uint8Array; readonly byKey: ReadonlyMap<string, readonly Pattern[]> };

function indexPatterns(patterns: readonly Pattern[]): Index {
  const starts = new Uint8Array(1 << 24);
  const byKey = new Map<string, Pattern[]>();
  for (const pattern of patterns) {
    starts[startOf(pattern.bytes, 0)] = 1;
    const key = pattern.bytes.toString('latin1', 0, KEY);
    byKey.set(key, [...(byKey.get(key) ?? []), pattern]);
  }
  return { starts, byKey };
}

function findPatterns({ starts, byKey }: Index, content: Buffer): Pattern[] {
  const found = new Set<Pattern>();
  for (let at = 0; at + KEY <= content.length; at++) {
    if (starts[startOf(content, at)] === 0) continue;
    for (const pattern of byKey.get(content.toString('latin1', at, at + KEY)) ?? []) {
      if (content.subarray(at, at + pattern.bytes.length).equals(pattern.bytes)) found.add(pattern);
    }
  }
  return [...found];
}

const startOf = (bytes: Buffer, at: number) =>
  ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);

/** What may be inside: everything that unpacks, and every longer run of hexadecimal or base64 letters. */
function* unwrap(content: Buffer): Generator<[how: string, inner: Buffer]> {
  yield* unpack(content);
  if (content.length > LARGEST_TEXT) return;
  for (const [run] of content.toString('latin1').matchAll(/[A-Za-z0-9+/_-]{24,}/g)) {
    // PostgreSQL writes bytes as \x and digits.
    const digits = run.replace(/^x/, '');
    if (/^[0-9a-fA-F]+$/.test(digits)) yield ['hex', Buffer.from(digits, 'hex')];
    else yield ['base64', Buffer.from(run, 'base64')];
  }
}

function* unpack(content: Buffer): Generator<[how: string, inner: Buffer]> {
  const limits = { maxOutputLength: LARGEST };
  const cut = { ...limits, finishFlush: constants.Z_SYNC_FLUSH };
  const tries: [string, () => Buffer][] = [
    ['brotli', () => brotliDecompressSync(content, limits)],
    ['deflate', () => inflateRawSync(content, cut)],
    ['unzip', () => unzipSync(content, cut)],
  ];
  for (let at = 0; at + 10 < content.length; at++) {
    const first = content[at];
    const second = content[at + 1] ?? 0;
    // RFC 1952 section 2.3.1, RFC 1950 section 2.2.
    if (first === 0x1f && second === 0x8b && content[at + 2] === 8)
      tries.push(['gzip', () => gunzipSync(content.subarray(at), cut)]);
    if (first === 0x78 && (0x7800 + second) % 31 === 0 && (second & 0x20) === 0)
      tries.push(['zlib', () => inflateSync(content.subarray(at), cut)]);
  }
  for (const [how, attempt] of tries) {
    try {
      const inner = attempt();
      if (inner.length >= KEY) yield [how, inner];
    } catch {
      // It was not packed that way.
    }
  }
}
