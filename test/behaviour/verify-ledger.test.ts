import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formKey, KEY_TYPES, noteKey } from '../../src/shared/ledger/note.ts';
import { eventLeaves, MADE_AT, withIndex } from '../indexed-log.ts';
import { filesOf, LOG_KEY, signedCheckpoint } from '../log-files.ts';

const SCRIPT = join(import.meta.dirname, '../../src/cli/verify-ledger.ts');
const entries = [...withIndex(eventLeaves(500)), ...eventLeaves(99)];

const INDEX = { covered: 500, tags: 500, madeAt: new Date(MADE_AT * 1000).toISOString() };

let folder: string;
let policy: string;
let server: Server;
let url: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sealfolio-audit-'));
  policy = join(folder, 'policy');
  const files = filesOf(entries);
  for (const [path, bytes] of files) await put(path, bytes);
  await writeFile(policy, `log ${formKey(LOG_KEY)}\nquorum none\n`);
  server = createServer((request, response) => {
    const bytes = files.get((request.url ?? '').slice(1));
    response.writeHead(bytes === undefined ? 404 : 200).end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true, force: true });
});

describe('npm run verify-ledger', () => {
  it('passes a log that fits, out of a folder and over HTTP', async () => {
    for (const where of [
      ['--dir', folder],
      ['--url', url],
    ]) {
      const { code, out } = await run([...where, '--policy', policy, '--json']);
      expect(JSON.parse(out)).toMatchObject({
        ok: true,
        origin: LOG_KEY.name,
        size: 600,
        witnesses: [],
        index: INDEX,
      });
      expect(code).toBe(0);
    }
    expect((await run(['--dir', folder, '--policy', policy])).out).toContain('600 entries');
  });

  it('says the first thing wrong and ends with 1', async () => {
    const tile = filesOf(entries).get('tile/0/001')?.slice() ?? new Uint8Array(0);
    tile[77] = (tile[77] ?? 0) ^ 1;
    await put('tile/0/001', tile);
    const { code, out } = await run(['--dir', folder, '--policy', policy]);
    await put('tile/0/001', filesOf(entries).get('tile/0/001') ?? new Uint8Array(0));
    expect(code).toBe(1);
    expect(out).toContain('tile/0/001 does not follow from the log’s entries');
  });

  it('compares with a checkpoint that was seen earlier', async () => {
    const since = join(folder, 'since');
    await writeFile(since, signedCheckpoint(entries.slice(0, 300)));
    expect((await run(['--dir', folder, '--policy', policy, '--since', since])).out).toContain('size 300');
    await writeFile(since, signedCheckpoint(entries.slice(1, 300)));
    const other = await run(['--dir', folder, '--policy', policy, '--since', since]);
    expect([other.code, other.out.includes('is not what it was')]).toEqual([1, true]);
  });

  it('asks for the witnesses of the policy', async () => {
    const witness = noteKey('w.example', KEY_TYPES.cosignature, new Uint8Array(32));
    const strict = join(folder, 'strict');
    await writeFile(strict, `log ${formKey(LOG_KEY)}\nwitness w ${formKey(witness)}\nquorum w\n`);
    expect((await run(['--dir', folder, '--policy', strict])).code).toBe(1);
  });

  it('refuses entries that are no leaves', async () => {
    const { code, out } = await audit([...entries.slice(0, 3), randomBytes(72)]);
    expect([code, out]).toEqual([1, expect.stringContaining('entry 3 is not a leaf')]);
  });

  it('computes the indexes of tags anew: nothing is left out, twice, or taken back', async () => {
    const some = eventLeaves(9);
    const again = (some[4] ?? new Uint8Array(0)).with(4, 1);
    const wrong: [string, readonly Uint8Array[]][] = [
      ['the index of tags at entry 9 says 8 tags, but', withIndex(some, { without: [3] })],
      ['does not hold the tags of the entries', withIndex(some, { without: [3], tags: 9 })],
      ['the entries that it covers have 9', withIndex(some, { tags: 5 })],
      ['covers no more than the one at entry 9', withIndex(withIndex(some), { covered: 9 })],
      ['the tag of entry 4 stands at entry 10 again', [...withIndex(some), again]],
    ];
    const answers = await Promise.all(wrong.map(([, log]) => audit(log)));
    expect(answers).toEqual(wrong.map(([sentence]) => ({ code: 1, out: expect.stringContaining(sentence) })));
    expect((await audit(some)).out).toContain('no index of tags yet');
  });

  it('computes the newest index, those since what was seen, or every one', async () => {
    const log = withIndex([...withIndex(eventLeaves(5), { tags: 4 }), ...eventLeaves(3)]);
    const since = join(folder, 'early');
    await writeFile(since, signedCheckpoint(log.slice(0, 5)));
    const sentence = expect.stringContaining('at entry 5 says 4 tags');
    expect((await audit(log)).out).toContain('holds all 8 tags of the first 9 entries');
    expect(await audit(log, '--every-index')).toEqual({ code: 1, out: sentence });
    expect(await audit(log, '--since', since)).toEqual({ code: 1, out: sentence });
    await writeFile(since, signedCheckpoint(log.slice(0, 6)));
    expect((await audit(log, '--since', since)).code).toBe(0);
  });

  it('ends with 2 and says how to ask when it was asked wrongly', async () => {
    for (const wrong of [[], ['--dir', folder], ['--dir', folder, '--url', url, '--policy', policy]]) {
      const { code, out } = await run(wrong);
      expect([code, out.includes('Usage:')]).toEqual([2, true]);
    }
  });
});

/** Runs it on a log of these entries. */
async function audit(log: readonly Uint8Array[], ...args: string[]): Promise<{ code: number; out: string }> {
  const place = await mkdtemp(join(tmpdir(), 'sealfolio-audit-'));
  for (const [path, bytes] of filesOf(log)) await put(path, bytes, place);
  const answer = await run(['--dir', place, '--policy', policy, ...args]);
  await rm(place, { recursive: true, force: true });
  return answer;
}

async function put(path: string, bytes: Uint8Array, into = folder): Promise<void> {
  const file = join(into, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes);
}

function run(args: readonly string[]): Promise<{ code: number; out: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [SCRIPT, ...args], (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
      resolve({ code, out: stdout + stderr });
    });
  });
}
