/** The files of a log of given entries, as a folder would hold them, signed by a key of the tests'. */
import { ed25519 } from '@noble/curves/ed25519.js';
import { encodeUtf8 } from '../src/shared/bytes/utf8.ts';
import { type Checkpoint, formCheckpoint } from '../src/shared/ledger/checkpoint.ts';
import { verifyWith } from '../src/shared/ledger/cosignature.ts';
import { EMPTY_LOG, growLog } from '../src/shared/ledger/grow-log.ts';
import { formNote, KEY_TYPES, noteKey } from '../src/shared/ledger/note.ts';
import type { LogSource } from '../src/shared/ledger/read-log.ts';
import { tilePath, tilesOf } from '../src/shared/ledger/tiles.ts';
import { hashEntry, rootOf } from '../src/shared/ledger/tree.ts';

export const LOG_ORIGIN = 'log.example/events';
const seed = new Uint8Array(32).fill(5);
export const LOG_KEY = noteKey(LOG_ORIGIN, KEY_TYPES.ed25519, ed25519.getPublicKey(seed));
const verify = verifyWith({
  ed25519: (key, message, signature) => ed25519.verify(signature, message, key, { zip215: false }),
});

/** All files that a log of `entries` must serve; its checkpoint names the log `name`. */
export function filesOf(entries: readonly Uint8Array[], name = LOG_ORIGIN): Map<string, Uint8Array> {
  const { files } = growLog(EMPTY_LOG, entries);
  const served = new Map(
    [...tilesOf(entries.length)].map((tile) => [tilePath(tile), fileOf(files, tilePath(tile))]),
  );
  return served.set('checkpoint', encodeUtf8(signedCheckpoint(entries, name)));
}

/** The checkpoint of a log of `entries` as it publishes it. */
export function signedCheckpoint(entries: readonly Uint8Array[], name = LOG_ORIGIN): string {
  const text = formCheckpoint({ ...checkpointOf(entries), origin: name });
  return formNote(text, [{ ...LOG_KEY, signature: ed25519.sign(encodeUtf8(text), seed) }]);
}

/** What a log of `entries` states. */
export function checkpointOf(entries: readonly Uint8Array[]): Checkpoint {
  return { origin: LOG_ORIGIN, size: entries.length, root: rootOf(entries.map(hashEntry)), extensions: [] };
}

/** A source that serves these files. */
export function sourceOf(files: ReadonlyMap<string, Uint8Array>): LogSource {
  return {
    origin: LOG_ORIGIN,
    log: LOG_KEY,
    cosigners: [],
    verify,
    fetchFile: async (path) => files.get(path),
  };
}

function fileOf(files: ReadonlyMap<string, Uint8Array>, path: string): Uint8Array {
  const bytes = files.get(path);
  if (bytes === undefined) throw new RangeError(`a log of this size has no ${path}`);
  return bytes;
}
