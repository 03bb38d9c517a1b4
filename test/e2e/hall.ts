/**
 * A platform where an employer has already posted, and people who need only sign in: for tests of single screens. The
 * accounts are opened through the API at the product's own cost, for the screens derive with it too.
 */
import type { Browser } from 'playwright-core';
import { argon2id } from '../../src/cli/argon2id.ts';
import { inventTerms, post, propose } from '../../src/cli/selfcheck/acts.ts';
import { beginKeys } from '../../src/cli/selfcheck/key-acts.ts';
import { enter, type Person } from '../../src/cli/selfcheck/people.ts';
import { decide, seeInPerson } from '../behaviour/public-stage.ts';
import { launchChromium } from '../chromium.ts';
import { type TestPlatform, testPlatform } from '../platform.ts';
import { type Look, type Screen, seat, write } from './screen.ts';

/** See the file's head. */
export type Hall = {
  readonly platform: TestPlatform;
  readonly browser: Browser;
  readonly candidate: Person;
  /** Null where only a candidate is needed. */
  readonly work: Work | null;
  dispose(): Promise<void>;
};

/** An approved employer and what its recruiter posted. */
export type Work = {
  readonly operator: Person;
  readonly recruiter: Person;
  readonly employerId: string;
  readonly postingId: string;
};

/** The title of the posting. */
export const POSTING = 'Engineer of the milling machines';

/** Opens the hall; `posted` also lets the employer post. */
export async function openHall({ posted }: { posted: boolean }): Promise<Hall> {
  const [platform, browser] = await Promise.all([testPlatform(), launchChromium()]);
  const place = { url: platform.origin, argon2id, codeFor: platform.codeFor };
  const candidate = await enter(place, { kind: 'candidate' });
  return {
    ...{
      platform,
      browser,
      candidate,
      work: posted ? await postSomething(place, platform.operatorToken) : null,
    },
    async dispose() {
      await browser.close();
      await platform.dispose();
    },
  };
}

/** Seats somebody and lets them sign in by the passphrase, from the page they wanted to see. */
export async function seatPerson(
  { browser, platform }: Hall,
  person: Person,
  { path = '/app', ...look }: Look & { path?: string } = {},
): Promise<Screen> {
  const screen = await seat(browser, platform.origin, look);
  await screen.page.goto(`/app/sign-in?next=${encodeURIComponent(path)}`);
  await write(screen, 'Mail address or mobile number', person.address);
  await screen.page.getByRole('textbox', { name: 'Passphrase' }).fill(person.passphrase);
  await screen.page.getByRole('main').getByRole('button', { name: 'Sign in', exact: true }).click();
  await screen.page.getByRole('navigation', { name: 'Main' }).waitFor();
  return screen;
}

async function postSomething(place: Parameters<typeof enter>[0], operatorToken: string): Promise<Work> {
  const operator = await enter(place, { kind: 'operator', displayName: 'Olu Desk', operatorToken });
  const recruiter = await enter(place, { kind: 'recruiter', displayName: 'Ada Berg' });
  const { employerId } = await propose(recruiter, 'Example Mills');
  await seeInPerson(operator, employerId);
  await decide(operator, employerId, 'approved', 'The register fits.');
  await beginKeys(recruiter, employerId);
  const postingId = await post(recruiter, employerId, [recruiter], inventTerms({ title: POSTING }));
  return { operator, recruiter, employerId, postingId };
}
