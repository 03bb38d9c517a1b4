/**
 * Finds a Chromium and starts it: `CHROMIUM_PATH`, else the one that comes with the packages, else the system's. The
 * packaged one comes first because it is the same on every machine, and does the same walks in less time than
 * a whole browser. Without any the tests fail with a clear error; they are never skipped.
 */
import { accessSync, constants } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { packagedChromium } from './packaged-chromium.ts';

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
 * @throws when CHROMIUM_PATH names none, or the packaged one does not run on this machine and no other is found
 */
export async function findChromium({
  wanted = process.env.CHROMIUM_PATH,
  packaged = packagedChromium,
  systemPaths = SYSTEM_PATHS,
}: {
  wanted?: string | undefined;
  packaged?: () => Promise<string>;
  systemPaths?: readonly string[];
} = {}): Promise<string> {
  if (wanted !== undefined && wanted !== '') {
    if (canRun(wanted)) return wanted;
    throw new Error(`CHROMIUM_PATH is ${wanted}, but no program can be run there.`);
  }
  try {
    return await packaged();
  } catch (cause) {
    const system = systemPaths.find(canRun);
    if (system !== undefined) return system;
    throw new Error(
      'No Chromium was found. Install one (Debian: apt-get install chromium) or set CHROMIUM_PATH to its program.',
      { cause },
    );
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
