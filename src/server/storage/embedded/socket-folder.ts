import {
  chown,
  link,
  lstat,
  mkdtemp,
  readFile,
  rename,
  rmdir,
  stat,
  unlink,
  writeFile,
} from 'node:fs/promises';
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
  const made = await makeFolder(join(await choosePlace(runAs), 'sealfolio-'), runAs);
  const draft = `${made.slice(-6)}.${process.pid}`;
  await writeFile(`${record}.${draft}`, `${made}\n`, { mode: 0o600 }).catch(async (error: unknown) => {
    await rmdir(made); // a full disk must not leave a folder behind at each attempt
    throw error;
  });
  if (known !== '') {
    await rename(`${record}.${draft}`, record);
    return made;
  }
  // Of two processes that come first at the same moment, the one whose record stands has the folder.
  const stands = await link(`${record}.${draft}`, record).then(
    () => true,
    () => false,
  );
  await unlink(`${record}.${draft}`);
  if (stands) return made;
  await rmdir(made);
  return prepareSocketFolder(dataDir, runAs);
}

/** Puts the folder back where it was, if it was cleared away, and looks whether it is ours alone. */
async function isUsable(folder: string, runAs: RunAs): Promise<boolean> {
  if ((await lstat(folder).catch(() => undefined)) === undefined) {
    const made = await makeFolder(`${folder}-`, runAs).catch(() => undefined);
    // Moved into place whole, so that nobody sees it before it has its owner.
    if (made !== undefined) await rename(made, folder).catch(() => rmdir(made));
  }
  const found = await lstat(folder).catch(() => undefined);
  const owner = runAs?.uid ?? process.getuid?.();
  return found?.isDirectory() === true && found.uid === owner && (found.mode & 0o077) === 0;
}

async function makeFolder(prefix: string, runAs: RunAs): Promise<string> {
  const made = await mkdtemp(prefix);
  if (runAs !== undefined) await chown(made, runAs.uid, runAs.gid);
  return made;
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
