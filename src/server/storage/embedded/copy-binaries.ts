import { chmod, cp, lstat, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Copies PostgreSQL's binaries into `parent`, readable and executable by all and writable by us alone, and returns
 * the copy's path. A copy made before is used again only if it is ours, nobody else could have changed it, and
 * nothing of it was cleaned away. `complete` adds what the copy still lacks.
 */
export async function copyBinaries(
  native: string,
  parent: string,
  complete: (folder: string) => Promise<boolean>,
): Promise<string> {
  const target = join(parent, `sealfolio-postgres-${await readVersion(native)}-${process.arch}`);
  const wanted = await describeFiles(native);
  if ((await isTrustworthy(target, wanted)) && (await complete(target))) return target;
  const staging = await mkdtemp(join(parent, 'sealfolio-postgres-'));
  // Verbatim: otherwise the links of the copy would lead back to where it was copied from.
  await cp(native, staging, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !path.endsWith('.a'),
  });
  await openForReading(staging);
  if (!(await complete(staging))) throw new Error(`the links in ${staging} could not be made`);
  try {
    await rename(staging, target);
    return target;
  } catch {
    if (!(await isTrustworthy(target, wanted))) return staging; // somebody else took the name: never use theirs
    await rm(staging, { recursive: true });
    return target;
  }
}

async function readVersion(native: string): Promise<string> {
  const parsed: unknown = JSON.parse(await readFile(join(dirname(native), 'package.json'), 'utf8'));
  const version =
    typeof parsed === 'object' && parsed !== null && 'version' in parsed ? parsed.version : undefined;
  return typeof version === 'string' ? version : 'unknown';
}

async function isTrustworthy(folder: string, wanted: ReadonlyMap<string, number>): Promise<boolean> {
  const found = await lstat(folder).catch(() => undefined);
  if (found === undefined || !found.isDirectory()) return false;
  if (found.uid !== process.getuid?.() || (found.mode & 0o022) !== 0) return false;
  const there = await describeFiles(folder);
  return [...wanted].every(([name, size]) => there.get(name) === size);
}

/** Name below `folder` and size in bytes of each regular file that a copy holds. */
async function describeFiles(folder: string): Promise<ReadonlyMap<string, number>> {
  const files = new Map<string, number>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.endsWith('.a')) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(path.slice(folder.length), (await lstat(path)).size);
  }
  return files;
}

async function openForReading(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) await chmod(join(entry.parentPath, entry.name), 0o755);
  }
  await chmod(folder, 0o755);
}
