import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LOCALES } from '../../src/shared/vocabulary/locales.ts';
import { launchChromium } from '../chromium.ts';
import { type TestPlatform, testPlatform } from '../platform.ts';
import { openAccount, signIn } from './arrive.ts';
import { press, read, type Screen, seat, write } from './screen.ts';

let platform: TestPlatform;
let browser: Browser;

beforeAll(async () => {
  [platform, browser] = await Promise.all([testPlatform(), launchChromium()]);
});

afterAll(async () => {
  await browser?.close();
  await platform?.dispose();
});

it.each(LOCALES.map((locale, place) => ({ locale, number: `+44770090012${place}` })))(
  'opens an account with a mobile number on a telephone, and signs in with it, in $locale',
  async ({ locale, number }) => {
    const screen = await seat(browser, platform.origin, { locale, width: 360 });
    await screen.page.goto('/app/start');
    await refuseHalfNumber(screen);
    const kept = await openAccount(screen, platform, { address: number });
    const again = await seat(browser, platform.origin, { locale, width: 360 });
    const grouped = number.replace(/^\+44(\d{4})(\d{3})/, '+44 (0)$1 $2-');
    await signIn(again, { ...kept, address: grouped }, 'kit');
    expect([...screen.complaints, ...again.complaints]).toEqual([]);
    await Promise.all([screen.context.close(), again.context.close()]);
  },
);

async function refuseHalfNumber(screen: Screen): Promise<void> {
  await write(screen, 'Mail address or mobile number', '07700 900123');
  await press(screen, 'Continue');
  await read(
    screen,
    'Enter a whole mail address, such as name@example.org, or a number with its country code, such as +44 7700 900123.',
  );
}
