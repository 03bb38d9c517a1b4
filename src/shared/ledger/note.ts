/**
 * Signed notes (C2SP signed-note): a text, and signatures by named keys. Promises that a text which was opened carries a
 * good signature of at least one key that the reader knows, that each known key's signature is good, and that signatures
 * of unknown keys are not looked at. What a signature is made over depends on the key's type; this file knows the frame
 * alone. Does not verify by itself: the reader brings the functions.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { decodeBase64, encodeBase64 } from '../bytes/base64.ts';
import { concatBytes } from '../bytes/concat.ts';
import { decodeHex, encodeHex } from '../bytes/hex.ts';
import { encodeUtf8 } from '../bytes/utf8.ts';
import { Tampered } from '../errors.ts';

/** The types of keys that are known here: a log's Ed25519 key, and cosigners' two. */
export const KEY_TYPES = { ed25519: 0x01, cosignature: 0x04, mldsaCosignature: 0x06 } as const;

/** A key as a verifier knows it. */
export type NoteKey = {
  readonly name: string;
  /** One byte; see {@link KEY_TYPES}. */
  readonly type: number;
  readonly publicKey: Uint8Array;
  /** Four bytes as hexadecimal: they tell keys of one name apart. */
  readonly id: string;
};
/** One line of signature: whose it is said to be, and its bytes after the key's id. */
export type NoteSignature = { readonly name: string; readonly id: string; readonly signature: Uint8Array };
/** A note as it was written; its signatures are not checked. */
export type Note = { readonly text: string; readonly signatures: readonly NoteSignature[] };

/** More lines than this are nobody's note; the specification asks for 16 at least. */
const MAX_SIGNATURES = 100;
const MAX_NOTE = 1_000_000;
const DASH = '\u2014';

/** The key of a name, its type and its public bytes. RangeError for a name that cannot stand in a note. */
export function noteKey(name: string, type: number, publicKey: Uint8Array): NoteKey {
  if (!isKeyName(name)) throw new RangeError('a key’s name has no blank and no plus sign');
  const id = sha256(concatBytes(encodeUtf8(`${name}\n`), Uint8Array.of(type), publicKey)).subarray(0, 4);
  return { name, type, publicKey, id: encodeHex(id) };
}

/** A key as one line of text: `name+id+base64(type ‖ key)`. */
export function formKey({ name, type, publicKey, id }: NoteKey): string {
  return `${name}+${id}+${encodeBase64(concatBytes(Uint8Array.of(type), publicKey))}`;
}

/** Reads {@link formKey}; throws `Tampered('bad_note')` for another form, or where the id is not the key's. */
export function parseKey(line: string): NoteKey {
  const [, name = '', id = '', encoded = ''] = /^([^+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(line) ?? [];
  const [type, ...rest] = isKeyName(name) ? decodeBase64(encoded) : [];
  if (type === undefined) throw bad('a key has another form than name+id+key');
  const key = noteKey(name, type, Uint8Array.from(rest));
  if (key.id !== id) throw bad('a key does not fit its id');
  return key;
}

/** The note of a text (which ends in a line break) and its signatures. */
export function formNote(text: string, signatures: readonly NoteSignature[]): string {
  if (!isNoteText(text))
    throw new RangeError('a note’s text ends in a line break and has no control characters');
  const lines = signatures.map(
    ({ name, id, signature }) => `${DASH} ${name} ${encodeBase64(concatBytes(decodeHex(id), signature))}\n`,
  );
  return `${text}\n${lines.join('')}`;
}

/** Takes a note apart; throws `Tampered('bad_note')` for what is none. Nothing is verified. */
export function parseNote(note: string): Note {
  const end = note.lastIndexOf('\n\n');
  const text = note.slice(0, end + 1);
  const lines = note.slice(end + 2).split('\n');
  const last = lines.pop();
  if (end < 0 || note.length > MAX_NOTE || !isNoteText(text) || last !== '' || lines.length === 0)
    throw bad('this is not a signed note');
  if (lines.length > MAX_SIGNATURES) throw bad('a note has too many signatures');
  return { text, signatures: lines.map(parseSignature) };
}

/** Whether a signature is good: over `text`, by the key's own rules. */
export type VerifyNote = (key: NoteKey, text: string, signature: Uint8Array) => boolean | Promise<boolean>;

/**
 * Opens a note with the keys that are known: its text, and whose signatures it carries. Throws `Tampered('bad_note')`
 * when a known key's signature is not good, stands twice, or no known key signed.
 */
export async function openNote(
  note: string,
  keys: readonly NoteKey[],
  verify: VerifyNote,
): Promise<{ readonly text: string; readonly signers: readonly NoteKey[] }> {
  const { text, signatures } = parseNote(note);
  const signers: NoteKey[] = [];
  for (const { name, id, signature } of signatures) {
    const key = keys.find((known) => known.name === name && known.id === id);
    if (key === undefined) continue;
    if (signers.includes(key)) throw bad(`${name} signed twice`);
    if (!(await verify(key, text, signature))) throw bad(`the signature of ${name} is not good`);
    signers.push(key);
  }
  if (signers.length === 0) throw bad('no known key signed this note');
  return { text, signers };
}

function parseSignature(line: string): NoteSignature {
  const [dash, name = '', encoded, ...more] = line.split(' ');
  if (dash !== DASH || !isKeyName(name) || encoded === undefined || more.length > 0)
    throw bad('a line of signature has another form');
  const bytes = decodeBase64(encoded);
  if (bytes.length < 5) throw bad('a signature is too short');
  return { name, id: encodeHex(bytes.subarray(0, 4)), signature: bytes.subarray(4) };
}

function isKeyName(name: string): boolean {
  return name !== '' && name.isWellFormed() && !/[\s+\p{Zs}\p{Cc}]/u.test(name);
}

function isNoteText(text: string): boolean {
  return text.endsWith('\n') && text.isWellFormed() && /^(?:[^\p{Cc}]|\n|[\u0080-\u009f])*$/u.test(text);
}

const bad = (message: string) => new Tampered('bad_note', message);
