import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { noteRefusedSignIn, noteSignIn } from '../../src/server/devices/note-sign-in.ts';
import { sweep } from '../../src/server/devices/store.ts';
import { listSessions } from '../../src/shared/api/devices.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { secret } from '../attacks/new-account.ts';
import { idOf } from './desk-stage.ts';
import { candidate } from './people.ts';
import { type RaisedStage, raiseStage } from './raised-stage.ts';
import { type RawRequest, signInRequest, type Visit, visit } from './raw-visit.ts';

const FIREFOX = 'Mozilla/5.0 (Android 15; Mobile; rv:143.0) Gecko/143.0 Firefox/143.0';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
type Answer = ReturnType<(typeof listSessions)['answer']['parse']>;

describe('devices', () => {
  let raised: RaisedStage;
  let origin: string;

  beforeAll(async () => {
    raised = await raiseStage();
    origin = raised.platform.origin;
  });
  afterAll(() => raised.platform.dispose());

  const inFirefox = (request: RawRequest): RawRequest => ({
    ...request,
    headers: { 'user-agent': FIREFOX },
  });
  const list = async (by: Visit): Promise<Answer> =>
    listSessions.answer.parse(
      JSON.parse((await by.send({ method: 'GET', path: '/api/account/sessions' })).text),
    );
  /** Signs in from a browser that has these cookies; answers them as they are afterwards. */
  async function signIn(person: Person, cookies: Readonly<Record<string, string>> = {}) {
    const header = Object.entries(cookies).map(([name, value]) => `${name}=${value}`);
    const answer = await visit(origin, header.join('; ')).send(inFirefox(signInRequest(person)));
    expect(answer.code).toBe('ok');
    const set = answer.headers.getSetCookie().map((line) => (line.split(';')[0] ?? '').split('='));
    const jar: Record<string, string> = { ...cookies, ...Object.fromEntries(set) };
    return {
      jar,
      visit: visit(
        origin,
        Object.entries(jar)
          .map((pair) => pair.join('='))
          .join('; '),
      ),
    };
  }
  const warnings = async ({ address }: Person) =>
    (await raised.platform.mailsTo(address)).filter((mail) => mail.includes('browser that it did not know'));
  async function warned(person: Person, times: number) {
    for (let tried = 0; tried < 1200 && (await warnings(person)).length < times; tried++) await sleep(50);
    return warnings(person);
  }

  it('are listed with what their browser says, how they signed in, and the hour they were seen', async () => {
    const robin = await candidate(raised.stage);
    const here = await signIn(robin);
    const { sessions, signIns } = await list(here.visit);
    expect(sessions.map(({ label, method, current }) => ({ label, method, current }))).toEqual([
      { label: 'Firefox, Android', method: 'kit', current: true },
      { label: '', method: 'passphrase', current: false },
    ]);
    for (const { seenAt } of sessions) expect(seenAt).toMatch(/T\d\d:00:00\.000Z$/);
    expect(signIns.map(({ method, outcome, newDevice }) => ({ method, outcome, newDevice }))).toEqual([
      { method: 'kit', outcome: 'signed_in', newDevice: true },
      { method: 'passphrase', outcome: 'signed_in', newDevice: true },
    ]);
  });

  it('are signed out one by one, and are then told like new ones', async () => {
    const robin = await candidate(raised.stage);
    const [here, there] = [await signIn(robin), await signIn(robin)];
    const { sessions } = await list(there.visit);
    const mine = sessions.find(({ current }) => current)?.sessionId ?? '';
    const remove = { method: 'DELETE', path: `/api/account/sessions/${mine}` };
    expect((await here.visit.send(remove)).code).toBe('ok');
    expect((await there.visit.send({ method: 'GET', path: '/api/account' })).code).toBe('signed_out');
    expect((await here.visit.send({ method: 'GET', path: '/api/account' })).code).toBe('ok');
    await signIn(robin, there.jar);
    expect((await list(here.visit)).signIns[0]).toMatchObject({ newDevice: true });
  });

  it('of others are neither ended nor told from none', async () => {
    const [robin, sasha] = [await candidate(raised.stage), await candidate(raised.stage)];
    const [mine, theirs] = [await signIn(robin), await signIn(sasha)];
    const sessionId = (await list(theirs.visit)).sessions[0]?.sessionId ?? '';
    const end = (id: string) => mine.visit.send({ method: 'DELETE', path: `/api/account/sessions/${id}` });
    const [foreign, none] = [await end(sessionId), await end(newUuidV7())];
    expect(foreign.text).toBe(none.text);
    expect((await theirs.visit.send({ method: 'GET', path: '/api/account' })).code).toBe('ok');
  });

  it('that are new are told by mail, with the browser and no name; the first one and known ones are not', async () => {
    const robin = await candidate(raised.stage);
    const first = await signIn(robin);
    expect(await warned(robin, 1)).toHaveLength(1);
    const [mail = ''] = await warnings(robin);
    expect(mail).toContain('Firefox, Android');
    expect(mail).not.toContain(robin.address.split('@')[0]);
    await signIn(robin, first.jar);
    await signIn(robin, { 'sealfolio-device': secret() });
    expect(await warned(robin, 2)).toHaveLength(2);
    const { signIns } = await list(first.visit);
    expect(signIns.map(({ newDevice }) => newDevice)).toEqual([true, false, true, true]);
  });

  it('are known to two accounts in one browser, which share no token', async () => {
    const [robin, sasha] = [await candidate(raised.stage), await candidate(raised.stage)];
    const afterRobin = await signIn(robin);
    const afterBoth = await signIn(sasha, afterRobin.jar);
    const robinAgain = await signIn(robin, afterBoth.jar);
    const sashaAgain = await signIn(sasha, robinAgain.jar);
    expect(sashaAgain.jar['sealfolio-device']).toBe(afterBoth.jar['sealfolio-device']);
    for (const { visit: by } of [robinAgain, sashaAgain]) {
      expect((await list(by)).signIns[0]).toMatchObject({ newDevice: false });
    }
    const { rows } = await raised.platform.platform.db.pool.query<{ n: number }>(
      'select max(n)::int as n from (select count(*) as n from devices.devices group by token_hash) t',
    );
    expect(rows).toEqual([{ n: 1 }]);
  });

  it('that are seen are noted once an hour at most', async () => {
    const robin = await candidate(raised.stage);
    const { visit: here } = await signIn(robin);
    const { pool } = raised.platform.platform.db;
    const { sessionId } = (await list(here)).sessions.find(({ current }) => current) ?? { sessionId: '' };
    const seen = async () =>
      (
        await pool.query<{ seen_at: Date }>('select seen_at from accounts.sessions where session_id = $1', [
          sessionId,
        ])
      ).rows[0]?.seen_at.getTime() ?? 0;
    const before = await seen();
    await list(here);
    expect(await seen()).toBe(before);
    await pool.query(
      "update accounts.sessions set seen_at = seen_at - interval '2 hours' where session_id = $1",
      [sessionId],
    );
    await list(here);
    expect(await seen()).toBeGreaterThanOrEqual(before);
  });

  it('are refused on the record of sign-ins, and the fifth refusal in an hour is told once a day', async () => {
    const robin = await candidate(raised.stage);
    const { visit: here } = await signIn(robin);
    const guess = () =>
      visit(origin).send(
        inFirefox({
          ...signInRequest(robin),
          body: { address: robin.address, method: 'kit', secret: secret() },
        }),
      );
    for (let tried = 0; tried < 8; tried++) expect((await guess()).code).toBe('sign_in_failed');
    const refused = (await list(here)).signIns.filter(({ outcome }) => outcome === 'refused');
    expect(refused).toHaveLength(8);
    expect(refused[0]).toMatchObject({ method: 'kit', label: 'Firefox, Android', newDevice: true });
    const { rows } = await raised.platform.platform.db.pool.query<{ n: number }>(
      "select count(*)::int as n from mail.log where template = 'refused_sign_ins'",
    );
    expect(rows).toEqual([{ n: 1 }]);
  });

  it('stay on that record however many refusals come after them', async () => {
    const robin = await candidate(raised.stage);
    const { visit: here } = await signIn(robin);
    const { db } = raised.platform.platform;
    const accountIds = [idOf(robin)];
    const browser = { token: undefined, label: '' };
    for (let tried = 0; tried < 220; tried++) {
      const now = new Date(Date.now() - DAY + tried * 4 * 60_000);
      await db.transact((tx) =>
        noteRefusedSignIn(tx, { ...{ accountIds, pool: 'public', browser, method: 'kit', now } }),
      );
    }
    await db.pool.query(
      "update devices.sign_ins set at = at - interval '2 days' where account_id = $1 and outcome = 'signed_in'",
      accountIds,
    );
    const { signIns } = await list(here);
    const outcomes = signIns.map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome === 'refused')).toHaveLength(200);
    expect(outcomes.slice(-2)).toEqual(['signed_in', 'signed_in']);
  });

  it('write down twenty refusals an hour, warn at most once a day, and forget after ninety days', async () => {
    const { db } = raised.platform.platform;
    const accountId = newUuidV7();
    const browser = { token: undefined, label: '' };
    const began = Date.parse('2026-03-02T08:00:00Z');
    const refuseAt = (time: number) =>
      db.transact((tx) =>
        noteRefusedSignIn(tx, {
          ...{ accountIds: [accountId], pool: 'public', browser, method: 'kit', now: new Date(time) },
        }),
      );
    const count = async () =>
      (
        await db.pool.query<{ n: number }>(
          'select count(*)::int as n from devices.sign_ins where account_id = $1',
          [accountId],
        )
      ).rows[0]?.n;
    const warnedAt: number[] = [];
    for (let minute = 0; minute < 300; minute += 2) {
      if ((await refuseAt(began + minute * 60_000)).length > 0) warnedAt.push(minute);
    }
    expect(warnedAt).toEqual([8]);
    expect(await count()).toBe(100);
    for (let tried = 0; tried < 4; tried++) expect(await refuseAt(began + DAY + tried)).toEqual([]);
    expect(await refuseAt(began + DAY + 4)).toEqual([accountId]);
    await db.transact((tx) => sweep(tx, new Date(began + 90 * DAY + 4 * HOUR)));
    expect(await count()).toBeLessThan(60);
    await db.transact((tx) => sweep(tx, new Date(began + 92 * DAY)));
    expect(await count()).toBe(0);
  });

  it('are never more than thirty for an account', async () => {
    const { db } = raised.platform.platform;
    const account = { accountId: newUuidV7(), pool: 'public' };
    const browser = { token: undefined, label: '' };
    const found: boolean[] = [];
    for (let tried = 0; tried < 35; tried++) {
      const now = new Date(Date.now() + tried);
      const noted = await db.transact((tx) => noteSignIn(tx, { account, browser, method: 'kit', now }));
      found.push(noted.first);
    }
    expect(found.filter(Boolean)).toHaveLength(1);
    const { rows } = await db.pool.query<{ n: number }>(
      'select count(*)::int as n from devices.devices where account_id = $1',
      [account.accountId],
    );
    expect(rows).toEqual([{ n: 30 }]);
  });
});
