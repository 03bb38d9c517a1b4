import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureWebBuild } from '../../src/cli/ensure-web-build.ts';
import { encodeUtf8 } from '../../src/shared/bytes/utf8.ts';
import { webcryptoEd25519 } from '../../src/shared/vault/signing-webcrypto.ts';
import type { Locale } from '../../src/shared/vocabulary/locales.ts';
import { OLDEST } from '../../src/web/old-browser/oldest.ts';
import { WORDS } from '../../src/web/old-browser/words.ts';
import { launchChromium } from '../chromium.ts';
import { type TestPlatform, testPlatform } from '../platform.ts';
import { openAccount } from './arrive.ts';
import { arrive, type Screen, seat, show } from './screen.ts';

let platform: TestPlatform;
let browser: Browser;

beforeAll(async () => {
  [platform, browser] = await Promise.all([testPlatform(), launchChromium()]);
});

afterAll(async () => {
  await browser?.close();
  await platform?.dispose();
});

/** Each need by the name that the page says, and what takes it from this browser before anything runs. */
const NEEDS: Record<string, string> = {
  'JavaScript modules': 'delete HTMLScriptElement.prototype.noModule',
  'Web Crypto': "Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined })",
  WebAssembly: 'delete globalThis.WebAssembly',
  // As a browser before module workers: it starts every script as a classic one and never reads the type.
  'module workers': `delete globalThis.trustedTypes;
    globalThis.Worker = class { terminate() {} };`,
  structuredClone: 'delete globalThis.structuredClone',
  BroadcastChannel: 'delete globalThis.BroadcastChannel',
  TransformStream: 'delete globalThis.TransformStream',
  TextEncoder: 'delete globalThis.TextEncoder',
  BigInt: 'delete globalThis.BigInt',
  ResizeObserver: 'delete globalThis.ResizeObserver',
  'Intl.ListFormat': 'delete Intl.ListFormat',
  'Intl.DisplayNames': 'delete Intl.DisplayNames',
  'Array.prototype.findLast': 'delete Array.prototype.findLast',
  'Object.hasOwn': 'delete Object.hasOwn',
  lookbehind: `globalThis.RegExp = new Proxy(RegExp, { construct(Native, [source, flags]) {
    if (String(source).includes('(?<=')) throw new SyntaxError('Invalid group');
    return new Native(source, flags);
  } });`,
};

const WITHOUT_ED25519 = `for (const name of ['generateKey', 'importKey', 'exportKey', 'sign', 'verify']) {
  const native = SubtleCrypto.prototype[name];
  SubtleCrypto.prototype[name] = function (...given) {
    const algorithms = JSON.stringify(given.map((one) => one?.algorithm?.name ?? one?.name ?? one));
    if (!algorithms.includes('Ed25519')) return native.apply(this, given);
    globalThis.refusals = (globalThis.refusals ?? 0) + 1;
    return Promise.reject(new DOMException('Algorithm: Unrecognized name', 'NotSupportedError'));
  };
}`;

async function seatWithout(script: string, locale: Locale = 'en'): Promise<Screen> {
  const screen = await seat(browser, platform.origin, { locale });
  await screen.context.addInitScript({ content: script });
  return screen;
}

/** What stands on the page instead of the application, and the paths of all that was asked for. */
async function readPage(screen: Screen, path = '/app/sign-in?next=%2Fapp') {
  const asked: string[] = [];
  screen.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await screen.page.goto(path, { waitUntil: 'networkidle' });
  return { text: (await screen.page.locator('.old-browser').textContent()) ?? '', asked };
}

describe('the feature test', () => {
  it.each(Object.entries(NEEDS))(
    'shows its page instead of the application without %s',
    async (name, without) => {
      const screen = await seatWithout(without);
      const { text, asked } = await readPage(screen);
      const words = WORDS.en;
      for (const sentence of [words.title, words.nothingLost, ...words.browsers, ...words.acts])
        expect(text).toContain(sentence);
      expect(text).toContain(`${words.missing}${name}`);
      expect(asked.filter((path) => path.startsWith('/api/'))).toEqual([]);
      expect(screen.complaints).toEqual([]);
      await screen.context.close();
    },
  );

  it.each(['en', 'zh', 'ja'] as const)(
    'speaks %s to those who read it, by browser and by address',
    async (locale) => {
      const without = NEEDS.WebAssembly ?? '';
      const screen = await seatWithout(without, locale);
      expect((await readPage(screen)).text).toContain(WORDS[locale].title);
      expect(await screen.page.title()).toBe(WORDS[locale].title);
      expect(await screen.page.locator('html').getAttribute('lang')).toBe(WORDS[locale].tag);
      await show(screen, 'old-browser');
      const other = locale === 'ja' ? 'zh' : 'ja';
      expect((await readPage(screen, `/app?lang=${other}`)).text).toContain(WORDS[other].title);
      await screen.page.getByRole('button', { name: WORDS[locale].endonym }).click();
      await screen.page.getByRole('heading', { level: 1, name: WORDS[locale].title }).waitFor();
      await screen.page.getByRole('link', { name: WORDS[locale].postings }).click();
      await screen.page.waitForURL(`**/${locale}/postings`);
      expect(screen.complaints).toEqual([]);
      await screen.context.close();
    },
  );

  it('names what is missing together, and https where the address has none', async () => {
    const screen = await seatWithout(
      `${NEEDS['Web Crypto']}; Object.defineProperty(globalThis, 'isSecureContext', { value: false }); ${NEEDS.structuredClone}`,
    );
    const { text } = await readPage(screen);
    expect(text).toContain('Missing here: Web Crypto, structuredClone');
    for (const act of WORDS.en.insecureActs) expect(text).toContain(act);
    expect(text).not.toContain(WORDS.en.browsersTitle);
    await screen.context.close();
  });

  it('has one script in syntax from before modules, checked by its hash', async () => {
    const dir = await ensureWebBuild();
    const html = readFileSync(join(dir, 'index.html'), 'utf8');
    const tag = /<script src="(\/assets\/old-browser-[\w-]+\.js)" integrity="sha384-[^"]+"><\/script>/.exec(
      html,
    );
    const code = readFileSync(join(dir, tag?.[1] ?? ''), 'utf8').replaceAll(
      /\/\*[\s\S]*?\*\/|\/\/.*|"[^"\n]*"|'[^'\n]*'/g,
      '',
    );
    expect(code).toContain('function');
    expect(code).not.toMatch(
      /=>|`|\.\.\.|\?\.|\?\?|\bof\b|\bclass\b|\basync\b|\bimport\b|\{\s*\w+\s*[,}]\s*=/,
    );
    expect(html.indexOf(tag?.[0] ?? 'none')).toBeLessThan(html.indexOf('<script type="module"'));
  });

  it.each(['/app', '/app/sign-in'])(
    'says at %s in every language what to do where no script may run',
    async (path) => {
      const context = await browser.newContext({ javaScriptEnabled: false, baseURL: platform.origin });
      const page = await context.newPage();
      await page.goto(path);
      for (const words of Object.values(WORDS)) {
        const section = page.locator(`section[lang="${words.tag}"]`);
        expect(await section.isVisible()).toBe(true);
        const text = (await section.textContent()) ?? '';
        for (const sentence of [words.noScriptTitle, words.noScriptWhy, words.nothingLost, ...words.browsers])
          expect(text).toContain(sentence);
      }
      await context.close();
    },
  );

  it('leaves a browser alone that has all, and names the versions that the build is made for', async () => {
    const screen = await seat(browser, platform.origin);
    await screen.page.goto('/app');
    await screen.page.getByRole('main').waitFor();
    expect(await screen.page.locator('.old-browser').count()).toBe(0);
    expect(WORDS.en.browsers.join()).toMatch(
      new RegExp(`${OLDEST.chrome}.*${OLDEST.firefox}.*${OLDEST.safari}`),
    );
    expect(screen.complaints).toEqual([]);
    await screen.context.close();
  });
});

describe('a browser as old as the oldest', () => {
  it('starts without the newer parts of the language, which are filled in', async () => {
    const screen = await seatWithout(`for (const [place, names] of [
      [String.prototype, ['isWellFormed', 'toWellFormed']], [Array.prototype, ['toReversed', 'toSorted']],
      [Map, ['groupBy']], [Promise, ['withResolvers']],
      [ArrayBuffer.prototype, ['transferToFixedLength']], [URL, ['parse']]]) for (const name of names) delete place[name];`);
    await screen.page.goto('/app');
    await screen.page.getByRole('main').waitFor();
    expect(await screen.page.evaluate("'a\\ud800'.toWellFormed() + [1, 2].toReversed()")).toBe('a\ufffd2,1');
    expect(screen.complaints).toEqual([]);
    await screen.context.close();
  });

  it('signs in JavaScript without Ed25519 in its cryptography, and the server verifies it', async () => {
    const screen = await seatWithout(WITHOUT_ED25519);
    await screen.page.goto('/app/start');
    await arrive(screen, 'Open an account');
    await openAccount(screen, platform, { address: 'old-telephone@people.example' });
    expect(await screen.page.evaluate('globalThis.refusals')).toBeGreaterThan(0);
    const loaded = await screen.page.evaluate<string[]>(
      "performance.getEntriesByType('resource').map(({ name }) => name)",
    );
    const chunk = loaded.find((url) => url.includes('/assets/signing-noble-'));
    expect(chunk).toBeDefined();
    const [key, signature] = await screen.page.evaluate<[string, string]>(`import('${chunk}').then(
      async ({ nobleEd25519 }) => {
        const { publicKey, sign } = await nobleEd25519.pairFromSeed(new Uint8Array(32).fill(7));
        return [publicKey.toString(), (await sign(new TextEncoder().encode('履歴書'))).toString()];
      })`);
    const { verify } = webcryptoEd25519(crypto.subtle);
    expect(await verify(listed(key), encodeUtf8('履歴書'), listed(signature))).toBe(true);
    expect(await verify(listed(key), encodeUtf8('履歴'), listed(signature))).toBe(false);
    expect(screen.complaints).toEqual([]);
    await screen.context.close();
  });
});

function listed(bytes: string): Uint8Array {
  return Uint8Array.from(bytes.split(','), Number);
}
