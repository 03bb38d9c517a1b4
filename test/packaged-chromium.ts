/**
 * The Chromium inside the npm package @sparticuz/chromium, for Linux on x64: unpacked once per version, below .cache.
 * A headless shell, which draws no window frame and has no services of its own to start.
 */
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const MODULES = fileURLToPath(new URL('../node_modules', import.meta.url));
const CACHE = fileURLToPath(new URL('../.cache', import.meta.url));
/** A machine that is busy unpacking reads the program late. */
const PATIENCE_MS = 60_000;

let tried: Promise<string> | undefined;

/**
 * The path of the packaged Chromium, tried once on this machine.
 * @throws when the package is for another machine, or a library that the program needs is not installed
 */
export function packagedChromium(): Promise<string> {
  tried ??= unpackAndTry();
  return tried;
}

async function unpackAndTry(): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('the packaged one is for Linux on x64');
  const { version } = JSON.parse(readFileSync(join(MODULES, '@sparticuz/chromium/package.json'), 'utf8'));
  const folder = join(CACHE, `chromium-${version}`);
  const program = join(folder, 'chromium');
  if (!existsSync(program)) await unpackInto(folder);
  // What it says when it fails is which library it misses.
  await promisify(execFile)(program, ['--version'], { timeout: PATIENCE_MS });
  return program;
}

/**
 * The package takes any earlier one it finds in the temporary folder, whole or not, so it gets an empty one; the
 * finished folder is renamed, for others may do the same.
 */
async function unpackInto(folder: string): Promise<void> {
  mkdirSync(CACHE, { recursive: true });
  const fresh = mkdtempSync(join(CACHE, 'unpacking-'));
  await withTemporaryFolder(fresh, async () => {
    const { default: packaged } = await import('@sparticuz/chromium');
    await packaged.executablePath();
  });
  try {
    renameSync(fresh, folder);
  } catch {
    rmSync(fresh, { recursive: true, force: true });
  }
}

async function withTemporaryFolder(folder: string, act: () => Promise<void>): Promise<void> {
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    await act();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}
