import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { propose } from '../../src/cli/selfcheck/acts.ts';
import { connect, inventAddress, type Person } from '../../src/cli/selfcheck/people.ts';
import { granted, refused } from '../../src/cli/selfcheck/wrong-answer.ts';
import { signIn } from '../../src/client/accounts/sign-in.ts';
import { sendCode } from '../../src/shared/api/accounts.ts';
import { readCounts } from '../../src/shared/api/desk.ts';
import { inviteColleague } from '../../src/shared/api/employers.ts';
import { getPlatform } from '../../src/shared/api/platform.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { dumpDatabase } from '../attacks/operators-view.ts';
import { searchFor } from '../attacks/search-everything.ts';
import { freePort, type TestPlatform, testPlatform } from '../platform.ts';
import { type SmsGateway, smsGateway } from '../sms-gateway.ts';
import { candidate, quickArgon2id, recruiter } from './people.ts';
import { type RaisedStage, raiseStage } from './raised-stage.ts';
import { type RawRequest, signInRequest, visit } from './raw-visit.ts';

const KNOWN = '+447700900123';
const UNKNOWN = '+447700900124';
const zeros = 'A'.repeat(43);

describe('a telephone number', () => {
  let raised: RaisedStage;
  let known: Person;

  beforeAll(async () => {
    raised = await raiseStage();
    known = await candidate(
      { ...raised.stage, codeFor: () => raised.platform.codeFor(KNOWN) },
      { address: '+44 7700 900123' },
    );
  });
  afterAll(() => raised.platform.dispose());

  it('opens an account by a code in one short message, and finds it again however it is written', async () => {
    const messages = await raised.platform.mailsTo(KNOWN);
    expect(messages.length).toBe(1);
    expect(messages[0]).toMatch(/^Sealfolio: your code is \d{6}\.[^\n]*\n@localhost #\d{6}\n$/);
    for (const address of [KNOWN, '+44 (0)7700 900-123', '＋４４７７００９００１２３']) {
      const typed = {
        address,
        method: 'passphrase',
        secret: known.passphrase,
        argon2id: quickArgon2id,
      } as const;
      const session = granted(await signIn(connect(raised.stage), typed));
      expect(session.account.accountId).toBe(known.session.account.accountId);
    }
  });

  it('is answered alike whether or not it is known', async () => {
    const { send } = visit(raised.platform.origin);
    const ask = async (request: (address: string) => RawRequest) => {
      const [one, other] = [await send(request(KNOWN)), await send(request(UNKNOWN))];
      const text = ({ text }: { text: string }) => text.replace(/[\w-]{43}/, '');
      expect([one.status, text(one)]).toEqual([other.status, text(other)]);
      return one;
    };
    const code = await ask((address) => ({
      method: 'POST',
      path: '/api/codes',
      body: { address, locale: 'zh' },
    }));
    expect(code.status).toBe(200);
    const begun = await ask((address) => ({ method: 'POST', path: '/api/sign-in/begin', body: { address } }));
    expect(begun.status).toBe(200);
    const body = { method: 'kit', secret: zeros };
    const tried = await ask((address) => ({
      method: 'POST',
      path: '/api/sign-in',
      body: { address, ...body },
    }));
    expect(tried.code).toBe('sign_in_failed');
    const texts = [KNOWN, UNKNOWN].map(async (number) => {
      await until(async () =>
        (await raised.platform.mailsTo(number)).some((text) => text.includes('验证码')),
      );
      return (await raised.platform.mailsTo(number)).at(-1)?.replace(/\d{6}/g, '######');
    });
    const [one, other] = await Promise.all(texts);
    expect(one).toBe(other);
  });

  it('gets no notices, which are for mail', async () => {
    const number = '+447700900125';
    const owner = await recruiter({ ...raised.stage }, 'Ada Berg', { address: number });
    const employer = await propose(owner, 'Example Mills');
    await raised.stage.approve?.(employer.employerId);
    await until(async () => granted(await raised.operator.api(readCounts)).mail.waiting === 0);
    expect((await raised.platform.mailsTo(number)).length).toBe(1);
    const body = {
      invitationId: newUuidV7(),
      address: '+447700900126',
      role: 'recruiter',
      locale: 'en',
    } as const;
    const params = { employerId: employer.employerId };
    refused(await owner.api(inviteColleague, { params, body }), 'invalid_request');
  });

  it('stands on the page of what would have been sent', async () => {
    const page = await (await fetch(`${raised.platform.origin}/dev/mail`)).text();
    expect(page).toContain(KNOWN);
    expect(page).toContain('your code is');
  });

  it('is refused by name where no text message can be sent, known or not, and still signs in', async () => {
    const { config } = raised.platform;
    const SMTP_URL = `smtp://127.0.0.1:${await freePort()}`;
    const same = { DATABASE_URL: config.databaseUrl ?? '', DATA_DIR: config.dataDir };
    const without = await testPlatform({ env: { ...same, SMTP_URL, MAIL_FROM: 'post@mills.example' } });
    const api = connect({ url: without.origin });
    expect(granted(await api(getPlatform)).sms).toBe(false);
    for (const address of [KNOWN, UNKNOWN])
      refused(await api(sendCode, { body: { address, locale: 'en' } }), 'sms_unavailable');
    // What the account signed names the other origin: who signs in is looked at, not what they read.
    const signedIn = await visit(without.origin).send(signInRequest({ address: KNOWN, kit: known.kit }));
    expect(signedIn.status).toBe(200);
    await without.dispose();
  });
});

describe('a text message', () => {
  const lines: string[] = [];
  let gateway: SmsGateway;
  let platform: TestPlatform;

  beforeAll(async () => {
    gateway = await smsGateway();
    platform = await testPlatform({
      env: { SMS_URL: gateway.url, SMS_TOKEN: 'token-of-the-gateway' },
      log: pino({ level: 'trace' }, { write: (line: string) => lines.push(line) }),
    });
  });
  afterAll(async () => {
    await platform.dispose();
    await gateway.stop();
  });

  const ask = async (address: string) =>
    granted(await connect({ url: platform.origin })(sendCode, { body: { address, locale: 'en' } }));

  it('goes to the gateway, and a mail does not', async () => {
    expect(granted(await connect({ url: platform.origin })(getPlatform)).sms).toBe(true);
    await ask(KNOWN);
    await until(async () => gateway.posted.length > 0);
    const { to, text } = JSON.parse(gateway.posted[0]?.body ?? '{}');
    expect([to, gateway.posted[0]?.authorization]).toEqual([KNOWN, 'Bearer token-of-the-gateway']);
    expect(text).toMatch(/#\d{6}$/);
    const address = inventAddress('candidate');
    await ask(address);
    await platform.codeFor(address);
    expect(gateway.posted.length).toBe(1);
  });

  it('that the gateway refuses is sent again, and leaves its number and code in no table and no line', async () => {
    gateway.posted.splice(0);
    gateway.answerWith(500);
    await ask(UNKNOWN);
    await until(async () => gateway.posted.length > 0);
    await until(async () => lines.some((line) => line.includes('background work failed')));
    const sent = gateway.posted[0]?.body ?? '';
    const code = /#(\d{6})/.exec(sent)?.[1] ?? '';
    const digits = UNKNOWN.slice(1);
    const inDatabase = searchFor([digits, `code is ${code}`, 'token-of-the-gateway']);
    const held = await dumpDatabase(platform.platform.db.pool);
    expect(held.flatMap(({ place, content }) => inDatabase(place, content))).toEqual([]);
    expect(inDatabase('log', Buffer.from(lines.join('')))).toEqual([]);
    expect(lines.join('')).not.toContain(`"${code}"`);
    gateway.answerWith(200);
    const before = gateway.posted.length;
    await until(async () => gateway.posted.length > before);
    expect(gateway.posted.at(-1)?.body).toBe(sent);
  });
});

async function until(happened: () => Promise<boolean>): Promise<void> {
  for (let tried = 0; tried < 600; tried++) {
    if (await happened()) return;
    await sleep(50);
  }
  throw new Error('it did not happen within thirty seconds');
}
