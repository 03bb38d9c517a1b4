import { chown, lstat, mkdir, mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { RunAs } from './cluster-owner.ts';

/** A socket's whole path may have 103 bytes on the strictest system; PostgreSQL adds 14. */
const LONGEST_FOLDER = 88;

/**
 * The short folder of the Unix socket, which only PostgreSQL's user (and root) can enter. Its name is random, and kept
 * in `dataDir`, so that after a restart of PostgreSQL open pools find it at the same place. A folder of that name
 * which somebody else made is never used.
 */
export async function prepareSocketFolder(dataDir: string, runAs: RunAs): Promise<string> {
  const record = join(dataDir, 'postgres.socket');
  const known = (await readFile(record, 'utf8').catch(() => '')).trim();
  if (known !== '' && (await isUsable(known, runAs))) return known;
  const made = await mkdtemp(join(await choosePlace(runAs), 'sealfolio-'));
  await giveTo(made, runAs);
  await writeFile(record, `${made}\n`, { mode: 0o600 });
  return made;
}

async function isUsable(folder: string, runAs: RunAs): Promise<boolean> {
  await mkdir(folder, { mode: 0o700 }).then(
    () => giveTo(folder, runAs),
    () => {}, // it is still there, or cannot be made: what is seen next decides
  );
  const found = await lstat(folder).catch(() => undefined);
  const owner = runAs?.uid ?? process.getuid?.();
  return found?.isDirectory() === true && found.uid === owner && (found.mode & 0o077) === 0;
}

async function giveTo(folder: string, runAs: RunAs): Promise<void> {
  if (runAs !== undefined) await chown(folder, runAs.uid, runAs.gid);
}

async function choosePlace(runAs: RunAs): Promise<string> {
  for (const place of [tmpdir(), '/tmp', '/var/tmp']) {
    const short = Buffer.byteLength(place) + '/sealfolio-XXXXXX'.length <= LONGEST_FOLDER;
    if (short && (runAs === undefined || (await othersMayEnter(place)))) return place;
  }
  throw new Error(
    'no short temporary folder that all users may enter was found for the database: set TMPDIR=/tmp',
  );
}

async function othersMayEnter(folder: string): Promise<boolean> {
  const found = await stat(folder).catch(() => undefined);
  if (found === undefined || (found.mode & 0o001) === 0) return false;
  return folder === '/' || othersMayEnter(dirname(folder));
}
