import type { Route } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { getAccount } from '../../src/shared/api/accounts.ts';
import { type Hall, openHall, seatPerson } from './hall.ts';
import { goTo } from './keep-keys.ts';
import { keepResume } from './keep-resume.ts';
import { button, press, type Screen, write } from './screen.ts';

let hall: Hall;
let screen: Screen;

beforeAll(async () => {
  hall = await openHall({ posted: true });
  screen = await seatPerson(hall, hall.candidate);
});

afterAll(() => hall?.dispose());

const focused = () =>
  screen.page.evaluate<string>(
    "(document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent).trim()",
  );

/** Holds requests to an address back, until they are all let go or cut; what comes later goes through. */
async function holdBack(path: string) {
  const waiting: Route[] = [];
  let over = false;
  await screen.page.route(path, (route) => {
    if (over) return route.continue();
    waiting.push(route);
  });
  return {
    count: () => waiting.length,
    async end(how: 'continue' | 'abort') {
      over = true;
      for (const route of waiting) await route[how]();
    },
  };
}

it('leaves the focus on the button that hides, while it waits and when it failed', async () => {
  const { page } = screen;
  await goTo(screen, '/app/card/hidden');
  await page.getByRole('searchbox', { name: 'Name of the employer' }).fill('Example');
  await press(screen, 'Find');
  const hide = button(screen, 'Hide from {name}', { name: 'Example Mills' });
  await hide.focus();
  const held = await holdBack('**/api/card/hidden');
  await page.keyboard.press('Enter');
  await expect.poll(held.count).toBe(1);
  await page.keyboard.press('Enter');
  expect(await focused()).toBe('Hide from Example Mills');
  expect(held.count()).toBe(1);
  await held.end('abort');
  await page.getByText('The platform cannot be reached.').first().waitFor();
  expect(await focused()).toBe('Hide from Example Mills');
  await page.keyboard.press('Enter');
  await page.getByText('hidden from it', { exact: true }).waitFor();
});

it('leaves it on the button that saves, once there is nothing to save any more', async () => {
  const { page } = screen;
  const documentId = await keepResume(hall.candidate);
  await goTo(screen, `/app/resumes/${documentId}`);
  await write(screen, 'Headline', 'Miller');
  await button(screen, 'Save').focus();
  await page.keyboard.press('Enter');
  await page.getByText('Saved, sealed to you alone').waitFor();
  await expect.poll(() => page.evaluate("document.activeElement.getAttribute('aria-disabled')")).toBe('true');
  expect(await focused()).toBe('Save');
  await page.keyboard.press('Tab');
  expect(await button(screen, 'Save').isDisabled()).toBe(true);
});

it('saves what was chosen last, however slowly the platform answers', async () => {
  const { page } = screen;
  await goTo(screen, '/app/account', 'Account');
  const held = await holdBack('**/api/account/preferences');
  const kinds = ['Somebody wrote to me', 'An application of mine moved on'];
  for (const name of kinds) {
    await page.getByRole('checkbox', { name, exact: true }).focus();
    await page.keyboard.press('Space');
    await expect.poll(() => page.getByRole('checkbox', { name, exact: true }).isChecked()).toBe(false);
  }
  expect(held.count()).toBe(1);
  await held.end('continue');
  const quiet = async () => granted(await hall.candidate.api(getAccount)).account.quiet;
  await expect.poll(quiet).toEqual(['messages', 'progress']);
  for (const name of kinds)
    expect(await page.getByRole('checkbox', { name, exact: true }).isChecked()).toBe(false);
});
