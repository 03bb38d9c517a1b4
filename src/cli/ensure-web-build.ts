/**
 * Builds dist/web when its sources are not those of the last build. Safe when several processes ask at once:
 * one builds beside the old folder and swaps it in, the others wait for it.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SOURCES = [
  'src/web',
  'src/client',
  'src/shared',
  'src/server/http/csp.ts',
  'scripts/aria-languages-plugin.ts',
  'scripts/brotli-plugin.ts',
  'scripts/catalogue-parts-plugin.ts',
  'scripts/no-eval-plugin.ts',
  'scripts/old-browser-plugin.ts',
  'scripts/policy-plugin.ts',
  'scripts/receipt-page-plugin.ts',
  'vite.config.ts',
  'lingui.config.ts',
  'package-lock.json',
];

/** `kit` is the page that shows each part of src/web/ui; it is built for tests only. */
export type WebTarget = 'web' | 'kit';

/**
 * Makes dist/<target> fit its sources and returns its folder.
 * @param say receives one line when something was built
 * @throws when the build fails; a former build stays in place
 */
export async function ensureWebBuild(
  target: WebTarget = 'web',
  say: (line: string) => void = console.log,
): Promise<string> {
  const dir = join(ROOT, 'dist', target);
  const wanted = hashSources();
  if (isBuilt(dir, wanted)) return dir;
  const release = await takeLock(join(ROOT, 'dist', `.${target}.lock`));
  try {
    if (!isBuilt(dir, wanted)) await buildInto(dir, target, wanted, say);
  } finally {
    release();
  }
  return dir;
}

function isBuilt(dir: string, wanted: string): boolean {
  try {
    return readFileSync(join(dir, '.sources'), 'utf8') === wanted;
  } catch {
    return false;
  }
}

async function buildInto(dir: string, target: WebTarget, wanted: string, say: (line: string) => void) {
  const started = performance.now();
  const fresh = `${dir}.new`;
  await runVite(['--mode', target === 'kit' ? 'kit' : 'production', '--outDir', fresh]);
  writeFileSync(join(fresh, '.sources'), wanted);
  rmSync(dir, { recursive: true, force: true });
  renameSync(fresh, dir);
  say(`Built the ${target} application in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}

// A process of its own: NODE_ENV decides what React and Lingui compile to, and test runners set another one.
async function runVite(args: string[]): Promise<void> {
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  const options = { cwd: ROOT, env: { ...process.env, NODE_ENV: 'production' }, maxBuffer: 16 * 1024 * 1024 };
  await promisify(execFile)(process.execPath, [vite, 'build', '--logLevel', 'warn', ...args], options);
}

function hashSources(): string {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((source) => listFiles(join(ROOT, source)))) {
    hash
      .update(`${relative(ROOT, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

function listFiles(path: string): string[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (found.isFile()) return /\.test\.tsx?$/.test(path) ? [] : [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => listFiles(join(path, name)));
}

// A lock is a file that names its process; one whose process is gone was left by a crash.
async function takeLock(path: string): Promise<() => void> {
  mkdirSync(join(path, '..'), { recursive: true });
  for (;;) {
    try {
      writeFileSync(path, String(process.pid), { flag: 'wx' });
      return () => rmSync(path, { force: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    if (isAbandoned(path)) rmSync(path, { force: true });
    else await sleep(100);
  }
}

function isAbandoned(path: string): boolean {
  try {
    const pid = Number(readFileSync(path, 'utf8'));
    if (!Number.isInteger(pid) || pid <= 0) return statSync(path).mtimeMs < Date.now() - 5_000;
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}
