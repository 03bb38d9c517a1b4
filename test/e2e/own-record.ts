/** What candidates do with their record, by the screens alone: see it verified, take receipts along, end it. */
import { pathToFileURL } from 'node:url';
import { expect } from 'vitest';
import type { Kept } from './arrive.ts';
import { goTo } from './keep-keys.ts';
import { arrive, press, read, type Screen, show, tick, write } from './screen.ts';

/** On the record's page: each entry stands in the public log, as the browser found by itself; gives how many. */
export async function seeVerified(screen: Screen): Promise<number> {
  const { page, t } = screen;
  const entries = page.getByRole('list', { name: t('Record'), exact: true }).getByRole('listitem');
  await entries.first().waitFor();
  const all = await entries.count();
  await read(
    screen,
    '{0, plural, one {Verified: # event stands in the public log} other {Verified: # events stand in the public log}}',
    { 0: all },
  );
  return all;
}

/** Downloads the receipts, and opens the page of them from the disk, without a network: all of them fit. */
export async function takeReceipts(screen: Screen, all: number): Promise<void> {
  const path = await download(screen, 'Download receipts');
  await read(screen, '{all, plural, one {Saved, with # receipt.} other {Saved, with # receipts.}}', { all });
  await openReceipts(screen, path, all);
}

/**
 * Has the account erased by the kit after a time, keeps it, erases it at once, and keeps the last receipt; the browser
 * keeps nothing that names the account.
 */
export async function eraseAccount(screen: Screen, kept: Pick<Kept, 'kit'>): Promise<void> {
  const { page, t } = screen;
  await proveLeaving(screen, kept);
  await show(screen, 'erase-later');
  await press(screen, 'Close my account and erase it later');
  await arrive(screen, 'Your account will be erased');
  await show(screen, 'leaving');
  await press(screen, 'Keep my account');
  await page.getByText(t('Your account stays.'), { exact: true }).waitFor();
  await proveLeaving(screen, kept);
  await page
    .locator('.radio-card')
    .filter({ hasText: t('Erase it at once') })
    .click();
  await tick(screen, 'I understand that nobody can bring anything of it back');
  await show(screen, 'erase');
  await press(screen, 'Erase my account now');
  await arrive(screen, 'Your account is erased');
  await show(screen, 'erased');
  const path = await download(screen, 'Download the last receipt');
  await openReceipts(screen, path, 1);
  const stored = await page.evaluate<string[]>('Object.keys(localStorage)');
  // What is left is about the logs, whoever looked at them.
  expect(stored.filter((name) => !/^((log|keys|release)-\w+ \S*localhost\S*|locale)$/.test(name))).toEqual(
    [],
  );
  await page
    .getByRole('main')
    .getByRole('link', { name: t('Leave'), exact: true })
    .click();
  await arrive(screen, 'Your résumé stays yours');
}

/** Goes through what erasing does, up to the last step, and shows the kit there. */
async function proveLeaving(screen: Screen, { kit }: Pick<Kept, 'kit'>): Promise<void> {
  const { page, t } = screen;
  await goTo(screen, '/app/account/erase', 'Erase my account');
  await show(screen, 'erase-what');
  await press(screen, 'Continue');
  await show(screen, 'erase-receipts');
  await press(screen, 'Continue');
  await page.getByRole('tab', { name: t('Recovery kit'), exact: true }).click();
  await write(screen, 'Text of the recovery kit', kit);
}

async function download(screen: Screen, button: string): Promise<string> {
  const saving = screen.page.waitForEvent('download');
  await press(screen, button);
  const path = `${await (await saving).path()}.html`;
  await (await saving).saveAs(path);
  return path;
}

async function openReceipts({ context, t }: Screen, path: string, all: number): Promise<void> {
  const alone = await context.browser()?.newContext({ offline: true });
  if (alone === undefined) throw new Error('the browser is gone');
  const page = await alone.newPage();
  await page.goto(pathToFileURL(path).href);
  await page.getByText(t('Every receipt fits ({all})', { all })).waitFor();
  await alone.close();
}
