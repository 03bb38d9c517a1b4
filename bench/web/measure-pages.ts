/** How long pages take until they can be used, on a slow telephone, and what they weigh. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { median } from '../ledger/figures.ts';
import { type PageFigures, pageFigures, type Sent, type Visit } from './figures.ts';
import type { Stage } from './open-stage.ts';
import { newPhone, openSlowly } from './slow-phone.ts';

/** A page, and how it is seen that it can be used: its main control is there, and a press on it changes something. */
type Place = {
  readonly path: string;
  control(page: Page): Locator;
  /** Settles once the press was answered; called before it. */
  answered(page: Page): Promise<unknown>;
  /** What comes before the visit, without being counted. */
  readonly before?: (page: Page, phone: BrowserContext) => Promise<void>;
};

const goesTo = (path: string) => (page: Page) => page.waitForURL(`**${path}`, { waitUntil: 'commit' });

/** The pages that are measured, by the name in the figures. */
function placesOf({ candidate, postingId }: Stage): Record<string, Place> {
  return {
    // The candidate's first page.
    first: {
      path: '/app',
      control: (page) => page.getByRole('main').getByRole('link', { name: 'Sign in' }),
      answered: goesTo('/app/sign-in'),
    },
    signIn: {
      path: '/app/sign-in',
      control: (page) => page.getByRole('textbox', { name: 'Passphrase' }),
      answered: (page) => page.locator('input:focus').waitFor(),
    },
    // From the press that unlocks: the passphrase's derivation, slow on purpose, is in it.
    home: {
      path: '/app',
      before: async (page, phone) => signIn(page, phone, candidate),
      control: (page) => page.getByRole('main').getByRole('link').first(),
      answered: (page) => page.waitForURL((url) => url.pathname !== '/app', { waitUntil: 'commit' }),
    },
    posting: {
      path: `/en/postings/${postingId}`,
      control: (page) => page.getByRole('link', { name: 'Apply' }).first(),
      answered: (page) => page.waitForRequest((request) => request.isNavigationRequest()),
    },
  };
}

/** Measures all of them, in `runs` rounds, so that a busy moment of the machine does not meet one page alone. */
export async function measurePages(
  browser: Browser,
  stage: Stage,
  runs: number,
): Promise<{ emptyMs: number; pages: Record<string, PageFigures> }> {
  const empty: number[] = [];
  const places = Object.entries(placesOf(stage));
  const cold = new Map<string, Visit[]>(places.map(([name]) => [name, []]));
  const warm = new Map<string, Visit[]>(places.map(([name]) => [name, []]));
  for (let run = 0; run < runs; run += 1) {
    empty.push(await visitEmpty(browser));
    for (const [name, place] of places) {
      const phone = await newPhone(browser, stage.origin);
      cold.get(name)?.push(await visit(phone, stage, place));
      warm.get(name)?.push(await visit(phone, stage, place));
      await phone.close();
    }
  }
  const emptyMs = Math.round(median(empty));
  const figures = places.map(
    ([name]) => [name, pageFigures(cold.get(name) ?? [], warm.get(name) ?? [], emptyMs)] as const,
  );
  return { emptyMs, pages: Object.fromEntries(figures) };
}

async function visit(phone: BrowserContext, stage: Stage, place: Place): Promise<Visit> {
  const page = await openSlowly(phone);
  await place.before?.(page, phone);
  await stage.takeSent();
  // What the press itself brings is the next page's.
  let sent: readonly Sent[] = [];
  const usableMs = await timeUsable(page, place, async () => {
    sent = await stage.takeSent();
  });
  await page.close();
  return { usableMs, sent };
}

async function timeUsable(
  page: Page,
  { path, control, answered, before }: Place,
  onShown: () => Promise<void> = async () => {},
): Promise<number> {
  const began = performance.now();
  if (before === undefined) await page.goto(path, { waitUntil: 'commit' });
  else await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  const found = control(page);
  await found.waitFor();
  await onShown();
  const answer = answered(page);
  await found.click({ noWaitAfter: true });
  await answer;
  return performance.now() - began;
}

/** As somebody who comes back: signed in by an earlier visit, and the page asks for the passphrase. */
async function signIn(page: Page, phone: BrowserContext, { address, passphrase }: Stage['candidate']) {
  const isHere = (await phone.cookies()).length > 0;
  if (!isHere) {
    await page.goto('/app/sign-in');
    await page.getByRole('textbox', { name: 'Mail address or mobile number' }).fill(address);
    await page.getByRole('textbox', { name: 'Passphrase' }).fill(passphrase);
    await page.getByRole('main').getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Home' }).waitFor();
  }
  await page.goto('/app');
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(passphrase);
}

/** The least that can be: a page with one button, and a press on it. */
async function visitEmpty(browser: Browser): Promise<number> {
  const server = createServer((request, response) => {
    const isPage = request.url === '/';
    response.writeHead(isPage ? 200 : 404, { 'content-type': 'text/html' });
    response.end(isPage ? '<!doctype html><title>empty</title><main><input aria-label="a"></main>' : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const phone = await newPhone(browser, origin);
  try {
    return await timeUsable(await openSlowly(phone), {
      path: '/',
      control: (page) => page.getByRole('textbox'),
      answered: (page) => page.locator('input:focus').waitFor(),
    });
  } finally {
    await phone.close();
    server.close();
  }
}
