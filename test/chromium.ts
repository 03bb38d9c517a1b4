/**
 * Finds a Chromium and starts it: `CHROMIUM_PATH`, else the system's, else the one inside the npm package
 * @sparticuz/chromium. Without any the tests fail with a clear error; they are never skipped.
 */
import { accessSync, constants, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';

const MODULES = fileURLToPath(new URL('../node_modules', import.meta.url));
const CACHE = fileURLToPath(new URL('../.cache', import.meta.url));

const SYSTEM_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts a headless Chromium; whoever starts it closes it. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = await findChromium();
  return chromium.launch({ executablePath, args: FLAGS, headless: true, chromiumSandbox: false });
}

/**
 * The path of a Chromium that can be run.
 * @throws when CHROMIUM_PATH names none, or none is found and the packaged one does not fit this machine
 */
export async function findChromium(
  wanted: string | undefined = process.env.CHROMIUM_PATH,
  systemPaths: readonly string[] = SYSTEM_PATHS,
): Promise<string> {
  if (wanted !== undefined && wanted !== '') {
    if (canRun(wanted)) return wanted;
    throw new Error(`CHROMIUM_PATH is ${wanted}, but no program can be run there.`);
  }
  const system = systemPaths.find(canRun);
  if (system !== undefined) return system;
  return unpackPackaged().catch((cause) => {
    throw new Error(
      'No Chromium was found. Install one (Debian: apt-get install chromium) or set CHROMIUM_PATH to its program.',
      { cause },
    );
  });
}

/**
 * Unpacks the packaged Chromium once per version. The package takes any earlier one it finds in the temporary
 * folder, whole or not, so it gets an empty one; the finished folder is renamed, for others may do the same.
 */
async function unpackPackaged(): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('the packaged one is for Linux on x64');
  const { version } = JSON.parse(readFileSync(join(MODULES, '@sparticuz/chromium/package.json'), 'utf8'));
  const folder = join(CACHE, `chromium-${version}`);
  const program = join(folder, 'chromium');
  if (canRun(program)) return program;
  mkdirSync(CACHE, { recursive: true });
  const fresh = mkdtempSync(join(CACHE, 'unpacking-'));
  await withTemporaryFolder(fresh, async () => {
    const { default: packaged } = await import('@sparticuz/chromium');
    await packaged.executablePath();
  });
  try {
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!canRun(program)) throw error;
  }
  return program;
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

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
