/**
 * What an answer says of the log `keys`, all under one published checkpoint: that it continues what the caller saw, and where
 * entries stand. What is in the storage is what is published.
 */
import type { Logged } from '../../shared/api/log.ts';
import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import { decodeUtf8 } from '../../shared/bytes/utf8.ts';
import { type Refusal, refuse } from '../../shared/errors.ts';
import { parseCheckpoint } from '../../shared/ledger/checkpoint.ts';
import { parseNote } from '../../shared/ledger/note.ts';
import { readGrowth, readInclusion } from '../../shared/ledger/read-log.ts';
import { hashEntry } from '../../shared/ledger/tree.ts';
import type { KeysLog } from './keys-log.ts';
import { ownSource, readingOnce } from './own-log-source.ts';
import { CHECKPOINT } from './write-log.ts';

/** A published checkpoint, and proofs under it. */
export type LoggedView = {
  /** The signed note. */
  readonly checkpoint: string;
  readonly size: number;
  /** RFC 6962 section 2.1.2 from the caller's size; empty for none, or when the log is not as long. */
  readonly consistency: string[];
  /** The entry at a position below `size`, as the contract has it. Throws `Tampered` when it does not stand there. */
  prove(entry: Uint8Array, position: number): Promise<Logged>;
};

/** See above. `since` is the size that the caller saw, 0 for none. Refused: `unavailable` before the log has begun. */
export async function readLogged(
  { storage: files, key }: Pick<KeysLog, 'storage' | 'key'>,
  since: number,
): Promise<LoggedView | Refusal> {
  const storage = readingOnce(files);
  const bytes = await storage.read(CHECKPOINT);
  if (bytes === undefined) return refuse('unavailable', 'the log has not begun yet');
  const note = decodeUtf8(bytes);
  const checkpoint = parseCheckpoint(parseNote(note).text);
  const source = ownSource(storage, key);
  const consistency = since > checkpoint.size ? [] : await readGrowth(source, since, checkpoint);
  return {
    checkpoint: note,
    size: checkpoint.size,
    consistency: consistency.map(encodeBase64url),
    async prove(entry, index) {
      const proof = await readInclusion(source, checkpoint, { index, leaf: hashEntry(entry) });
      return { entry: decodeUtf8(entry), index, proof: proof.map(encodeBase64url) };
    },
  };
}
