import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { argon2id } from '../../src/cli/argon2id.ts';
import { inventTerms, post, propose, sendApplication } from '../../src/cli/selfcheck/acts.ts';
import { beginKeys } from '../../src/cli/selfcheck/key-acts.ts';
import { enter, type Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { saveResume } from '../../src/client/vault/resumes.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { Resume } from '../../src/shared/resume/resume.ts';
import { decide, seeInPerson } from '../behaviour/public-stage.ts';
import { launchChromium } from '../chromium.ts';
import { testPlatform } from '../platform.ts';
import { giveAuthenticator } from './authenticator.ts';
import { getReadyOnNewDevice } from './contact.ts';
import { type Hall, seatPerson } from './hall.ts';
import { goTo } from './keep-keys.ts';
import { press, type Screen } from './screen.ts';

const EMPLOYER = 'Donaudampfschifffahrtsgesellschaftskapitänswitwenverwaltungsamt';
const NAME = 'Wolfeschlegelsteinhausenbergerdorffweltinger';
const TITLE = '基幹系業務情報管理基盤刷新計画推進統括責任者候補兼情報安全保障対策推進本部長補佐代理';
const [documentId, emptyId] = [newUuidV7(), newUuidV7()];
let hall: Hall;
let recruiter: Person;
let operator: Person;
let postingId: string;
let grantId: string;

const full = Resume.parse({
  basics: {
    name: NAME,
    label: TITLE,
    email: `${NAME.toLowerCase()}@${EMPLOYER.slice(0, 40).toLowerCase()}.example`,
    url: `https://people.example/${NAME}/${EMPLOYER}`,
    summary: `${EMPLOYER}${EMPLOYER}`,
    location: { city: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch', countryCode: 'GB' },
    profiles: [{ network: EMPLOYER, username: NAME, url: `https://people.example/${NAME}` }],
  },
  work: Array.from({ length: 12 }, (_, place) => ({
    ...{ name: EMPLOYER, position: TITLE, startDate: `20${10 + place}-04`, endDate: `20${11 + place}-03` },
    highlights: [`${EMPLOYER}${NAME}`],
  })),
  education: [{ institution: `${EMPLOYER}hochschule`, area: TITLE, endDate: '2009-03' }],
  skills: Array.from({ length: 30 }, (_, place) => ({ name: `${NAME}${place}`, level: EMPLOYER })),
  languages: [{ language: NAME, fluency: EMPLOYER }],
});

beforeAll(async () => {
  const [platform, browser] = await Promise.all([testPlatform(), launchChromium()]);
  const place = { url: platform.origin, argon2id, codeFor: platform.codeFor };
  const candidate = await enter(place, { kind: 'candidate' });
  const { operatorToken } = platform;
  operator = await enter(place, { kind: 'operator', displayName: NAME, operatorToken });
  recruiter = await enter(place, { kind: 'recruiter', displayName: NAME });
  const { employerId } = await propose(recruiter, EMPLOYER);
  await seeInPerson(operator, employerId);
  await decide(operator, employerId, 'approved', 'The register fits.');
  await beginKeys(recruiter, employerId);
  postingId = await post(
    recruiter,
    employerId,
    [recruiter],
    inventTerms({ title: TITLE, description: EMPLOYER.repeat(3) }),
  );
  const keep = { language: 'en' as const, leftover: [], originalId: null, originalName: null };
  const { api, session } = candidate;
  const save = (id: string, title: string, resume: Resume) =>
    saveResume(api, session, { documentId: id, version: 1, content: { ...keep, title, resume } });
  granted(await save(documentId, EMPLOYER, full));
  granted(await save(emptyId, TITLE, Resume.parse({})));
  const fields = [
    'name',
    'headline',
    'summary',
    'email',
    'work',
    'education',
    'skills',
    'languages',
  ] as const;
  ({ grantId } = await sendApplication(candidate, postingId, {
    ...{ resume: full, fields, message: EMPLOYER.repeat(3) },
  }));
  hall = {
    ...{ platform, browser, candidate, work: null },
    async dispose() {
      await browser.close();
      await platform.dispose();
    },
  };
});

afterAll(() => hall?.dispose());

// What reaches beyond the window, but for what may be scrolled within its own frame, and what is hidden on purpose.
const BEYOND = `(() => {
  const frames = (part) => part === null || part === document.body ? false
    : getComputedStyle(part).overflowX !== 'visible' || frames(part.parentElement);
  const found = [...document.querySelectorAll('body *')].filter((part) => {
    const box = part.getBoundingClientRect();
    return box.width > 1 && box.height > 1 && box.right > innerWidth + 1 && !frames(part);
  }).map((part) => part.tagName + ' ' + part.className + ' ' + part.textContent.slice(0, 30));
  const widest = Math.max(document.documentElement.scrollWidth, document.body.scrollWidth);
  // Ways on the page stand on as many lines as they need: whoever does not scroll sideways sees all of them.
  const ways = [...document.querySelectorAll('main :is(nav, [role=tablist])')]
    .filter((part) => part.scrollWidth > part.clientWidth + 1).map((part) => 'scrolls sideways: ' + part.textContent);
  found.unshift(...ways);
  return widest > innerWidth ? ['the page is ' + widest + ' wide', ...found.slice(0, 6)] : found.slice(0, 6);
})()`;

async function faultsOf({ page }: Screen, name: string): Promise<string[]> {
  const faults: string[] = [];
  for (const size of ['100%', '200%']) {
    await page.evaluate(`document.documentElement.style.fontSize = '${size}'`);
    await page.waitForTimeout(200);
    const found = await page.evaluate<string[]>(BEYOND);
    faults.push(...found.map((fault) => `${name}, letters at ${size}: ${fault}`));
    const folder = process.env.SHOTS;
    if (folder === undefined) continue;
    mkdirSync(folder, { recursive: true });
    const path = `${folder}/${name.replaceAll(/[^\w-]+/g, '-')}-${size.slice(0, 3)}.png`;
    await page.screenshot({ path, fullPage: true });
  }
  await page.evaluate("document.documentElement.style.fontSize = ''");
  return faults;
}

async function visit(screen: Screen, paths: readonly string[]): Promise<string[]> {
  const faults: string[] = [];
  for (const path of paths) {
    await goTo(screen, path);
    await screen.page.waitForTimeout(300);
    await screen.page.locator('.loading').first().waitFor({ state: 'detached' });
    faults.push(...(await faultsOf(screen, path.replaceAll(/[0-9a-f-]{36}/g, 'one'))));
  }
  return faults;
}

it('lets nothing of a candidate’s screens reach beyond a phone, however long the words', async () => {
  const screen = await seatPerson(hall, hall.candidate, { path: '/app', width: 390 });
  const paths = [
    ...['/app', '/app/resumes', `/app/resumes/${documentId}`, `/app/resumes/${documentId}/versions`],
    ...[`/app/resumes/${documentId}/copies`, `/app/resumes/${emptyId}`, '/app/postings'],
    ...[
      `/app/postings/${postingId}`,
      `/app/postings/${postingId}/apply`,
      `/app/postings/${postingId}/interest`,
    ],
    ...['/app/applications', `/app/applications/${grantId}`, '/app/messages', `/app/messages/${grantId}`],
    ...['/app/access', '/app/record', '/app/account', '/app/account/address', '/app/account/devices'],
  ];
  const faults = await visit(screen, paths);
  await goTo(screen, '/app/access');
  await press(screen, 'Revoke now: {0}', { 0: TITLE });
  faults.push(...(await faultsOf(screen, 'revoke')));
  expect(faults).toEqual([]);
  await screen.context.close();
});

it('nor of a recruiter’s, with the copy opened', async () => {
  const screen = await seatPerson(hall, recruiter, { path: '/app/openings', width: 390 });
  const opening = `/app/openings/${postingId}`;
  const copy = `${opening}/applications/${grantId}`;
  const faults = await visit(screen, [
    ...['/app/openings', opening, `${opening}/edit`, `${opening}/requests`, `${opening}/search`],
    ...['/app/employer', '/app/employer/people', '/app/employer/keys', '/app/employer/proofs'],
    ...['/app/messages', '/app/account', '/app/account/record', copy],
  ]);
  await giveAuthenticator(screen, { prf: true });
  await press(screen, 'Open on the record');
  await getReadyOnNewDevice(screen, recruiter);
  await screen.page.getByRole('region', { name: 'Opened copy' }).waitFor();
  faults.push(...(await faultsOf(screen, 'opened copy')));
  expect(faults).toEqual([]);
  await screen.context.close();
});

it('nor of an operator’s, nor of the public page of a posting', async () => {
  const screen = await seatPerson(hall, operator, { path: '/app/desk', width: 390 });
  const faults = await visit(screen, ['/app', '/app/desk', '/app/desk/operators', '/app/desk/health']);
  for (const path of ['/en/postings', `/en/postings/${postingId}`]) {
    await screen.page.goto(path);
    faults.push(...(await faultsOf(screen, path.replace(postingId, 'one'))));
  }
  expect(faults).toEqual([]);
  await screen.context.close();
});
