import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inventTerms, post, sendApplication } from '../../src/cli/selfcheck/acts.ts';
import { INVENTED_RESUME } from '../../src/cli/selfcheck/invented-resume.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { saveResume } from '../../src/client/vault/resumes.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { Resume } from '../../src/shared/resume/resume.ts';
import { type Hall, openHall, seatPerson, type Work } from './hall.ts';
import { goTo } from './keep-keys.ts';
import { arriveAt, read, type Screen, seat } from './screen.ts';

const TITLE = 'Backend מפתחת (SQL)';
const MESSAGE = 'שלום Ada, קראתי.';
// It begins with a word of Latin letters, so that only its language tells its direction.
const DESCRIPTION = 'PostgreSQL ו־SQL של 12 טחנות.';
const documentId = newUuidV7();
let hall: Hall;
let work: Work;
let postingId: string;
let grantId: string;

beforeAll(async () => {
  hall = await openHall({ posted: true });
  if (hall.work === null) throw new Error('the hall was opened without work');
  work = hall.work;
  const { recruiter, employerId } = work;
  const terms = inventTerms({ title: TITLE, description: DESCRIPTION, language: 'he' });
  postingId = await post(recruiter, employerId, [recruiter], terms);
  const invented = Resume.parse(JSON.parse(INVENTED_RESUME));
  const { api, session } = hall.candidate;
  const resume = { ...invented, basics: { ...invented.basics, label: 'מפתחת (12 שנים)' } };
  const content = { title: 'Mills', language: 'en' as const, resume, leftover: [] };
  const original = { originalId: null, originalName: null };
  granted(await saveResume(api, session, { documentId, version: 1, content: { ...content, ...original } }));
  const sent = { resume: invented, fields: ['name', 'work'] as const, message: MESSAGE };
  ({ grantId } = await sendApplication(hall.candidate, postingId, sent));
});

afterAll(() => hall?.dispose());

// Code for the page stands in strings: the types of tests know Node and no DOM.
const PLACE_OF = (word: string) => `((element) => {
  const parts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (parts.nextNode()) {
    const begin = parts.currentNode.data.indexOf(${JSON.stringify(word)});
    if (begin < 0) continue;
    const range = document.createRange();
    range.setStart(parts.currentNode, begin);
    range.setEnd(parts.currentNode, begin + ${word.length});
    return range.getBoundingClientRect().x;
  }
})(this)`;

/** The words of a text from left to right, as they are seen. */
async function seen(text: Locator, words: readonly string[]): Promise<string[]> {
  await text.waitFor();
  const places = new Map<string, number>();
  for (const word of words) places.set(word, await inPage<number>(text, PLACE_OF(word)));
  return [...words].sort((one, other) => Number(places.get(one)) - Number(places.get(other)));
}

function inPage<Value>(text: Locator, code: string): Promise<Value> {
  return text.evaluate((element, source) => Function(`return ${source}`).call(element), code);
}

const heading = ({ page }: Screen) => page.getByRole('heading', { level: 1 });
const description = ({ page }: Screen) => page.getByText(DESCRIPTION.slice(0, 10)).last();
const READ = ['(SQL', 'מפתחת', 'Backend'];
const WRITTEN = ['.', '12', 'של', 'PostgreSQL'];

it('reads from the right on the public pages, where it is written so', async () => {
  const screen = await seat(hall.browser, hall.platform.origin);
  await screen.page.goto('/en/postings');
  expect(await seen(screen.page.getByRole('link', { name: TITLE }), READ)).toEqual(READ);
  await screen.page.goto(`/en/postings/${postingId}`);
  expect(await seen(heading(screen), READ)).toEqual(READ);
  expect(await seen(description(screen), WRITTEN)).toEqual(WRITTEN);
  await screen.context.close();
});

it('reads from the right for candidates: postings, their own résumé, what they wrote', async () => {
  const screen = await seatPerson(hall, hall.candidate, { path: '/app/postings' });
  const { page } = screen;
  expect(await seen(page.getByRole('link', { name: TITLE }), READ)).toEqual(READ);
  await goTo(screen, `/app/postings/${postingId}`);
  await arriveAt(screen, TITLE);
  expect(await seen(heading(screen), READ)).toEqual(READ);
  expect(await seen(description(screen), WRITTEN)).toEqual(WRITTEN);
  await goTo(screen, `/app/resumes/${documentId}`);
  const label = ['שנים', '12', 'מפתחת'];
  expect(await seen(page.locator('article .picture-label'), label)).toEqual(label);
  await goTo(screen, `/app/messages/${grantId}`);
  const message = ['.', 'קראתי', 'Ada', 'שלום'];
  expect(await seen(page.getByText(MESSAGE).last(), message)).toEqual(message);
  await screen.context.close();
});

it('is written from the right in the editor, as its language is', async () => {
  const screen = await seatPerson(hall, work.recruiter, { path: `/app/openings/${postingId}/edit` });
  const { page, t } = screen;
  await read(screen, 'Pay and time');
  const direction = (label: string) =>
    inPage(page.getByRole('textbox', { name: t(label), exact: true }), 'getComputedStyle(this).direction');
  expect(await direction('Title')).toBe('rtl');
  expect(await direction('Description')).toBe('rtl');
  expect(await direction('Least pay')).toBe('ltr');
  await screen.context.close();
});
