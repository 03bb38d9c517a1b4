import { afterAll, beforeAll, expect, it } from 'vitest';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { readResume } from '../../src/client/vault/resumes.ts';
import { type Hall, openHall, seatPerson } from './hall.ts';
import { keepResume } from './keep-resume.ts';
import { follow, press, read, type Screen, write } from './screen.ts';

let documentId: string;
let hall: Hall;
let first: Screen;

beforeAll(async () => {
  hall = await openHall({ posted: false });
  documentId = await keepResume(hall.candidate, { title: 'Mine' });
  first = await seatPerson(hall, hall.candidate, { path: `/app/resumes/${documentId}` });
});

afterAll(() => hall?.dispose());

/** A second tab of the same browser; it has the cookie, but keys are in the memory of each tab alone. */
async function openSecondTab(): Promise<Screen> {
  const page = await first.context.newPage();
  page.setDefaultTimeout(45_000);
  await page.goto(`/app/resumes/${documentId}`);
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(hall.candidate.passphrase);
  await page.getByRole('button', { name: 'Unlock', exact: true }).click();
  await page.getByRole('textbox', { name: 'Headline' }).waitFor();
  return { ...first, page };
}

const stored = async () => granted(await readResume(hall.candidate.api, hall.candidate.session, documentId));

it('tells the second of two tabs that the first saved, and overwrites nothing', async () => {
  const second = await openSecondTab();
  await write(first, 'Headline', 'Miller');
  await write(second, 'Headline', 'Baker');
  await press(first, 'Save');
  await read(first, 'Saved, sealed to you alone');

  await press(second, 'Save');
  await read(second, 'This résumé was changed in another window');
  expect((await stored()).content.resume.basics.label).toBe('Miller');
  expect((await stored()).version).toBe(2);

  await press(second, 'Look at the other version');
  const other = second.page.getByRole('dialog', { name: 'The other version' });
  await other.getByText('Miller', { exact: true }).waitFor();
  await other.getByRole('button', { name: 'Close' }).click();
  expect(await second.page.getByRole('textbox', { name: 'Headline' }).inputValue()).toBe('Baker');

  await press(second, 'Keep mine as a new résumé');
  await second.page.getByRole('heading', { level: 1, name: 'Mine (second version)' }).waitFor();
  expect(await second.page.getByRole('textbox', { name: 'Headline' }).inputValue()).toBe('Baker');
  expect((await stored()).content.resume.basics.label).toBe('Miller');
  await follow(second, 'Résumés');
  await second.page.getByRole('link', { name: 'Mine', exact: true }).waitFor();
  await second.page.getByRole('link', { name: 'Mine (second version)', exact: true }).waitFor();
  expect(first.complaints).toEqual([expect.stringContaining('409')]);
});

it('ends the session in every tab of the browser when one signs out', async () => {
  const second = await openSecondTab();
  await press(first, 'My account');
  await first.page.getByRole('menuitem', { name: 'Sign out' }).click();
  await second.page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
  expect(await second.page.getByRole('textbox', { name: 'Headline' }).count()).toBe(0);
});
