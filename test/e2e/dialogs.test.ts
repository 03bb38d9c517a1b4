import { afterAll, beforeAll, expect, it } from 'vitest';
import { sendApplication } from '../../src/cli/selfcheck/acts.ts';
import { receivedBy } from '../../src/cli/selfcheck/chapter-disclose.ts';
import { INVENTED_RESUME } from '../../src/cli/selfcheck/invented-resume.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { openCopy, readTerms } from '../../src/client/disclosure/open-copy.ts';
import { saveResume } from '../../src/client/vault/resumes.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { Resume } from '../../src/shared/resume/resume.ts';
import { LOCALES } from '../../src/shared/vocabulary/locales.ts';
import { type Hall, openHall, seatPerson } from './hall.ts';
import { button, press, read, type Screen, seat } from './screen.ts';

const documentId = newUuidV7();
let hall: Hall;
let stagePath: string;

beforeAll(async () => {
  hall = await openHall({ posted: true });
  if (hall.work === null) throw new Error('the hall was opened without work');
  const { candidate, work } = hall;
  const resume = Resume.parse(JSON.parse(INVENTED_RESUME));
  const content = { title: 'For mills', language: 'en' as const, resume, leftover: [] };
  granted(
    await saveResume(candidate.api, candidate.session, {
      ...{ documentId, version: 1 },
      content: { ...content, originalId: null, originalName: null },
    }),
  );
  const sent = { resume, fields: ['name', 'work'] as const, message: 'Good morning' };
  const { grantId } = await sendApplication(candidate, work.postingId, sent);
  const [received] = await receivedBy(work.recruiter, work.postingId);
  const { api, session } = work.recruiter;
  // An interview is offered only to whom somebody has read.
  const terms = granted(await readTerms(api, session, received?.copyId ?? ''));
  granted(await openCopy(api, session, terms, newUuidV7()));
  stagePath = `/app/openings/${work.postingId}/applications/${grantId}`;
});

afterAll(() => hall?.dispose());

const FOCUSED = 'document.activeElement.textContent.trim()';

it('goes back to the button of a stage when the passkey is not shown', async () => {
  if (hall.work === null) throw new Error('the hall was opened without work');
  const screen = await seatPerson(hall, hall.work.recruiter, { path: stagePath });
  const { page } = screen;
  await button(screen, 'Invite to an interview').focus();
  await page.keyboard.press('Enter');
  const asked = page.getByRole('alertdialog', { name: 'Show your passkey' });
  await asked.waitFor();
  await page.keyboard.press('Escape');
  await asked.waitFor({ state: 'detached' });
  await expect.poll(() => page.evaluate(FOCUSED)).toBe('Invite to an interview');
  await screen.context.close();
});

// What has the focus stands in the window with its whole height, or is higher than the window.
const WHOLE = `(() => {
  const stop = document.activeElement.closest('label') ?? document.activeElement;
  const [box, frame] = [stop, document.querySelector('.dialog-modal')].map((part) => part.getBoundingClientRect());
  return box.top >= frame.top - 1 && box.bottom <= frame.bottom + 1;
})()`;

it('shows the whole of each stop in a window that is higher than the screen, and begins at its top', async () => {
  const screen = await seatPerson(hall, hall.candidate, { path: `/app/resumes/${documentId}` });
  const { page } = screen;
  await page.setViewportSize({ width: 640, height: 450 });
  await press(screen, 'Download');
  await read(screen, 'Download as a file');
  const stops: string[] = [];
  for (let step = 0; step < 8; step++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate<string>(FOCUSED);
    stops.push(stop);
    await expect.poll(() => page.evaluate(WHOLE), { message: `${step}: ${stop}`, timeout: 3000 }).toBe(true);
  }
  expect(stops).toContain('Close');
  await screen.context.close();
});

const CUT = `[...document.querySelectorAll('[role=tab]')]
  .filter((tab) => tab.getBoundingClientRect().right > tab.parentElement.getBoundingClientRect().right + 1)
  .map((tab) => tab.textContent)`;

it('hides no way to sign in beside the edge of a phone with letters of twice the size', async () => {
  for (const locale of LOCALES) {
    const screen: Screen = await seat(hall.browser, hall.platform.origin, { locale, width: 390 });
    await screen.page.goto('/app/sign-in');
    await screen.page.getByRole('tab').first().waitFor();
    await screen.page.evaluate("document.documentElement.style.fontSize = '200%'");
    expect(await screen.page.evaluate(CUT), locale).toEqual([]);
    await screen.context.close();
  }
});
