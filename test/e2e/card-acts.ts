/** What candidates and recruiters do with cards and requests, by the screens alone. */
import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { goTo } from './keep-keys.ts';
import { arrive, arriveAt, follow, press, read, type Screen, show } from './screen.ts';

/** Makes a card out of the résumé that is there, with the words named, and publishes it. */
export async function makeCard(screen: Screen, words: readonly string[]): Promise<void> {
  const { page, t } = screen;
  await arrive(screen, 'Card');
  await show(screen, 'card-none');
  await press(screen, 'Make a card');
  await arrive(screen, 'Make the card');
  await press(screen, 'Propose a card');
  for (const name of words) await press(screen, 'Put on: {name}', { name });
  await show(screen, 'card-proposals');
  await press(screen, 'Continue');
  await read(screen, 'What your card says');
  await show(screen, 'card-says');
  await press(screen, 'Continue');
  const works = page.getByRole('radiogroup', { name: t('Do you work somewhere at present?') });
  await works.getByText(t('No'), { exact: true }).click();
  await show(screen, 'card-who');
  await press(screen, 'Continue');
  await read(screen, 'All that your card says');
  await show(screen, 'card-publish');
  await press(screen, 'Publish the card');
  await read(screen, 'Your card is published.');
  await show(screen, 'card-published');
}

/** The cards that are shown, those already asked left out. */
export function unasked({ page, t }: Screen): Locator {
  return page.getByRole('article').filter({ hasNot: page.getByText(t('Already asked'), { exact: true }) });
}

/** Asks the first who was not asked yet; with a message where one is given. */
export async function askNext(screen: Screen, message?: string): Promise<void> {
  const { page, t } = screen;
  const asked = page.getByRole('article').getByText(t('Already asked'), { exact: true });
  const before = await asked.count();
  await unasked(screen).first().getByText(t('Ask for the résumé'), { exact: true }).click();
  const form = page.getByRole('dialog', { name: t('Ask for the résumé'), exact: true });
  if (message !== undefined) {
    await form.getByRole('button', { name: t('Add a message'), exact: true }).click();
    await form.getByRole('textbox', { name: t('Message') }).fill(message);
  }
  await show(screen, 'ask');
  await form.getByRole('button', { name: t('Sign and send'), exact: true }).click();
  await form.waitFor({ state: 'detached' });
  await asked.nth(before).waitFor();
}

/** Opens the request for a posting: what waits is the one step of the start page. */
export async function openRequest(screen: Screen, posting: string, employer: string): Promise<void> {
  await goTo(screen, '/app', 'Home');
  const step = screen.page.locator('main .button-primary');
  await step.filter({ hasText: screen.t('See the requests') }).waitFor();
  expect(await step.count()).toBe(1);
  await show(screen, 'home-asked');
  await step.click();
  await arrive(screen, 'Requests');
  await screen.page.getByRole('link', { name: posting, exact: true }).click();
  await arriveAt(screen, screen.t('{0} asks to read more', { 0: employer }));
  await show(screen, 'request');
}

/** Answers the request that is open with "No, thank you". */
export async function declineRequest(screen: Screen): Promise<void> {
  const { page, t } = screen;
  await press(screen, 'No, thank you');
  await show(screen, 'decline');
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: t('No, thank you'), exact: true })
    .click();
  await read(screen, 'You answered “No, thank you”');
  await show(screen, 'declined');
}

/** Grants the request that is open, as it was asked. */
export async function grantRequest(screen: Screen): Promise<void> {
  await follow(screen, 'Look at what to share');
  await read(screen, 'Which résumé do you share from?');
  for (let step = 1; step <= 4; step++) {
    await show(screen, `share-${step}`);
    await press(screen, 'Continue');
  }
  await press(screen, 'Sign and seal');
  await read(screen, 'The request was granted.');
  await show(screen, 'shared');
}
