import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inventAddress, type Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { takeGuess } from '../../src/server/accounts/limit-guesses.ts';
import { makeFirstOperatorToken } from '../../src/server/accounts/operator-link.ts';
import { acceptInvitation, getMyEmployer, inviteColleague } from '../../src/shared/api/employers.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { isRefusal } from '../../src/shared/errors.ts';
import { candidate, employerWith, recruiter } from '../behaviour/people.ts';
import { type RaisedStage, raiseStage } from '../behaviour/raised-stage.ts';
import { type RawRequest, signInRequest, visit } from '../behaviour/raw-visit.ts';
import { testPlatform } from '../platform.ts';
import { newAccount, secret } from './new-account.ts';

const QUARTER = 15 * 60_000;

describe('guessing', () => {
  let raised: RaisedStage;
  let origin: string;
  let robin: Person;

  beforeAll(async () => {
    raised = await raiseStage();
    origin = raised.platform.origin;
    robin = await candidate(raised.stage);
  });
  afterAll(() => raised.platform.dispose());

  const post = (path: string, body: unknown): RawRequest => ({ method: 'POST', path, body });
  const query = (text: string, values: unknown[] = []) =>
    raised.platform.platform.db.pool.query<Record<string, unknown>>(text, values);

  const countMails = async () => Number((await query('select count(*)::int as n from mail.log')).rows[0]?.n);

  async function codeFor(address: string): Promise<string> {
    await visit(origin).send(post('/api/codes', { address, locale: 'en' }));
    return raised.platform.codeFor(address);
  }
  const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

  it('a code fails after five tries: then even the right one is refused', async () => {
    const address = inventAddress('candidate');
    const code = await codeFor(address);
    for (let tried = 0; tried < 5; tried++) {
      const answer = await visit(origin).send(
        post('/api/accounts', await newAccount(address, wrong(code), origin)),
      );
      expect(answer.code).toBe('code_wrong_or_expired');
    }
    const right = await visit(origin).send(post('/api/accounts', await newAccount(address, code, origin)));
    expect(right.code).toBe('code_wrong_or_expired');
    expect(right.headers.getSetCookie()).toEqual([]);
  });

  it('a code fails after five tries that come at once', async () => {
    const address = inventAddress('candidate');
    const code = await codeFor(address);
    const bodies = await Promise.all(
      Array.from({ length: 12 }, () => newAccount(address, wrong(code), origin)),
    );
    await Promise.all(bodies.map((body) => visit(origin).send(post('/api/accounts', body))));
    const right = await visit(origin).send(post('/api/accounts', await newAccount(address, code, origin)));
    expect(right.code).toBe('code_wrong_or_expired');
  });

  it('a code is good for 15 minutes, for one address, and once', async () => {
    const address = inventAddress('candidate');
    const code = await codeFor(address);
    const other = await visit(origin).send(
      post('/api/accounts', await newAccount(inventAddress('x'), code, origin)),
    );
    expect(other.code).toBe('code_wrong_or_expired');
    const { rows } = await query(
      "select max(expires_at) - now() <= interval '15 minutes' as soon from accounts.codes",
    );
    expect(rows).toEqual([{ soon: true }]);
    expect(
      (await visit(origin).send(post('/api/accounts', await newAccount(address, code, origin)))).code,
    ).toBe('ok');
    const again = await visit(origin).send(post('/api/accounts', await newAccount(address, code, origin)));
    expect(again.code).toBe('code_wrong_or_expired');
    const late = inventAddress('candidate');
    const lateCode = await codeFor(late);
    await query("update accounts.codes set expires_at = now() - interval '1 second'");
    expect(
      (await visit(origin).send(post('/api/accounts', await newAccount(late, lateCode, origin)))).code,
    ).toBe('code_wrong_or_expired');
  });

  it('no more than five codes an hour are mailed to an address, however many are asked for at once', async () => {
    const address = inventAddress('candidate');
    const ask = () => visit(origin).send(post('/api/codes', { address, locale: 'en' }));
    const before = await countMails();
    const answers = await Promise.all(Array.from({ length: 12 }, ask));
    expect(new Set(answers.map(({ text }) => text.trimEnd()))).toEqual(new Set(['{"sent":true}']));
    const { rows } = await query('select max(sent_in_hour) as most from accounts.codes');
    expect(rows).toEqual([{ most: 5 }]);
    expect((await countMails()) - before).toBe(5);
  });

  it('a secret is closed to guesses after ten failures, for its owner too', async () => {
    const guess = {
      ...signInRequest(robin),
      body: { address: robin.address, method: 'kit', secret: secret() },
    };
    const answers = await Promise.all(Array.from({ length: 16 }, () => visit(origin).send(guess)));
    const codes = answers.map(({ code }) => code);
    expect(codes.filter((code) => code === 'sign_in_failed').length).toBe(10);
    expect(codes.filter((code) => code === 'too_many_requests').length).toBe(6);
    expect((await visit(origin).send(signInRequest(robin))).code).toBe('too_many_requests');
    const shouted = {
      ...guess,
      body: { address: robin.address.toUpperCase(), method: 'kit', secret: secret() },
    };
    expect((await visit(origin).send(shouted)).code).toBe('too_many_requests');
  });

  it('a quarter of an hour later it is open again', async () => {
    const { db } = raised.platform.platform;
    const addressHash = crypto.getRandomValues(new Uint8Array(32));
    const tryAt = (now: Date) =>
      db.transact((tx) =>
        takeGuess(tx, { pool: 'public', addressHash, browser: { token: undefined, label: '' }, now }),
      );
    const began = new Date();
    for (let tried = 0; tried < 10; tried++) expect(isRefusal(await tryAt(began))).toBe(false);
    expect(await tryAt(new Date(began.getTime() + QUARTER))).toMatchObject({ refused: 'too_many_requests' });
    expect(isRefusal(await tryAt(new Date(began.getTime() + QUARTER + 1)))).toBe(false);
  });

  it('a sign-up sent again is no other way to guess the secret', async () => {
    const address = inventAddress('candidate');
    const account = await newAccount(address, await codeFor(address), origin);
    expect((await visit(origin).send(post('/api/accounts', account))).code).toBe('ok');
    const guesses = Array.from({ length: 11 }, () => ({
      ...account,
      unlocks: account.unlocks.map((unlock) => ({ ...unlock, secret: secret() })),
    }));
    const codes: string[] = [];
    for (const body of guesses) codes.push((await visit(origin).send(post('/api/accounts', body))).code);
    expect(codes).toEqual([...Array(10).fill('id_taken'), 'too_many_requests']);
  });

  it('an invitation joins nobody but the address it was sent to, once', async () => {
    const { employer, owner } = await employerWith(raised.stage, 'Quarry and Sons', ['Ada Berg']);
    const { employerId } = employer;
    const [invited, thief] = [
      await recruiter(raised.stage, 'Ida Falk'),
      await recruiter(raised.stage, 'Max Roe'),
    ];
    granted(
      await owner.api(inviteColleague, {
        params: { employerId },
        body: { invitationId: newUuidV7(), address: invited.address, role: 'recruiter', locale: 'en' },
      }),
    );
    const token = await raised.invitationFor(invited.address);
    const accept = ({ api }: Person) => api(acceptInvitation, { body: { token, title: 'Recruiter' } });
    expect(await accept(thief)).toMatchObject({ refused: 'invitation_invalid' });
    granted(await accept(invited));
    expect(await accept(thief)).toMatchObject({ refused: 'invitation_invalid' });
    expect(granted(await thief.api(getMyEmployer)).mine).toBeNull();
  });

  it('an invitation never takes an owner’s role away', async () => {
    const { employer, owner } = await employerWith(raised.stage, 'Lone Works', ['Ada Lone']);
    const self = {
      invitationId: newUuidV7(),
      address: owner.address,
      role: 'recruiter',
      locale: 'en',
    } as const;
    granted(await owner.api(inviteColleague, { params: { employerId: employer.employerId }, body: self }));
    const token = await raised.invitationFor(owner.address);
    const accepted = await owner.api(acceptInvitation, { body: { token, title: 'Recruiter' } });
    expect(accepted).toMatchObject({ refused: 'employer_exists' });
    expect(granted(await owner.api(getMyEmployer)).mine?.role).toBe('owner');
  });

  it('a request limit counts the route, however its address is spelled', async () => {
    const strict = await testPlatform({ limits: { all: 1000, guessing: 3 } });
    try {
      const begin = (path: string) => visit(strict.origin).send(post(path, { address: robin.address }));
      for (const path of ['/api/sign-in/begin', '/api/sign%2Din/begin', '/%61pi/sign-in/begin']) {
        expect((await begin(path)).code).toBe('ok');
      }
      for (const path of ['/api/sign-in/begin', '/api/sign%2din/begin', '/%61pi/sign-in/begin']) {
        expect(await begin(path)).toMatchObject({ status: 429, code: 'too_many_requests' });
      }
    } finally {
      await strict.dispose();
    }
  });

  it('the operator’s link admits one, once, and a new one ends the old', async () => {
    const address = inventAddress('operator');
    const body = {
      ...(await newAccount(address, await codeFor(address), origin)),
      ...{ kind: 'operator', displayName: 'Second Desk', operatorToken: raised.platform.operatorToken },
    };
    expect((await visit(origin).send(post('/api/accounts', body))).code).toBe('invitation_invalid');
    const fresh = await testPlatform();
    try {
      const { db } = fresh.platform;
      const newer = await makeFirstOperatorToken(db, new Date());
      const desk = inventAddress('operator');
      await visit(fresh.origin).send(post('/api/codes', { address: desk, locale: 'en' }));
      const early = {
        ...(await newAccount(desk, await fresh.codeFor(desk), fresh.origin)),
        ...{ kind: 'operator', displayName: 'Olu Desk' },
      };
      const send = (operatorToken: string | undefined) =>
        visit(fresh.origin).send(post('/api/accounts', { ...early, operatorToken }));
      expect((await send(fresh.operatorToken)).code).toBe('invitation_invalid');
      await visit(fresh.origin).send(post('/api/codes', { address: desk, locale: 'en' }));
      const codes = await db.pool.query('select 1 from accounts.operator_links');
      expect(codes.rowCount).toBe(1);
      expect(newer).toMatch(/^[\w-]{43}$/);
    } finally {
      await fresh.dispose();
    }
  });
});
