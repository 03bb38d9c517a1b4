/** Forms that are half written ask before they are left, by whatever way; sent or as they began, they ask nothing. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sendApplication } from '../../src/cli/selfcheck/acts.ts';
import { type Hall, openHall, seatPerson, type Work } from './hall.ts';
import { INVENTED, keepResume } from './keep-resume.ts';
import { arrive, choose, follow, press, read, type Screen, tick, write } from './screen.ts';

let hall: Hall;
let work: Work;

beforeAll(async () => {
  hall = await openHall({ posted: true });
  if (hall.work === null) throw new Error('the hall was opened without work');
  work = hall.work;
  await keepResume(hall.candidate);
});

afterAll(() => hall?.dispose());

const question = (page: Page) => page.getByRole('alertdialog');
/** Follows the link to a page of the application, as a person would. */
const enter = (screen: Screen, href: string) => screen.page.locator(`main a[href="${href}"]`).first().click();
const path = (page: Page) => new URL(page.url()).pathname;

/** Goes back, follows a link and closes the tab, and is asked each time; stays. */
async function staysAsked(screen: Screen, link: string): Promise<void> {
  const { page } = screen;
  const here = path(page);
  await page.goBack({ timeout: 1000 }).catch(() => undefined);
  await question(page).waitFor();
  await press(screen, 'Stay here');
  await question(page).waitFor({ state: 'detached' });
  await page
    .getByRole('navigation', { name: screen.t('Main') })
    .getByRole('link', { name: screen.t(link), exact: true })
    .click();
  await question(page).waitFor();
  await press(screen, 'Stay here');
  await question(page).waitFor({ state: 'detached' });
  const [asked] = await Promise.all([page.waitForEvent('dialog'), page.close({ runBeforeUnload: true })]);
  expect(asked.type()).toBe('beforeunload');
  await asked.dismiss();
  expect(path(page)).toBe(here);
}

/** Leaves by a link and is asked nothing. */
async function leavesUnasked(screen: Screen, link: string): Promise<void> {
  await follow(screen, link);
  await arrive(screen, link);
  expect(await question(screen.page).count()).toBe(0);
}

it('asks before a posting is left of which something stands, and not once it is open', async () => {
  const screen = await seatPerson(hall, work.recruiter, {
    path: `/app/openings/${work.postingId}`,
  });
  const { page, t } = screen;
  const edit = `/app/openings/${work.postingId}/edit`;
  await enter(screen, edit);
  const title = page.getByRole('textbox', { name: t('Title'), exact: true });
  const before = await title.inputValue();
  await title.fill(`${before}, of the night`);
  await staysAsked(screen, 'Postings');
  expect(await title.inputValue()).toBe(`${before}, of the night`);
  await title.fill(before);
  await leavesUnasked(screen, 'Postings');

  await enter(screen, `/app/openings/${work.postingId}`);
  await enter(screen, edit);
  await title.fill(`${before}, by day`);
  await press(screen, 'Save the changes');
  await read(screen, 'The posting was changed');
  expect(path(page)).toBe(`/app/openings/${work.postingId}`);
  await screen.context.close();
});

it('asks before a new posting is left of which only a choice was made, and lets it go when told so', async () => {
  const screen = await seatPerson(hall, work.recruiter, { path: '/app/openings' });
  await arrive(screen, 'Postings');
  await enter(screen, '/app/openings/new');
  await choose(screen, 'Work mode', 'On site');
  await staysAsked(screen, 'Postings');
  await follow(screen, 'Cancel');
  await question(screen.page)
    .getByRole('button', { name: screen.t('Leave'), exact: true })
    .click();
  await arrive(screen, 'Postings');
  await screen.context.close();
});

it('asks before an application is left that was ticked, and not while it is as proposed', async () => {
  const screen = await seatPerson(hall, hall.candidate, { path: `/app/postings/${work.postingId}` });
  const apply = `/app/postings/${work.postingId}/apply`;
  await enter(screen, apply);
  await press(screen, 'Continue');
  await leavesUnasked(screen, 'Résumés');
  await screen.page.goBack();
  await screen.page.goBack();
  await enter(screen, apply);
  await press(screen, 'Continue');
  await tick(screen, 'Summary', false);
  await press(screen, 'Continue');
  await staysAsked(screen, 'Résumés');
  await screen.context.close();
});

it('asks before a message is left that was not sent, and not after it was', async () => {
  const { grantId } = await sendApplication(hall.candidate, work.postingId, { resume: INVENTED });
  const screen = await seatPerson(hall, hall.candidate, { path: '/app/messages' });
  await arrive(screen, 'Messages');
  await enter(screen, `/app/messages/${grantId}`);
  await write(screen, 'Your message', 'Is the mill beside the river?');
  await staysAsked(screen, 'Résumés');
  await press(screen, 'Send');
  await screen.page
    .getByRole('region', { name: screen.t('Messages') })
    .getByText('beside the river')
    .waitFor();
  await leavesUnasked(screen, 'Résumés');
  await screen.context.close();
});
