import type { NoteKey } from '../../shared/ledger/note.ts';
import type { LogSource } from '../../shared/ledger/read-log.ts';
import type { LogStorage } from './log-storage.ts';

/**
 * The log as whoever writes it reads it. Our own files: what is read is verified all the same, since a damaged disk should
 * not hand out a false proof; signatures alone are taken as they are.
 */
export function ownSource(storage: Pick<LogStorage, 'read'>, key: NoteKey): LogSource {
  return {
    origin: key.name,
    log: key,
    cosigners: [],
    fetchFile: (path) => storage.read(path),
    verify: () => true,
  };
}

/** The same files, each read once: proofs of one answer share their tiles. */
export function readingOnce(storage: LogStorage): LogStorage {
  const read = new Map<string, Promise<Uint8Array | undefined>>();
  return {
    ...storage,
    read(path) {
      const known = read.get(path) ?? storage.read(path);
      read.set(path, known);
      return known;
    },
  };
}
