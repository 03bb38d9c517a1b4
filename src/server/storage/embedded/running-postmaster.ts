import { existsSync } from 'node:fs';
import { readdir, readFile, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Linux tells each process's working folder; without /proc a process id alone must do. */
export const HAS_PROC = existsSync('/proc/self/cwd');

/** A PostgreSQL that runs on a folder, as its `postmaster.pid` tells. */
export type Postmaster = { readonly pid: number; readonly socketFolder: string };

/** The PostgreSQL that runs on `folder` now, starting and stopping ones included; `undefined` if none does. */
export async function findPostmaster(folder: string): Promise<Postmaster | undefined> {
  const noted = await readNote(folder);
  return noted !== undefined && (await runsOn(noted.pid, folder)) ? noted : undefined;
}

/** https://www.postgresql.org/docs/current/storage-file-layout.html: line 1 is the process id, line 5 the socket's folder. */
async function readNote(folder: string): Promise<Postmaster | undefined> {
  const text = await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '';
      throw error;
    },
  );
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  return Number.isSafeInteger(pid) && pid > 1 ? { pid, socketFolder: lines[4]?.trim() ?? '' } : undefined;
}

/**
 * Whether process `pid` works in `folder`. The folder is known by device and inode: every cluster notes itself as
 * /proc/self/cwd, and the number may long belong to another program.
 */
async function runsOn(pid: number, folder: string): Promise<boolean> {
  try {
    if (!HAS_PROC) return process.kill(pid, 0);
    const [its, ours] = await Promise.all([
      stat(`/proc/${pid}/cwd`, { bigint: true }),
      stat(folder, { bigint: true }),
    ]);
    return its.dev === ours.dev && its.ino === ours.ino;
  } catch {
    return false; // gone, already dead and not yet reaped, or another user's program
  }
}

/** Waits until `pid` no longer runs on `folder`, `milliseconds` at most; answers whether it is gone. */
export async function waitUntilGone(pid: number, folder: string, milliseconds: number): Promise<boolean> {
  const end = Date.now() + milliseconds;
  while (await runsOn(pid, folder)) {
    if (Date.now() > end) return false;
    await sleep(10);
  }
  return true;
}

/** Sends `signal` to the PostgreSQL with this `pid`, unless it no longer runs on `folder`. */
export async function signalPostmaster(pid: number, folder: string, signal: NodeJS.Signals): Promise<void> {
  if (!(await runsOn(pid, folder))) return;
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

/**
 * Removes a `postmaster.pid` whose number was given to another program since (after a reboot, or in a new container),
 * for which PostgreSQL refuses to start. Only where /proc proves that no process at all, not even a last child of
 * the former PostgreSQL, still works in `folder`, and the note is still the one that was found: looking through /proc takes
 * a while, in which somebody else may have started one that noted itself.
 */
export async function removeStaleNote(folder: string): Promise<void> {
  if (!HAS_PROC) return;
  const path = join(folder, 'postmaster.pid');
  const found = await readFile(path, 'utf8').catch(() => undefined);
  if (found === undefined) return;
  for (const name of await readdir('/proc')) {
    if (/^\d+$/.test(name) && (await runsOn(Number(name), folder))) return;
  }
  if ((await readFile(path, 'utf8').catch(() => undefined)) === found) await unlink(path).catch(() => {});
}
