/**
 * Waiting until a leaf stands under a published checkpoint, and its proof: what is given out only after it was logged
 * waits here (PROTOCOL section 5.4: log before release).
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { decodeUtf8 } from '../../shared/bytes/utf8.ts';
import { parseCheckpoint } from '../../shared/ledger/checkpoint.ts';
import { parseNote } from '../../shared/ledger/note.ts';
import { readInclusion } from '../../shared/ledger/read-log.ts';
import { formReceipt } from '../../shared/ledger/receipt.ts';
import { hashEntry } from '../../shared/ledger/tree.ts';
import type { Database } from '../storage/database.ts';
import type { LogStorage } from './log-storage.ts';
import { findPosition } from './store-log.ts';
import { CHECKPOINT, type LogParts } from './write-log.ts';

const POLL_MS = 10;
/** Longer than any group commit; an operator whose log stands still is told by the queue's health, not by a hang. */
const PATIENCE_MS = 10_000;

/** What proofs are read from. */
export type ProofParts = {
  readonly db: Database;
  readonly storage: LogStorage;
  readonly signer: LogParts['signer'];
};

/**
 * The receipt (C2SP tlog-proof) of a leaf, once it is published; undefined when it is not within ten seconds. `wake` is
 * called at once, so that a sequencer in this process begins.
 */
export async function awaitReceipt(
  parts: ProofParts,
  leafId: string,
  wake: () => void,
): Promise<string | undefined> {
  wake();
  for (const began = Date.now(); Date.now() - began < PATIENCE_MS; await sleep(POLL_MS)) {
    const receipt = await readReceipt(parts, leafId);
    if (receipt !== undefined) return receipt;
  }
  return undefined;
}

/** The receipt of a leaf under the checkpoint published now; undefined when it is not under it yet. */
export async function readReceipt(
  { db, storage, signer }: ProofParts,
  leafId: string,
): Promise<string | undefined> {
  const found = await db.read((tx) => findPosition(tx, leafId));
  if (found === undefined || found.position === null) return undefined;
  const bytes = await storage.read(CHECKPOINT);
  if (bytes === undefined) return undefined;
  const note = decodeUtf8(bytes);
  const checkpoint = parseCheckpoint(parseNote(note).text);
  if (found.position >= checkpoint.size) return undefined;
  // Our own files: what is read is verified all the same, since a damaged disk should not hand out a false proof.
  const source = {
    origin: signer.key.name,
    log: signer.key,
    cosigners: [],
    fetchFile: (path: string) => storage.read(path),
    verify: () => true,
  };
  const proof = await readInclusion(source, checkpoint, {
    index: found.position,
    leaf: hashEntry(found.leaf),
  });
  return formReceipt({ extra: undefined, index: found.position, proof, checkpoint: note });
}
