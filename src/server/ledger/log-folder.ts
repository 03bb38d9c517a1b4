/**
 * A log's files in a folder. Promises that a file is there whole or not at all, and stays through a power cut once it was
 * written: bytes, name and folder are synced (POSIX fsync). Needs a local file system with hard links.
 */
import { link, mkdir, open, readdir, readFile, rename, rm, rmdir, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { equalBytes } from '../../shared/bytes/equal.ts';
import { Tampered } from '../../shared/errors.ts';
import type { LogStorage } from './log-storage.ts';

/** Where the log of events lies under the data folder. */
export function eventsFolder(dataDir: string): string {
  return logFolder(dataDir, 'events');
}

/** Where any log lies under the data folder, by its part of the path, such as `keys` or `events-2`. */
export function logFolder(dataDir: string, log: string): string {
  return join(dataDir, 'log', log);
}

/** Opens the folder, making it. What is not `synced` may be lost in a power cut: for what can be built once more. */
export async function openLogFolder(folder: string, { synced = true } = {}): Promise<LogStorage> {
  const syncFolders = synced ? syncEach : async () => {};
  const all = join(folder, '.new');
  const staging = join(all, crypto.randomUUID());
  await mkdir(folder, { recursive: true });
  let staged = 0;
  const stage = async (bytes: Uint8Array) => {
    if (staged === 0) await mkdir(staging, { recursive: true });
    staged += 1;
    const path = join(staging, String(staged));
    const file = await open(path, 'wx', 0o644);
    try {
      await file.writeFile(bytes);
      if (synced) await file.datasync();
    } finally {
      await file.close();
    }
    return path;
  };
  const known = new Set<string>();
  const makeFolder = async (path: string) => {
    if (known.has(path)) return;
    const first = await mkdir(path, { recursive: true });
    if (first !== undefined) await syncFolders([...foldersBetween(dirname(first), path)]);
    known.add(path);
  };
  /** Removes a folder below the log's, and those above it, as far as nothing is left in them. */
  const removeEmpty = async (path: string) => {
    for (let at = path; at !== '.'; at = dirname(at)) {
      known.delete(join(folder, at));
      const gone = await rmdir(join(folder, at)).then(
        () => true,
        (error: unknown) => hasCode(error, 'ENOENT'),
      );
      if (!gone) return;
    }
  };
  return {
    read: (path) => readIfThere(join(folder, path)),
    async writeOnce(files) {
      const targets = new Set<string>();
      await Promise.all(
        [...files].map(async ([path, bytes]) => {
          const target = join(folder, path);
          await makeFolder(dirname(target));
          targets.add(dirname(target));
          await placeOnce(await stage(bytes), target, bytes);
        }),
      );
      await syncFolders([...targets]);
    },
    async replace(path, bytes) {
      const target = join(folder, path);
      await makeFolder(dirname(target));
      await rename(await stage(bytes), target);
      await syncFolders([dirname(target)]);
    },
    async tidy() {
      const others = await readdir(all).catch(() => []);
      const left = others.map((name) => join(all, name)).filter((path) => path !== staging);
      await Promise.all(left.map((path) => rm(path, { recursive: true, force: true })));
    },
    async remove(paths) {
      await Promise.all(paths.map((path) => unlinkIfThere(join(folder, path))));
      for (const path of new Set(paths.map(dirname))) await removeEmpty(path);
    },
  };
}

async function placeOnce(staged: string, target: string, bytes: Uint8Array): Promise<void> {
  try {
    // Unlike a rename, a link never takes the place of what is there.
    await link(staged, target);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
    const found = await readFile(target);
    if (!equalBytes(found, bytes))
      throw new Tampered('impossible_state', `the log’s file ${target} exists with other bytes`);
  } finally {
    await unlink(staged);
  }
}

async function syncEach(paths: readonly string[]): Promise<void> {
  await Promise.all(
    paths.map(async (path) => {
      const folder = await open(path, 'r');
      try {
        await folder.sync();
      } finally {
        await folder.close();
      }
    }),
  );
}

/** `top` and every folder below it on the way to `path`, `path` itself left out: they have a new name in them. */
function* foldersBetween(top: string, path: string): Generator<string> {
  for (let at = dirname(path); at.length >= top.length; at = dirname(at)) yield at;
}

async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].some((code) => hasCode(error, code))) return undefined;
    throw error;
  }
}

async function unlinkIfThere(path: string): Promise<void> {
  await unlink(path).catch((error: unknown) => {
    if (!hasCode(error, 'ENOENT') && !hasCode(error, 'ENOTDIR')) throw error;
  });
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
