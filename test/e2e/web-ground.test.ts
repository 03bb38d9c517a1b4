import { readFileSync } from 'node:fs';
import { argon2id } from '@noble/hashes/argon2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import fastify, { type FastifyInstance } from 'fastify';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureWebBuild } from '../../src/cli/ensure-web-build.ts';
import { readWebBuild, serveWebApp, type WebBuild } from '../../src/server/http/web-app.ts';
import { launchChromium } from '../chromium.ts';

const transport = { https: false };
const servers: FastifyInstance[] = [];
let browser: Browser;
/** The ground without the product: what needs no server behind it. */
let kit: WebBuild;
let origin: string;

beforeAll(async () => {
  kit = readWebBuild(await ensureWebBuild('kit'), transport);
  origin = await serve(kit);
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await Promise.all(servers.map((server) => server.close()));
});

async function serve(build: WebBuild): Promise<string> {
  const app = fastify({ forceCloseConnections: true });
  serveWebApp(app, build);
  servers.push(app);
  return app.listen({ port: 0, host: '127.0.0.1' });
}

// Code for the page stands in strings: the types of tests know Node and no DOM.
const REPORT_VIOLATIONS = `document.addEventListener('securitypolicyviolation', (event) =>
  complain(event.effectiveDirective + ' ' + event.blockedURI + ' ' + event.sample))`;
const ATTEMPTS = `(async () => {
  document.head.append(Object.assign(document.createElement('style'), { textContent: 'h1 { color: red }' }));
  const attempts = [
    () => new Worker('/assets/other.js'),
    () => new Function('return 1')(),
    () => document.body.insertAdjacentHTML('beforeend', '<b>x</b>'),
    () => trustedTypes.createPolicy('default', {}),
  ];
  // In a task of its own: what the debugger itself evaluates is exempt from the policy.
  return Promise.all(attempts.map((attempt) => new Promise((tell) => setTimeout(() => {
    try { attempt(); tell('done'); } catch { tell('refused'); }
  }))));
})()`;
const AXE = `axe.run(document).then(({ violations }) =>
  violations.map((fault) => fault.id + ': ' + fault.nodes.map((node) => node.html).join(' | ')))`;

type Watched = { page: Page; complaints: string[]; elsewhere: string[] };

/** Opens a page and keeps what the browser complains of, and every request to another origin. */
async function open(
  url: string,
  { locale = 'en', colorScheme = 'light' as 'light' | 'dark', width = 1280, height = 900 } = {},
): Promise<Watched> {
  const context = await browser.newContext({ locale, colorScheme, viewport: { width, height } });
  const page = await context.newPage();
  page.setDefaultTimeout(45_000);
  const watched: Watched = { page, complaints: [], elsewhere: [] };
  await page.exposeFunction('complain', (text: string) => watched.complaints.push(text));
  await page.addInitScript({ content: REPORT_VIOLATIONS });
  page.on('console', (message) => {
    // A text without a translation is the business of test/messages.test.ts.
    if (message.text().startsWith('Uncompiled message')) return;
    if (message.type() === 'error' || message.type() === 'warning') watched.complaints.push(message.text());
  });
  page.on('pageerror', (error) => watched.complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(new URL(url).origin)) watched.elsewhere.push(request.url());
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  return watched;
}

async function accessibilityFaults(page: Page): Promise<string[]> {
  const axe = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
  await page.evaluate(axe);
  return page.evaluate<string[]>(AXE);
}

describe('the application page', () => {
  const languages = [
    { locale: 'en-GB', lang: 'en', skip: 'Skip to the content' },
    { locale: 'zh-CN', lang: 'zh-Hans', skip: '跳到正文' },
    { locale: 'ja-JP', lang: 'ja', skip: '本文へ移動' },
  ];
  for (const { locale, lang, skip } of languages) {
    it(`opens in ${locale} without one complaint of the policy or one request elsewhere`, async () => {
      const { page, complaints, elsewhere } = await open(`${origin}/app`, { locale });
      expect(await page.locator('.skip-link').textContent()).toBe(skip);
      expect(await page.locator('html').getAttribute('lang')).toBe(lang);
      expect(await accessibilityFaults(page)).toEqual([]);
      expect(complaints).toEqual([]);
      expect(elsewhere).toEqual([]);
      await page.context().close();
    });
  }

  it('changes its language by keyboard and remembers it', async () => {
    const { page, complaints } = await open(`${origin}/app`);
    await page.getByRole('button', { name: /Language/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: '日本語' }).waitFor();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.getByText('本文へ移動').waitFor({ state: 'attached' });
    await page.reload();
    await page.getByText('本文へ移動').waitFor({ state: 'attached' });
    expect(await page.locator('html').getAttribute('lang')).toBe('ja');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('says of an unknown address that nothing is there, at 390 pixels too', async () => {
    const { page, complaints } = await open(`${origin}/app/nowhere?x=1`, { width: 390 });
    await page.getByRole('heading', { name: 'There is nothing at this address' }).waitFor();
    await page.getByRole('link', { name: 'Go to the start page' }).click();
    await page.getByRole('heading', { name: 'The kit of parts' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/app');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('carries the integrity of every script and style it loads', async () => {
    const { page } = await open(`${origin}/app`);
    const bare = await page
      .locator('script[src]:not([integrity]), link[rel=stylesheet]:not([integrity])')
      .count();
    expect(bare).toBe(0);
    const map = JSON.parse((await page.locator('script[type=importmap]').textContent()) ?? '');
    const modules = [...kit.files.keys()].filter(
      (path) => path.endsWith('.js') && !kit.policy.workers.includes(path),
    );
    expect(Object.keys(map.integrity).sort()).toEqual(modules.sort());
    await page.context().close();
  });

  it('does not run a chunk that was changed on its way', async () => {
    const files = new Map(kit.files);
    const [path = '', chunk] = [...files].find(([name]) => name.includes('kit-page')) ?? [];
    if (chunk === undefined) throw new Error('the kit page has no chunk of its own');
    files.set(path, {
      ...chunk,
      body: Buffer.concat([chunk.body, Buffer.from('\nwindow.changed = true;')]),
      zipped: null,
    });
    const { page, complaints } = await open(`${await serve({ ...kit, files })}/app`);
    await page.getByRole('heading', { name: 'This page stopped working' }).waitFor();
    expect(await page.evaluate('"changed" in window')).toBe(false);
    expect(complaints.join('\n')).toMatch(/integrity/);
    await page.context().close();
  });

  it('refuses inline styles, evaluated code and workers that were not built', async () => {
    const { page, complaints } = await open(`${origin}/app`);
    const refused = await page.evaluate(ATTEMPTS);
    expect(refused).toEqual(['refused', 'refused', 'refused', 'refused']);
    await expect.poll(() => complaints.join('\n')).toMatch(/style-src-elem inline/);
    await page.context().close();
  });

  it('answers unknown files with 404 and workers with a policy that has no network', async () => {
    expect((await fetch(`${origin}/assets/..%2f..%2fpackage.json`)).status).toBe(404);
    expect(kit.policy.workers.length).toBeGreaterThan(0);
    for (const path of kit.policy.workers) {
      const answer = await fetch(origin + path);
      expect(answer.headers.get('content-security-policy')).toContain("connect-src 'none'");
      expect(answer.headers.get('cross-origin-embedder-policy')).toBe('require-corp');
    }
  });
});

describe('the kit of parts under the policy', () => {
  it('derives Argon2id in a worker as another implementation does in Node', async () => {
    const { page, complaints } = await open(`${origin}/app`);
    const derived = await page.evaluate("derive('ﬁnch-Ⅸ-小鳥', 'salt-of-sixteen!')");
    const password = new TextEncoder().encode('ﬁnch-Ⅸ-小鳥');
    const wanted = argon2id(password, new TextEncoder().encode('salt-of-sixteen!'), {
      m: 65_536,
      t: 3,
      p: 1,
      dkLen: 32,
    });
    expect(derived).toBe(bytesToHex(wanted));
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  it('opens, answers and closes by keyboard', async () => {
    // High enough that nothing scrolls: a tooltip closes when its place moves.
    const { page, complaints, elsewhere } = await open(`${origin}/app`, { height: 4_000 });
    const press = (...keys: string[]) =>
      keys.reduce((done, key) => done.then(() => page.keyboard.press(key)), Promise.resolve());

    const danger = page.getByRole('button', { name: 'Take it back' });
    await danger.focus();
    await press('Enter');
    await page.getByRole('alertdialog', { name: /Take the copy back/ }).waitFor();
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Leave it');
    const inOrder = await page.getByRole('alertdialog').getByRole('button').allTextContents();
    expect(inOrder).toEqual(['Take it back', 'Leave it']);
    await press('Escape');
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('Take it back');

    await page.getByRole('button', { name: /Level/ }).focus();
    await press('ArrowDown');
    await page.getByRole('option', { name: 'A2' }).waitFor();
    await press('ArrowDown', 'Enter');

    await page.getByRole('combobox', { name: 'Occupation' }).focus();
    await page.keyboard.type('nurs');
    await page.getByRole('option', { name: 'Nursing professionals' }).waitFor();
    await press('ArrowDown', 'Enter');
    await expect.poll(() => page.locator('#chosen').textContent()).toBe('b2 222 work 30 false ');

    await page.getByRole('tab', { name: 'Who can read what' }).focus();
    await press('ArrowRight');
    await page.getByText('Opened twice by Haruto Sato.').waitFor();

    await page.getByRole('button', { name: 'More' }).focus();
    await press('Enter');
    await page.getByRole('menuitem', { name: 'Erase' }).waitFor();
    await press('ArrowDown', 'Enter');
    await page.getByText('Erased').waitFor();

    await page.getByRole('button', { name: 'What this means' }).focus();
    await press('Shift+Tab', 'Tab');
    await page.getByRole('tooltip', { name: 'Masked is not anonymous.' }).waitFor();

    expect(complaints).toEqual([]);
    expect(elsewhere).toEqual([]);
    await page.context().close();
  });

  it('tells by system colours what is chosen, where the reader has the system choose all of them', async () => {
    const { page } = await open(`${origin}/app`);
    await page.emulateMedia({ forcedColors: 'active' });
    const styleOf = (selector: string, property: string) =>
      page.evaluate(`getComputedStyle(document.querySelector('${selector}')).${property}`);
    expect(await styleOf('.checkbox:not([data-selected]) .icon', 'visibility')).toBe('hidden');
    const [chosen, other] = await Promise.all(
      ['.tab[data-selected]', '.tab:not([data-selected])'].map((tab) => styleOf(tab, 'borderBottomColor')),
    );
    expect(other).toBe(await styleOf('.card', 'backgroundColor'));
    expect(chosen).not.toBe(other);
    expect(await styleOf('.button-primary', 'backgroundColor')).not.toBe(
      await styleOf('.button-plain', 'backgroundColor'),
    );
    // Only its ground told where it ends.
    expect(await styleOf('.avatar', 'borderTopStyle')).toBe('solid');
    await page.context().close();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`is free of faults that axe finds, in ${colorScheme} colours, wide and narrow`, async () => {
      for (const width of [1280, 390]) {
        const { page, complaints } = await open(`${origin}/app`, { colorScheme, width });
        expect(await accessibilityFaults(page)).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
        expect(complaints).toEqual([]);
        await page.context().close();
      }
    });
  }
});
