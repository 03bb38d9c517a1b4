import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inventAddress, type Person } from '../../src/cli/selfcheck/people.ts';
import { granted, refused } from '../../src/cli/selfcheck/wrong-answer.ts';
import { getAccount } from '../../src/shared/api/accounts.ts';
import { decideEmployer, holdAccount, listEmployers } from '../../src/shared/api/desk.ts';
import { decideAct, listOperators, proposeAct } from '../../src/shared/api/operators.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import {
  admit,
  enterOperator,
  idOf,
  mailedToken,
  proposeHold,
  secondOperator,
  thirdOperator,
} from '../behaviour/desk-stage.ts';
import { type RaisedStage, raiseStage } from '../behaviour/raised-stage.ts';
import { visit } from '../behaviour/raw-visit.ts';
import { newAccount } from './new-account.ts';

const REASON = 'More hands are needed.';
const confirmed = { decision: 'confirmed' } as const;

let raised: RaisedStage;
/** Two administrators and two reviewers. */
let ada: Person;
let ben: Person;
let cai: Person;
let dee: Person;

beforeAll(async () => {
  raised = await raiseStage();
  ada = raised.operator;
  ben = await secondOperator(raised, 'administrator', 'Ben Second');
  cai = await thirdOperator(raised, [ada, ben], { role: 'reviewer', displayName: 'Cai Third' });
  dee = await thirdOperator(raised, [ada, ben], { role: 'reviewer', displayName: 'Dee Fourth' });
});
afterAll(() => raised.platform.dispose());
// Each test begins with all of them at work, and nothing that waits.
afterEach(async () => {
  const { pool } = raised.platform.platform.db;
  await pool.query('update accounts.accounts set held_reason = null, held_at = null');
  await pool.query("update desk.acts set expires_at = now() - interval '1 second' where decision is null");
});

describe('an operator who wants to act alone', () => {
  it('confirms nothing that they proposed, in whichever session', async () => {
    const actId = await proposeAdmission(ada, 'friend@people.example');
    refused(await ada.api(decideAct, { params: { actId }, body: confirmed }), 'forbidden');
    expect(await linksFor()).toBe(0);
    expect(await raised.platform.mailsTo('friend@people.example')).toEqual([]);
  });

  it('proposes nothing as a reviewer, and confirms nothing where another administrator could', async () => {
    const body = { actId: newUuidV7(), kind: 'hold', accountId: idOf(ada), reason: REASON } as const;
    refused(await cai.api(proposeAct, { body }), 'forbidden');
    const actId = await proposeAdmission(ada, 'friend@people.example');
    refused(await cai.api(decideAct, { params: { actId }, body: confirmed }), 'forbidden');
    refused(await cai.api(decideAct, { params: { actId }, body: { decision: 'refused' } }), 'forbidden');
    granted(await ben.api(decideAct, { params: { actId }, body: confirmed }));
  });

  it('holds no operator as if it were anybody', async () => {
    const params = { accountId: idOf(ben) };
    refused(await ada.api(holdAccount, { params, body: { reason: REASON } }), 'forbidden');
    refused(await cai.api(holdAccount, { params, body: { reason: REASON } }), 'forbidden');
  });

  it('neither confirms nor stops the hold of themselves', async () => {
    const actId = await proposeHold(ada, ben);
    for (const decision of ['confirmed', 'refused'] as const) {
      refused(await ben.api(decideAct, { params: { actId }, body: { decision } }), 'forbidden');
    }
    granted(await cai.api(decideAct, { params: { actId }, body: confirmed }));
    expect(granted(await ben.api(getAccount)).account.heldReason).toBe('A question is open.');
  });

  it('does nothing more once held: not at the desk, not with a proposal made before', async () => {
    const before = await linksFor();
    const pending = await proposeAdmission(ben, 'friend@people.example');
    await hold(ben, [ada, cai]);
    refused(await ben.api(listOperators), 'account_held');
    refused(await ben.api(listEmployers), 'account_held');
    const body = { decisionId: newUuidV7(), decision: 'approved', reason: REASON } as const;
    refused(await ben.api(decideEmployer, { params: { employerId: newUuidV7() }, body }), 'account_held');
    refused(await ben.api(decideAct, { params: { actId: pending }, body: confirmed }), 'account_held');
    refused(await ada.api(decideAct, { params: { actId: pending }, body: confirmed }), 'act_over');
    expect(await linksFor()).toBe(before);
  });

  it('cannot be the last administrator and be held', async () => {
    await hold(ben, [ada, cai]);
    const body = { actId: newUuidV7(), kind: 'hold', accountId: idOf(ada), reason: REASON } as const;
    refused(await ada.api(proposeAct, { body }), 'forbidden');
  });

  it('is not held as the last one by a proposal from when there were two', async () => {
    const [aboutBen, aboutAda] = [await proposeHold(ada, ben), await proposeHold(ben, ada)];
    const [one, two] = await Promise.all([
      cai.api(decideAct, { params: { actId: aboutBen }, body: confirmed }),
      dee.api(decideAct, { params: { actId: aboutAda }, body: confirmed }),
    ]);
    expect([one, two].filter((answer) => 'done' in answer).length).toBe(1);
    const { operators } = granted(await cai.api(listOperators));
    const working = operators.filter(
      ({ role, heldReason }) => role === 'administrator' && heldReason === null,
    );
    expect(working.length).toBe(1);
  });
});

describe('a proposal', () => {
  it('is confirmed once: a second word on it is too late, the same one again changes nothing', async () => {
    const before = await linksFor();
    const actId = await admit([ada, ben], { address: 'twice@people.example', role: 'reviewer' });
    granted(await ben.api(decideAct, { params: { actId }, body: confirmed }));
    refused(await ben.api(decideAct, { params: { actId }, body: { decision: 'refused' } }), 'act_over');
    refused(await ada.api(decideAct, { params: { actId }, body: { decision: 'refused' } }), 'act_over');
    expect((await linksFor()) - before).toBe(1);
  });

  it('that two confirm at once mails one link', async () => {
    await raised.platform.platform.db.pool.query(
      `update accounts.accounts set held_reason = 'Away.', held_at = now() where account_id = $1`,
      [idOf(ben)],
    );
    const before = await linksFor();
    const actId = await proposeAdmission(ada, 'friend@people.example');
    const answers = await Promise.all(
      [cai, dee, cai, dee].map(({ api }) => api(decideAct, { params: { actId }, body: confirmed })),
    );
    const late = answers.filter((answer) => !('done' in answer));
    expect(late.length).toBe(2);
    for (const answer of late) refused(answer, 'act_over');
    expect((await linksFor()) - before).toBe(1);
  });

  it('is over after seven days', async () => {
    const actId = await proposeAdmission(ada, 'friend@people.example');
    await raised.platform.platform.db.pool.query(
      "update desk.acts set expires_at = now() - interval '1 second' where act_id = $1",
      [actId],
    );
    refused(await ben.api(decideAct, { params: { actId }, body: confirmed }), 'act_over');
    expect(granted(await ben.api(listOperators)).acts[0]).toMatchObject({ actId, confirmable: false });
  });

  it('that was sent is not changed by another one with its id', async () => {
    const actId = await proposeAdmission(ada, 'friend@people.example');
    const body = { actId, kind: 'admit', address: 'foe@people.example', role: 'administrator' } as const;
    refused(await ada.api(proposeAct, { body: { ...body, locale: 'en', reason: REASON } }), 'id_taken');
    refused(await ben.api(proposeAct, { body: { ...body, locale: 'en', reason: REASON } }), 'id_taken');
  });

  it('about nobody, about no operator, or about what is so already is refused', async () => {
    const body = (accountId: string, kind: 'hold' | 'release') => ({
      body: { actId: newUuidV7(), kind, accountId, reason: REASON },
    });
    refused(await ada.api(proposeAct, body(newUuidV7(), 'hold')), 'not_found');
    refused(await ada.api(proposeAct, body(idOf(ben), 'release')), 'act_over');
    refused(await ben.api(decideAct, { params: { actId: newUuidV7() }, body: confirmed }), 'not_found');
  });
});

describe('the mailed link', () => {
  let address = '';
  beforeEach(() => {
    address = inventAddress('operator');
  });

  it('works for the address that two agreed on alone, and is not used up by another', async () => {
    await admit([ada, ben], { address, role: 'reviewer' });
    const token = await mailedToken(raised.platform, address);
    const thief = enterOperator(raised, token, {
      displayName: 'Thea Thief',
      address: 'thief@people.example',
    });
    await expect(thief).rejects.toThrow('invitation_invalid');
    const friend = await enterOperator(raised, token, { displayName: 'Fay Friend', address });
    expect(friend.session.account.operatorRole).toBe('reviewer');
  });

  it('works once', async () => {
    await admit([ada, ben], { address, role: 'reviewer' });
    const token = await mailedToken(raised.platform, address);
    await enterOperator(raised, token, { displayName: 'Fay Friend', address });
    const again = enterOperator(raised, token, { displayName: 'Fay Again', address });
    await expect(again).rejects.toThrow('invitation_invalid');
  });

  it('gives the role that was agreed on, whatever its user asks for', async () => {
    await admit([ada, ben], { address, role: 'reviewer' });
    const operatorToken = await mailedToken(raised.platform, address);
    const guest = visit(raised.platform.origin);
    await guest.send({ method: 'POST', path: '/api/codes', body: { address, locale: 'en' } });
    const account = await newAccount(address, await raised.platform.codeFor(address), raised.platform.origin);
    const body = { ...account, kind: 'operator', displayName: 'Fay Friend', operatorToken };
    const send = (extra: object) =>
      guest.send({ method: 'POST', path: '/api/accounts', body: { ...body, ...extra } });
    for (const extra of [{ operatorRole: 'administrator' }, { role: 'administrator' }]) {
      expect((await send(extra)).code).toBe('invalid_request');
    }
    const friend = await enterOperator(raised, operatorToken, { displayName: 'Fay Friend', address });
    expect(friend.session.account.operatorRole).toBe('reviewer');
  });

  it('opens no account of another kind with an operator’s rights', async () => {
    await admit([ada, ben], { address, role: 'administrator' });
    const operatorToken = await mailedToken(raised.platform, address);
    const guest = visit(raised.platform.origin);
    await guest.send({ method: 'POST', path: '/api/codes', body: { address, locale: 'en' } });
    const account = await newAccount(address, await raised.platform.codeFor(address), raised.platform.origin);
    await guest.send({ method: 'POST', path: '/api/accounts', body: { ...account, operatorToken } });
    const { rows } = await raised.platform.platform.db.pool.query(
      `select kind, operator_role from accounts.accounts where account_id = $1`,
      [account.accountId],
    );
    expect(rows.every((row) => row.kind === 'candidate' && row.operator_role === null)).toBe(true);
  });
});

async function proposeAdmission(proposer: Person, address: string): Promise<string> {
  const actId = newUuidV7();
  const body = { actId, kind: 'admit', address, role: 'reviewer', locale: 'en', reason: REASON } as const;
  granted(await proposer.api(proposeAct, { body }));
  return actId;
}

async function hold(about: Person, [proposer, decider]: readonly [Person, Person]): Promise<void> {
  const actId = await proposeHold(proposer, about);
  granted(await decider.api(decideAct, { params: { actId }, body: confirmed }));
}

/** Links that were mailed, and that nobody has used. */
async function linksFor(): Promise<number> {
  const { rowCount } = await raised.platform.platform.db.pool.query(
    'select 1 from accounts.operator_links where used_by is null and address_hash is not null',
  );
  return rowCount ?? 0;
}
