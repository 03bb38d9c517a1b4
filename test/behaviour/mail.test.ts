import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inventTerms, join, post, sendApplication } from '../../src/cli/selfcheck/acts.ts';
import { INVENTED_RESUME } from '../../src/cli/selfcheck/invented-resume.ts';
import { connect, enter, inventAddress, type Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { FAR_BACK, tellOfEnds, tellOfOpenings } from '../../src/server/disclosure/tell-of-access.ts';
import { changePreferences, sendCode } from '../../src/shared/api/accounts.ts';
import { changeStage } from '../../src/shared/api/applications.ts';
import { readCounts } from '../../src/shared/api/desk.ts';
import { listGrants } from '../../src/shared/api/disclosure.ts';
import { keepAccount } from '../../src/shared/api/erasure.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { Resume } from '../../src/shared/resume/resume.ts';
import { dumpDatabase } from '../attacks/operators-view.ts';
import { searchFor } from '../attacks/search-everything.ts';
import { type MailServer, mailServer, type ReceivedMail } from '../mail-server.ts';
import { freePort, type TestPlatform, testPlatform } from '../platform.ts';
import { read } from './erasure-stage.ts';
import { candidate, employerWith, quickArgon2id, type Stage } from './people.ts';
import { decide, seeInPerson } from './public-stage.ts';
import { askToLeave } from './waiting-erasure.ts';

const lines: string[] = [];
let server: MailServer;
let platform: TestPlatform;
let stage: Stage;
let desk: Person;

beforeAll(async () => {
  const port = await freePort();
  server = mailServer(port);
  await server.start();
  platform = await testPlatform({
    env: {
      SMTP_URL: `smtp://127.0.0.1:${port}`,
      MAIL_FROM: 'Sealfolio <post@mills.example>',
      LOG_BATCH: 'instant',
    },
    log: pino({ level: 'trace' }, { write: (line: string) => lines.push(line) }),
  });
  const wait = { codeFor: newestCode, invitationFor: newestInvitation };
  const entrance = { url: platform.origin, argon2id: quickArgon2id, ...wait };
  const { operatorToken } = platform;
  desk = await enter(entrance, { kind: 'operator', displayName: 'Olu Desk', operatorToken });
  const approve = async (employerId: string) => {
    await seeInPerson(desk, employerId);
    await decide(desk, employerId, 'approved');
  };
  stage = { ...entrance, approve };
});
afterAll(async () => {
  await platform.dispose();
  await server.stop();
});

describe('a mail', () => {
  it.each([
    ['en', /^Your code$/],
    ['zh', /\p{Script=Han}/u],
    ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ] as const)(
    'with a code goes to that address alone, in %s, under a subject that tells nothing',
    async (locale, subject) => {
      const address = inventAddress('candidate');
      granted(await connect({ url: platform.origin })(sendCode, { body: { address, locale } }));
      const mail = await newest(address);
      expect([mail.from, mail.to]).toEqual(['post@mills.example', [address]]);
      expect(mail.subject).toMatch(subject);
      expect(mail.subject).not.toMatch(/\d/);
      expect(mail.text).toMatch(/(?<![\w-])\d{6}(?![\w-])/);
      expect(mail.headers).not.toMatch(/^(cc|bcc|reply-to|x-mailer):/im);
    },
  );

  it('of invitation names the employer, and whom to ask for nothing', async () => {
    const { owner, employer } = await employerWith(stage, 'Example Mills');
    const colleague = await enter(
      { ...stage, argon2id: quickArgon2id },
      { kind: 'recruiter', displayName: 'Jun Mori' },
    );
    await join(owner, colleague, employer.employerId, newestInvitation);
    const mail = await newest(colleague.address);
    expect([mail.to, mail.subject]).toEqual([[colleague.address], 'An invitation for you']);
    expect(mail.text).toContain('Example Mills');
    expect(mail.text).not.toContain('Ada Berg');
  });

  it('tells an employer’s people that something was decided, but not what', async () => {
    const { owner, employer } = await employerWith(stage, 'Example Mills');
    await decide(desk, employer.employerId, 'held', 'A reason nobody else reads.');
    const mail = await mailSince(owner.address, 2);
    expect([mail.to, mail.subject]).toEqual([[owner.address], 'Something new in your account']);
    expect(mail.text).toContain('/app/employer');
    for (const told of ['Example Mills', 'held', 'A reason nobody else reads.'])
      expect(mail.text).not.toContain(told);
  });

  it('of news names nobody and nothing, in the reader’s own language', async () => {
    const { owner, colleague, applicant, grantId } = await application('ja');
    for (const reader of [owner, colleague]) {
      const mail = await mailSince(reader.address, 3);
      expect([mail.to, mail.subject]).toEqual([[reader.address], 'Something new in your account']);
      expectNoNames(mail);
    }
    const body = { changeId: newUuidV7(), stage: 'declined' } as const;
    granted(await owner.api(changeStage, { params: { grantId }, body }));
    const mail = await mailSince(applicant.address, 2);
    expect(mail.subject).toMatch(/\p{Script=Hiragana}|\p{Script=Katakana}/u);
    expect(mail.text).toContain(`${platform.origin}/app`);
    expectNoNames(mail);
  });

  it('of news is not sent to who does not want it', async () => {
    const { owner, applicant, grantId } = await application('en');
    granted(await applicant.api(changePreferences, { body: { locale: 'en', quiet: ['progress'] } }));
    const body = { changeId: newUuidV7(), stage: 'declined' } as const;
    granted(await owner.api(changeStage, { params: { grantId }, body }));
    await allSent();
    expect(to(applicant.address).length).toBe(1);
  });

  it('of an opening, and of an access that ends soon, comes once and says no more than any other', async () => {
    const { owner, applicant, grantId } = await application('en');
    const tell = async (work: typeof tellOfEnds, days = 0) =>
      work(platform.platform, new Date(Date.now() + days * 86_400_000));
    await read(owner, grantId);
    for (const _ of [1, 2]) await tell(tellOfOpenings);
    const opened = await mailSince(applicant.address, 2);
    expect(opened.subject).toBe('Something new in your account');
    expectNoNames(opened);
    const { expiresAt } = granted(await applicant.api(listGrants)).grants[0] ?? {};
    const days = Math.round((Date.parse(expiresAt ?? '') - Date.now()) / 86_400_000);
    for (const before of [4, 2, 2, 1]) await tell(tellOfEnds, days - before);
    await allSent();
    expect(to(applicant.address).length).toBe(3);
    expect(to(applicant.address).map(({ text }) => text)[2]).toBe(opened.text);
  });

  it('of an opening comes, once, also where nothing could look for it for hours', async () => {
    const { owner, applicant, grantId } = await application('en');
    const hoursLater = (hours: number) => new Date(Date.now() + hours * 3_600_000);
    await read(owner, grantId);
    for (const hours of [5, 6, 23]) await tellOfOpenings(platform.platform, hoursLater(hours), FAR_BACK);
    await mailSince(applicant.address, 2);
    await allSent();
    expect(to(applicant.address).length).toBe(2);
  });

  it('of an access that ends soon comes after all to who meant to leave, and stays', async () => {
    const { applicant } = await application('en');
    const { expiresAt } = granted(await applicant.api(listGrants)).grants[0] ?? {};
    const twoDaysBefore = new Date(Date.parse(expiresAt ?? '') - 2 * 86_400_000);
    const news = () =>
      to(applicant.address).filter(({ subject }) => subject === 'Something new in your account');
    await askToLeave(applicant);
    await tellOfEnds(platform.platform, twoDaysBefore);
    await allSent();
    expect(news()).toHaveLength(0);
    granted(await applicant.api(keepAccount));
    for (const _ of [1, 2]) await tellOfEnds(platform.platform, twoDaysBefore);
    await until(async () => news().length > 0);
    await allSent();
    expect(news()).toHaveLength(1);
  });

  it('waits, sealed, until the mail server is up again, and is sent once', async () => {
    await allSent();
    await server.stop();
    const address = inventAddress('candidate');
    granted(await connect({ url: platform.origin })(sendCode, { body: { address, locale: 'en' } }));
    await until(async () => (await counts()).failures > 0);
    expect((await counts()).waiting).toBe(1);
    await expectNowhere(address);
    await server.start();
    await allSent();
    expect(to(address).length).toBe(1);
  });

  it('of every kind says in one and the same way that no person wrote it, so that no machine answers', async () => {
    await allSent();
    expect(new Set(server.mails.map(({ subject }) => subject)).size).toBeGreaterThan(4);
    for (const { headers, subject } of server.mails)
      expect(headers.match(/^auto-submitted:.*$/gim), subject).toEqual(['Auto-Submitted: auto-generated']);
  });

  it('that the mail server refuses leaves its address in no table and no line', async () => {
    const address = inventAddress('candidate');
    server.refused.add(address);
    const { failures } = await counts();
    granted(await connect({ url: platform.origin })(sendCode, { body: { address, locale: 'en' } }));
    await until(async () => (await counts()).failures > failures);
    await expectNowhere(address);
    server.refused.delete(address);
    await allSent();
    expect(to(address).length).toBe(1);
  });

  it('is counted each time that its address is opened', async () => {
    await allSent();
    const before = await counts();
    const address = inventAddress('candidate');
    granted(await connect({ url: platform.origin })(sendCode, { body: { address, locale: 'en' } }));
    await newest(address);
    await allSent();
    const after = await counts();
    expect(after.addressesOpenedToday - before.addressesOpenedToday).toBe(1);
    expect(after.sentToday - before.sentToday).toBe(1);
    expect(after.addressesOpenedToday).toBe(server.mails.length + after.failures);
  });
});

async function application(locale: 'en' | 'ja') {
  const home = await employerWith(stage, 'Example Mills', ['Ada Berg', 'Jun Mori']);
  const colleague = home.colleagues[0] ?? home.owner;
  const applicant = await candidate(stage, { locale });
  const terms = inventTerms({ title: 'Miller of renown' });
  const postingId = await post(home.owner, home.employer.employerId, [home.owner, colleague], terms);
  const resume = Resume.parse(JSON.parse(INVENTED_RESUME));
  const { grantId } = await sendApplication(applicant, postingId, { resume, message: 'Good morning' });
  return { owner: home.owner, colleague, applicant, grantId };
}

const HEADERS = [
  ...['from', 'to', 'subject', 'message-id', 'date', 'mime-version', 'content-type'],
  ...['content-transfer-encoding', 'auto-submitted'],
];

function expectNoNames({ headers, text, subject }: ReceivedMail): void {
  const all = headers + subject + text;
  // Nothing beside what every mail has: no id of a kind, of a list, of the machine or of the program.
  const names = [...headers.matchAll(/^([\w-]+):/gm)].map(([, name = '']) => name.toLowerCase());
  expect(names.filter((name) => !HEADERS.includes(name))).toEqual([]);
  expect(headers).toMatch(/^message-id: <[\da-f-]{36}@mills\.example>$/im);
  expect([...text.matchAll(/https?:\S+/g)].map(([link]) => link)).toEqual([
    `${platform.origin}/app`,
    platform.origin,
  ]);
  for (const name of [
    'Mei',
    'Tanaka',
    '田中',
    'Ada Berg',
    'Jun Mori',
    'Example Mills',
    'Miller',
    'Good morning',
    'declin',
  ]) {
    expect(all).not.toContain(name);
  }
}

async function expectNowhere(address: string): Promise<void> {
  const search = searchFor([address]);
  const held = await dumpDatabase(platform.platform.db.pool);
  expect(held.map(({ place }) => place)).toContain('graphile_worker._private_jobs');
  expect(held.flatMap(({ place, content }) => search(place, content))).toEqual([]);
  expect(search('log', Buffer.from(lines.join('')))).toEqual([]);
}

const counts = async () => granted(await desk.api(readCounts)).mail;
const to = (address: string) => server.mails.filter((mail) => mail.to.includes(address));
/** Asks the table: the desk counts no mail before its moment, and some tests play days to come. */
const allSent = () =>
  until(async () => {
    const { rows } = await platform.platform.db.pool.query('select 1 from mail.log where sent_at is null');
    return rows.length === 0;
  });

async function newest(address: string): Promise<ReceivedMail> {
  return mailSince(address, 1);
}

/** The newest mail to an address, once there are `count`. */
async function mailSince(address: string, count: number): Promise<ReceivedMail> {
  await until(async () => to(address).length >= count);
  const mail = to(address).at(-1);
  if (mail === undefined) throw new Error('there is no mail');
  return mail;
}

async function newestCode(address: string): Promise<string> {
  return /(?<![\w-])\d{6}(?![\w-])/.exec((await newest(address)).text)?.[0] ?? '';
}

async function newestInvitation(address: string): Promise<string> {
  const find = () => to(address).findLast((mail) => mail.text.includes('/app/join#'));
  await until(async () => find() !== undefined);
  return /#([A-Za-z0-9_-]{43})/.exec(find()?.text ?? '')?.[1] ?? '';
}

async function until(happened: () => Promise<boolean>): Promise<void> {
  for (let tried = 0; tried < 600; tried++) {
    if (await happened()) return;
    await sleep(50);
  }
  throw new Error('it did not happen within thirty seconds');
}
