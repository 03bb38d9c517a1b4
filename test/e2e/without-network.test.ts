import { afterAll, beforeAll, expect, it } from 'vitest';
import { INVENTED_RESUME } from '../../src/cli/selfcheck/invented-resume.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { saveResume } from '../../src/client/vault/resumes.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { Resume } from '../../src/shared/resume/resume.ts';
import { type Hall, openHall, seatPerson } from './hall.ts';
import { goTo } from './keep-keys.ts';
import { arriveAt, button, read } from './screen.ts';

const RESUMES = [
  { documentId: newUuidV7(), title: 'For mills' },
  { documentId: newUuidV7(), title: 'For docks' },
] as const;
let hall: Hall;

beforeAll(async () => {
  hall = await openHall({ posted: false });
  const { api, session } = hall.candidate;
  const resume = Resume.parse(JSON.parse(INVENTED_RESUME));
  for (const { documentId, title } of RESUMES) {
    const content = { title, language: 'en' as const, resume, leftover: [] };
    const whole = { ...content, originalId: null, originalName: null };
    granted(await saveResume(api, session, { documentId, version: 1, content: whole }));
  }
});

afterAll(() => hall?.dispose());

it('says that the platform cannot be reached, and comes by itself once it can', async () => {
  const [one, other] = RESUMES;
  const screen = await seatPerson(hall, hall.candidate, { path: `/app/resumes/${one.documentId}` });
  await arriveAt(screen, one.title);
  await screen.context.setOffline(true);
  await goTo(screen, `/app/resumes/${other.documentId}`);
  await read(screen, 'The platform cannot be reached. Nothing is lost: check your connection and try again.');
  expect(await button(screen, 'Try again').count()).toBeGreaterThan(0);
  await screen.context.setOffline(false);
  await arriveAt(screen, other.title);
  await screen.context.close();
});
