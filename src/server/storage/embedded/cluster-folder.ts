import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { chown, mkdir, mkdtemp, open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { allowedUserNames, type RunAs } from './cluster-owner.ts';
import { runToEnd } from './launch-postgres.ts';

/** The one role of the embedded PostgreSQL: its superuser, reached only by peer authentication on the socket. */
export const ROLE = 'sealfolio';

/**
 * Makes `folder` a PostgreSQL cluster unless it is one. It is made beside and moved into place whole, so that a kill
 * in the middle leaves nothing half made, and of two processes doing it at once one wins.
 */
export async function prepareCluster(
  dataDir: string,
  folder: string,
  binaries: string,
  runAs: RunAs,
): Promise<void> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  if (await isCluster(folder)) return;
  const staging = await mkdtemp(join(dataDir, 'postgres.new-'));
  if (runAs !== undefined) await chown(staging, runAs.uid, runAs.gid);
  try {
    await runToEnd(join(binaries, 'bin', 'initdb'), staging, runAs, [
      `--username=${ROLE}`,
      '--auth=peer',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
    ]);
    await rename(staging, folder);
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    if (!(await isCluster(folder))) throw error;
  }
}

async function isCluster(folder: string): Promise<boolean> {
  return stat(join(folder, 'PG_VERSION')).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
}

/** Writes who may connect: over the socket only, the system users of {@link allowedUserNames} as the one role. */
export async function writeAccessRules(folder: string, runAs: RunAs): Promise<void> {
  const map = allowedUserNames().map((name) => `own "${name}" ${ROLE}\n`);
  await writeOwned(join(folder, 'pg_hba.conf'), 'local all all peer map=own\n', runAs);
  await writeOwned(join(folder, 'pg_ident.conf'), map.join(''), runAs);
}

/**
 * Puts a file in its place whole: a PostgreSQL that another process starts in this moment reads the old one or the new
 * one, and never half of it. O_EXCL and O_NOFOLLOW: root writes here into a folder that a lesser user owns.
 */
async function writeOwned(path: string, text: string, runAs: RunAs): Promise<void> {
  const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | constants.O_NOFOLLOW;
  const made = `${path}.${randomUUID()}`;
  const file = await open(made, flags, 0o600);
  try {
    await file.writeFile(text);
    if (runAs !== undefined) await file.chown(runAs.uid, runAs.gid);
  } finally {
    await file.close();
  }
  await rename(made, path);
}
