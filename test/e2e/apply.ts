/** What candidates do, by the screens alone. */
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { arrive, arriveAt, button, follow, press, read, type Screen, show, tick, write } from './screen.ts';

/** A sample résumé: where it lies, whose it is, and what of it to look for. */
export type Sample = {
  readonly file: string;
  readonly name: string;
  readonly email: string;
  readonly workplace: string;
  readonly school: string;
};

/** The path of a file in test/samples. */
export function samplePath(file: string): string {
  return fileURLToPath(new URL(`../samples/${file}`, import.meta.url));
}

/** Chooses a file on the page of the import. */
export async function chooseFile({ page, t }: Screen, path: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: t('Choose a file'), exact: true }).click();
  await (await chooser).setFiles(path);
}

/** Brings a résumé: chooses the file, looks at what was read beside it, seals and saves. */
export async function bringResume(screen: Screen, sample: Sample, title: string): Promise<void> {
  const { page, t } = screen;
  await arrive(screen, 'Import a résumé');
  await show(screen, 'import');
  await chooseFile(screen, samplePath(sample.file));
  await page.getByRole('img', { name: t('Page {0} of the document', { 0: 1 }) }).waitFor();
  expect(await page.getByRole('textbox', { name: t('Name'), exact: true }).inputValue()).toBe(sample.name);
  await page.getByText(sample.workplace).first().waitFor();
  await show(screen, 'review');
  await write(screen, 'Your name for this résumé', title);
  await press(screen, 'Seal and save');
  await arriveAt(screen, title);
  await read(screen, 'Saved, sealed to you alone');
  await show(screen, 'resume');
}

/** Applies with everything but contact and education; says what is to be seen on the way. */
export async function applyTo(
  screen: Screen,
  sample: Sample,
  choice: { readers: readonly string[]; message: string },
): Promise<void> {
  const { page, t } = screen;
  await read(screen, 'Which résumé do you apply with?');
  await show(screen, 'apply-resume');
  await press(screen, 'Continue');

  const contact = page.getByRole('group', { name: t('How to reach you'), exact: true });
  for (const box of await contact.getByRole('checkbox').all()) expect(await box.isChecked()).toBe(false);
  const preview = page.getByRole('article', { name: t('Preview of what will be read'), exact: true });
  expect(await preview.innerText()).toContain(sample.school);
  await tick(screen, 'Education', false);
  const seen = await preview.innerText();
  expect(seen).toContain(sample.name);
  expect(seen).toContain(sample.workplace);
  expect(seen).not.toContain(sample.school);
  expect(seen).not.toContain(sample.email);
  await show(screen, 'apply-fields');
  await press(screen, 'Continue');

  for (const reader of choice.readers) await page.getByText(reader, { exact: true }).waitFor();
  await show(screen, 'apply-terms');
  await press(screen, 'Continue');
  await page.getByRole('textbox', { name: t('Message') }).fill(choice.message);
  await show(screen, 'apply-message');
  await press(screen, 'Continue');
  await show(screen, 'apply-sign');
  await press(screen, 'Sign and seal');
  await read(screen, 'Nobody has opened it yet.');
  await show(screen, 'application-sent');
}

/** Looks who can read what, and revokes it. `reader` has opened it once. */
export async function revoke(screen: Screen, posting: string, reader: string): Promise<void> {
  const { page, t } = screen;
  await follow(screen, 'Who can read');
  await arrive(screen, 'Who can read what');
  const openings = t('{0, plural, one {opened once} other {opened # times}}', { 0: 1 });
  const line = page.getByRole('listitem').filter({ hasText: reader });
  await line.filter({ hasText: openings }).waitFor();
  await show(screen, 'access');
  await page.getByRole('button', { name: t('Revoke now: {0}', { 0: posting }) }).click();
  await show(screen, 'revoke');
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: t('Revoke now'), exact: true })
    .click();
  await read(screen, 'Nobody can read anything of yours');
  await button(screen, 'Revoke now: {0}', { 0: posting }).waitFor({ state: 'detached' });
  await show(screen, 'revoked');
}
