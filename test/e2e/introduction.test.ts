import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Locale } from '../../src/shared/vocabulary/locales.ts';
import { launchChromium } from '../chromium.ts';
import { type TestPlatform, testPlatform } from '../platform.ts';
import { applyTo, bringResume, revoke, type Sample } from './apply.ts';
import { type Kept, openAccount, signIn, signOut, unlock } from './arrive.ts';
import { giveAuthenticator } from './authenticator.ts';
import { tellInOrder } from './in-order.ts';
import { eraseAccount, seeVerified, takeReceipts } from './own-record.ts';
import { addAskedPasskey, showAskedPasskey } from './passkey.ts';
import {
  approveEmployer,
  becomeRecruiter,
  beginKeys,
  type Opening,
  openPosting,
  proposeEmployer,
} from './recruit.ts';
import { arrive, arriveAt, follow, press, read, type Screen, show, write } from './screen.ts';
import { takeSeats } from './take-seats.ts';
import { pageWords } from './words.ts';

type Story = {
  readonly locale: Locale;
  readonly sample: Sample;
  readonly opening: Opening;
  readonly recruiter: string;
  readonly operator: string;
  readonly word: string;
  readonly resume: string;
  readonly says: {
    readonly seen: string;
    readonly reason: string;
    readonly first: string;
    readonly asks: string;
    readonly answers: string;
  };
};

const STORIES: readonly Story[] = [
  {
    locale: 'en',
    sample: {
      file: 'two-column-en.pdf',
      name: 'David Kowalski',
      email: 'david.kowalski@email.com',
      workplace: 'Cascade Studios',
      school: 'University of Washington',
    },
    opening: {
      employer: 'Example Mills',
      posting: 'Engineer of the milling machines',
      description: 'You look after the software of twelve mills.\n\nWith four colleagues, in two languages.',
      title: 'Head of people',
    },
    recruiter: 'Ada Berg',
    operator: 'Olu Desk',
    word: 'milling',
    resume: 'For mills',
    says: {
      seen: 'An extract of the register, shown by its director.',
      reason: 'The number in the register fits, and the office answered.',
      first: 'Good morning. I would like to work with you.',
      asks: 'When could you come and see the mill?',
      answers: 'Any Tuesday after ten.',
    },
  },
  {
    locale: 'zh',
    sample: {
      file: 'own/one-column-zh.pdf',
      name: '沈知夏',
      email: 'shen.zhixia@example.com',
      workplace: '杭州云帆科技有限公司',
      school: '临江大学',
    },
    opening: {
      employer: '样例面粉厂',
      posting: '磨坊软件工程师',
      description: '维护十二座磨坊的软件。\n\n与四位同事一起工作，使用两种语言。',
      title: '人事主管',
    },
    recruiter: '柏安达',
    operator: '欧台',
    word: '磨坊',
    resume: '给磨坊的简历',
    says: {
      seen: '法定代表人出示了登记摘录。',
      reason: '登记号相符，办公室已回电。',
      first: '您好，我想和你们一起工作。',
      asks: '您什么时候方便来看看磨坊？',
      answers: '星期二十点以后都可以。',
    },
  },
  {
    locale: 'ja',
    sample: {
      file: 'rirekisho-ja.pdf',
      name: '履歴書 書太郎',
      email: 'hoge@hogehoge.org',
      workplace: '株式会社履歴書',
      school: '履歴書大学',
    },
    opening: {
      employer: '見本製粉',
      posting: '製粉機のソフトウェア技術者',
      description: '十二の製粉所のソフトウェアを保守します。\n\n四人の同僚と、二つの言語で働きます。',
      title: '人事責任者',
    },
    recruiter: '森 純',
    operator: '机 守',
    word: '製粉機',
    resume: '製粉所向け',
    says: {
      seen: '代表者が登記事項証明書を見せました。',
      reason: '登記番号が合い、事務所から返事がありました。',
      first: 'はじめまして。ぜひ一緒に働きたいです。',
      asks: 'いつ製粉所を見に来られますか。',
      answers: '火曜日の十時以降ならいつでも。',
    },
  },
];

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
});

describe.each(STORIES)('the introduction, by the screens in $locale', (story) => {
  const { locale, sample, opening, says } = story;
  let platform: TestPlatform;
  let operator: Screen;
  let recruiter: Screen;
  let candidate: Screen;
  let kept: Kept;
  let recruiterKept: Kept;
  let postingId: string;

  beforeAll(async () => {
    platform = await testPlatform();
    [operator, recruiter, candidate] = [await sit(), await sit(), await sit()];
    await giveAuthenticator(recruiter, { prf: true });
  });

  afterAll(async () => {
    await platform?.dispose();
  });

  // Said after the platform's end, so that it is done before.
  const { people, sit } = takeSeats(locale, () => ({ browser, origin: platform.origin }));

  tellInOrder();

  it('lets the operator join by the printed link', async () => {
    await operator.page.goto(`/app/join-operator#${platform.operatorToken}`);
    await arrive(operator, 'Open the operator’s account');
    await openAccount(operator, platform, { address: `desk-${locale}@people.example`, name: story.operator });
    await follow(operator, 'Go to the desk');
    await read(operator, 'Nobody waits');
    await follow(operator, 'Home');
    await arrive(operator, 'The platform today');
    await show(operator, 'operator-home');
  });

  it('lets a recruiter open an account, propose an employer, and wait for the operator’s reason', async () => {
    const address = `recruiter-${locale}@people.example`;
    recruiterKept = await becomeRecruiter(recruiter, platform, { address, name: story.recruiter });
    await proposeEmployer(recruiter, opening);
    await approveEmployer(operator, opening, says);
    await follow(recruiter, 'Postings');
    await read(recruiter, 'Nothing is posted yet');
    await follow(recruiter, 'Employer');
    const decisions = recruiter.page.getByRole('list', {
      name: recruiter.t('Decisions and answers of {employerName}', { employerName: opening.employer }),
    });
    await decisions.getByText(recruiter.t('Approved'), { exact: true }).waitFor();
    await decisions.getByText(says.reason, { exact: true }).waitFor();
    await show(recruiter, 'employer-approved');
    await beginKeys(recruiter);
  });

  it('lets the recruiter open a posting that names its readers', async () => {
    postingId = await openPosting(recruiter, opening, [story.recruiter]);
    expect(postingId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('shows the posting to everybody on a page without script', async () => {
    const t = pageWords(locale);
    const context = await browser.newContext({ locale, javaScriptEnabled: false, baseURL: platform.origin });
    const page = await context.newPage();
    await page.goto('/');
    page.setDefaultTimeout(45_000);
    await page.waitForURL(new RegExp(`/${locale}/?$`));
    await page.getByRole('link', { name: t('See open postings'), exact: true }).click();
    await page.getByLabel(t('Words'), { exact: true }).fill(story.word);
    await page.getByRole('button', { name: t('Search'), exact: true }).click();
    await page.getByRole('link', { name: opening.posting, exact: true }).click();
    const title = page.getByRole('heading', { level: 1, name: opening.posting }).locator('bdi');
    expect(await title.getAttribute('lang'), 'as was said, or as its letters tell').toBe(locale);
    await page.getByText(story.recruiter, { exact: true }).waitFor();
    const apply = page.getByRole('link', { name: t('Apply'), exact: true });
    expect(await apply.getAttribute('href')).toBe(`/app/postings/${postingId}/apply?lang=${locale}`);
    await context.close();
  });

  it('lets a candidate keep passphrase and kit, and bring a résumé', async () => {
    const { page } = candidate;
    for (const path of ['', '/postings', `/postings/${postingId}`, '/promise']) {
      await page.goto(`/${locale}${path}`);
      await show(candidate, `public${path.replace(postingId, 'one').replaceAll('/', '-')}`);
    }
    await page.goto('/app/start');
    await arrive(candidate, 'Open an account');
    kept = await openAccount(candidate, platform, { address: `candidate-${locale}@people.example` });
    expect(kept.kit).toMatch(/^[A-Z0-9]/);
    await follow(candidate, 'Home');
    await read(candidate, 'Bring the résumé you have');
    await show(candidate, 'home-first');
    await follow(candidate, 'Import a résumé');
    await bringResume(candidate, sample, story.resume);
    await follow(candidate, 'Résumés');
    await candidate.page.getByRole('link', { name: story.resume, exact: true }).waitFor();
    await show(candidate, 'resumes');
  });

  it('lets the candidate find the posting, and apply with chosen fields', async () => {
    const { page, t } = candidate;
    await follow(candidate, 'Postings');
    await page.getByRole('searchbox', { name: t('Words'), exact: true }).fill(story.word);
    await press(candidate, 'Search');
    await read(candidate, '{total, plural, one {# open posting} other {# open postings}}', { total: 1 });
    await show(candidate, 'postings');
    await page.getByRole('link', { name: opening.posting, exact: true }).click();
    await arriveAt(candidate, opening.posting);
    await show(candidate, 'posting');
    await follow(candidate, 'Apply');
    await applyTo(candidate, sample, { readers: [story.recruiter], message: says.first });
    await follow(candidate, 'Applications');
    await read(candidate, 'Sent, not opened yet');
    await show(candidate, 'applications');
  });

  it('shows the recruiter, by a passkey, the granted fields, on the record, and nothing else', async () => {
    const { page, t } = recruiter;
    await follow(recruiter, 'Postings');
    await arrive(recruiter, 'Postings');
    await page.getByRole('link', { name: opening.posting, exact: true }).click();
    const row = page.getByRole('row').filter({ hasText: t('Sent, not opened yet') });
    await show(recruiter, 'received');
    await row.getByRole('link').click();
    await read(recruiter, 'A sealed copy for you');
    await show(recruiter, 'sealed-copy');
    await press(recruiter, 'Open on the record');
    await addAskedPasskey(recruiter, recruiterKept);
    await showAskedPasskey(recruiter);
    const sheet = page.getByRole('region', { name: t('Opened copy'), exact: true });
    await sheet.getByText(sample.workplace).first().waitFor();
    const seen = await sheet.innerText();
    expect(seen).toContain(sample.name);
    expect(seen).toContain(t('For {reader} only. Do not pass on.', { reader: story.recruiter }));
    for (const withheld of [sample.school, sample.email]) expect(seen).not.toContain(withheld);
    await page.getByText(says.first, { exact: true }).waitFor();
    await show(recruiter, 'reader');
  });

  it('carries a stage and a message to the candidate, and an answer back', async () => {
    await press(recruiter, 'Invite to an interview');
    await recruiter.page
      .getByRole('list', { name: recruiter.t('History') })
      .getByText(recruiter.t('Interview'), { exact: true })
      .waitFor();
    await write(recruiter, 'Your message', says.asks);
    await press(recruiter, 'Send');
    await recruiter.page.getByText(says.asks, { exact: true }).waitFor();
    await show(recruiter, 'application-talk');

    await follow(candidate, 'Home');
    await arrive(candidate, 'Home');
    await show(candidate, 'home');
    await follow(candidate, 'Messages');
    await arrive(candidate, 'Messages');
    await show(candidate, 'messages');
    await candidate.page.getByRole('link', { name: opening.posting, exact: true }).click();
    await candidate.page.getByText(says.asks, { exact: true }).waitFor();
    await write(candidate, 'Your message', says.answers);
    await press(candidate, 'Send');
    await candidate.page.getByText(says.answers, { exact: true }).waitFor();
    await show(candidate, 'thread');
    await follow(candidate, 'See the application');
    await candidate.page.getByText(candidate.t('Interview'), { exact: true }).first().waitFor();
    await show(candidate, 'application');

    await follow(recruiter, 'Messages');
    await arrive(recruiter, 'Messages');
    await recruiter.page.getByRole('link', { name: opening.posting, exact: true }).click();
    await recruiter.page.getByText(says.answers, { exact: true }).waitFor();
  });

  it('shows the candidate who has read what, each entry checked', async () => {
    const { page, t } = candidate;
    await follow(candidate, 'Who has read');
    await arrive(candidate, 'Who has read what');
    await read(candidate, 'each is signed, and none is missing between the first and the last.');
    const opened = page.getByRole('listitem').filter({ hasText: t('opened your application') });
    expect(await opened.innerText()).toContain(story.recruiter);
    await show(candidate, 'record');
    await takeReceipts(candidate, await seeVerified(candidate));
  });

  it('shows the candidate who can read what, and ends it when they revoke', async () => {
    await revoke(candidate, opening.posting, story.recruiter);
    await follow(recruiter, 'See the application');
    await read(recruiter, 'The candidate took the copy back');
    expect(await recruiter.page.getByRole('main').innerText()).not.toContain(sample.workplace);
    await show(recruiter, 'taken-back');
  });

  it('locks on reload, opens by the passphrase, and after signing out by the kit', async () => {
    const { page, t } = candidate;
    await follow(candidate, 'Résumés');
    await arrive(candidate, 'Résumés');
    await page.reload();
    await unlock(candidate, kept);
    await page.getByRole('link', { name: story.resume, exact: true }).waitFor();
    await page.getByRole('button', { name: t('My account'), exact: true }).click();
    await page.getByRole('menuitem', { name: t('Account'), exact: true }).click();
    await arrive(candidate, 'Account');
    await show(candidate, 'account');
    await signOut(candidate);
    await show(candidate, 'signed-out');
    await signIn(candidate, kept, 'kit');
    await follow(candidate, 'Résumés');
    await arrive(candidate, 'Résumés');
    await page.getByRole('link', { name: story.resume, exact: true }).click();
    await arriveAt(candidate, story.resume);
  });

  it('lets the candidate erase the account, with a last receipt', async () => {
    // It would go on asking after a conversation that is gone.
    await recruiter.page.close();
    await eraseAccount(candidate, kept);
  });

  it('asked nothing of any other place, and gave the browser nothing to complain of', () => {
    expect(people.flatMap(({ elsewhere }) => elsewhere)).toEqual([]);
    expect(people.flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});
