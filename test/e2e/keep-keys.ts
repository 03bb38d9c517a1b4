/** What people do about the keys of their own account, by the screens alone. */
import { readFile } from 'node:fs/promises';
import type { Locator } from 'playwright-core';
import type { TestPlatform } from '../platform.ts';
import { arrive, press, type Screen, show, tick, write } from './screen.ts';

/** What signs in by typing. */
export type Typed = { readonly address: string; readonly passphrase: string };

/** Goes to another page without loading it anew, so that the keys stay in memory; waits for its title, if given. */
export async function goTo(screen: Screen, path: string, title?: string): Promise<void> {
  await screen.page.evaluate(`history.pushState({}, '', ${JSON.stringify(path)})`);
  if (title !== undefined) await arrive(screen, title);
}

/** Signs in by the passphrase, from the page that one wanted to see. */
export async function comeIn(screen: Screen, { address, passphrase }: Typed, path = '/app'): Promise<void> {
  const { page, t } = screen;
  await page.goto(`/app/sign-in?next=${encodeURIComponent(path)}`);
  await write(screen, 'Mail address or mobile number', address);
  await typePassphrase(screen, passphrase);
  await page
    .getByRole('main')
    .getByRole('button', { name: t('Sign in'), exact: true })
    .click();
  await page.getByRole('navigation', { name: t('Main') }).waitFor();
}

/** Types the passphrase where it is asked for; `within` a window, if several places ask. */
export async function typePassphrase(
  { page, t }: Screen,
  passphrase: string,
  within: Locator = page.getByRole('main'),
): Promise<void> {
  const tab = within.getByRole('tab', { name: t('Passphrase'), exact: true });
  if ((await tab.count()) > 0) await tab.click();
  await within.getByLabel(t('Passphrase'), { exact: true }).and(page.locator('input')).fill(passphrase);
}

/** Keeps the passphrase that is shown, and goes on; gives it. */
export async function keepPassphrase(screen: Screen): Promise<string> {
  const { page, t } = screen;
  const shown = page.getByRole('group', { name: t('Your passphrase'), exact: true }).getByRole('status');
  const passphrase = await shown.innerText();
  await tick(screen, 'I have kept my passphrase');
  await press(screen, 'Continue');
  return passphrase;
}

/** Keeps the kit that is shown as a file, and goes on; gives the file's text. */
export async function keepKit(screen: Screen): Promise<string> {
  const { page, t } = screen;
  const sheet = page.getByRole('region', { name: t('Sheet of the recovery kit'), exact: true });
  const letters = await sheet.getByRole('strong').innerText();
  const saving = page.waitForEvent('download');
  await press(screen, 'Save as a file');
  const file = await readFile(await (await saving).path(), 'utf8');
  await tick(screen, 'I have kept the recovery kit');
  await write(screen, 'The four check letters on your sheet or in your file', letters);
  await press(screen, 'Continue');
  return file;
}

/** Adds a passkey under a name, on the form that is shown; `passphrase` where it is asked for. */
export async function addPasskey(screen: Screen, name: string, passphrase?: string): Promise<void> {
  const { page, t } = screen;
  const form = page.getByRole('form', { name: t('Add a passkey'), exact: true });
  await form.getByRole('textbox', { name: t('Name of the passkey'), exact: true }).fill(name);
  if (passphrase !== undefined) await typePassphrase(screen, passphrase, form);
  await show(screen, 'add-passkey');
  await form.getByRole('button', { name: t('Add the passkey'), exact: true }).click();
  await form.waitFor({ state: 'detached' });
}

/** The passkey of this name in the list of them. */
export function passkeyNamed({ page, t }: Screen, name: string): Locator {
  return page
    .getByRole('list', { name: t('Your passkeys'), exact: true })
    .getByRole('listitem')
    .filter({ hasText: name });
}

/** The code that was mailed after `before` mails had come. */
export async function codeAfter(platform: TestPlatform, address: string, before: number): Promise<string> {
  for (let tried = 0; tried < 1200; tried++) {
    const mails = (await platform.mailsTo(address)).slice(before);
    const code = mails.map((mail) => /(?<![\w-])\d{6}(?![\w-])/.exec(mail)?.[0]).findLast(Boolean);
    if (code !== undefined) return code;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('no code was mailed within a minute');
}

/** Waits for a mail to `address` with a link to `path`; gives the whole path with its token. */
export async function mailedLink(platform: TestPlatform, address: string, path: string): Promise<string> {
  const pattern = new RegExp(`${path}#[A-Za-z0-9_-]{43}`);
  for (let tried = 0; tried < 1200; tried++) {
    const link = pattern.exec((await platform.mailsTo(address)).join('\n'))?.[0];
    if (link !== undefined) return link;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`no link to ${path} was mailed within a minute`);
}

/** The complaints so far, which are then forgotten: for those that an act is meant to bring about. */
export function takeComplaints({ complaints }: Screen): string[] {
  return complaints.splice(0);
}
