/**
 * One witness for one state: two that note what they saw in one folder could each cosign another history. A lock of the
 * operating system's, taken by SQLite on an empty file: it ends with the process, however that ends, so that nobody ever has
 * to guess whether what was left behind is somebody's. Not on file systems without locks, as some networks have.
 */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** SQLITE_BUSY: somebody has the lock. */
const BUSY = 5;
/** Those held: one that nobody names any more would be closed with what is forgotten of it. */
const held = new Set<DatabaseSync>();

/** Holds the folder for this process, until `release`; a TypeError tells that another one does. */
export async function holdState(folder: string): Promise<{ release(): Promise<void> }> {
  const lock = new DatabaseSync(join(folder, 'running.lock'));
  try {
    lock.exec('pragma busy_timeout = 0; begin exclusive');
  } catch (error) {
    lock.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === BUSY)
      throw new TypeError(`another witness runs on ${folder}`, { cause: error });
    throw error;
  }
  held.add(lock);
  return {
    async release() {
      if (held.delete(lock)) lock.close();
    },
  };
}
