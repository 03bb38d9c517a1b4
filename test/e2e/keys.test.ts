import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../chromium.ts';
import { type TestPlatform, testPlatform } from '../platform.ts';
import { type Kept, openAccount, signOut } from './arrive.ts';
import { type Authenticator, giveAuthenticator } from './authenticator.ts';
import { tellInOrder } from './in-order.ts';
import {
  addPasskey,
  codeAfter,
  comeIn,
  goTo,
  keepKit,
  keepPassphrase,
  passkeyNamed,
  typePassphrase,
} from './keep-keys.ts';
import { arrive, button, press, read, type Screen, show, write } from './screen.ts';
import { takeSeats } from './take-seats.ts';
import { walkedIn } from './walked-in.ts';

const SECURITY = '/app/account/security';

let browser: Browser;
let platform: TestPlatform;

beforeAll(async () => {
  [platform, browser] = await Promise.all([testPlatform(), launchChromium()]);
});

afterAll(async () => {
  await browser?.close();
  await platform?.dispose();
});

describe.each(walkedIn('zh'))('the keys of an account, by the screens in %s', (locale) => {
  const { people, sit } = takeSeats(locale, () => ({ browser, origin: platform.origin }));
  let screen: Screen;
  let device: Authenticator;
  let kept: Kept;
  let kitFile: string;

  beforeAll(async () => {
    screen = await sit();
    device = await giveAuthenticator(screen, { prf: true });
  });

  tellInOrder();

  it('offers a passkey to who has just opened an account', async () => {
    await screen.page.goto('/app/start');
    await arrive(screen, 'Open an account');
    kept = await openAccount(screen, platform, { address: `keys-${locale}@people.example` });
    await press(screen, 'Add a passkey');
    await addPasskey(screen, 'Key with screen lock');
    await read(screen, 'Your passkey is added. Next time you can sign in with it.');
    expect(await device.count()).toBe(1);
    await show(screen, 'passkey-added');
  });

  it('signs in by the passkey alone, and unlocks with it', async () => {
    const { page, t } = screen;
    await signOut(screen);
    await page.goto('/app/sign-in');
    await arrive(screen, 'Sign in');
    await show(screen, 'sign-in');
    await press(screen, 'Sign in with a passkey');
    await page.getByRole('navigation', { name: t('Main') }).waitFor();
    await goTo(screen, SECURITY, 'Security');
    await passkeyNamed(screen, 'Key with screen lock').getByText(t('unlocks'), { exact: true }).waitFor();
    await show(screen, 'security');
  });

  it('unlocks with the passkey after a reload', async () => {
    const { page, t } = screen;
    await page.reload();
    await arrive(screen, 'Unlock your account');
    await page.getByRole('tab', { name: t('Passkey'), exact: true }).waitFor();
    await show(screen, 'unlock-by-passkey');
    await press(screen, 'Unlock');
    await arrive(screen, 'Security');
  });

  it('signs in by a passkey that cannot unlock, and then asks for the passphrase', async () => {
    const { page, t } = screen;
    await device.leave();
    device = await giveAuthenticator(screen, { prf: false });
    await press(screen, 'Add a passkey');
    await addPasskey(screen, 'Old key', kept.passphrase);
    await passkeyNamed(screen, 'Old key').getByText(t('signs in only'), { exact: true }).waitFor();
    await signOut(screen);
    await page.goto(`/app/sign-in?next=${encodeURIComponent(SECURITY)}`);
    await press(screen, 'Sign in with a passkey');
    await arrive(screen, 'Unlock your account');
    await read(screen, 'Your passkey signed you in');
    await show(screen, 'unlock-after-passkey');
    await typePassphrase(screen, kept.passphrase);
    await press(screen, 'Unlock');
    await arrive(screen, 'Security');
  });

  it('takes a passkey away, and leaves the others', async () => {
    const { page, t } = screen;
    await press(screen, 'Remove: {label}', { label: 'Key with screen lock' });
    const dialog = page.getByRole('dialog');
    await typePassphrase(screen, kept.passphrase, dialog);
    await show(screen, 'remove-passkey');
    await dialog.getByRole('button', { name: t('Remove the passkey'), exact: true }).click();
    await passkeyNamed(screen, 'Key with screen lock').waitFor({ state: 'detached' });
    expect(await passkeyNamed(screen, 'Old key').count()).toBe(1);
  });

  it('makes a new recovery kit, which is tried by its file', async () => {
    const { page, t } = screen;
    await press(screen, 'Make a new recovery kit');
    await typePassphrase(screen, kept.passphrase);
    await show(screen, 'new-kit-proof');
    await press(screen, 'Make a new recovery kit');
    await read(screen, 'The old one no longer works');
    await show(screen, 'new-kit');
    kitFile = await keepKit(screen);
    await goTo(screen, '/app', 'Home');
    await read(screen, 'Try your recovery kit');
    await show(screen, 'home-kit-due');
    await page
      .getByRole('main')
      .getByRole('link', { name: t('Try the kit now') })
      .click();
    await arrive(screen, 'Try your recovery kit');
    await show(screen, 'kit-drill');
    await write(screen, 'Text of the recovery kit', kept.kit);
    await press(screen, 'Try the kit');
    await read(
      screen,
      'This is a kit, but not the one in force: perhaps an older one. <0>Make a new one</0> if you cannot find it.',
    );
    await show(screen, 'kit-drill-old');
    await openKitFile(kitFile);
    await press(screen, 'Try the kit');
    await arrive(screen, 'Security');
    await page.getByText(t('It works'), { exact: true }).waitFor();
  });

  it('makes a new passphrase, proven by the kit', async () => {
    const { page, t } = screen;
    await press(screen, 'Make a new passphrase');
    await page.getByRole('tab', { name: t('Recovery kit'), exact: true }).click();
    await openKitFile(kitFile);
    await press(screen, 'Make a new passphrase');
    await read(screen, 'The old one no longer works');
    await show(screen, 'new-passphrase');
    const passphrase = await keepPassphrase(screen);
    expect(passphrase).not.toBe(kept.passphrase);
    kept = { ...kept, passphrase };
    await button(screen, 'Make a new passphrase').waitFor();
  });

  it('moves to another address by the code that is mailed there, and tells the old one', async () => {
    const { page } = screen;
    const { address: old } = kept;
    const address = `moved-${locale}@people.example`;
    const before = (await platform.mailsTo(old)).length;
    await goTo(screen, '/app/account', 'Account');
    await show(screen, 'account');
    await page.getByRole('link', { name: screen.t('Change my address'), exact: true }).click();
    await arrive(screen, 'Change my address');
    await write(screen, 'Mail address or mobile number', address);
    await typePassphrase(screen, kept.passphrase);
    await show(screen, 'address');
    await press(screen, 'Continue');
    await press(screen, 'Send the code');
    await write(screen, 'Code', await codeAfter(platform, address, 0));
    await show(screen, 'address-code');
    await press(screen, 'Change the address');
    await read(screen, 'Your address is changed');
    await show(screen, 'address-changed');
    await expect.poll(async () => (await platform.mailsTo(old)).length).toBeGreaterThan(before);
    kept = { ...kept, address };
  });

  it('lists where one is signed in and who tried, and signs out elsewhere', async () => {
    const { page, t } = screen;
    const other = await sit();
    await comeIn(other, kept, '/app/resumes');
    // What the application looks up by itself is not to meet the end of its session: here it looks up nothing.
    await other.page.goto(`/${locale}`);
    await goTo(screen, '/app/account/devices', 'Devices');
    const signedIn = page.getByRole('list', { name: t('Signed in'), exact: true });
    const tries = page.getByRole('list', { name: t('Sign-ins of the last 90 days'), exact: true });
    const elsewhere = signedIn.getByRole('listitem').filter({ hasNotText: t('this device') });
    await elsewhere.waitFor();
    expect(await elsewhere.innerText()).toContain(t('by passphrase'));
    await tries.getByText(t('by passkey')).first().waitFor();
    await tries.getByText(t('first time'), { exact: true }).first().waitFor();
    await show(screen, 'devices');
    await elsewhere.getByRole('button').click();
    await elsewhere.waitFor({ state: 'detached' });
    await other.page.goto('/app/resumes');
    await arrive(other, 'Sign in');

    await press(screen, 'Sign out everywhere');
    await show(screen, 'sign-out-everywhere');
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: t('Sign out everywhere'), exact: true })
      .click();
    await page.getByRole('navigation', { name: t('Main') }).waitFor({ state: 'detached' });
  });

  it('asked nothing of any other place, and gave the browser nothing to complain of', () => {
    expect(people.flatMap(({ elsewhere }) => elsewhere)).toEqual([]);
    expect(people.flatMap(({ complaints }) => complaints)).toEqual([]);
  });

  async function openKitFile(text: string): Promise<void> {
    const { page, t } = screen;
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: t('Open the file of the kit'), exact: true }).click();
    await (await chooser).setFiles({ name: 'kit.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
    const read = page.getByRole('textbox', { name: t('Text of the recovery kit'), exact: true });
    await expect.poll(() => read.inputValue()).toBe(text.trim().split('\n').at(-1));
  }
});
