/**
 * The witness's own log of what it observed, so that the witness can be held to its word, too: one entry for each
 * checkpoint that it cosigned, in tiles as any other log.
 */

import type { LogSigner } from '../../server/ledger/log-signer.ts';
import type { LogStorage } from '../../server/ledger/log-storage.ts';
import { watchPartials } from '../../server/ledger/outgrown-tiles.ts';
import { equalBytes } from '../../shared/bytes/equal.ts';
import { decodeUtf8, encodeUtf8 } from '../../shared/bytes/utf8.ts';
import { Tampered } from '../../shared/errors.ts';
import { type Canonical, canonicalBytes } from '../../shared/ledger/canonical.ts';
import { formCheckpoint, parseCheckpoint } from '../../shared/ledger/checkpoint.ts';
import {
  EMPTY_LOG,
  growLog,
  type LogState,
  readLogState,
  rootOfState,
} from '../../shared/ledger/grow-log.ts';
import { formNote, parseNote } from '../../shared/ledger/note.ts';
import { tilePath } from '../../shared/ledger/tiles.ts';

const CHECKPOINT = 'checkpoint';
/** What is being written, so that whoever goes on after a crash writes the same. */
const COMING = 'coming';

/** A log of observations, open for writing by one process. */
export type Observations = {
  /** Writes one observation down; it stands under a published checkpoint when this resolves. One at a time. */
  write(observed: Canonical): Promise<void>;
};

/** Opens the log in `storage`, finishing what a crash left half written. */
export async function openObservations(storage: LogStorage, signer: LogSigner): Promise<Observations> {
  await storage.tidy();
  let state = await readState(storage);
  let last: Promise<void> = Promise.resolve();
  const outgrown = watchPartials(state.size);
  const append = async (entry: Uint8Array) => {
    const { files, state: next } = growLog(state, [entry]);
    await storage.writeOnce(files);
    await publish(storage, signer, next);
    state = next;
    // One entry at a time leaves a partial file for each.
    await storage.remove(outgrown(files.keys()));
  };
  const coming = await storage.read(COMING);
  if (coming !== undefined) {
    const index = new DataView(coming.buffer, coming.byteOffset).getBigUint64(0);
    if (Number(index) === state.size) await append(coming.slice(8));
  } else {
    await publish(storage, signer, state);
  }
  return {
    write(observed) {
      const entry = canonicalBytes(observed);
      last = last
        .catch(() => {})
        .then(async () => {
          const noted = new Uint8Array(8 + entry.length);
          new DataView(noted.buffer).setBigUint64(0, BigInt(state.size));
          noted.set(entry, 8);
          await storage.replace(COMING, noted);
          await append(entry);
        });
      return last;
    },
  };
}

async function readState(storage: LogStorage): Promise<LogState> {
  const published = await storage.read(CHECKPOINT);
  if (published === undefined) return EMPTY_LOG;
  const { size, root } = parseCheckpoint(parseNote(decodeUtf8(published)).text);
  const state = await readLogState(size, async (tile) => {
    const bytes = await storage.read(tilePath(tile));
    if (bytes === undefined) throw new Tampered('bad_proof', `the file ${tilePath(tile)} is missing`);
    return bytes;
  });
  if (!equalBytes(rootOfState(state), root))
    throw new Tampered('bad_proof', 'the observations’ files do not fit their checkpoint');
  return state;
}

async function publish(storage: LogStorage, signer: LogSigner, state: LogState): Promise<void> {
  const root = rootOfState(state);
  const text = formCheckpoint({ origin: signer.key.name, size: state.size, root, extensions: [] });
  await storage.replace(CHECKPOINT, encodeUtf8(formNote(text, [signer.sign(text)])));
}
