/** A file that is there whole or not at all: written beside, synced, and moved to its place (POSIX fsync, rename). */
import { access, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Writable } from 'node:stream';
import { BackupError } from './backup-format.ts';

/** Runs `write` on the way to the file `path`, which nobody else may read; it is not there if that throws. */
export async function writeWholeFile<T>(path: string, write: (sink: Writable) => Promise<T>): Promise<T> {
  const part = `${path}.part`;
  if (await isThere(path)) throw new BackupError(`${path} is there already: choose another name.`);
  const file = await open(part, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
    throw new BackupError(
      `${part} is there already: another backup writes it, or one was ended in the middle; then remove it.`,
    );
  });
  try {
    const sink = new Writable({
      write: (bytes: Uint8Array, _encoding, done) => void file.writeFile(bytes).then(() => done(), done),
    });
    const result = await write(sink);
    await file.sync();
    await file.close();
    await rename(part, path);
    await syncFolder(dirname(path));
    return result;
  } catch (error) {
    await file.close().catch(() => {});
    await rm(part, { force: true });
    throw error;
  }
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
