/** What a recruiter does in the window that asks for a passkey, by the screens alone. */
import type { Kept } from './arrive.ts';
import { type Screen, show } from './screen.ts';

/** The window in which a recruiter is asked for the passkey before something reaches a candidate. */
export function passkeyWindow({ page, t }: Screen) {
  return page.getByRole('alertdialog', { name: t('Show your passkey'), exact: true });
}

/** Adds a passkey in the window that asks for one, with the passphrase; it is then asked for. */
export async function addAskedPasskey(screen: Screen, kept: Pick<Kept, 'passphrase'>): Promise<void> {
  const { t } = screen;
  const asking = passkeyWindow(screen);
  const passphrase = asking.getByLabel(t('Passphrase'), { exact: true }).and(asking.locator('input'));
  await passphrase.fill(kept.passphrase);
  await show(screen, 'passkey-add');
  await asking.getByRole('button', { name: t('Add the passkey'), exact: true }).click();
  await asking.getByRole('button', { name: t('Show the passkey'), exact: true }).waitFor();
  await show(screen, 'passkey-show');
}

/** Shows the passkey; what waited for it then goes on by itself. */
export async function showAskedPasskey(screen: Screen): Promise<void> {
  const asking = passkeyWindow(screen);
  await asking.getByRole('button', { name: screen.t('Show the passkey'), exact: true }).click();
}
