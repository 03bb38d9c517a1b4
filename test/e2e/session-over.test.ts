import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { argon2id } from '../../src/cli/argon2id.ts';
import { enter, type Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { prepareRenewal } from '../../src/client/accounts/credentials.ts';
import { replaceKeys } from '../../src/client/accounts/replace-keys.ts';
import { listResumes, readResume } from '../../src/client/vault/resumes.ts';
import { endSession, listSessions } from '../../src/shared/api/devices.ts';
import { type Hall, openHall, seatPerson } from './hall.ts';
import { INVENTED, keepResume } from './keep-resume.ts';
import { choose, press, read, type Screen, show, tick, write } from './screen.ts';

let hall: Hall;
let other: Person;

beforeAll(async () => {
  hall = await openHall({ posted: true });
  const { origin, codeFor } = hall.platform;
  other = await enter({ url: origin, argon2id, codeFor }, { kind: 'candidate' });
});

afterAll(() => hall?.dispose());

/** Signs out, from another client, every other device of a person. */
async function endElsewhere({ api }: Person): Promise<void> {
  const { sessions } = granted(await api(listSessions));
  for (const { current, sessionId } of sessions)
    if (!current) granted(await api(endSession, { params: { sessionId } }));
}

/** A candidate in the editor of a new résumé, with a headline that is not saved. */
async function writeUnsaved(words: string): Promise<{ screen: Screen; documentId: string }> {
  const documentId = await keepResume(hall.candidate);
  const screen = await seatPerson(hall, hall.candidate, { path: '/app/resumes' });
  await screen.page.locator(`a[href="/app/resumes/${documentId}"]`).first().click();
  await write(screen, 'Headline', words);
  return { screen, documentId };
}

/** Presses Save, and ends the session before anything that it asks for arrives. */
async function saveTooLate(screen: Screen, end = () => endElsewhere(hall.candidate)): Promise<void> {
  let ended: Promise<void> | undefined;
  await screen.page.route('**/api/**', async (route) => {
    ended ??= end();
    await ended;
    await route.continue();
  });
  await press(screen, 'Save');
  await over(screen).waitFor();
}

/** Ends the session, and lets the page hear of it as when somebody comes back to it. */
async function endUnheard({ page }: Screen, person: Person): Promise<void> {
  await endElsewhere(person);
  await page.evaluate(`document.dispatchEvent(new Event('visibilitychange'))`);
}

const over = ({ page, t }: Screen) => page.getByRole('alertdialog', { name: t('Your session has ended') });
const label = async (documentId: string) =>
  granted(await readResume(hall.candidate.api, hall.candidate.session, documentId)).content.resume.basics
    .label;
const headline = ({ page, t }: Screen) => page.getByRole('textbox', { name: t('Headline'), exact: true });

/** Signs in in the window that stands above the page. */
async function signInThere({ page, t }: Screen, person: Person): Promise<void> {
  const window = page.getByRole('alertdialog');
  await window
    .getByRole('textbox', { name: t('Mail address or mobile number'), exact: true })
    .fill(person.address);
  await window.getByRole('textbox', { name: t('Passphrase'), exact: true }).fill(person.passphrase);
  // One filled step, also where a passkey is the other way.
  const filled = window.locator('.button-primary:not([data-disabled])');
  await expect.poll(() => filled.allTextContents()).toEqual([t('Sign in')]);
  await window.getByRole('button', { name: t('Sign in'), exact: true }).click();
}

/** Ends the session unheard, and signs in again in the window that tells of it. */
async function endAndReturn(screen: Screen, person: Person): Promise<void> {
  await endUnheard(screen, person);
  await over(screen).waitFor();
  await signInThere(screen, person);
  await over(screen).waitFor({ state: 'detached' });
}

const AXE = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const FAULTS = `axe.run({ exclude: ['[data-live-announcer]'] }, { resultTypes: ['violations'] }).then(({ violations }) =>
  violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 200)).join(' | ')))`;
const STORED = `JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href])
  + await indexedDB.databases().then((all) => JSON.stringify(all))`;

it('keeps what was typed when the session ends, and saves it after signing in there', async () => {
  const { screen, documentId } = await writeUnsaved('Keeper of lighthouses');
  const { page } = screen;
  await saveTooLate(screen);
  await show(screen, 'session-over');
  expect(await headline(screen).isVisible()).toBe(false);
  expect(await page.getByText('Keeper of lighthouses').first().isVisible()).toBe(false);
  expect(await page.evaluate(`(async () => ${STORED})()`)).not.toContain('lighthouses');
  await page.evaluate(AXE);
  expect(await page.evaluate(FAULTS)).toEqual([]);
  expect(await label(documentId)).not.toBe('Keeper of lighthouses');

  await signInThere(screen, hall.candidate);
  await over(screen).waitFor({ state: 'detached' });
  await read(screen, 'Saved, sealed to you alone');
  expect(await headline(screen).inputValue()).toBe('Keeper of lighthouses');
  expect(await label(documentId)).toBe('Keeper of lighthouses');
  await page.reload();
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(hall.candidate.passphrase);
  await press(screen, 'Unlock');
  await headline(screen).waitFor();
  expect(await headline(screen).inputValue()).toBe('Keeper of lighthouses');
  await screen.context.close();
});

const INSIDE = `document.querySelector('[role=alertdialog]').contains(document.activeElement)`;

it('keeps keyboard and history in the window, also where the screen is small', async () => {
  const { screen, documentId } = await writeUnsaved('Warden of a canal');
  const { page } = screen;
  await page.setViewportSize({ width: 390, height: 700 });
  await saveTooLate(screen);
  await page.keyboard.press('Escape');
  for (let step = 0; step < 20; step++) {
    expect(await page.evaluate(INSIDE), `stop ${step}`).toBe(true);
    await page.keyboard.press('Tab');
  }
  await page.goBack({ timeout: 1000 }).catch(() => undefined);
  await expect.poll(() => new URL(page.url()).pathname).toBe(`/app/resumes/${documentId}`);
  expect(await over(screen).isVisible()).toBe(true);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  await signInThere(screen, hall.candidate);
  await read(screen, 'Saved, sealed to you alone');
  expect(await label(documentId)).toBe('Warden of a canal');
  await screen.context.close();
});

it('shows another account nothing of it, saves nothing there, and goes on for the first', async () => {
  const { screen, documentId } = await writeUnsaved('Mender of nets');
  const { page, t } = screen;
  await saveTooLate(screen);
  await signInThere(screen, other);
  const refused = page.getByRole('alertdialog', { name: t('Another account is signed in') });
  await refused.getByRole('alert').waitFor();
  await show(screen, 'another-account');
  expect(await page.getByText('Mender of nets').first().isVisible()).toBe(false);
  expect(await headline(screen).isVisible()).toBe(false);
  expect(await refused.getByRole('button', { name: t('Save it to a file') }).count()).toBe(0);
  await press(screen, 'Sign out, and in with the other one');
  await over(screen).waitFor();
  expect(
    await over(screen)
      .getByRole('button', { name: t('Save it to a file') })
      .count(),
  ).toBe(0);
  await signInThere(screen, hall.candidate);
  await read(screen, 'Saved, sealed to you alone');
  expect(await label(documentId)).toBe('Mender of nets');
  expect(granted(await listResumes(other.api, other.session))).toEqual([]);
  await screen.context.close();
});

it('saves what is on the screen to a file, a date that is none included', async () => {
  const { screen } = await writeUnsaved('Founder of bells');
  const { page } = screen;
  await press(screen, 'Edit {name}', { name: INVENTED.work[0]?.name ?? '' });
  await page
    .getByRole('textbox', { name: screen.t('Start'), exact: true })
    .first()
    .fill('last spring');
  await endUnheard(screen, hall.candidate);
  await over(screen).waitFor();
  const [file] = await Promise.all([page.waitForEvent('download'), press(screen, 'Save it to a file')]);
  const resume = JSON.parse(readFileSync(await file.path(), 'utf8'));
  expect(resume.basics.label).toBe('Founder of bells');
  expect(resume.work[0].startDate).toBe('last spring');
  await screen.context.close();
});

it('leaves without it only when asked once more, and then nothing of it stays', async () => {
  const { screen, documentId } = await writeUnsaved('Piper of the guard');
  const { page } = screen;
  await saveTooLate(screen);
  await press(screen, 'Leave without it');
  await press(screen, 'Stay here');
  await press(screen, 'Leave without it');
  await press(screen, 'Leave, and lose it');
  await page.getByRole('heading', { level: 1, name: screen.t('Sign in') }).waitFor();
  expect(await page.content()).not.toContain('Piper of the guard');
  await page.getByRole('textbox', { name: 'Mail address or mobile number' }).fill(hall.candidate.address);
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(hall.candidate.passphrase);
  await page.getByRole('main').getByRole('button', { name: 'Sign in', exact: true }).click();
  await headline(screen).waitFor();
  expect(await headline(screen).inputValue()).toBe(await label(documentId));
  await screen.context.close();
});

it('keeps what was typed while the page is locked, and offers no file to who comes then', async () => {
  const { screen } = await writeUnsaved('Reader of meters');
  const { page, t } = screen;
  await press(screen, 'My account');
  await page.getByRole('menuitem', { name: t('Lock') }).click();
  const locked = page.getByRole('alertdialog', { name: t('Your account is locked') });
  await locked.waitFor();
  expect(await locked.getByRole('button', { name: t('Save it to a file') }).count()).toBe(0);
  await locked.getByRole('textbox', { name: 'Passphrase' }).fill(hall.candidate.passphrase);
  await press(screen, 'Unlock');
  await locked.waitFor({ state: 'detached' });
  expect(await headline(screen).inputValue()).toBe('Reader of meters');
  await press(screen, 'Save');
  await read(screen, 'Saved, sealed to you alone');
  await screen.context.close();
});

it('goes on with the new keys where they were replaced meanwhile', async () => {
  const { origin, codeFor } = hall.platform;
  const person = await enter({ url: origin, argon2id, codeFor }, { kind: 'candidate' });
  const documentId = await keepResume(person);
  const screen = await seatPerson(hall, person, { path: `/app/resumes/${documentId}` });
  await write(screen, 'Headline', 'Tuner of organs');
  const renewal = prepareRenewal();
  const proof = { method: 'passphrase', secret: person.passphrase } as const;
  let { session } = person;
  await saveTooLate(screen, async () => {
    session = granted(await replaceKeys(person.api, person.session, { proof, renewal, argon2id }));
  });
  await signInThere(screen, { ...person, passphrase: renewal.passphrase });
  await read(screen, 'Saved, sealed to you alone');
  const { content } = granted(await readResume(person.api, session, documentId));
  expect(content.resume.basics.label).toBe('Tuner of organs');
  await screen.context.close();
});

it('keeps a posting that somebody is writing', async () => {
  if (hall.work === null) throw new Error('the hall was opened without work');
  const { recruiter } = hall.work;
  const screen = await seatPerson(hall, recruiter, { path: '/app/openings/new' });
  const { page } = screen;
  await write(screen, 'Title', 'Keeper of the lock');
  await endAndReturn(screen, recruiter);
  const title = page.getByRole('textbox', { name: screen.t('Title'), exact: true });
  expect(await title.inputValue()).toBe('Keeper of the lock');
  await screen.context.close();
});

it('keeps a message of a step that is not shown any more', async () => {
  await keepResume(hall.candidate);
  const path = `/app/postings/${hall.work?.postingId}/apply`;
  const screen = await seatPerson(hall, hall.candidate, { path });
  const { page, t } = screen;
  for (let step = 0; step < 3; step++) await press(screen, 'Continue');
  await page.getByRole('textbox', { name: t('Message') }).fill('Good morning to the mill');
  await press(screen, 'Continue');
  await endAndReturn(screen, hall.candidate);
  await press(screen, 'Back');
  const message = page.getByRole('textbox', { name: t('Message') });
  expect(await message.inputValue()).toBe('Good morning to the mill');
  await screen.context.close();
});

it('keeps what was ticked in a step before, and a posting of which only a choice was made', async () => {
  await keepResume(hall.candidate);
  const { work } = hall;
  if (work === null) throw new Error('the hall was opened without work');
  const path = `/app/postings/${work.postingId}/apply`;
  const screen = await seatPerson(hall, hall.candidate, { path });
  const summary = ({ page, t }: Screen) => page.getByRole('checkbox', { name: t('Summary'), exact: true });
  await press(screen, 'Continue');
  await tick(screen, 'Summary', false);
  await press(screen, 'Continue');
  await endAndReturn(screen, hall.candidate);
  await press(screen, 'Back');
  await summary(screen).waitFor({ state: 'attached' });
  expect(await summary(screen).isChecked()).toBe(false);
  await screen.context.close();

  const desk = await seatPerson(hall, work.recruiter, { path: '/app/openings/new' });
  await choose(desk, 'Work mode', 'On site');
  await endUnheard(desk, work.recruiter);
  await over(desk).waitFor();
  await signInThere(desk, work.recruiter);
  await over(desk).waitFor({ state: 'detached' });
  const mode = desk.page.getByRole('button', { name: desk.t('Work mode') });
  expect(await mode.textContent()).toContain('On site');
  await desk.context.close();
});

it('goes to the sign-in page where nothing was typed', async () => {
  const documentId = await keepResume(hall.candidate);
  const screen = await seatPerson(hall, hall.candidate, { path: `/app/resumes/${documentId}` });
  await headline(screen).waitFor();
  await endUnheard(screen, hall.candidate);
  await screen.page.getByRole('heading', { level: 1, name: screen.t('Sign in') }).waitFor();
  expect(await screen.page.getByRole('alertdialog').count()).toBe(0);
  await screen.context.close();
});

it('keeps no page for a secret, also where it is shown', async () => {
  const screen = await seatPerson(hall, hall.candidate, { path: '/app/account/erase' });
  await press(screen, 'Continue');
  await press(screen, 'Continue');
  await tick(screen, 'Show the passphrase');
  await write(screen, 'Passphrase', hall.candidate.passphrase);
  await endUnheard(screen, hall.candidate);
  await screen.page.getByRole('heading', { level: 1, name: screen.t('Sign in') }).waitFor();
  expect(await screen.page.getByRole('alertdialog').count()).toBe(0);
  await screen.context.close();
});

it('asks before unsaved edits are left by going back, closing the tab or signing out', async () => {
  const { screen } = await writeUnsaved('Binder of books');
  const { page, t } = screen;
  await page.goBack({ timeout: 1000 }).catch(() => undefined);
  await page.getByRole('alertdialog', { name: t('Leave without saving?') }).waitFor();
  await press(screen, 'Stay here');
  await press(screen, 'My account');
  await page.getByRole('menuitem', { name: t('Sign out') }).click();
  await page.getByRole('alertdialog', { name: t('Sign out without saving?') }).waitFor();
  await press(screen, 'Stay here');
  const [asked] = await Promise.all([page.waitForEvent('dialog'), page.close({ runBeforeUnload: true })]);
  expect(asked.type()).toBe('beforeunload');
  await asked.dismiss();
  expect(await headline(screen).inputValue()).toBe('Binder of books');
  await screen.context.close();
});
