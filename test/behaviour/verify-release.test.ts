import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { compareRelease, compareSite } from '../../src/cli/compare-release.ts';
import { ensureWebBuild } from '../../src/cli/ensure-web-build.ts';
import { filesAt } from '../../src/cli/log-files.ts';
import { connect } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { memoryKeep } from '../../src/client/manifests/keep.ts';
import { checkRelease, type LoadedFile } from '../../src/client/releases/check-release.ts';
import { logRelease } from '../../src/server/ledger/log-release.ts';
import { getPlatform } from '../../src/shared/api/platform.ts';
import { isRefusal, Tampered } from '../../src/shared/errors.ts';
import { nameRelease } from '../../src/shared/keys/release.ts';
import { parsePolicy } from '../../src/shared/ledger/policy.ts';
import { type TestPlatform, testPlatform } from '../platform.ts';

const SCRIPT = join(import.meta.dirname, '../../src/cli/verify-release.ts');

/** What stands between the site and whoever looks at it: by path, what is served in place of it. */
const changed = new Map<string, (body: Buffer) => Buffer>();
let platform: TestPlatform;
let proxy: Server;
let url: string;
let folder: string;
let policy: string;
let webDir: string;
let files: Record<string, string>;

beforeAll(async () => {
  webDir = await ensureWebBuild('web', () => {});
  platform = await testPlatform();
  folder = await mkdtemp(join(tmpdir(), 'sealfolio-release-'));
  policy = join(folder, 'policy');
  const { keysLog } = platform.platform;
  await writeFile(policy, keysLog.policy);
  proxy = createServer(async (request, response) => {
    const path = request.url ?? '';
    try {
      const answer = await fetch(new URL(path, platform.origin));
      const body = Buffer.from(await answer.arrayBuffer());
      response.writeHead(answer.status).end(changed.get(path)?.(body) ?? body);
    } catch {
      response.destroy();
    }
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const at = proxy.address();
  url = `http://127.0.0.1:${typeof at === 'object' && at !== null ? at.port : 0}`;
  const names = await readdir(join(webDir, 'assets'));
  const read = async (path: string, file: string) => [path, hashOf(await readFile(join(webDir, file)))];
  files = Object.fromEntries(
    await Promise.all([
      read('/app', 'index.html'),
      ...names.map((name) => read(`/assets/${name}`, `assets/${name}`)),
    ]),
  );
  await logged();
});
afterEach(() => changed.clear());
afterAll(async () => {
  proxy.closeAllConnections();
  await new Promise((resolve) => proxy.close(resolve));
  await platform.dispose();
  await rm(folder, { recursive: true, force: true });
});

const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('base64url');

/** Waits until a release stands under a published checkpoint. */
async function logged(): Promise<void> {
  const isThere = async () => (await fetch(`${platform.origin}/api/release`)).ok;
  for (let tried = 0; tried < 1200 && !(await isThere()); tried += 1) await sleep(50);
}

/** Has the platform say that it serves other files than it does. */
async function log(other: Record<string, string>): Promise<void> {
  const { db, keysLog } = platform.platform;
  const entryId = await logRelease(db, { version: 'another', files: other }, new Date());
  if (entryId !== undefined) expect(await keysLog.awaitPublished(entryId)).toBe(true);
}

/** What `npm run verify-release` does, in this process. */
const compare = (build?: string, text = platform.platform.keysLog.policy) =>
  compareRelease({
    ...{ site: filesAt(url), log: filesAt(`${url}/log/keys`), build },
    policy: parsePolicy(text),
  });

describe('npm run verify-release', () => {
  it('passes a site that serves what its log says, and a build of the same source', async () => {
    const { code, out } = await run(['--url', url, '--policy', policy, '--build', webDir, '--json']);
    expect(JSON.parse(out)).toMatchObject({
      ...{ ok: true, release: nameRelease(files), files: Object.keys(files).length, built: true },
      ...{ origin: 'localhost/log/keys', witnesses: [] },
    });
    expect(code).toBe(0);
    const told = await run(['--url', url, '--policy', policy]);
    expect(told.out).toContain(`ok: release ${nameRelease(files)}`);
  });

  it('finds one byte that is changed on the way, in a script and in the page', async () => {
    const script = Object.keys(files).find((path) => path.endsWith('.js')) ?? '';
    for (const path of [script, '/app']) {
      changed.clear();
      changed.set(path, (body) => Buffer.concat([body.subarray(0, -1), Buffer.from('\t')]));
      await expect(compare()).rejects.toThrow(`the site serves another ${path} than the log says`);
    }
    const { code, out } = await run(['--url', url, '--policy', policy]);
    expect(out).toBe('NOT ok: the site serves another /app than the log says\n');
    expect(code).toBe(1);
  });

  it('asks nobody but the site, whatever paths its log lists', async () => {
    const hash = files['/app'] ?? '';
    const changedBy = (path: string) =>
      compareSite(filesAt(url), { ...files, [path]: hash }).then(
        () => 'passed',
        (error: unknown) => (error instanceof Tampered ? error.message : error),
      );
    for (const path of [
      `/${platform.origin}/app`,
      '/\\localhost/app',
      '///localhost/app',
      '/x/../app',
      'app',
    ])
      expect(await changedBy(path), path).toBe(`the release lists ${path}, which is no file of a site`);
  });

  it('finds a build that is another', async () => {
    const build = join(folder, 'build');
    await cp(webDir, build, { recursive: true });
    await writeFile(join(build, 'index.html'), 'other');
    await expect(compare(build)).rejects.toThrow('has another /app than the log says');
  });

  it('believes no log of another key, and no entry that was changed', async () => {
    const { policy: other } = platform.platform.eventLog;
    await expect(compare(undefined, other)).rejects.toThrow(Tampered);
    const bundles = [...Array(9).keys()].map((width) => `/log/keys/tile/entries/000.p/${width}`);
    for (const path of bundles)
      changed.set(path, (body) => Buffer.from(body.toString('latin1').replace('0.1.0', '0.9.9'), 'latin1'));
    await expect(compare()).rejects.toThrow('entries do not stand side by side');
  });

  it('says how it is asked when it is asked wrongly', async () => {
    for (const asked of [
      ['--url', 'x', '--policy', policy],
      ['--url', url, '--policy', policy, '--build', folder],
    ])
      expect(await run(asked)).toMatchObject({ code: 2, out: expect.stringContaining('Usage') });
  });
});

describe('the release that a browser runs', () => {
  const loaded = (of = files): LoadedFile[] => Object.entries(of).map(([path, sha256]) => ({ path, sha256 }));

  it('is known by the log, or told to be another', async () => {
    const api = connect({ url: platform.origin });
    const owner = { platform: granted(await api(getPlatform, {})), keep: memoryKeep() };
    const standing = async (of: LoadedFile[]) => {
      const checked = await checkRelease(api, owner, of);
      if (isRefusal(checked)) throw new Error(checked.refused);
      return checked;
    };
    const name = nameRelease(files);
    expect(await standing(loaded().slice(0, 3))).toMatchObject({ standing: 'logged', name, differing: [] });
    const app = { path: '/app', sha256: hashOf(Buffer.from('other')) };
    expect(await standing([app])).toMatchObject({ standing: 'other_files', name, differing: ['/app'] });
    const unlisted = { path: '/assets/extra.js', sha256: files['/app'] ?? '' };
    expect(await standing([...loaded(), unlisted])).toMatchObject({
      ...{ standing: 'other_files', differing: ['/assets/extra.js'] },
    });
    await expect(standing([])).rejects.toThrow(RangeError);
  });

  it('is an older one once another is logged, which the site does not serve', async () => {
    const api = connect({ url: platform.origin });
    const owner = { platform: granted(await api(getPlatform, {})), keep: memoryKeep() };
    await checkRelease(api, owner, loaded());
    const { '/app': page = '', ...rest } = files;
    const script = Object.keys(rest).find((path) => path.endsWith('.js')) ?? '';
    const { [script]: hash = '', ...fewer } = files;
    expect(hash).not.toBe('');
    await log(fewer);
    await expect(compare()).rejects.toThrow(`the page names ${script}, which is not in the release`);
    await log({ ...rest, '/app': hashOf(Buffer.from('next')) });
    expect(page).not.toBe('');
    expect(await checkRelease(api, owner, loaded())).toMatchObject({
      ...{ standing: 'older', name: nameRelease(files), differing: ['/app'] },
    });
    await expect(compare()).rejects.toThrow('the site serves another /app than the log says');
  });
});

function run(args: readonly string[]): Promise<{ code: number; out: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [SCRIPT, ...args], (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
      resolve({ code, out: stdout + stderr });
    });
  });
}
