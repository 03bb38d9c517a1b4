/** A browser as slow as a cheap telephone on a slow network: Lighthouse's figures for mobile. */
import type { Browser, BrowserContext, Page } from 'playwright-core';

const PROCESSOR = 4;
const NETWORK = {
  offline: false,
  /** Milliseconds there and back. */
  latency: 150,
  /** Bytes a second: 1.6 Mbit down, 750 kbit up. */
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};

/** A context with nothing in its cache. */
export function newPhone(browser: Browser, origin: string): Promise<BrowserContext> {
  return browser.newContext({
    ...{ baseURL: origin, locale: 'en-GB', viewport: { width: 390, height: 844 } },
    reducedMotion: 'reduce',
  });
}

/** A page of it that is slow from its first request on. */
export async function openSlowly(phone: BrowserContext): Promise<Page> {
  const page = await phone.newPage();
  const devtools = await phone.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', NETWORK);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: PROCESSOR });
  return page;
}
