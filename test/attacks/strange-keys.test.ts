import { cp, mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureWebBuild } from '../../src/cli/ensure-web-build.ts';
import { readSecrets } from '../../src/server/config/secrets.ts';
import { startPlatform } from '../../src/server/main.ts';
import { freePort, type TestPlatform, testPlatform } from '../platform.ts';

let first: TestPlatform;
let folder: string;

beforeAll(async () => {
  first = await testPlatform();
  folder = await mkdtemp(join(tmpdir(), 'sealfolio-keys-'));
});
afterAll(async () => {
  await first.dispose();
  await rm(folder, { recursive: true });
});

async function startWith(dataDir: string): Promise<void> {
  const config = { ...first.config, dataDir, port: await freePort() };
  const platform = await startPlatform(config, { webDir: await ensureWebBuild('web', () => {}) });
  await platform.close();
}

test('refuses a database whose keys are lost, at every start', async () => {
  const empty = join(folder, 'lost');
  await expect(startWith(empty)).rejects.toThrow(/not those that belong to this database/);
  await expect(startWith(empty)).rejects.toThrow(/not those that belong to this database/);
});

test('refuses the keys of another platform, and takes the right ones', async () => {
  const [foreign, right] = [join(folder, 'foreign'), join(folder, 'right')];
  await readSecrets(foreign);
  await expect(startWith(foreign)).rejects.toThrow(/not those that belong to this database/);
  await cp(join(first.config.dataDir, 'log'), join(right, 'log'), { recursive: true });
  await cp(join(first.config.dataDir, 'keys'), join(right, 'keys'), { recursive: true });
  await expect(startWith(right)).resolves.toBeUndefined();
});

test('says which keys are missing when some are', async () => {
  const torn = join(folder, 'torn');
  await cp(join(first.config.dataDir, 'keys'), join(torn, 'keys'), { recursive: true });
  await rm(join(torn, 'keys', 'mailer.key'));
  await expect(startWith(torn)).rejects.toThrow(/mailer\.key/);
});

test('shows mails to nobody who calls this machine by another name', async () => {
  const { hostname, port, host } = new URL(first.origin);
  const status = (name: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      request({ hostname, port, path: '/dev/mail', headers: { host: name } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .once('error', reject)
        .end();
    });
  expect(await status(host)).toBe(200);
  expect(await status(`rebound.example:${port}`)).toBe(404);
});
