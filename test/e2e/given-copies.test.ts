import { afterAll, beforeAll, expect, it } from 'vitest';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { saveResume } from '../../src/client/vault/resumes.ts';
import { listGrants } from '../../src/shared/api/disclosure.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { read as open } from '../behaviour/erasure-stage.ts';
import { RESUMES } from '../invented-resumes.ts';
import { type Hall, openHall, POSTING, seatPerson, type Work } from './hall.ts';
import { arrive, arriveAt, follow, press, read, type Screen, show, write } from './screen.ts';

const documentId = newUuidV7();
let hall: Hall;
let work: Work;
let screen: Screen;

beforeAll(async () => {
  hall = await openHall({ posted: true });
  if (hall.work === null) throw new Error('the hall was opened without work');
  work = hall.work;
  const { api, session } = hall.candidate;
  for (const [id, title] of [
    [newUuidV7(), 'For boats'],
    [documentId, 'For mills'],
  ] as const) {
    const content = {
      ...{ title, language: 'en' as const, resume: RESUMES.english, leftover: [] },
      ...{ originalId: null, originalName: null },
    };
    granted(await saveResume(api, session, { documentId: id, version: 1, content }));
  }
  screen = await seatPerson(hall, hall.candidate, { path: `/app/postings/${work.postingId}/apply` });
});
afterAll(() => hall?.dispose());

const main = () => screen.page.getByRole('main');
const here = (words: string) => main().getByText(words).waitFor();

it('lists on a résumé who was given a copy, and of which version', async () => {
  const { page } = screen;
  await page.getByRole('radiogroup').getByText('For mills', { exact: true }).click();
  for (let step = 1; step <= 4; step++) await press(screen, 'Continue');
  await press(screen, 'Sign and seal');
  await arriveAt(screen, POSTING);
  await follow(screen, 'Résumés');
  await page.getByRole('link', { name: 'For mills', exact: true }).click();
  await here('1 person can read a copy of it.');
  await follow(screen, 'Who was given a copy');
  await arrive(screen, 'Who was given a copy');
  for (const words of ['Ada Berg', 'Example Mills', 'has not opened it', 'the résumé as it is now'])
    await here(words);
  await show(screen, 'copies-given');
});

it('goes on to say so when the résumé is changed, the copy opened, and the permission revoked', async () => {
  const { page } = screen;
  await page.getByRole('link', { name: 'For mills', exact: true }).click();
  await write(screen, 'Headline', 'Keeper of lighthouses');
  await press(screen, 'Save');
  await read(screen, 'Saved, sealed to you alone');
  const { grants } = granted(await hall.candidate.api(listGrants));
  await open(work.recruiter, grants[0]?.grantId ?? '');
  await follow(screen, 'Who was given a copy');
  await here('the version saved');
  await here('opened once');
  await press(screen, 'Revoke now: {0}', { 0: POSTING });
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: screen.t('Revoke now'), exact: true })
    .click();
  await here('Nobody can read a copy of it now');
  await page.getByText('Ended (1)', { exact: true }).click();
  await here('Revoked');
  await show(screen, 'copies-ended');
});

it('lists none of another résumé’s copies', async () => {
  const { page } = screen;
  await follow(screen, 'Résumés');
  await page.getByRole('link', { name: 'For boats', exact: true }).click();
  await follow(screen, 'Who was given a copy');
  await here('Nobody can read a copy of it now');
  expect(await main().innerText()).not.toContain('Example Mills');
  expect([...screen.complaints, ...screen.elsewhere]).toEqual([]);
});
