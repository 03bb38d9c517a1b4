/** What recruiters and the operator do, by the screens alone. */
import { expect } from 'vitest';
import { languageTold } from '../../src/shared/jobs/posting-language.ts';
import { LANGUAGES } from '../../src/shared/vocabulary/languages.ts';
import { nameOf } from '../../src/shared/vocabulary/names.ts';
import { occupationByCode } from '../../src/shared/vocabulary/occupations.ts';
import { COUNTRIES, regionByCode } from '../../src/shared/vocabulary/regions.ts';
import { CURRENCIES, PAY_PERIODS, WORK_MODES } from '../../src/shared/vocabulary/work-terms.ts';
import type { TestPlatform } from '../platform.ts';
import { type Kept, openAccount } from './arrive.ts';
import { goTo } from './keep-keys.ts';
import { arrive, button, choose, find, follow, press, read, type Screen, show, write } from './screen.ts';

/** An employer and its posting, in the language of those who write them. */
export type Opening = {
  readonly employer: string;
  readonly posting: string;
  readonly description: string;
  readonly title: string;
};

/** Opens a recruiter's account from the first page. */
export async function becomeRecruiter(
  screen: Screen,
  platform: TestPlatform,
  newcomer: { address: string; name: string },
): Promise<Kept> {
  const { page, t } = screen;
  await page.goto('/app');
  await arrive(screen, 'Your résumé stays yours');
  await show(screen, 'start');
  await follow(screen, 'Open an account');
  await page.getByText(t('I recruit'), { exact: true }).click();
  return openAccount(screen, platform, newcomer);
}

/** Proposes the employer that one recruits for. */
export async function proposeEmployer(screen: Screen, opening: Opening): Promise<void> {
  await follow(screen, 'Name your employer');
  await arrive(screen, 'Your employer');
  await write(screen, 'Name of the employer', opening.employer);
  await find(screen, 'Country', nameIn(screen, COUNTRIES, 'JP'));
  await write(screen, 'Registration number', `0100-01-${Date.now() % 1_000_000}`);
  await write(screen, 'Website', 'mills.example');
  await write(screen, 'How the operator can check it', 'Telephone +81 3 0000 0000, ask for the office.');
  await write(screen, 'Your title', opening.title);
  await show(screen, 'propose-employer');
  await press(screen, 'Propose it');
  await read(
    screen,
    'You get a mail when it is decided. Until then nothing can be posted, and nobody sees the name.',
  );
  await show(screen, 'employer-waiting');
}

/** An operator records who came in person for an employer that waits, approves it, and says why. */
export async function approveEmployer(
  screen: Screen,
  { employer }: Opening,
  { seen, reason }: { seen: string; reason: string },
): Promise<void> {
  const { page } = screen;
  await follow(screen, 'Desk');
  await arrive(screen, 'Desk');
  await show(screen, 'desk');
  const approve = button(screen, 'Approve {name}', { name: employer });
  expect(await approve.isDisabled()).toBe(true);
  await press(screen, 'Record a proof of {name}', { name: employer });
  await write(screen, 'What you saw', seen);
  await show(screen, 'record-proof');
  await press(screen, 'Record the proof');
  await page.getByText(seen, { exact: true }).waitFor();
  await show(screen, 'desk-proven');
  await approve.click();
  await write(screen, 'Reason', reason);
  await show(screen, 'approve');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: screen.t('Approve'), exact: true })
    .click();
  await read(screen, 'Nobody waits');
  await show(screen, 'desk-empty');
}

/** Begins the keys of an employer that is approved, on its page that is shown. */
export async function beginKeys(screen: Screen): Promise<void> {
  await read(screen, 'Nobody can apply yet');
  await show(screen, 'keys-needed');
  await press(screen, 'Begin this employer’s keys');
  await button(screen, 'Begin this employer’s keys').waitFor({ state: 'detached' });
}

/** Confirms the keys of a colleague, whose safety number was read out. */
export async function confirmKeys(screen: Screen, name: string): Promise<void> {
  await goTo(screen, '/app/employer/keys', 'Keys');
  await show(screen, 'keys');
  await press(screen, 'Confirm {name}', { name });
  await show(screen, 'confirm-keys');
  await press(screen, 'Confirm these keys');
  await button(screen, 'Confirm {name}', { name }).waitFor({ state: 'detached' });
  await show(screen, 'keys-confirmed');
}

/** Writes and opens a posting whose team is everybody of the employer; its id. */
export async function openPosting(
  screen: Screen,
  opening: Opening,
  team: readonly string[],
): Promise<string> {
  const { page } = screen;
  await follow(screen, 'Go to the postings');
  await read(screen, 'Nothing is posted yet');
  await show(screen, 'postings-none');
  await follow(screen, 'Write the first posting');
  await arrive(screen, 'New posting');
  await write(screen, 'Title', opening.posting);
  await find(screen, 'Occupation', nameIn(screen, [occupationByCode('251')], '251'));
  await choose(screen, 'Country', nameIn(screen, COUNTRIES, 'JP'));
  await find(screen, 'Region', nameIn(screen, [regionByCode('JP-13')], 'JP-13'));
  await choose(screen, 'Work mode', nameIn(screen, WORK_MODES, 'hybrid'));
  await write(screen, 'Description', opening.description);
  await sayLanguage(screen, opening);
  await write(screen, 'Least pay', '6,000,000');
  await write(screen, 'Most pay', '8,000,000');
  await choose(screen, 'Currency', nameIn(screen, CURRENCIES, 'JPY'));
  await choose(screen, 'Pay period', nameIn(screen, PAY_PERIODS, 'year'));
  await page.getByLabel(screen.t('Valid until'), { exact: true }).fill(inDays(30));
  for (const name of team) await tickPerson(screen, name);
  await show(screen, 'new-posting');
  await press(screen, 'Open the posting');
  await read(screen, 'No applications yet');
  await show(screen, 'posting-empty');
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

/** Where the letters tell the language it stands there already; else the posting is in English. */
async function sayLanguage(screen: Screen, { description }: Opening): Promise<void> {
  const { page, t } = screen;
  const field = page.getByRole('combobox', { name: t('Language of the text'), exact: true });
  const told = languageTold(description);
  if (told !== undefined) return expect(await field.inputValue()).toBe(nameIn(screen, LANGUAGES, told));
  // So that the page has scrolled there before its list opens: a list closes when the page moves.
  await field.click();
  await find(screen, 'Language of the text', nameIn(screen, LANGUAGES, 'en'));
}

/** The name of a vocabulary's entry in the language of the screen. */
export function nameIn(
  { locale }: Screen,
  entries: readonly ({ code: string; en: string; zh: string; ja: string } | undefined)[],
  code: string,
): string {
  const entry = entries.find((one) => one?.code === code);
  if (entry === undefined) throw new Error(`the vocabulary has no ${code}`);
  return nameOf(entry, locale);
}

// A person's label holds the title too, so that the name alone is not the whole of it.
async function tickPerson({ page }: Screen, name: string): Promise<void> {
  const box = page.getByRole('checkbox', { name });
  if (!(await box.isChecked())) await page.locator('label').filter({ has: box }).click();
}

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
