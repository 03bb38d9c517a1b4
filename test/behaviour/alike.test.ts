import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { newAccount } from '../attacks/new-account.ts';
import { candidate, recruiter } from './people.ts';
import { type RaisedStage, raiseStage } from './raised-stage.ts';
import { type RawAnswer, type RawRequest, visit } from './raw-visit.ts';

/** What differs between any two answers, whoever asks: the clock, and how many requests are left. */
const PASSING = /^(date|retry-after|x-ratelimit-(remaining|reset|limit)|connection|keep-alive)$/;

describe('a known and an unknown address', () => {
  let raised: RaisedStage;
  let known: Person;
  let many: readonly Person[];

  beforeAll(async () => {
    raised = await raiseStage();
    known = await candidate(raised.stage, { address: 'robin.known@people.example' });
    // Four accounts of one address: as many as there can be.
    const address = 'mika.fours@people.example';
    const stage = { ...raised.stage, codeFor: nextCode };
    many = [
      await candidate(stage, { address }),
      await recruiter(stage, 'Mika Vier', { address }),
      await candidate(stage, { address }),
      await candidate(stage, { address }),
    ];
  });
  afterAll(() => raised.platform.dispose());

  const ask = (request: RawRequest) => visit(raised.platform.origin).send(request);
  const unknown = 'sascha.nobody@people.example';
  const zeros = 'A'.repeat(43);
  const addresses = () => [known.address, many[0]?.address ?? '', unknown];

  it.each(['en', 'zh', 'ja'] as const)(
    'are answered byte for byte alike when a code is asked for in %s, and mailed one text',
    async (locale) => {
      // An hour has room for five codes.
      await raised.platform.platform.db.pool.query('delete from accounts.codes');
      const before = await Promise.all(addresses().map((address) => raised.platform.mailsTo(address)));
      const sent = (place: number) => (before[place]?.length ?? 0) + 1;
      const answers: RawAnswer[] = [];
      for (const address of addresses()) {
        answers.push(await ask({ method: 'POST', path: '/api/codes', body: { address, locale } }));
      }
      expectAlike(answers, 200);
      const texts = await Promise.all(addresses().map((address, place) => newestMail(address, sent(place))));
      const withoutCode = texts.map((text) => text.replace(/\d{6}/, '######'));
      expect(new Set(withoutCode).size).toBe(1);
      expect(withoutCode[0]).toContain('######');
      for (const address of addresses()) expect(withoutCode[0]).not.toContain(address);
    },
  );

  it('are answered alike when no further code is sent', async () => {
    for (const address of addresses()) {
      const body = { address, locale: 'en' };
      const answers: RawAnswer[] = [];
      for (let asked = 0; asked < 7; asked++)
        answers.push(await ask({ method: 'POST', path: '/api/codes', body }));
      expectAlike(answers, 200);
    }
  });

  it('both have a salt that stays, of the same form', async () => {
    const begin = (address: string) => ask({ method: 'POST', path: '/api/sign-in/begin', body: { address } });
    const first = await Promise.all(addresses().map(begin));
    const second = await Promise.all(
      addresses().map((address) => begin(` ${address} `.trim().toUpperCase())),
    );
    expect(second.map(({ text }) => text)).toEqual(first.map(({ text }) => text));
    expect(new Set(first.map(({ text }) => text)).size).toBe(3);
    for (const { text } of first) expect(text).toMatch(/^\{"salt":"[\w-]{43}"\} *$/);
    expectAlike(
      first.map((answer) => ({ ...answer, text: answer.text.replace(/[\w-]{43}/, '') })),
      200,
    );
  });

  it.each(['passphrase', 'kit'])('are refused alike when the %s is wrong', async (method) => {
    const answers: RawAnswer[] = [];
    for (const address of addresses()) {
      answers.push(
        await ask({ method: 'POST', path: '/api/sign-in', body: { address, method, secret: zeros } }),
      );
    }
    expectAlike(answers, 401);
  });

  it('are closed to guesses alike', async () => {
    const codes: string[][] = [];
    const last: RawAnswer[] = [];
    for (const address of addresses()) {
      const body = { address, method: 'kit', secret: zeros };
      const answers: RawAnswer[] = [];
      for (let tried = 0; tried < 12; tried++)
        answers.push(await ask({ method: 'POST', path: '/api/sign-in', body }));
      codes.push(answers.map(({ code }) => code));
      last.push(...answers.slice(-1));
    }
    expect(codes[1]).toEqual(codes[2]);
    expect(codes[0]).toEqual(codes[2]);
    expectAlike(last, 429);
  });

  it('are refused alike when a code is wrong', async () => {
    const answers: RawAnswer[] = [];
    for (const address of addresses()) {
      const body = await newAccount(address, '000000', raised.platform.origin);
      answers.push(await ask({ method: 'POST', path: '/api/accounts', body }));
    }
    expectAlike(answers, 403);
  });

  /** The code of a mail that was not read yet. */
  const read = new Map<string, number>();
  async function nextCode(address: string): Promise<string> {
    const text = await newestMail(address, (read.get(address) ?? 0) + 1);
    read.set(address, (read.get(address) ?? 0) + 1);
    return /(?<![\w-])\d{6}(?![\w-])/.exec(text)?.[0] ?? '';
  }

  /** The newest mail to an address, once there are `least`. */
  async function newestMail(address: string, least: number): Promise<string> {
    for (let waited = 0; waited < 1200; waited++) {
      const mails = await raised.platform.mailsTo(address);
      if (mails.length >= least) return mails.at(-1) ?? '';
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('the mail did not come within a minute');
  }
});

function expectAlike(answers: readonly RawAnswer[], status: number): void {
  const wires = answers.map((answer) => ({
    status: answer.status,
    text: answer.text,
    headers: [...answer.headers].filter(([name]) => !PASSING.test(name)),
  }));
  expect(wires[0]?.status).toBe(status);
  for (const wire of wires) expect(wire).toEqual(wires[0]);
}
