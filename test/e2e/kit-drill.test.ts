import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inventTerms, post, sendApplication } from '../../src/cli/selfcheck/acts.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { generateKit } from '../../src/client/accounts/credentials.ts';
import { listApplications } from '../../src/shared/api/applications.ts';
import { type Hall, openHall, seatPerson } from './hall.ts';
import { INVENTED, keepResume } from './keep-resume.ts';
import { press, read, type Screen } from './screen.ts';

let hall: Hall;
let screen: Screen;

beforeAll(async () => {
  hall = await openHall({ posted: true });
  const { candidate, work } = hall;
  if (work === null) throw new Error('the hall was opened without work');
  await keepResume(candidate);
  await sendApplication(candidate, work.postingId, { resume: INVENTED });
  const terms = inventTerms({ title: 'Keeper of the archive' });
  const second = await post(work.recruiter, work.employerId, [work.recruiter], terms);
  screen = await seatPerson(hall, candidate, { path: `/app/postings/${second}/apply` });
});

afterAll(() => hall?.dispose());

const asking = () => screen.page.getByRole('alertdialog', { name: 'First try your recovery kit' });
const inDialog = (name: string): Locator => asking().getByRole('button', { name, exact: true });
const sent = async () => granted(await hall.candidate.api(listApplications)).applications.length;

async function tryKit(kit: string): Promise<void> {
  await asking().getByRole('textbox', { name: 'Text of the recovery kit' }).fill(kit);
  await inDialog('Try the kit').click();
}

it('asks for the recovery kit at the second application, and sends nothing before', async () => {
  await read(screen, 'Which résumé do you apply with?');
  for (let step = 1; step <= 4; step++) await press(screen, 'Continue');
  await press(screen, 'Sign and seal');
  await asking().waitFor();
  await inDialog('Not now').click();
  await asking().waitFor({ state: 'detached' });
  expect(await sent()).toBe(1);
});

it('takes no other kit, and sends the application by itself once the right one was tried', async () => {
  await press(screen, 'Sign and seal');
  await tryKit(generateKit());
  await asking().getByText('This is a kit, but not the one in force').waitFor();
  expect(await sent()).toBe(1);

  await tryKit(hall.candidate.kit);
  await read(screen, 'Nobody has opened it yet.');
  await screen.page.getByText('Keeper of the archive').first().waitFor();
  expect(await sent()).toBe(2);
  expect(screen.elsewhere).toEqual([]);
});
