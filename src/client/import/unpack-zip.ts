/**
 * Takes the wanted entries out of a ZIP, by its table of contents. The archive is hostile: entries, bytes and the
 * ratio of packing are counted while they come out, so a bomb is stopped after a few megabytes, whatever it declares.
 * Names are only names: nothing is written anywhere, and an archive inside the archive stays packed.
 * Not promised: checksums, archives in parts. Source: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12, 4.3.16, 4.5.3.
 */
import { Inflate } from 'fflate';
import { type Refusal, refuse } from '../../shared/errors.ts';

export const MAX_ENTRIES = 10_000;
export const MAX_ENTRY_BYTES = 20_000_000;
export const MAX_ALL_BYTES = 40_000_000;
/** Text packs 50 to 1 at times; 1000 to 1 is the most that the method can do, and what bombs do. */
const MAX_RATIO = 250;
const RATIO_COUNTS_FROM = 2_000_000;
/** One piece of 8 KB comes out as 8 MB at most. */
const PIECE = 8_192;

/** All names in the archive, and the wanted ones unpacked. */
export type Unpacked = { readonly names: readonly string[]; readonly files: ReadonlyMap<string, Uint8Array> };

type Entry = {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly packed: number;
  readonly at: number;
};

class TooMuch extends Error {}

/** Unpacks the entries that `wanted` names; refuses broken archives, bombs, and wanted entries with a password. */
export function unpackZip(bytes: Uint8Array, wanted: (name: string) => boolean): Unpacked | Refusal {
  try {
    const entries = listEntries(bytes);
    if (entries === undefined) return refuse('file_broken', 'The archive has no table of contents.');
    if (entries.length > MAX_ENTRIES)
      return refuse('file_too_large', 'The archive holds more files than any résumé has.');
    const files = new Map<string, Uint8Array>();
    let left = MAX_ALL_BYTES;
    for (const entry of entries) {
      if (files.has(entry.name) || !wanted(entry.name)) continue;
      if (entry.encrypted) return refuse('file_password_protected', 'The archive asks for a password.');
      const file = unpackEntry(bytes, entry, Math.min(left, MAX_ENTRY_BYTES));
      if (file === undefined) return refuse('file_broken', `"${entry.name}" cannot be unpacked.`);
      files.set(entry.name, file);
      left -= file.length;
    }
    return { names: entries.map(({ name }) => name), files };
  } catch (error) {
    if (error instanceof TooMuch)
      return refuse('file_too_large', 'What is packed in the file is far larger than a résumé.');
    return refuse('file_broken', 'The archive is damaged.');
  }
}

function listEntries(bytes: Uint8Array): Entry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  // 0xffff says that the count is in a larger table, whose archives have more entries than are allowed.
  if (count === 0xffff || count > MAX_ENTRIES) throw new TooMuch();
  const entries: Entry[] = [];
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== 0x02014b50) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.push({
      name: name.replaceAll('\\', '/').replace(/^\/+/, ''),
      encrypted: (view.getUint16(at + 8, true) & 1) !== 0,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

// Before a comment of at most 64 KB at the very end.
function findEnd(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  return undefined;
}

function unpackEntry(bytes: Uint8Array, entry: Entry, limit: number): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(entry.at, true) !== 0x04034b50) return undefined;
  const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  if (start + entry.packed > bytes.length) return undefined;
  const packed = bytes.subarray(start, start + entry.packed);
  if (entry.method === 0) {
    if (packed.length > limit) throw new TooMuch();
    return packed.slice();
  }
  return entry.method === 8 ? inflate(packed, limit) : undefined;
}

function inflate(packed: Uint8Array, limit: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  let size = 0;
  let taken = 0;
  const stream = new Inflate((piece) => {
    size += piece.length;
    if (size > limit || (size > RATIO_COUNTS_FROM && size > MAX_RATIO * taken)) throw new TooMuch();
    pieces.push(piece);
  });
  while (taken < packed.length) {
    const piece = packed.subarray(taken, taken + PIECE);
    taken += piece.length;
    stream.push(piece, taken === packed.length);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
