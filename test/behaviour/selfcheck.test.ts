import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openPool } from '../../src/server/accounts/pools.ts';
import { type TestPlatform, testPlatform } from '../platform.ts';
import { countRows } from '../row-counts.ts';

const SELFCHECK = fileURLToPath(new URL('../../src/cli/selfcheck.ts', import.meta.url));
const SAMPLES = fileURLToPath(new URL('../samples', import.meta.url));
const Report = z.strictObject({
  ok: z.boolean(),
  steps: z.array(
    z.strictObject({ name: z.string(), ok: z.boolean(), ms: z.int(), expected: z.string().optional() }),
  ),
});

let platform: TestPlatform;
/** An empty folder: the check knows nothing of the server but its address. */
let elsewhere: string;

beforeAll(async () => {
  elsewhere = await mkdtemp(join(tmpdir(), 'sealfolio-selfcheck-'));
  platform = await testPlatform();
});
afterAll(async () => {
  await platform.dispose();
  await rm(elsewhere, { recursive: true });
});

describe('the self-check of a running platform', () => {
  it.each([
    undefined,
    'jsonresume-1.0-en.json',
    'rirekisho-ja.pdf',
    'two-column-en.pdf',
    'own/one-column-zh.pdf',
    'own/form-eras-ja.pdf',
  ])('does the whole main job with %s, and leaves nothing behind', async (sample) => {
    const before = await countRows(platform.platform.db.pool);
    const { token } = await openPool(platform.platform.db, new Date());
    const { code, report, lines } = await selfcheck(token, sample);
    expect(report.steps.filter((step) => !step.ok)).toEqual([]);
    expect([code, report.ok]).toEqual([0, true]);
    const names = report.steps.map(({ name }) => name);
    for (const name of ['import', 'apply', 'open', 'messages', 'revoke', 'clean-up'])
      expect(names).toContain(name);
    for (const name of ['publish-card', 'search-cards', 'ask-for-resume', 'grant-request', 'interest'])
      expect(names).toContain(name);
    for (const name of ['keys-begin', 'confirm-colleague', 'verify-readers', 'forged-key-is-refused'])
      expect(names).toContain(name);
    expect(names).toContain('whole-record-in-the-log');
    expect(lines.length).toBe(report.steps.length + 1);
    expect(await countRows(platform.platform.db.pool)).toEqual(before);
  });

  it('is given the token of a pool by whoever runs it on the server’s own machine', async () => {
    const { code, report } = await selfcheck(undefined, undefined, {
      DATA_DIR: platform.config.dataDir,
      DATABASE_URL: platform.database.url,
    });
    expect([code, report.ok]).toEqual([0, true]);
  });

  it('ends with 1 at the first wrong answer, and names the step: a token that is not good', async () => {
    const { code, report } = await selfcheck('A'.repeat(43));
    expect([code, report.ok]).toEqual([1, false]);
    expect(report.steps.at(-1)).toMatchObject({ name: 'sign-up-candidate', ok: false });
    expect(report.steps.at(-1)?.expected).toContain('token');
  });

  it('ends with 1 when the file is no résumé that can be read', async () => {
    const before = await countRows(platform.platform.db.pool);
    const { token } = await openPool(platform.platform.db, new Date());
    const { code, report } = await selfcheck(token, 'locked.pdf');
    expect([code, report.ok]).toEqual([1, false]);
    expect(report.steps.at(-1)).toMatchObject({ name: 'import', ok: false });
    expect(await countRows(platform.platform.db.pool)).toEqual(before);
  });

  it('ends with 1 when nobody answers', async () => {
    const { code, report } = await selfcheck('A'.repeat(43), undefined, {}, 'http://127.0.0.1:9');
    expect([code, report.steps.map(({ name, ok }) => [name, ok])]).toEqual([1, [['platform', false]]]);
  });
});

async function selfcheck(
  token: string | undefined,
  sample?: string,
  env: Record<string, string> = {},
  url = platform.origin,
) {
  const args = [SELFCHECK, '--json', '--url', url];
  if (token !== undefined) args.push('--token', token);
  if (sample !== undefined) args.push('--resume', join(SAMPLES, sample));
  const run = promisify(execFile)(process.execPath, args, {
    cwd: elsewhere,
    env: { PATH: process.env.PATH, HOME: elsewhere, DATA_DIR: elsewhere, ...env },
  });
  const { code, stdout, stderr } = await run.then(
    (done) => ({ code: 0, ...done }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  );
  expect(stderr).toBe('');
  const lines = stdout.trim().split('\n');
  return { code, lines, report: Report.parse(JSON.parse(lines.at(-1) ?? '')) };
}
