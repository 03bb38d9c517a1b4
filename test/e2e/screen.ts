/**
 * Somebody before a browser: a context of its own, in a language, and everything in it that must not happen, kept
 * from the first request to the last.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, ConsoleMessage, Locator, Page } from 'playwright-core';
import { LANGUAGE_TAGS, type Locale } from '../../src/shared/vocabulary/locales.ts';
import { type Words, type WordValues, words } from './words.ts';

/** See the file's head. */
export type Screen = {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly origin: string;
  readonly locale: Locale;
  readonly t: Words;
  /** What the browser complained of: violations of the policy, errors of the console and of scripts. */
  readonly complaints: string[];
  /** Requests to any other origin. */
  readonly elsewhere: string[];
};

/** How a screen looks. */
export type Look = { readonly colorScheme?: 'light' | 'dark'; readonly width?: number };

/**
 * What the console says of a refused request although nothing is wrong, each with its reason. Any other line is a
 * complaint.
 */
const EXPECTED: readonly { status: number; path: RegExp; why: string }[] = [
  { status: 401, path: /^\/api\/account$/, why: 'asks whether somebody is signed in, and nobody is' },
  {
    status: 403,
    path: /^\/api\/(copies\/[^/]+\/open|applications\/[^/]+\/stage|conversations\/[^/]+\/messages|postings\/[^/]+\/(search|interests|shortlist))$/,
    why: 'asks a recruiter for the passkey, and is sent again once it was shown',
  },
];

// Code for the page stands in strings: the types of tests know Node and no DOM.
const REPORT_VIOLATIONS = `document.addEventListener('securitypolicyviolation', (event) =>
  complain(event.effectiveDirective + ' ' + event.blockedURI + ' ' + event.sample))`;

/** Seats somebody before an empty page of the platform at `origin`. */
export async function seat(
  browser: Browser,
  origin: string,
  { locale = 'en', colorScheme = 'light', width = 1280 }: Look & { locale?: Locale } = {},
): Promise<Screen> {
  const context = await browser.newContext({
    locale: LANGUAGE_TAGS[locale],
    colorScheme,
    viewport: { width, height: 900 },
    baseURL: origin,
  });
  const screen = {
    ...{ context, origin, locale, t: words(locale), page: await context.newPage() },
    ...{ complaints: [] as string[], elsewhere: [] as string[] },
  };
  screen.page.setDefaultTimeout(45_000);
  await context.exposeFunction('complain', (text: string) => screen.complaints.push(text));
  await context.addInitScript({ content: REPORT_VIOLATIONS });
  context.on('console', (message) => {
    if (message.type() === 'error' && !isExpected(message)) screen.complaints.push(describe(message));
  });
  context.on('weberror', (error) => screen.complaints.push(String(error.error())));
  context.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) screen.elsewhere.push(request.url());
  });
  return screen;
}

/** A button by its English name. */
export function button({ page, t }: Screen, source: string, values?: WordValues): Locator {
  return page.getByRole('button', { name: t(source, values), exact: true });
}

/** Presses a button by its English name. */
export async function press(screen: Screen, source: string, values?: WordValues): Promise<void> {
  await button(screen, source, values).click();
}

/** Follows a link by its English name. */
export async function follow({ page, t }: Screen, source: string, values?: WordValues): Promise<void> {
  await page
    .getByRole('link', { name: t(source, values), exact: true })
    .first()
    .click();
}

/** Writes into a field by its English label. */
export async function write({ page, t }: Screen, label: string, text: string): Promise<void> {
  await page.getByRole('textbox', { name: t(label), exact: true }).fill(text);
}

/** Ticks a box by its English label. */
export async function tick({ page, t }: Screen, label: string, ticked = true): Promise<void> {
  // The input itself is hidden behind what is drawn for it.
  const box = page.getByRole('checkbox', { name: t(label), exact: true });
  if ((await box.isChecked()) !== ticked) await page.locator('label').filter({ has: box }).click();
}

/** Chooses from a list that opens, by its English label and the option as it is read. */
export async function choose({ page, t }: Screen, label: string, option: string): Promise<void> {
  await page
    .getByRole('button', { name: t(label) })
    .first()
    .click();
  await page.getByRole('option', { name: option }).first().click();
}

/** Finds and chooses an option by typing it. */
export async function find({ page, t }: Screen, label: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: t(label), exact: true }).fill(option);
  await page.getByRole('option', { name: option }).first().click();
}

/** Waits for the page of this title, by its English source. */
export async function arrive({ page, t }: Screen, title: string, values?: WordValues): Promise<void> {
  await page.getByRole('heading', { level: 1, name: t(title, values), exact: true }).waitFor();
}

/** Waits for the page that is headed by somebody's own words. */
export async function arriveAt({ page }: Screen, title: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
}

/** Waits for a text that stands somewhere on the page, by its English source. */
export async function read({ page, t }: Screen, source: string, values?: WordValues): Promise<void> {
  await page.getByText(t(source, values)).first().waitFor();
}

const shown = new Map<Locale, number>();

/** With SHOTS=folder, keeps pictures of the page as it is, wide and narrow, to be looked at. */
export async function show({ page, locale }: Screen, what: string): Promise<void> {
  const folder = process.env.SHOTS;
  if (folder === undefined) return;
  mkdirSync(join(folder, locale), { recursive: true });
  shown.set(locale, (shown.get(locale) ?? 0) + 1);
  const name = `${String(shown.get(locale)).padStart(2, '0')}-${what}`;
  const before = page.viewportSize();
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await page.waitForTimeout(150);
    await page.screenshot({ path: join(folder, locale, `${name}-${width}.png`), fullPage: true });
  }
  if (before !== null) await page.setViewportSize(before);
}

function isExpected(message: ConsoleMessage): boolean {
  const { pathname } = new URL(message.location().url || 'none://none');
  return EXPECTED.some(
    ({ status, path }) =>
      path.test(pathname) && message.text().includes(`the server responded with a status of ${status}`),
  );
}

function describe(message: ConsoleMessage): string {
  return `${message.text()} ${message.location().url}`;
}
