import type { Browser, Route } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../chromium.ts';
import { type TestPlatform, testPlatform } from '../platform.ts';
import { arrive, seat } from './screen.ts';

let platform: TestPlatform;
let browser: Browser;

beforeAll(async () => {
  [platform, browser] = await Promise.all([testPlatform(), launchChromium()]);
});

afterAll(async () => {
  await browser?.close();
  await platform?.dispose();
});

it('shows its frame, and lines where the page will stand, while the scripts are on their way', async () => {
  const screen = await seat(browser, platform.origin, { width: 390 });
  const { page } = screen;
  const waiting: Route[] = [];
  let over = false;
  // The small one that asks what the browser can do comes before anything stands on the page.
  await page.route(/\/assets\/(?!old-browser).*\.js$/, (route) => {
    if (over) return route.continue();
    waiting.push(route);
  });
  await page.goto('/app/sign-in', { waitUntil: 'commit' });
  await page.locator('.wordmark').waitFor();
  expect(await page.locator('.skeleton').count()).toBe(3);
  const heightOf = () => page.evaluate("document.querySelector('.shell-header').offsetHeight");
  const drawnAs = async () => (await page.locator('.wordmark').innerHTML()).replaceAll(/\s+(?=<|$)/g, '');
  const [before, drawn] = [await heightOf(), await drawnAs()];
  over = true;
  for (const route of waiting) await route.continue();
  await arrive(screen, 'Sign in');
  expect(await page.locator('.wordmark').count()).toBe(1);
  expect(await page.locator('.skeleton').count()).toBe(0);
  expect(await heightOf()).toBe(before);
  expect(await drawnAs()).toBe(drawn);
  expect(screen.complaints).toEqual([]);
  await screen.context.close();
});

it('shows no lines where scripts are switched off, but what to do', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: platform.origin });
  const page = await context.newPage();
  await page.goto('/app/sign-in');
  expect((await page.locator('body').innerText()).trim()).not.toBe('');
  expect(await page.locator('.skeleton').first().isVisible()).toBe(false);
  await context.close();
});
