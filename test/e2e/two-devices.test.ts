import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { argon2id } from '../../src/cli/argon2id.ts';
import { enter, type Person } from '../../src/cli/selfcheck/people.ts';
import { launchChromium } from '../chromium.ts';
import { type TestPlatform, testPlatform } from '../platform.ts';
import { tellInOrder } from './in-order.ts';
import { comeIn, goTo, takeComplaints, typePassphrase } from './keep-keys.ts';
import { keepResume } from './keep-resume.ts';
import { arrive, arriveAt, button, follow, press, read, type Screen, seat, show, write } from './screen.ts';
import { walkedIn } from './walked-in.ts';

const RESUME = 'For mills';
/** What the console says while one device asks again and again whether the other one has acted. */
const WAITING = /status of 409 .*\/api\/(account\/)?pairings\//;

let browser: Browser;
let platform: TestPlatform;

beforeAll(async () => {
  [platform, browser] = await Promise.all([testPlatform(), launchChromium()]);
});

afterAll(async () => {
  await browser?.close();
  await platform?.dispose();
});

describe.each(walkedIn('zh'))('two devices of one person, by the screens in %s', (locale) => {
  let documentId: string;
  const before: string[] = [];
  let person: Person;
  let old: Screen;
  let fresh: Screen;

  beforeAll(async () => {
    const place = { url: platform.origin, argon2id, codeFor: platform.codeFor };
    person = await enter(place, { kind: 'candidate', locale });
    documentId = await keepResume(person, { title: RESUME });
    old = await seat(browser, platform.origin, { locale });
    fresh = await seat(browser, platform.origin, { locale });
    await comeIn(old, person);
  });

  afterAll(async () => {
    await Promise.all([old, fresh].map(({ context }) => context.close()));
  });

  tellInOrder();

  const digitsOn = ({ page, t }: Screen) =>
    page.getByRole('status', { name: t('Six digits to compare'), exact: true });

  /** Asks on the new device, types its code on the old one, and compares what both show. */
  async function meet(): Promise<void> {
    const shown = fresh.page.getByRole('status', { name: fresh.t('Code to type on the other device') });
    const code = await shown.innerText();
    expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    await show(fresh, 'ask-to-be-let-in');
    await write(old, 'Code on the new device', code);
    await show(old, 'let-in');
    await press(old, 'Continue');
    const [here, there] = [await digitsOn(old).innerText(), await digitsOn(fresh).innerText()];
    expect(here).toMatch(/^\d{3} \d{3}$/);
    expect(there).toBe(here);
  }

  it('lets nobody in when the digits are said to differ', async () => {
    await fresh.page.goto(`/app/sign-in?next=${encodeURIComponent(`/app/resumes/${documentId}`)}`);
    await follow(fresh, 'Use another device that is signed in');
    await arrive(fresh, 'Use another device');
    await goTo(old, '/app/account/devices', 'Devices');
    await follow(old, 'Let a new device in');
    await arrive(old, 'Let a new device in');
    await meet();
    await press(old, 'They differ');
    await read(old, 'Nobody was let in');
    await show(old, 'sent-away');
    await press(fresh, 'They are the same');
    await button(fresh, 'Begin again').waitFor();
    await show(fresh, 'not-let-in');
    expect(takeComplaints(fresh).at(-1)).toMatch(/status of 410 .*\/api\/pairings\/[^/]+\/look$/);
  });

  it('lets a new device in when both show the same six digits', async () => {
    before.push(...(await platform.mailsTo(person.address)));
    await press(fresh, 'Begin again');
    await press(old, 'Try once more');
    await meet();
    await show(fresh, 'compare-new');
    await press(fresh, 'They are the same');
    await show(fresh, 'compare-waiting');
    await press(old, 'They are the same');
    await typePassphrase(old, person.passphrase);
    await show(old, 'compare-old');
    await press(old, 'Let it in');
    await read(old, 'The new device is let in');
    await show(old, 'let-in-done');
  });

  it('opens on the new device what the old one had sealed', async () => {
    await arriveAt(fresh, RESUME);
    expect(
      await fresh.page.getByRole('textbox', { name: fresh.t('Headline'), exact: true }).inputValue(),
    ).toBe('Software developer');
    await show(fresh, 'works');
    for (const screen of [old, fresh])
      expect(takeComplaints(screen).filter((line) => !WAITING.test(line))).toEqual([]);
  });

  it('tells of the new device by mail, and shows it', async () => {
    const { page, t } = old;
    const came = async () => (await platform.mailsTo(person.address)).slice(before.length).join('\n');
    await expect.poll(came).toContain('/app/account');
    await follow(old, 'See your devices');
    const entry = page.getByRole('listitem').filter({ hasText: t('let in by another device') });
    await entry.filter({ hasText: t('first time') }).waitFor();
    await entry.getByRole('button').waitFor();
    await show(old, 'devices');
  });

  it('asked nothing of any other place, and gave the browser nothing to complain of', () => {
    expect([...old.elsewhere, ...fresh.elsewhere]).toEqual([]);
    expect([...old.complaints, ...fresh.complaints]).toEqual([]);
  });
});
