import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { argon2id } from '../../src/cli/argon2id.ts';
import { enter, type Person } from '../../src/cli/selfcheck/people.ts';
import { launchChromium } from '../chromium.ts';
import { type TestPlatform, testPlatform } from '../platform.ts';
import { openAccount } from './arrive.ts';
import { tellInOrder } from './in-order.ts';
import { comeIn, goTo, mailedLink, typePassphrase } from './keep-keys.ts';
import { arrive, button, follow, press, read, type Screen, show, write } from './screen.ts';
import { takeSeats } from './take-seats.ts';
import { walkedIn } from './walked-in.ts';

const TOKEN = fileURLToPath(new URL('../../src/cli/token.ts', import.meta.url));
const WHO = 'Kim Third, who answers for the southern offices.';
const WHY = 'Three employers say they never invited this account.';
const ANSWER = 'I was invited by telephone; ask for Ms Example.';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
});

describe.each(walkedIn('en'))('those who run the platform, by the screens in %s', (locale) => {
  let platform: TestPlatform;
  let first: Screen;
  let second: Screen;
  let third: Screen;
  let candidate: Screen;
  let held: Person;

  beforeAll(async () => {
    platform = await testPlatform();
    const place = { url: platform.origin, argon2id, codeFor: platform.codeFor };
    const { operatorToken } = platform;
    const desk = await enter(place, { kind: 'operator', displayName: 'Olu First', operatorToken, locale });
    held = await enter(place, { kind: 'candidate', locale });
    [first, second, third, candidate] = [await sit(), await sit(), await sit(), await sit()];
    await comeIn(first, desk);
    await comeIn(candidate, held);
  });

  afterAll(async () => {
    await platform?.dispose();
  });

  // Said after the platform's end, so that it is done before.
  const { people, sit } = takeSeats(locale, () => ({ browser, origin: platform.origin }));

  tellInOrder();

  /** What `npm run token -- --role operator` prints on the server's machine. */
  async function printLink(): Promise<string> {
    const { port, dataDir } = platform.config;
    const env = {
      ...process.env,
      PORT: String(port),
      DATA_DIR: dataDir,
      DATABASE_URL: platform.database.url,
    };
    const run = await promisify(execFile)(process.execPath, [TOKEN, '--role', 'operator'], { env });
    return run.stdout.trim();
  }

  it('tells the only operator how a second one comes, and lets that one in by the machine’s link', async () => {
    await follow(first, 'Operators');
    await arrive(first, 'Operators');
    await read(first, 'You are the only operator at work');
    await show(first, 'operators-one');
    await second.page.goto(await printLink());
    await arrive(second, 'Open the operator’s account');
    await show(second, 'join-operator');
    await openAccount(second, platform, { address: `second-${locale}@people.example`, name: 'Ren Second' });
    await follow(second, 'Go to the desk');
    await arrive(second, 'Desk');
  });

  it('lets a third one in when two have said so', async () => {
    const address = `third-${locale}@people.example`;
    await goTo(first, '/app/desk', 'Desk');
    await follow(first, 'Operators');
    await write(first, 'Mail address of the new operator', address);
    await write(first, 'Reason', WHO);
    await show(first, 'propose-operator');
    await press(first, 'Propose this operator');
    await read(first, 'You proposed it: it waits for somebody else.');
    await show(first, 'operators-waits');
    await follow(second, 'Operators');
    await second.page.getByText(WHO, { exact: true }).waitFor();
    await show(second, 'operators-confirm');
    const act = second.t('Let a new operator in ({roleName})', { roleName: second.t('Reviewer') });
    await press(second, 'Confirm: {title}', { title: act });
    await show(second, 'confirm-operator');
    await second.page
      .getByRole('alertdialog')
      .getByRole('button', { name: second.t('Confirm'), exact: true })
      .click();
    await read(second, 'Lately decided');
    await third.page.goto(await mailedLink(platform, address, '/app/join-operator'));
    await arrive(third, 'Open the operator’s account');
    await openAccount(third, platform, { address, name: 'Kim Third' });
    await follow(third, 'Go to the desk');
    await arrive(third, 'Desk');
    const nav = third.page.getByRole('navigation', { name: third.t('Main') });
    expect(await nav.getByRole('link', { name: third.t('Health') }).count()).toBe(0);
    expect(await nav.getByRole('link', { name: third.t('Operators') }).count()).toBe(1);
    await show(third, 'desk-of-reviewer');
  });

  it('holds an account with a reason that its owner sees and answers', async () => {
    const { accountId } = held.session.account;
    await follow(third, 'Accounts');
    await arrive(third, 'Accounts');
    await write(third, 'Account number', accountId);
    await press(third, 'Find');
    await press(third, 'Hold this account');
    await write(third, 'Reason', WHY);
    await show(third, 'hold');
    await third.page
      .getByRole('dialog')
      .getByRole('button', { name: third.t('Hold'), exact: true })
      .click();
    await button(third, 'End the hold').waitFor();
    await show(third, 'account-held');

    await candidate.page.reload();
    await candidate.page.getByText(WHY).first().waitFor();
    await typePassphrase(candidate, held.passphrase);
    await press(candidate, 'Unlock');
    await follow(candidate, 'Answer the operator');
    await arrive(candidate, 'Account');
    await write(candidate, 'Your answer', ANSWER);
    await show(candidate, 'held-account');
    await press(candidate, 'Send the answer');
    await candidate.page.getByText(ANSWER, { exact: true }).waitFor();
    await show(candidate, 'held-answered');
  });

  it('shows the answer to the operators, who end the hold', async () => {
    const { page, t } = second;
    await follow(second, 'Accounts');
    await page.getByRole('tab', { name: t('Held'), exact: true }).click();
    await page.getByText(ANSWER, { exact: true }).waitFor();
    await page.getByText(t('new answer'), { exact: true }).waitFor();
    await show(second, 'held-accounts');
    await press(second, 'End the hold of {accountId}', { accountId: held.session.account.accountId });
    await write(second, 'Reason', 'They were invited.');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: t('End the hold'), exact: true })
      .click();
    await read(second, 'No account is held');
    await goTo(candidate, '/app/record', 'Who has read what');
    await candidate.page.getByText(WHY).first().waitFor();
    await show(candidate, 'record-of-hold');
  });

  it('takes two to hold an operator, who then decides nothing', async () => {
    await goTo(first, '/app/desk', 'Desk');
    await follow(first, 'Operators');
    await press(first, 'Propose to hold {name}', { name: 'Kim Third' });
    const asked = first.page.getByRole('dialog');
    await asked.getByRole('textbox', { name: first.t('Reason'), exact: true }).fill('Was away for a month.');
    await show(first, 'propose-hold');
    await asked.getByRole('button', { name: first.t('Propose'), exact: true }).click();
    await read(first, 'You proposed it: it waits for somebody else.');
    await goTo(second, '/app/desk', 'Desk');
    await follow(second, 'Operators');
    await press(second, 'Confirm: {title}', { title: second.t('Hold {name}', { name: 'Kim Third' }) });
    await second.page
      .getByRole('alertdialog')
      .getByRole('button', { name: second.t('Confirm'), exact: true })
      .click();
    await second.page
      .getByRole('row')
      .filter({ hasText: second.t('held') })
      .waitFor();
    await show(second, 'operators-held');
  });

  it('shows administrators the mail log without contents, and how the platform is', async () => {
    await follow(second, 'Home');
    await arrive(second, 'The platform today');
    await show(second, 'counts');
    await follow(second, 'Health');
    await arrive(second, 'Health');
    await read(second, 'Size of the database');
    await show(second, 'health');
    await second.page.getByRole('navigation', { name: second.t('Parts of the health') }).waitFor();
    await follow(second, 'Mail log');
    await arrive(second, 'Mail log');
    await read(second, 'Code for an address');
    await show(second, 'mail-log');
    const log = await second.page.getByRole('main').innerText();
    expect(log).not.toContain('people.example');
    expect(log).not.toMatch(/(?<![\w-])\d{6}(?![\w-])/);
  });

  it('asked nothing of any other place, and gave the browser nothing to complain of', () => {
    expect(people.flatMap(({ elsewhere }) => elsewhere)).toEqual([]);
    expect(people.flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});
