/** How people come in, by the screens alone: open an account, sign in, unlock, sign out. */
import type { TestPlatform } from '../platform.ts';
import { arrive, button, press, read, type Screen, show, tick, write } from './screen.ts';

/** What a person keeps: read from the screen, as people do. */
export type Kept = { readonly address: string; readonly passphrase: string; readonly kit: string };

/** Whom the account is for; recruiters and operators have a name. */
export type Newcomer = { readonly address: string; readonly name?: string };

/**
 * Goes through the four steps of opening an account, on the page that is shown. The choice between looking for work
 * and recruiting is made before.
 */
export async function openAccount(
  screen: Screen,
  platform: TestPlatform,
  { address, name }: Newcomer,
): Promise<Kept> {
  const { page, t } = screen;
  await write(screen, 'Mail address or mobile number', address);
  if (name !== undefined) await write(screen, 'Your name', name);
  await show(screen, 'you');
  await press(screen, 'Continue');

  await read(
    screen,
    'This passphrase opens your account. It was made in this browser; the platform does not know it and cannot send it to you again.',
  );
  const passphrase = await page
    .getByRole('group', { name: t('Your passphrase'), exact: true })
    .getByRole('status')
    .innerText();
  await show(screen, 'passphrase');
  await tick(screen, 'I have kept my passphrase');
  await press(screen, 'Continue');

  const sheet = page.getByRole('region', { name: t('Sheet of the recovery kit'), exact: true });
  const kit = await sheet.locator('[translate=no]').innerText();
  const letters = await sheet.getByRole('strong').innerText();
  await show(screen, 'kit');
  await tick(screen, 'I have kept the recovery kit');
  await write(screen, 'The four check letters on your sheet or in your file', letters);
  await press(screen, 'Continue');

  await write(screen, 'Code', await platform.codeFor(address));
  await show(screen, 'code');
  await press(screen, 'Open the account');
  await page.getByRole('heading', { name: t('Your account is open'), exact: true }).waitFor();
  await show(screen, 'open');
  return { address, passphrase, kit };
}

/** Signs in with what was kept. */
export async function signIn(screen: Screen, kept: Kept, method: 'passphrase' | 'kit'): Promise<void> {
  const { page, t } = screen;
  if (new URL(page.url()).pathname !== '/app/sign-in') await page.goto('/app/sign-in');
  await arrive(screen, 'Sign in');
  await write(screen, 'Mail address or mobile number', kept.address);
  if (method === 'kit') {
    await page.getByRole('tab', { name: t('Recovery kit'), exact: true }).click();
    await write(screen, 'Text of the recovery kit', kept.kit);
  } else
    await page.getByLabel(t('Passphrase'), { exact: true }).and(page.locator('input')).fill(kept.passphrase);
  await show(screen, `sign-in-${method}`);
  await page
    .getByRole('main')
    .getByRole('button', { name: t('Sign in'), exact: true })
    .click();
  await page.getByRole('navigation', { name: t('Main') }).waitFor();
}

/** After a reload: brings the keys back by the passphrase. */
export async function unlock(screen: Screen, kept: Kept): Promise<void> {
  const { page, t } = screen;
  await arrive(screen, 'Unlock your account');
  await page.getByLabel(t('Passphrase'), { exact: true }).and(page.locator('input')).fill(kept.passphrase);
  await show(screen, 'unlock');
  await press(screen, 'Unlock');
  await page.getByRole('navigation', { name: t('Main') }).waitFor();
}

/** Signs out by the menu. `name` is the one the account shows; candidates have none. */
export async function signOut(screen: Screen, name?: string): Promise<void> {
  const { page, t } = screen;
  await (name === undefined
    ? button(screen, 'My account')
    : button(screen, 'Account of {name}', { name })
  ).click();
  await page.getByRole('menuitem', { name: t('Sign out'), exact: true }).click();
  await page.getByRole('navigation', { name: t('Main') }).waitFor({ state: 'detached' });
}
