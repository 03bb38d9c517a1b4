import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted, refused } from '../../src/cli/selfcheck/wrong-answer.ts';
import { makeOperatorToken } from '../../src/server/accounts/operator-link.ts';
import { sweepAll } from '../../src/server/background.ts';
import { getAccount } from '../../src/shared/api/accounts.ts';
import {
  answerHold,
  holdAccount,
  listEmployers,
  listHeldAccounts,
  listMyAnswers,
  lookUpAccount,
  readCounts,
  releaseAccount,
} from '../../src/shared/api/desk.ts';
import { answerDecision, getMyEmployer } from '../../src/shared/api/employers.ts';
import {
  decideAct,
  listOperators,
  proposeAct,
  readHealth,
  readMailLog,
} from '../../src/shared/api/operators.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import {
  admit,
  enterOperator,
  idOf,
  mailedToken,
  proposeHold,
  recordOf,
  secondOperator,
  thirdOperator,
} from './desk-stage.ts';
import { candidate, employerWith } from './people.ts';
import { decide } from './public-stage.ts';
import { type RaisedStage, raiseStage } from './raised-stage.ts';

let raised: RaisedStage;
let first: Person;
let second: Person;
let third: Person;

beforeAll(async () => {
  raised = await raiseStage();
  first = raised.operator;
});
afterAll(() => raised.platform.dispose());

describe('further operators', () => {
  it('cannot be let in by the first alone: the second comes by a link from the machine', async () => {
    const body = { actId: newUuidV7(), kind: 'admit', address: 'two@people.example' } as const;
    const proposal = { ...body, role: 'reviewer', locale: 'en', reason: 'I need a second.' } as const;
    refused(await first.api(proposeAct, { body: proposal }), 'second_operator_needed');
    second = await secondOperator(raised, 'reviewer', 'Ben Second');
    expect(granted(await second.api(getAccount)).account.operatorRole).toBe('reviewer');
    expect(granted(await first.api(getAccount)).account.operatorRole).toBe('administrator');
  });

  it('get no link from the machine once two are at work', async () => {
    const link = { role: 'administrator', now: new Date() } as const;
    refused(await makeOperatorToken(raised.platform.platform.db, link), 'forbidden');
  });

  it('come by a mailed link once one proposed it and another confirmed it, and find both on the record', async () => {
    const address = 'three@people.example';
    await admit([first, second], { address, role: 'administrator' });
    third = await enterOperator(raised, await mailedToken(raised.platform, address), {
      displayName: 'Cai Third',
      address,
    });
    expect(third.session.account.operatorRole).toBe('administrator');
    const { events, names } = await recordOf(third);
    const told = events.flatMap((event) =>
      event.type === 'operator.act' ? [[event.kind, event.what, names.get(event.by), event.reason]] : [],
    );
    expect(told).toEqual([
      ['admit', 'proposed', 'Olu Desk', 'More hands are needed.'],
      ['admit', 'confirmed', 'Ben Second', 'More hands are needed.'],
    ]);
  });

  it('are told in the mail where to sign up, and not by whom', async () => {
    const mail = (await raised.platform.mailsTo('three@people.example')).join('\n');
    expect(mail).toContain(`${raised.platform.origin}/app/join-operator#`);
    expect(mail).not.toMatch(/Olu|Ben|More hands/);
  });

  it('see each other, and which acts wait for whom', async () => {
    const actId = await proposeHold(first, second);
    const { operators, acts } = granted(await third.api(listOperators));
    expect(operators.map(({ displayName, role }) => [displayName, role])).toEqual([
      ['Olu Desk', 'administrator'],
      ['Ben Second', 'reviewer'],
      ['Cai Third', 'administrator'],
    ]);
    const waiting = acts.find((act) => act.actId === actId);
    expect(waiting).toMatchObject({
      ...{ kind: 'hold', accountId: idOf(second), displayName: 'Ben Second', proposedBy: 'Olu Desk' },
      ...{ decision: null, decidedBy: null, mine: false, confirmable: true },
    });
    const seenBy = async (person: Person) =>
      granted(await person.api(listOperators)).acts.find((act) => act.actId === actId);
    expect(await seenBy(first)).toMatchObject({ mine: true, confirmable: false });
    expect(await seenBy(second)).toMatchObject({ mine: false, confirmable: false });
    expect(JSON.stringify(acts)).not.toContain('@');
  });

  it('take a proposal of their own back, and it is over', async () => {
    const { acts } = granted(await first.api(listOperators));
    const params = { actId: acts.find(({ decision }) => decision === null)?.actId ?? '' };
    granted(await first.api(decideAct, { params, body: { decision: 'refused' } }));
    refused(await third.api(decideAct, { params, body: { decision: 'confirmed' } }), 'act_over');
  });

  it('are held by two and released by two, do nothing at the desk meanwhile, and find it on the record', async () => {
    const held = await proposeHold(first, third);
    granted(await second.api(decideAct, { params: { actId: held }, body: { decision: 'confirmed' } }));
    expect(granted(await third.api(getAccount)).account.heldReason).toBe('A question is open.');
    for (const look of [listEmployers, listOperators, listHeldAccounts, readCounts] as const) {
      refused(await third.api(look), 'account_held');
    }
    const released = await proposeHold(first, third, 'release');
    granted(await second.api(decideAct, { params: { actId: released }, body: { decision: 'confirmed' } }));
    granted(await third.api(listEmployers));
    const { events, names } = await recordOf(third);
    const told = events.flatMap((event) =>
      event.type === 'operator.act' && event.kind !== 'admit'
        ? [[event.kind, event.what, names.get(event.by)]]
        : [],
    );
    expect(told).toEqual([
      ['hold', 'proposed', 'Olu Desk'],
      ['hold', 'confirmed', 'Ben Second'],
      ['release', 'proposed', 'Olu Desk'],
      ['release', 'confirmed', 'Ben Second'],
    ]);
    expect(events.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['account.held', 'account.released']),
    );
  });
});

describe('the link from the machine', () => {
  it('is printed by `npm run token`, which says why when it is not', async () => {
    const { config, database } = raised.platform;
    const env = {
      ...process.env,
      ...{ DATA_DIR: config.dataDir, DATABASE_URL: database.url, PUBLIC_URL: config.publicUrl },
    };
    const print = (...args: string[]) =>
      promisify(execFile)(process.execPath, ['src/cli/token.ts', '--role', 'operator', ...args], { env });
    await expect(print()).rejects.toThrow('they let further ones in at the desk');
    await expect(print('--as', 'king')).rejects.toThrow('administrator or reviewer');
    const held = await proposeHold(first, third);
    granted(await second.api(decideAct, { params: { actId: held }, body: { decision: 'confirmed' } }));
    const heldToo = await proposeHold(first, second).catch((error: Error) => error.message);
    expect(heldToo).toContain('second_operator_needed');
    await raised.platform.platform.db.pool.query(
      `update accounts.accounts set held_reason = 'Away.', held_at = now() where account_id = $1`,
      [idOf(second)],
    );
    const { stdout } = await print('--as', 'reviewer');
    expect(stdout.trim()).toMatch(new RegExp(`^${config.publicUrl}/app/join-operator#[A-Za-z0-9_-]{43}$`));
    await raised.platform.platform.db.pool.query(
      'update accounts.accounts set held_reason = null, held_at = null where account_id = any($1)',
      [[idOf(second), idOf(third)]],
    );
  });
});

describe('a held account', () => {
  it('reads the reason and answers it; operators read the answer, and those unread first', async () => {
    const [quiet, loud] = [await candidate(raised.stage), await candidate(raised.stage)];
    for (const person of [loud, quiet]) {
      const params = { accountId: idOf(person) };
      granted(await second.api(holdAccount, { params, body: { reason: 'Two complaints came in.' } }));
    }
    granted(await loud.api(answerHold, { body: { answerId: newUuidV7(), text: 'It was not me.' } }));
    const { accounts } = granted(await second.api(listHeldAccounts));
    const order = accounts
      .map(({ accountId, unread }) => ({ accountId, unread }))
      .filter(({ accountId }) => [idOf(quiet), idOf(loud)].includes(accountId));
    expect(order).toEqual([
      { accountId: idOf(loud), unread: true },
      { accountId: idOf(quiet), unread: false },
    ]);
    const seen = granted(await second.api(lookUpAccount, { params: { accountId: idOf(loud) } }));
    expect(seen).toMatchObject({ kind: 'candidate', heldReason: 'Two complaints came in.' });
    expect(seen.answers).toMatchObject([{ text: 'It was not me.', byName: '' }]);
    expect(granted(await loud.api(listMyAnswers)).answers).toEqual(seen.answers);
    expect(granted(await quiet.api(listMyAnswers)).answers).toEqual([]);
    const after = granted(await second.api(listHeldAccounts)).accounts.map(({ accountId }) => accountId);
    expect(after.indexOf(idOf(quiet))).toBeLessThan(after.indexOf(idOf(loud)));
  });

  it('answers five times a day, and not once it is released', async () => {
    const person = await candidate(raised.stage);
    const params = { accountId: idOf(person) };
    const answer = () =>
      person.api(answerHold, { body: { answerId: newUuidV7(), text: 'Please look again.' } });
    refused(await answer(), 'forbidden');
    granted(await first.api(holdAccount, { params, body: { reason: 'A complaint came in.' } }));
    const answered = await Promise.all([1, 2, 3, 4, 5, 6, 7].map(answer));
    expect(answered.filter((one) => 'done' in one).length).toBe(5);
    for (const one of answered) if (!('done' in one)) refused(one, 'limit_reached');
    granted(await first.api(releaseAccount, { params, body: { reason: 'It is cleared.' } }));
    refused(await answer(), 'forbidden');
  });

  it('finds on the record who looked it up, once for one look', async () => {
    const person = await candidate(raised.stage);
    const params = { accountId: idOf(person) };
    for (const operator of [second, second, first]) granted(await operator.api(lookUpAccount, { params }));
    const { events, names } = await recordOf(person);
    const looks = events.flatMap((event) =>
      event.type === 'account.looked_up' ? [names.get(event.by)] : [],
    );
    expect(looks).toEqual(['Ben Second', 'Olu Desk']);
  });
});

describe('an employer about which operators decided', () => {
  it('sees decisions and who made them, answers, and each owner finds them on the record', async () => {
    const { owner, employer, colleagues } = await employerWith(raised.stage, 'Example Mills', [
      'Ada Berg',
      'Jun Mori',
    ]);
    const { employerId } = employer;
    await decide(second, employerId, 'held', 'A paper is missing.');
    const body = { answerId: newUuidV7(), text: 'The paper is on its way.' };
    granted(await owner.api(answerDecision, { params: { employerId }, body }));
    const { mine } = granted(await owner.api(getMyEmployer));
    expect(mine?.decisions.map(({ decision, reason, byName }) => [decision, reason, byName])[0]).toEqual([
      ...['held', 'A paper is missing.', 'Ben Second'],
    ]);
    expect(mine?.answers).toMatchObject([{ text: 'The paper is on its way.', byName: 'Ada Berg' }]);
    const { employers } = granted(await second.api(listEmployers));
    const shown = employers.find((one) => one.employerId === employerId);
    expect(shown?.answers).toMatchObject([{ text: 'The paper is on its way.', byName: 'Ada Berg' }]);
    expect(shown?.decisions).toEqual(mine?.decisions);
    const decided = (await recordOf(owner)).events.flatMap((event) =>
      event.type === 'employer.decided' ? [event.decision] : [],
    );
    expect(decided).toEqual(['approved', 'held']);
    for (const colleague of colleagues) {
      const other = { answerId: newUuidV7(), text: 'Let us go on.' };
      refused(
        await colleague.api(answerDecision, { params: { employerId }, body: other }),
        ...(['forbidden', 'role_not_allowed'] as const),
      );
    }
  });
});

describe('what an operator sees of how the platform is', () => {
  it('is its version, database, queues and counts, to administrators alone', async () => {
    const health = granted(await first.api(readHealth));
    expect(health.database.engine).toBe('server');
    expect(health.database.version).toMatch(/^1[5-8]\./);
    expect(health.database.size).toBeGreaterThan(1_000_000);
    expect(health.database.migration).toBeGreaterThan(1);
    expect(Date.parse(health.startedAt)).toBeLessThan(Date.now());
    expect(health.log).toMatchObject({ origin: 'localhost/log/events', witnesses: [] });
    expect(health.log.size).toBeGreaterThan(0);
    expect(health.keysLog).toMatchObject({ origin: 'localhost/log/keys', waiting: 0, witnesses: [] });
    expect(health.keysLog.size).toBeGreaterThan(1);
    expect(Date.parse(health.keysLog.indexedAt ?? '')).toBeGreaterThan(0);
    expect(Date.now() - Date.parse(health.log.signedAt)).toBeLessThan(600_000);
    expect(granted(await first.api(readCounts)).accounts.operator).toBe(3);
    for (const look of [readHealth, readCounts, readMailLog] as const) {
      refused(await second.api(look), 'forbidden');
      granted(await third.api(look));
    }
  });

  it('counts the jobs that wait and those that failed, by task, without what they are about', async () => {
    const { pool } = raised.platform.platform.db;
    const job = `select graphile_worker.add_job('later', '{"secret":"planted"}', run_at => now() + interval '1 day')`;
    await pool.query(job);
    await pool.query(job);
    await pool.query(
      `update graphile_worker._private_jobs set attempts = 1, last_error = 'planted'
       where id = (select max(id) from graphile_worker._private_jobs)`,
    );
    const health = granted(await first.api(readHealth));
    expect(health.queues.find(({ task }) => task === 'later')).toMatchObject({ waiting: 2, failing: 1 });
    expect(JSON.stringify(health)).not.toContain('planted');
  });

  it('is which mails went, and never to whom', async () => {
    const { mails } = granted(await first.api(readMailLog));
    expect(mails.map(({ template }) => template)).toEqual(
      expect.arrayContaining(['code', 'operator_invitation', 'employer_decided']),
    );
    expect(mails.length).toBeLessThanOrEqual(200);
    expect(JSON.stringify(mails)).not.toMatch(/@|people\.example/);
  });
});

describe('one more operator', () => {
  it('comes with the role that two agreed on, whatever it is', async () => {
    const fourth = await thirdOperator(raised, [third, first], {
      role: 'reviewer',
      displayName: 'Dee Fourth',
    });
    expect(fourth.session.account.operatorRole).toBe('reviewer');
    refused(await fourth.api(readCounts), 'forbidden');
    granted(await fourth.api(listEmployers));
  });
});

describe('the desk', () => {
  it('forgets a proposal, and the address in it, a month after it is over', async () => {
    const { db } = raised.platform.platform;
    const inAMonth = new Date(Date.now() + 38 * 86_400_000);
    const count = async () => (await db.pool.query('select 1 from desk.acts')).rowCount;
    expect(await count()).toBeGreaterThan(3);
    await sweepAll(db, inAMonth);
    expect(await count()).toBe(0);
  });
});
