import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildReceiptVerifier } from '../../scripts/receipt-page-plugin.ts';
import { formReceiptPage, receiptsOfPage } from '../../src/client/ledger/receipt-page.ts';
import { ENGLISH_RECEIPT_WORDS } from '../../src/client/ledger/receipt-page-words.ts';
import { decodeUtf8, encodeUtf8 } from '../../src/shared/bytes/utf8.ts';
import { formReceipt, parseReceipt } from '../../src/shared/ledger/receipt.ts';
import { OLDEST } from '../../src/web/old-browser/oldest.ts';
import { launchChromium } from '../chromium.ts';
import { stageReceipts } from '../staged-receipts.ts';

const ENTRY = new URL('../../src/web/receipt-page/verify-page.ts', import.meta.url).pathname;
const TARGETS = Object.entries(OLDEST).map((browser) => browser.join(''));
const staged = stageReceipts();
const folder = mkdtempSync(join(tmpdir(), 'receipts-'));
let browser: Browser;
let html: string;

beforeAll(async () => {
  const script = await buildReceiptVerifier(ENTRY, TARGETS);
  browser = await launchChromium();
  html = formReceiptPage(
    {
      words: ENGLISH_RECEIPT_WORDS,
      receipts: staged.receipts,
      waiting: 2,
      address: 'https://jobs.example/api/platform',
      names: { '0198f3a0-0000-7000-8000-000000000001': 'Mina </dd><script>alert(1)</script>' },
      madeAt: '2026-03-02T10:00:00.000Z',
    },
    script,
  );
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens the page from disk, with no network: what it shows, what it asked for, and what went wrong. */
async function open(text: string, { before = '' } = {}) {
  const file = join(folder, 'receipts.html');
  writeFileSync(file, text);
  const context = await browser.newContext({ offline: true, viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const [asked, wrong]: [string[], string[]] = [[], []];
  const address = pathToFileURL(file).href;
  await page.route('**/*', (route) => {
    const url = route.request().url();
    if (url === address) return route.continue();
    asked.push(url);
    return route.abort();
  });
  page.on('console', (message) => wrong.push(message.text()));
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('dialog', (dialog) => wrong.push(dialog.message()));
  if (before !== '') await page.addInitScript(before);
  await page.goto(address);
  await page.waitForSelector('[role=status]');
  const marks = await page.locator('.mark').allTextContents();
  const verdict = await page.locator('.verdict').textContent();
  const body = await page.locator('body').innerText();
  await page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })");
  const wide = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
  return { asked, wrong, marks, verdict, body, wide, close: () => context.close(), page };
}

test('verifies every receipt from disk, with the network off', async () => {
  const { asked, wrong, marks, verdict, body, wide, page, close } = await open(html);
  expect({ asked, wrong, wide }).toEqual({ asked: [], wrong: [], wide: false });
  expect(marks).toEqual(['✓ fits', '✓ fits', '✓ fits']);
  expect(verdict).toBe('Every receipt fits (3)');
  expect(body).toContain(staged.logKey);
  expect(body).toContain('Entry 2 of 3 in jobs.example/log/events');
  const parts = await page.locator('dl').nth(1).innerText();
  expect(parts).toContain('</script><img src=x onerror=alert(1)><!--<script>\\u001b[2J\\u009b2J\\u202e 你好');
  expect(parts).toContain('Mina </dd><script>alert(1)</script>');
  expect(await page.locator('img').count()).toBe(0);
  expect(receiptsOfPage(html)).toEqual(staged.receipts);
  await close();
});

test('says which receipt no longer fits once a byte of an event was changed on disk', async () => {
  const [first = ''] = staged.receipts;
  // What it carries along: "… \"kind\":\"candidate\" …", with a z for the c.
  const { extra = new Uint8Array(0), ...place } = parseReceipt(first);
  const other = encodeUtf8(decodeUtf8(extra).replace('candidate', 'zandidate'));
  const changed = formReceipt({ ...place, extra: other });
  expect(changed).toHaveLength(first.length);
  const { marks, verdict, body, close } = await open(
    html.replace(JSON.stringify(first).slice(1, -1), JSON.stringify(changed).slice(1, -1)),
  );
  expect(changed).not.toBe(first);
  expect(marks).toEqual(['✗ does not fit', '✓ fits', '✓ fits']);
  expect(verdict).toBe('Some receipts do not fit (1 of 3)');
  expect(body).toContain('The event is not the one that was put in the log.');
  expect(body).not.toContain('Account opened');
  await close();
});

test('needs no cryptography of the browser', async () => {
  const { marks, wrong, close } = await open(html, {
    before: "Object.defineProperty(crypto, 'subtle', { value: undefined })",
  });
  expect({ marks, wrong }).toEqual({ marks: ['✓ fits', '✓ fits', '✓ fits'], wrong: [] });
  await close();
});

test('says that nothing was checked where no script runs, and how it can be', async () => {
  const context = await browser.newContext({ offline: true, javaScriptEnabled: false });
  const page = await context.newPage();
  const file = join(folder, 'unscripted.html');
  writeFileSync(file, html);
  await page.goto(pathToFileURL(file).href);
  const body = await page.locator('main').innerText();
  expect(body).toContain('nothing was checked');
  expect(body).toContain('npm run verify-receipt -- FILE');
  await context.close();
});
