import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { argon2id } from '../../src/cli/argon2id.ts';
import { inventTerms, post, propose, sendApplication } from '../../src/cli/selfcheck/acts.ts';
import { beginKeys } from '../../src/cli/selfcheck/key-acts.ts';
import { enter, type Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { readMessages } from '../../src/client/conversations/read.ts';
import { quickArgon2id } from '../behaviour/people.ts';
import { publicStage } from '../behaviour/public-stage.ts';
import { letPass } from '../behaviour/recovery-stage.ts';
import { launchChromium } from '../chromium.ts';
import { type TestPlatform, testPlatform } from '../platform.ts';
import { tellInOrder } from './in-order.ts';
import {
  codeAfter,
  comeIn,
  goTo,
  keepKit,
  keepPassphrase,
  takeComplaints,
  typePassphrase,
} from './keep-keys.ts';
import { INVENTED, keepResume } from './keep-resume.ts';
import { arrive, arriveAt, button, follow, press, read, type Screen, show, write } from './screen.ts';
import { takeSeats } from './take-seats.ts';
import { walkedIn } from './walked-in.ts';

const RESUME = 'For mills';
const POSTING = 'Engineer of the milling machines';

let browser: Browser;
let platform: TestPlatform;
let recruiter: Person;
let postingId: string;

beforeAll(async () => {
  [platform, browser] = await Promise.all([testPlatform(), launchChromium()]);
  const { stage } = await publicStage(platform);
  recruiter = await enter({ ...stage, argon2id: quickArgon2id }, { kind: 'recruiter' });
  const { employerId } = await propose(recruiter, 'Example Mills');
  await stage.approve?.(employerId);
  await beginKeys(recruiter, employerId);
  postingId = await post(recruiter, employerId, [recruiter], inventTerms({ title: POSTING }));
});

afterAll(async () => {
  await browser?.close();
  await platform?.dispose();
});

describe.each(walkedIn('ja'))('a lost device, and all of them lost, by the screens in %s', (locale) => {
  let documentId: string;
  const { people, sit } = takeSeats(locale, () => ({ browser, origin: platform.origin }));
  let person: Person;
  let grantId: string;
  let lost: Screen;
  let kept: Screen;
  let stranger: Screen;
  let renewed: string;

  beforeAll(async () => {
    const place = { url: platform.origin, argon2id, codeFor: platform.codeFor };
    person = await enter(place, { kind: 'candidate', locale });
    documentId = await keepResume(person, { title: RESUME });
    const fields = ['name', 'headline', 'work'] as const;
    ({ grantId } = await sendApplication(person, postingId, { resume: INVENTED, fields }));
    [lost, kept, stranger] = [await sit(), await sit(), await sit()];
    await comeIn(lost, person, `/app/resumes/${documentId}`);
    await arriveAt(lost, RESUME);
    await comeIn(kept, person);
  });

  tellInOrder();

  /** Proves the address on the page that is shown, and does what it is proven for. */
  async function proveAddress(screen: Screen, act: string): Promise<void> {
    const before = (await platform.mailsTo(person.address)).length;
    await write(screen, 'Mail address or mobile number', person.address);
    await press(screen, 'Send a code');
    await write(screen, 'Code', await codeAfter(platform, person.address, before));
    await press(screen, act);
  }

  it('makes new keys, with a new passphrase and a new kit', async () => {
    await goTo(kept, '/app/account/devices', 'Devices');
    await follow(kept, 'I lost a device');
    await arrive(kept, 'I lost a device');
    await show(kept, 'lost-what-happens');
    await press(kept, 'Continue');
    await show(kept, 'lost-passphrase');
    renewed = await keepPassphrase(kept);
    await show(kept, 'lost-kit');
    await keepKit(kept);
    await typePassphrase(kept, person.passphrase);
    await show(kept, 'lost-new-keys');
    await press(kept, 'Make new keys now');
    await read(kept, 'Your new keys are in force');
    await show(kept, 'lost-revoke');
    await kept.page.getByRole('checkbox', { name: POSTING }).waitFor();
    await press(kept, 'Leave them as they are');
    await show(kept, 'lost-done');
  });

  it('puts the lost device out, and takes the old passphrase no more', async () => {
    await lost.page.reload();
    await arrive(lost, 'Sign in');
    takeComplaints(lost);
    await write(lost, 'Mail address or mobile number', person.address);
    await typePassphrase(lost, person.passphrase);
    await press(lost, 'Sign in');
    await read(lost, 'These do not belong together. Check what you typed, and try again.');
    await show(lost, 'old-passphrase');
    expect(takeComplaints(lost)).toEqual([expect.stringMatching(/status of 401 .*\/api\/sign-in$/)]);
    await typePassphrase(lost, renewed);
    await press(lost, 'Sign in');
    await arriveAt(lost, RESUME);
  });

  it('opens the résumé and goes on with the application', async () => {
    const { page, t } = kept;
    await goTo(kept, '/app/resumes', 'Résumés');
    await page.getByRole('link', { name: RESUME, exact: true }).click();
    await arriveAt(kept, RESUME);
    await follow(kept, 'Applications');
    await arrive(kept, 'Applications');
    await page.getByRole('link', { name: POSTING, exact: true }).click();
    await arriveAt(kept, POSTING);
    await show(kept, 'application-after');
    await page.evaluate(`history.pushState({}, '', '/app/messages/${grantId}')`);
    await page.getByRole('textbox', { name: t('Your message'), exact: true }).fill('I have new keys.');
    await press(kept, 'Send');
    const arrived = async () =>
      JSON.stringify(granted(await readMessages(recruiter.api, recruiter.session, grantId, 0)).messages);
    await expect.poll(arrived).toContain('I have new keys.');
  });

  it('begins to start over, and lets a device that is signed in stop it', async () => {
    await stranger.page.goto('/app/sign-in');
    await follow(stranger, 'I lost everything');
    await arrive(stranger, 'Start over');
    await show(stranger, 'start-over');
    await proveAddress(stranger, 'Begin the 72 hours');
    await read(stranger, 'The 72 hours have begun');
    await show(stranger, 'start-over-begun');
    await kept.page.reload();
    await read(kept, 'Somebody wants to start over with this account');
    await show(kept, 'start-over-banner');
    await press(kept, 'Stop it');
    await button(kept, 'Stop it').waitFor({ state: 'detached' });
    await follow(stranger, 'Finish starting over');
    await arrive(stranger, 'Finish starting over');
    await show(stranger, 'finish-start-over');
    await proveAddress(stranger, 'Continue');
    await read(stranger, 'Nothing waits here');
    await show(stranger, 'start-over-stopped');
    expect(takeComplaints(stranger)).toEqual([expect.stringMatching(/\/api\/start-over\/prepare$/)]);
  });

  it('finishes after the 72 hours with new keys, and the documents are gone', async () => {
    const { page } = stranger;
    await page.goto('/app/start-over');
    await proveAddress(stranger, 'Begin the 72 hours');
    await read(stranger, 'The 72 hours have begun');
    await letPass(platform, 73);
    await follow(stranger, 'Finish starting over');
    await proveAddress(stranger, 'Continue');
    await keepPassphrase(stranger);
    await keepKit(stranger);
    await show(stranger, 'finish-last');
    await press(stranger, 'Start over now');
    await arrive(stranger, 'Your account is yours again');
    await show(stranger, 'started-over');
    await follow(stranger, 'Résumés');
    await arrive(stranger, 'Résumés');
    await read(stranger, 'No résumé yet');
    expect(await page.getByRole('link', { name: RESUME, exact: true }).count()).toBe(0);
    await show(stranger, 'nothing-left');
    await follow(stranger, 'Who has read');
    await read(stranger, 'each is signed, and none is missing between the first and the last.');
    await show(stranger, 'record-after');
    await kept.page.reload();
    await arrive(kept, 'Sign in');
  });

  it('asked nothing of any other place, and gave the browser nothing to complain of', () => {
    expect(people.flatMap(({ elsewhere }) => elsewhere)).toEqual([]);
    expect(people.flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});
