import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { argon2id } from '../../src/cli/argon2id.ts';
import { sendApplication } from '../../src/cli/selfcheck/acts.ts';
import { INVENTED_RESUME } from '../../src/cli/selfcheck/invented-resume.ts';
import { enter, type Person } from '../../src/cli/selfcheck/people.ts';
import { Resume } from '../../src/shared/resume/resume.ts';
import { launchChromium } from '../chromium.ts';
import { type DnsServer, startDnsServer } from '../dns-server.ts';
import { type TestPlatform, testPlatform } from '../platform.ts';
import { type Kept, openAccount } from './arrive.ts';
import { giveAuthenticator } from './authenticator.ts';
import { tellInOrder } from './in-order.ts';
import { addPasskey, comeIn, goTo, mailedLink, takeComplaints } from './keep-keys.ts';
import { becomeRecruiter, beginKeys, confirmKeys, openPosting, proposeEmployer } from './recruit.ts';
import { arrive, arriveAt, button, follow, press, read, type Screen, show, write } from './screen.ts';
import { takeSeats } from './take-seats.ts';
import { walkedIn } from './walked-in.ts';

const OWNER = 'Ada Berg';
const COLLEAGUE = 'Jun Mori';
const CANDIDATE = 'Mei Tanaka 田中 芽衣';
const PEOPLE = '/app/employer/people';

let browser: Browser;
let platform: TestPlatform;
let dns: DnsServer;
let desk: Person;

beforeAll(async () => {
  dns = await startDnsServer();
  [platform, browser] = await Promise.all([
    testPlatform({ env: { DNS_SERVERS: dns.server } }),
    launchChromium(),
  ]);
  const place = { url: platform.origin, argon2id, codeFor: platform.codeFor };
  const { operatorToken } = platform;
  desk = await enter(place, { kind: 'operator', displayName: 'Olu Desk', operatorToken });
});

afterAll(async () => {
  await browser?.close();
  await platform?.dispose();
  await dns?.dispose();
});

describe.each(walkedIn('ja'))('an employer and its people, by the screens in %s', (locale) => {
  const { people, sit } = takeSeats(locale, () => ({ browser, origin: platform.origin }));
  const opening = {
    employer: `Example Mills ${locale}`,
    posting: `Engineer of the mills ${locale}`,
    description: 'You look after the software of twelve mills.',
    title: 'Head of people',
  };
  let owner: Screen;
  let colleague: Screen;
  let elsewhere: Screen;
  let kept: Kept;
  let postingId: string;
  let grantId: string;
  let candidate: Person;

  beforeAll(async () => {
    const place = { url: platform.origin, argon2id, codeFor: platform.codeFor };
    candidate = await enter(place, { kind: 'candidate', locale });
    [owner, colleague, elsewhere] = [await sit(), await sit(), await sit()];
    await giveAuthenticator(owner, { prf: true });
    await giveAuthenticator(colleague, { prf: true, synced: true });
    await giveAuthenticator(elsewhere, { prf: true });
  });

  tellInOrder();

  const received = () => `/app/openings/${postingId}/applications/${grantId}`;
  const copyOn = ({ page, t }: Screen) =>
    page
      .getByRole('region', { name: t('Opened copy'), exact: true })
      .getByText(CANDIDATE)
      .first();

  /** Adds a passkey above what waits for it, with the passphrase. */
  async function addAsked(screen: Screen): Promise<void> {
    await addPasskey(screen, 'Key of mine', kept.passphrase);
    await button(screen, 'Show the passkey').waitFor();
    expect(await button(screen, 'Add a passkey on this device').count()).toBe(0);
    await show(screen, 'show-passkey');
    await press(screen, 'Show the passkey');
  }

  it('lets a recruiter propose an employer, and prove its domain by a record', async () => {
    const { page, t } = owner;
    const address = `owner-${locale}@people.example`;
    await becomeRecruiter(owner, platform, { address, name: OWNER });
    await press(owner, 'Add a passkey');
    await addPasskey(owner, 'Office key');
    await proposeEmployer(owner, opening);
    await follow(owner, 'Prove who your employer is');
    await arrive(owner, 'Proofs');
    await page.getByRole('tab', { name: t('By DNS'), exact: true }).click();
    await write(owner, 'Domain', `mills-${locale}.example`);
    await show(owner, 'proofs');
    await press(owner, 'Show the record');
    const shown = (label: string) =>
      page
        .getByRole('group', { name: t(label), exact: true })
        .getByRole('status')
        .innerText();
    const [name, value] = [await shown('Name of the TXT record'), await shown('Value')];
    await press(owner, 'Look now');
    await read(owner, 'The value stands alone in the record, to its last letter, without a space.');
    await show(owner, 'proof-missing');
    expect(takeComplaints(owner)).toEqual([expect.stringMatching(/\/proofs\/[^/]+\/check$/)]);
    dns.setTxt(name, [value]);
    await press(owner, 'Look now');
    await page.getByText(t('in force'), { exact: true }).waitFor();
    await show(owner, 'proven');
  });

  it('lets an operator approve it, who sees the proof', async () => {
    const operator = await sit();
    await comeIn(operator, desk, '/app/desk');
    await read(operator, 'DNS record of {0}', { 0: `mills-${locale}.example` });
    await show(operator, 'desk-proven');
    await press(operator, 'Approve {name}', { name: opening.employer });
    await write(operator, 'Reason', 'The number in the register fits.');
    await operator.page
      .getByRole('dialog')
      .getByRole('button', { name: operator.t('Approve'), exact: true })
      .click();
    await read(operator, 'Nobody waits');
    await goTo(owner, '/app/employer');
    await arriveAt(owner, opening.employer);
    await read(owner, '{name} is approved', { name: opening.employer });
    await show(owner, 'employer-approved');
    await beginKeys(owner);
  });

  it('lets a colleague join by the mailed link, with a role that the owner then changes', async () => {
    const address = `colleague-${locale}@people.example`;
    const { page, t } = owner;
    await goTo(owner, PEOPLE, 'People');
    await write(owner, 'Mail address of the colleague', address);
    const form = page.getByRole('form', { name: t('Invite a colleague'), exact: true });
    await form.getByText(t('Hiring manager'), { exact: true }).click();
    await show(owner, 'people');
    await press(owner, 'Send the invitation');
    await read(owner, 'They show no address: it is sealed, like every address here.');
    await show(owner, 'invited');

    await colleague.page.goto(await mailedLink(platform, address, '/app/join'));
    await arrive(colleague, 'You are invited to recruit with your employer');
    await show(colleague, 'invitation');
    await follow(colleague, 'Open an account');
    kept = await openAccount(colleague, platform, { address, name: COLLEAGUE });
    await follow(colleague, 'Continue');
    await arrive(colleague, 'Join your employer');
    await write(colleague, 'Your title', 'Miller');
    await show(colleague, 'join');
    await press(colleague, 'Join');
    await arrive(colleague, 'Postings');
    await show(colleague, 'joined');

    await goTo(owner, '/app/employer');
    await goTo(owner, PEOPLE, 'People');
    await press(owner, 'Change role of {name}', { name: COLLEAGUE });
    const dialog = page.getByRole('dialog');
    await dialog.getByText(t('Recruiter'), { exact: true }).click();
    await show(owner, 'change-role');
    await dialog.getByRole('button', { name: t('Change the role'), exact: true }).click();
    await page.getByRole('row').filter({ hasText: COLLEAGUE }).getByText(t('Recruiter')).waitFor();
    await show(owner, 'role-changed');
  });

  it('lets the owner confirm the keys of the colleague', async () => {
    await confirmKeys(owner, COLLEAGUE);
  });

  it('asks the colleague for a passkey before a copy opens, and takes a synced one with this browser’s key', async () => {
    await goTo(owner, '/app/employer');
    postingId = await openPosting(owner, opening, [OWNER, COLLEAGUE]);
    const resume = Resume.parse(JSON.parse(INVENTED_RESUME));
    const fields = ['name', 'headline', 'work'] as const;
    ({ grantId } = await sendApplication(candidate, postingId, { resume, fields }));
    await goTo(colleague, received());
    await press(colleague, 'Open on the record');
    await read(colleague, 'You have no passkey yet. Add one now; this device is then set up.');
    await addAsked(colleague);
    await copyOn(colleague).waitFor();
    await goTo(colleague, '/app/account/devices', 'Devices');
    await read(colleague, 'key of this browser');
    await show(colleague, 'contact-keys');
    await goTo(colleague, received());
    await press(colleague, 'Open on the record');
    await copyOn(colleague).waitFor();
  });

  it('lets a second device of the colleague wait until an owner confirms it', async () => {
    const { page, t } = owner;
    await comeIn(elsewhere, kept, received());
    await press(elsewhere, 'Open on the record');
    await press(elsewhere, 'Add a passkey on this device');
    await addAsked(elsewhere);
    await read(elsewhere, 'This device must be confirmed first');
    await show(elsewhere, 'device-waits');
    await goTo(owner, PEOPLE, 'People');
    const waiting = page.getByRole('list', { name: t('New devices that wait'), exact: true });
    await waiting.waitFor();
    await show(owner, 'new-device-waits');
    await waiting.getByRole('button').first().click();
    await press(owner, 'Show the passkey');
    await waiting.waitFor({ state: 'detached' });
    await press(elsewhere, 'It is confirmed: go on');
    await copyOn(elsewhere).waitFor();
    await show(elsewhere, 'device-confirmed');
    expect(takeComplaints(owner)).toEqual([
      expect.stringMatching(/status of 403 .*\/contact-keys\/[^/]+\/confirm$/),
    ]);
  });

  it('removes the colleague, whose open tab ends there, and tells the candidate', async () => {
    const { page, t } = owner;
    await press(owner, 'Remove {name}', { name: COLLEAGUE });
    await show(owner, 'remove');
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: t('Remove'), exact: true })
      .click();
    await button(owner, 'Remove {name}', { name: COLLEAGUE }).waitFor({ state: 'detached' });
    await follow(elsewhere, 'Postings');
    await read(elsewhere, 'First, say for whom you recruit');
    await show(elsewhere, 'removed');
    // As when one comes back to the tab; otherwise it is noticed within twenty seconds.
    await colleague.page.evaluate(`window.dispatchEvent(new Event('visibilitychange'))`);
    await copyOn(colleague).waitFor({ state: 'detached' });
    await read(colleague, 'There is nothing here, or it is not yours to see.');
    await show(colleague, 'removed-open-tab');
    const reader = await sit();
    await comeIn(reader, candidate, '/app/record');
    await read(reader, 'was removed by the employer. The copy made for them was destroyed.');
    await show(reader, 'record');
  });

  it('asked nothing of any other place, and gave the browser nothing to complain of', () => {
    expect(people.flatMap(({ elsewhere }) => elsewhere)).toEqual([]);
    // The removed colleague's open tabs go on asking for what is no longer theirs, at their own pace.
    const ended = /status of 404 .*\/api\//;
    const removed = [colleague, elsewhere];
    const wrong = people.flatMap((screen) =>
      screen.complaints.filter((line) => !removed.includes(screen) || !ended.test(line)),
    );
    expect(wrong).toEqual([]);
  });
});
