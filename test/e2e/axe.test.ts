import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { argon2id } from '../../src/cli/argon2id.ts';
import { propose, sendApplication } from '../../src/cli/selfcheck/acts.ts';
import { INVENTED_RESUME } from '../../src/cli/selfcheck/invented-resume.ts';
import { enter, inventAddress } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { saveResume } from '../../src/client/vault/resumes.ts';
import { inviteColleague } from '../../src/shared/api/employers.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { Resume } from '../../src/shared/resume/resume.ts';
import { chooseFile, samplePath } from './apply.ts';
import { giveAuthenticator } from './authenticator.ts';
import { getReadyOnNewDevice } from './contact.ts';
import { type Hall, openHall, POSTING, seatPerson, type Work } from './hall.ts';
import { press, read, type Screen, seat, tick, write } from './screen.ts';
import { screensLeftOut } from './screens-of.ts';

const AXE = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
// A document has it until it is loaded anew.
const HAS_AXE = `typeof axe !== 'undefined'`;
// React Aria names what it announces by an element that may be gone by then, for some seconds, to nobody's harm; and the
// stamps behind an opened copy are faint on purpose: pure decoration, which WCAG 1.4.3 leaves out.
const faultsBy = (rules: string) => `axe.run(
  { exclude: ['[data-live-announcer]', '.opened-stamps'] },
  { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } }${rules} },
).then(({ violations }) => violations
  .filter(({ impact }) => impact === 'serious' || impact === 'critical')
  .map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html.slice(0, 200)).join(' | ')))`;
// The same page in other colours can only differ in its contrasts.
const FAULTS = { light: faultsBy(''), dark: faultsBy(", runOnly: ['color-contrast']") };
const WIDEST = 'Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)';
// 1280 pixels at 200 and at 400 percent: nothing may have to be scrolled sideways (WCAG 1.4.4 and 1.4.10).
const ENLARGED = [640, 320];
// Only the text enlarged, on a phone: the same, for a reader who set larger letters there.
const LARGER_TEXT = `new Promise((done) => {
  document.documentElement.style.fontSize = '200%';
  requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(done), 100));
})`;
const USUAL_TEXT = `document.documentElement.style.fontSize = ''`;
// Other colours are begun in the next frame; where motion is reduced, they are there after it. Asked each frame anew: the
// promise of an animation whose element has gone meanwhile may stay open for ever.
const COLOURED = `(async () => {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  await frame();
  const end = performance.now() + 1000;
  do await frame();
  while (performance.now() < end && document.getAnimations().some(({ playState }) => playState === 'running'));
})()`;
// What the page is called, in which language it is, and what still moves although its reader asked for no motion.
const MANNERS = `({
  title: document.title,
  headed: document.querySelector('main h1') !== null,
  lang: document.documentElement.lang,
  moving: document.getAnimations().filter(({ effect }) => effect.getComputedTiming().duration > 1)
    .map(({ effect }) => effect.target?.outerHTML.slice(0, 120)),
})`;
// On a phone a row is a card, and each of its cells as wide as that.
const SQUEEZED = `[...document.querySelectorAll('.table tbody :is(th, td)')]
  .filter((cell) => cell.offsetWidth > 0 && cell.offsetWidth < cell.parentElement.clientWidth)
  .map((cell) => cell.textContent.slice(0, 40))`;
// One step a screen; what cannot be pressed yet is none, and a window above has its own.
const STEPS = `[...document.querySelectorAll('main .button-primary:not([data-disabled])')].map((step) => step.textContent.trim())`;
type Manners = {
  readonly title: string;
  readonly headed: boolean;
  readonly lang: string;
  readonly moving: readonly string[];
};
const visited = new Set<string>();

const documentId = newUuidV7();
let hall: Hall;
let work: Work;
let grantId: string;

beforeAll(async () => {
  hall = await openHall({ posted: true });
  if (hall.work === null) throw new Error('the hall was opened without work');
  work = hall.work;
  const { candidate } = hall;
  const resume = Resume.parse(JSON.parse(INVENTED_RESUME));
  const leftover = [{ text: 'Driving licence', page: 1, near: 'Skills' }];
  const content = {
    title: 'For mills',
    language: 'en' as const,
    resume,
    leftover,
    originalId: null,
    originalName: null,
  };
  granted(await saveResume(candidate.api, candidate.session, { documentId, version: 1, content }));
  const fields = ['name', 'headline', 'work', 'skills'] as const;
  ({ grantId } = await sendApplication(candidate, work.postingId, {
    resume,
    fields,
    message: 'Good morning',
  }));
});

afterAll(() => hall?.dispose());

/** What is wrong with the page as it stands: in both colour schemes, wide and narrow. */
async function faultsOf({ page }: Screen, name: string): Promise<string[]> {
  if (!(await page.evaluate<boolean>(HAS_AXE))) await page.evaluate(AXE);
  visited.add(new URL(page.url()).pathname);
  const faults: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      if (width === 1280) await page.evaluate(COLOURED);
      const look = `${name}, ${colorScheme}, ${width}`;
      const found = await lastingFaults(page, FAULTS[colorScheme]);
      const widest = await page.evaluate<number>(WIDEST);
      faults.push(...found.map((fault) => `${look}: ${fault}`));
      if (widest > width) faults.push(`${look}: the page is ${widest} wide`);
      const squeezed = width === 390 ? await page.evaluate<string[]>(SQUEEZED) : [];
      faults.push(...squeezed.map((cell) => `${look}: squeezed in its row: ${cell}`));
      await keepPicture(page, `${name}-${colorScheme}-${width}`);
    }
  }
  for (const width of ENLARGED) {
    await page.setViewportSize({ width, height: 900 });
    const widest = await page.evaluate<number>(WIDEST);
    if (widest > width) faults.push(`${name}, enlarged to ${width}: the page is ${widest} wide`);
  }
  await page.setViewportSize({ width: 390, height: 900 });
  await page.evaluate(LARGER_TEXT);
  const widestText = await page.evaluate<number>(WIDEST);
  if (widestText > 390) faults.push(`${name}, text at 200 %: the page is ${widestText} wide`);
  await keepPicture(page, `${name}-text-200`);
  await page.evaluate(USUAL_TEXT);
  const { title, headed, lang, moving } = await page.evaluate<Manners>(MANNERS);
  const steps = await page.evaluate<string[]>(STEPS);
  if (steps.length > 1) faults.push(`${name}: it has several steps: ${steps.join(', ')}`);
  if (!headed) faults.push(`${name}: it has no heading`);
  if (!/^\S.* · Sealfolio$/.test(title)) faults.push(`${name}: its title is “${title}”`);
  if (!lang.startsWith('en')) faults.push(`${name}: its language is “${lang}”`);
  faults.push(...moving.map((what) => `${name}: moves although motion is reduced: ${what}`));
  await page.setViewportSize({ width: 1280, height: 900 });
  return faults;
}

// Dialogs follow the window's size a moment later, by script, and a busy machine draws late: what is found at once is
// looked for again, and is a fault when it lasts.
async function lastingFaults(page: Screen['page'], search: string): Promise<string[]> {
  let found = await page.evaluate<string[]>(search);
  for (let looked = 0; found.length > 0 && looked < 4; looked++) {
    await page.waitForTimeout(500);
    found = await page.evaluate<string[]>(search);
  }
  return found;
}

async function keepPicture(page: Screen['page'], name: string): Promise<void> {
  const folder = process.env.SHOTS;
  if (folder === undefined) return;
  await page.screenshot({ path: `${folder}/axe/${name.replaceAll(/[^\w-]+/g, '-')}.png`, fullPage: true });
}

/** Goes to an address without loading the page anew: the keys stay in its memory. */
async function goTo({ page }: Screen, path: string, shows: string | RegExp): Promise<void> {
  await page.evaluate(`history.pushState({}, '', ${JSON.stringify(path)})`);
  await page.getByText(shows).first().waitFor();
}

it('is free of serious faults on the public pages', async () => {
  const screen = await seat(hall.browser, hall.platform.origin);
  const faults: string[] = [];
  for (const path of [
    '/en/',
    '/en/postings',
    `/en/postings/${work.postingId}`,
    '/en/promise',
    '/en/nowhere',
  ]) {
    await screen.page.goto(path);
    faults.push(...(await faultsOf(screen, path.replace(work.postingId, 'one'))));
  }
  expect(faults).toEqual([]);
  await screen.context.close();
});

it('is free of serious faults on the way in', async () => {
  const screen = await seat(hall.browser, hall.platform.origin);
  const { page } = screen;
  const faults: string[] = [];
  for (const path of [
    '/app',
    '/app/sign-in',
    '/app/sign-in/device',
    '/app/start-over',
    '/app/start-over/finish',
    '/app/join-operator',
    '/app/join',
    '/app/nowhere',
    '/app/start',
  ]) {
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    faults.push(...(await faultsOf(screen, path)));
  }
  await press(screen, 'Continue');
  faults.push(...(await faultsOf(screen, 'opening without an address')));
  await write(screen, 'Mail address or mobile number', inventAddress('newcomer'));
  await press(screen, 'Continue');
  faults.push(...(await faultsOf(screen, 'opening passphrase')));
  await tick(screen, 'I have kept my passphrase');
  await press(screen, 'Continue');
  faults.push(...(await faultsOf(screen, 'opening kit')));
  expect(faults).toEqual([]);
  await screen.context.close();
});

it('is free of serious faults on the screens of candidates', async () => {
  const screen = await seatPerson(hall, hall.candidate, { path: '/app' });
  const faults: string[] = [];
  const screens: readonly (readonly [path: string, shows: string | RegExp])[] = [
    ['/app', 'Last readings'],
    ['/app/resumes', '1 piece to place'],
    [`/app/resumes/${documentId}`, 'Driving licence'],
    [`/app/resumes/${documentId}/versions`, 'Earlier versions'],
    [`/app/resumes/${documentId}/copies`, 'Nobody can read a copy of it now'],
    [`/app/resumes/${grantId}/copies`, 'This résumé is not there any more'],
    [`/app/resumes/${grantId}`, 'There is nothing here, or it is not yours to see.'],
    ['/app/postings', '1 open posting'],
    [`/app/postings/${work.postingId}`, 'You have applied to this posting'],
    [`/app/postings/${work.postingId}/interest`, 'Less than applying'],
    ['/app/interests', 'You have not shown interest yet'],
    ['/app/requests', 'Nobody has asked yet'],
    // Of nobody: what a real request looks like is walked through in introduction.test.ts.
    [`/app/requests/${documentId}`, 'There is nothing here, or it is not yours to see.'],
    [`/app/requests/${documentId}/share`, 'There is nothing here, or it is not yours to see.'],
    ['/app/card', 'Be found without being named'],
    ['/app/card/hidden', 'Whom my card is hidden from'],
    ['/app/applications', 'Sent, not opened yet'],
    [`/app/applications/${grantId}`, 'What you sent'],
    ['/app/record', 'stand in the public log'],
    ['/app/messages', '1 message'],
    [`/app/messages/${grantId}`, 'Good morning'],
    ['/app/account', 'Language and notices'],
    ['/app/account/security', 'You have none.'],
    ['/app/account/devices', 'this device'],
    ['/app/account/address', 'The old one gets a last message'],
    ['/app/account/kit', 'It is read in this browser and not sent'],
    ['/app/account/let-in', 'Code on the new device'],
    ['/app/account/export', 'Take everything with you'],
    ['/app/account/erase', 'What is destroyed'],
    ['/app/account/lost-device', 'All other devices are signed out at once.'],
    ['/app/access', 'has not opened it'],
  ];
  for (const [path, shows] of screens) {
    await goTo(screen, path, shows);
    faults.push(...(await faultsOf(screen, `candidate ${path.replaceAll(/[0-9a-f-]{36}/g, 'one')}`)));
  }
  await press(screen, 'Revoke now: {0}', { 0: POSTING });
  faults.push(...(await faultsOf(screen, 'candidate revoke')));
  expect(faults).toEqual([]);
  await screen.context.close();
});

it('is free of serious faults on the way from a file to an application', async () => {
  const screen = await seatPerson(hall, hall.candidate, { path: '/app' });
  const { page } = screen;
  const faults: string[] = [];
  await goTo(screen, '/app/resumes/import', 'Drop your résumé here');
  faults.push(...(await faultsOf(screen, 'candidate import')));
  await chooseFile(screen, samplePath('own/caps-en.pdf'));
  await page.getByRole('button', { name: 'Seal and save' }).waitFor();
  faults.push(...(await faultsOf(screen, 'candidate review')));
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Résumés' }).click();
  await read(screen, 'Leave without saving?');
  faults.push(...(await faultsOf(screen, 'candidate leave')));
  await press(screen, 'Leave');
  await page.getByText('1 piece to place').waitFor();

  await goTo(screen, `/app/postings/${work.postingId}/apply`, 'Which résumé do you apply with?');
  for (const step of ['résumé', 'fields', 'terms', 'message', 'sign']) {
    faults.push(...(await faultsOf(screen, `candidate apply ${step}`)));
    if (step !== 'sign') await press(screen, 'Continue');
  }
  await page.reload();
  await read(screen, 'Unlock your account');
  faults.push(...(await faultsOf(screen, 'candidate unlock')));
  await page.goto('/app/unlock');
  await read(screen, 'Unlock your account');
  faults.push(...(await faultsOf(screen, 'candidate unlock, at its own address')));
  expect(faults).toEqual([]);
  await screen.context.close();
});

it('is free of serious faults on the screens of recruiters', async () => {
  const screen = await seatPerson(hall, work.recruiter, { path: '/app/openings' });
  const { api } = work.recruiter;
  const invitation = {
    invitationId: newUuidV7(),
    address: inventAddress('colleague'),
    role: 'recruiter',
    locale: 'en',
  } as const;
  granted(await api(inviteColleague, { params: { employerId: work.employerId }, body: invitation }));
  const faults: string[] = [];
  const opening = `/app/openings/${work.postingId}`;
  for (const [path, shows] of [
    ['/app/openings', POSTING],
    ['/app/openings/new', 'Pay and time'],
    [`${opening}/edit`, 'Pay and time'],
    [opening, 'Not opened yet'],
    [`${opening}/search`, 'Cards name nobody'],
    [`${opening}/requests`, 'Nobody was asked yet'],
    ['/app/employer/people', 'Open invitations'],
    ['/app/messages', '1 message'],
    ['/app/account/devices', 'In this session your passkey was not shown yet.'],
    ['/app/account/record', 'joined the employer.'],
    [`${opening}/applications/${grantId}`, 'A sealed copy for you'],
  ] as const) {
    await goTo(screen, path, shows);
    faults.push(...(await faultsOf(screen, `recruiter ${path.replaceAll(/[0-9a-f-]{36}/g, 'one')}`)));
  }
  await giveAuthenticator(screen, { prf: true });
  await press(screen, 'Open on the record');
  await read(screen, 'Add a passkey on this device');
  faults.push(...(await faultsOf(screen, 'recruiter passkey')));
  await getReadyOnNewDevice(screen, work.recruiter);
  await screen.page.getByRole('region', { name: 'Opened copy' }).waitFor();
  faults.push(...(await faultsOf(screen, 'recruiter reader')));
  // These are for who has shown the passkey.
  for (const [path, shows] of [
    ['interests', 'Nobody has shown interest yet'],
    ['shortlist', 'Nothing is on the shortlist'],
  ] as const) {
    await goTo(screen, `${opening}/${path}`, shows);
    faults.push(...(await faultsOf(screen, `recruiter ${path}`)));
  }
  await goTo(screen, `${opening}/search`, 'Cards name nobody');
  await press(screen, 'Search');
  await read(screen, 'No cards are shown to you yet');
  faults.push(...(await faultsOf(screen, 'recruiter search, empty')));
  expect(faults).toEqual([]);
  await screen.context.close();
});

it('is free of serious faults on the screens of operators, of owners, and of who has no employer yet', async () => {
  const place = { url: hall.platform.origin, argon2id, codeFor: hall.platform.codeFor };
  const newcomer = await enter(place, { kind: 'recruiter', displayName: 'Jun Mori' });
  const faults: string[] = [];
  const recruiter = await seatPerson(hall, newcomer, { path: '/app/openings' });
  await goTo(recruiter, '/app/openings', 'First, say for whom you recruit');
  faults.push(...(await faultsOf(recruiter, 'newcomer postings')));
  await goTo(recruiter, '/app/employer', 'Propose it');
  faults.push(...(await faultsOf(recruiter, 'newcomer employer')));
  await propose(newcomer, 'Other Works');
  await recruiter.context.close();
  const owner = await seatPerson(hall, work.recruiter, { path: '/app/employer' });
  for (const [path, shows] of [
    ['/app/employer', 'What operators decided'],
    ['/app/employer/proofs', 'No domain? You are not turned away.'],
    ['/app/employer/people', 'Invite a colleague'],
    ['/app/employer/keys', 'Whose keys are confirmed'],
  ] as const) {
    await goTo(owner, path, shows);
    faults.push(...(await faultsOf(owner, `owner ${path}`)));
  }
  await owner.context.close();

  const screen = await seatPerson(hall, work.operator, { path: '/app' });
  const { accountId } = newcomer.session.account;
  for (const [path, shows] of [
    ['/app', 'Openings on the record'],
    ['/app/desk', 'Other Works'],
    ['/app/desk/operators', 'You are the only operator at work'],
    ['/app/desk/health', 'Running since'],
    ['/app/desk/health/mail', 'Asked for'],
    [`/app/desk/accounts?number=${accountId}`, 'That you looked stands on'],
  ] as const) {
    await goTo(screen, path, shows);
    faults.push(...(await faultsOf(screen, `operator ${path.replace(accountId, 'one')}`)));
  }
  await press(screen, 'Find');
  await screen.page.getByText('Opened on').waitFor();
  faults.push(...(await faultsOf(screen, 'operator found account')));
  await goTo(screen, '/app/desk', 'Other Works');
  await press(screen, 'Refuse {name}', { name: 'Other Works' });
  faults.push(...(await faultsOf(screen, 'operator refuse')));
  expect(faults).toEqual([]);
  await screen.context.close();
});

it('has looked at every screen that there is', () => {
  expect(screensLeftOut(visited)).toEqual([]);
});
