import { execFile } from 'node:child_process';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { formReceiptPage } from '../../src/client/ledger/receipt-page.ts';
import { ENGLISH_RECEIPT_WORDS } from '../../src/client/ledger/receipt-page-words.ts';
import { readReceipts } from '../../src/client/ledger/receipts.ts';
import { readRecord } from '../../src/shared/api/disclosure.ts';
import { getPlatform } from '../../src/shared/api/platform.ts';
import { type TestPlatform, testPlatform } from '../platform.ts';
import { STAGED_EVENTS, stageReceipts } from '../staged-receipts.ts';
import { candidate } from './people.ts';

const SCRIPT = join(import.meta.dirname, '../../src/cli/verify-receipt.ts');
const staged = stageReceipts();
const [first = '', second = ''] = staged.receipts;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sealfolio-receipts-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('receipts of a platform’s own log', () => {
  let platform: TestPlatform;
  beforeAll(async () => {
    platform = await testPlatform();
  });
  afterAll(() => platform.dispose());

  it('are made of every event of a person’s record, and verify with the platform’s key', async () => {
    const person = await candidate({ url: platform.origin, codeFor: platform.codeFor });
    const receipts = await receiptsOf(person);
    const { logKey } = granted(await person.api(getPlatform));
    const policy = await put('policy', `log ${logKey}\nquorum none\n`);
    const page = await put('receipts.html', pageOf(receipts));
    const { code, out } = await run(page, '--policy', policy, '--json');
    expect({ code, out }).toMatchObject({
      code: 0,
      out: expect.stringContaining(person.session.account.accountId),
    });
    const shown: { event: { type: string }; keyFrom: string }[] = JSON.parse(out).receipts;
    expect(shown.map(({ event }) => event.type)).toContain('account.created');
    expect(shown.every(({ keyFrom }) => keyFrom === 'policy')).toBe(true);
    const ours = await put('ours', staged.policy);
    const stranger = await run(page, '--policy', ours);
    expect(stranger.code).toBe(1);
    expect(stranger.out).toContain('the policy does not know the log');
  });
});

/** The receipts of everything on the person's record, as soon as all of it stands in the log. */
async function receiptsOf({ api, session }: Person): Promise<readonly string[]> {
  for (;;) {
    const { records } = granted(await api(readRecord));
    const receipts = granted(await readReceipts(api, session, records));
    expect(receipts).toHaveLength(records.length);
    const made = receipts.flatMap(({ receipt }) => receipt ?? []);
    if (made.length === records.length) return made;
    await sleep(50);
  }
}

describe('npm run verify-receipt', () => {
  it('says what happened and where that stands, and whose word the key is', async () => {
    const { code, out } = await run(await put('one.tlog-proof', first));
    expect(code).toBe(0);
    expect(out).toContain('ok: account.created, 2026-03-01T09:30:00.000Z');
    expect(out).toContain('entry 1 of 3 in jobs.example/log/events');
    expect(out).toContain(`signed with ${staged.logKey}\n  witnessed by nobody\n`);
    expect(out).toContain('    kind: candidate\n');
    expect(out).toContain('The log’s key came with the receipt itself: compare it');
  });

  it('asks for what a policy asks for', async () => {
    const file = await put('one.tlog-proof', first);
    const policy = await put('policy', staged.witnessed);
    const { code, out } = await run(file, '--policy', policy);
    expect({ code, own: out.includes('came with') }).toEqual({ code: 0, own: false });
    expect(out).toContain('witnessed by witness.example');
    const alone = await put('alone', first.replace(/\u2014 witness.*\n/, ''));
    const refused = await run(alone, '--policy', policy, '--json');
    expect(refused.code).toBe(1);
    expect(JSON.parse(refused.out)).toEqual({
      ok: false,
      wrong: 'too few witnesses signed this checkpoint',
    });
  });

  it('verifies every receipt of a page, and shows no terminal what it would act upon', async () => {
    const page = await put('receipts.html', pageOf(staged.receipts));
    const { code, out } = await run(page);
    expect(code).toBe(0);
    expect(out).toContain('3 receipts fit');
    expect(out).toContain('\\u001b[2J\\u009b2J\\u202e 你好 \\u2028 end');
    expect(out.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    const { out: json } = await run(page, '--json');
    const { receipts } = JSON.parse(json);
    expect(receipts.map(({ event }: { event: unknown }) => event)).toEqual(STAGED_EVENTS);
    expect(receipts[1]).toMatchObject({ index: 1, size: 3, keyFrom: 'receipt', witnesses: [] });
    expect(json.trim()).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  it('ends with 1 and the first thing wrong', async () => {
    const moved = second.replace('index 1', 'index 0');
    const page = await run(await put('wrong.html', pageOf([first, moved])));
    expect(page.code).toBe(1);
    expect(page.out).toContain('NOT ok: receipt 2 of 2: an entry is not where the log says');
    for (const text of ['', 'hello', '<html></html>', pageOf([])])
      expect((await run(await put('none', text))).code).toBe(1);
  });

  it('ends with 2 when it was asked wrongly', async () => {
    const file = await put('one.tlog-proof', first);
    const large = await put('large', '');
    await truncate(large, 50_000_001);
    const asked = [
      ...[[], [file, file], [file, '--poliicy', file], [join(folder, 'gone')], [folder], [large]],
      [file, '--policy', file],
    ];
    const ended = await Promise.all(asked.map((words) => run(...words)));
    expect(ended.map(({ code }) => code)).toEqual(asked.map(() => 2));
    expect(ended.every(({ out }) => out.includes('Usage:'))).toBe(true);
  });
});

function pageOf(receipts: readonly string[]): string {
  const data = { words: ENGLISH_RECEIPT_WORDS, waiting: 0, address: '', names: {}, madeAt: '2026-03-02' };
  return formReceiptPage({ ...data, receipts }, '');
}

async function put(name: string, text: string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, text);
  return file;
}

function run(...words: string[]): Promise<{ code: number; out: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [SCRIPT, ...words], (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out: stdout + stderr });
    });
  });
}
