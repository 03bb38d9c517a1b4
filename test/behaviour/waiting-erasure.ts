/** What must hold while an account waits to be erased, and when the wait ends; told on the market of `erasure.test.ts`. */
import { expect, it } from 'vitest';
import { post, sendApplication } from '../../src/cli/selfcheck/acts.ts';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted, refused } from '../../src/cli/selfcheck/wrong-answer.ts';
import { beginErasure } from '../../src/client/accounts/begin-erasure.ts';
import { readMessages } from '../../src/client/conversations/read.ts';
import { sendText } from '../../src/client/conversations/send.ts';
import { readCheckedRecord } from '../../src/client/disclosure/check-record.ts';
import { saveOriginal } from '../../src/client/vault/originals.ts';
import { eraseDue } from '../../src/server/erasure/erase-due.ts';
import { getAccount } from '../../src/shared/api/accounts.ts';
import { addHidden, confirmCard, readMyCard } from '../../src/shared/api/cards.ts';
import { holdAccount, releaseAccount } from '../../src/shared/api/desk.ts';
import { keepAccount } from '../../src/shared/api/erasure.ts';
import { listInterests } from '../../src/shared/api/interests.ts';
import { listRequests } from '../../src/shared/api/requests.ts';
import { listDocuments } from '../../src/shared/api/vault.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { whatDoesNotFit } from '../leaf-for-leaf.ts';
import { type Market, type Met, received, sent, tryToAsk } from '../request-stage.ts';
import { shownInterest } from '../shown-interest.ts';
import { read } from './erasure-stage.ts';
import { candidate, quickArgon2id } from './people.ts';
import { mailThatSays } from './recovery-stage.ts';

const DAY = 86_400_000;
const PATIENT = { timeout: 20_000 };

/** Has somebody ask for the erasure, by their kit. */
export async function askToLeave({ api, session, kit }: Person) {
  const proof = { method: 'kit', secret: kit, argon2id: quickArgon2id } as const;
  return granted(await beginErasure(api, session, proof)).account;
}

/** The tests; `market` and `met` are there when they run. */
export function testWaiting(stage: () => { readonly market: Market; readonly one: Met }): void {
  const parts = () => {
    const { platform } = stage().market;
    return { secrets: platform.platform.secrets, config: platform.config, origin: platform.origin };
  };
  const eraseAt = async ({ api }: Person) => granted(await api(getAccount)).account.eraseAt;
  const stateOf = async ({ api }: Person) => granted(await api(readMyCard)).mine.state;

  it('closes everything at once, and one act opens it again as it was', async () => {
    const { market, one } = stage();
    const { owner, resume, employerId, platform } = market;
    const { person } = one;
    const postingId = await post(owner, employerId, [owner, market.colleague]);
    const { grantId } = await sendApplication(person, postingId, { resume, message: 'Here I am.' });
    await shownInterest(person, one.postingId, { headline: 'Somebody who mills' });
    await read(owner, grantId);
    const { parties } = granted(await readMessages(owner.api, owner.session, grantId));
    const write = () =>
      sendText(owner.api, owner.session, { grantId, messageId: newUuidV7(), text: 'Well?', parties });
    const interests = async () =>
      granted(await owner.api(listInterests, { params: { postingId: one.postingId } })).interests.length;
    expect(await interests()).toBe(1);

    const begun = await askToLeave(person);
    const week = Date.parse(begun.eraseAt ?? '') - market.now().getTime();
    expect(Math.abs(week - 7 * DAY)).toBeLessThan(60_000);
    expect((await askToLeave(person)).eraseAt, 'asked again').toBe(begun.eraseAt);
    await expect(read(owner, grantId)).rejects.toThrow('grant_closed');
    refused(await write(), 'conversation_closed');
    expect(await interests()).toBe(0);
    expect(await stateOf(person)).toBe('paused');
    const asked = granted(await tryToAsk(owner, one));
    expect(granted(await person.api(listRequests)).requests).toEqual([]);
    expect((await sent(owner, asked)).state, 'like one that nobody answers').toBe('waiting');
    refused(await person.api(confirmCard, { body: { changeId: newUuidV7() } }), 'account_leaving');
    // Of what no verb refuses by itself, nothing passes the door either.
    const entry = { hideId: newUuidV7(), list: 'hidden', kind: 'name', value: 'Nobody Works' } as const;
    refused(await person.api(addHidden, { body: { entries: [entry] } }), 'account_leaving');
    const document = { documentId: newUuidV7(), name: 'Late.pdf', mime: 'application/pdf' };
    refused(
      await saveOriginal(person.api, person.session, { ...document, bytes: new Uint8Array(9) }),
      'account_leaving',
    );
    granted(await person.api(listDocuments));
    await mailThatSays(platform, person.address, 'asked to have it erased');
    expect(await misfits(market)).toEqual([]);

    expect(granted(await person.api(keepAccount)).account.eraseAt).toBeNull();
    granted(await person.api(keepAccount));
    await read(owner, grantId);
    granted(await write());
    expect(await interests()).toBe(1);
    expect(await stateOf(person)).toBe('published');
    expect(await received(person, asked.requestId), 'what was asked meanwhile never arrives').toBeUndefined();
    await mailThatSays(platform, person.address, 'will not be erased');
    const { entries } = granted(await readCheckedRecord(person.api, person.session));
    const told = entries.flatMap(({ event }) => (event.type === 'account.erasure' ? [event.what] : []));
    expect(told.toSorted()).toEqual(['begun', 'stopped']);
    expect(await misfits(market)).toEqual([]);
  });

  it('ends in the erasure when the wait is over, once, whoever comes by and how often', async () => {
    const { market } = stage();
    const { db } = market.platform.platform;
    const [goes, stays] = [await candidate(market.stage), await candidate(market.stage)];
    for (const person of [goes, stays]) await askToLeave(person);
    expect(await eraseDue(db, parts(), new Date(market.now().getTime() + 6.9 * DAY))).toBe(0);
    granted(await stays.api(keepAccount));
    const due = new Date(market.now().getTime() + 7.1 * DAY);
    const counts = await Promise.all([1, 2].map(() => eraseDue(db, parts(), due)));
    expect(counts.toSorted()).toEqual([0, 1]);
    expect(await eraseDue(db, parts(), due)).toBe(0);
    refused(await goes.api(getAccount), 'signed_out');
    refused(await goes.api(keepAccount), 'signed_out');
    expect(await eraseAt(stays)).toBeNull();
    await mailThatSays(market.platform, goes.address, 'was erased');
    expect(await misfits(market)).toEqual([]);
  });

  it('is its owner’s alone: nobody else keeps it, and a hold neither stops it nor is undone by it', async () => {
    const { market, one } = stage();
    const person = await candidate(market.stage);
    const { accountId } = person.session.account;
    const { operator } = market;
    await askToLeave(person);
    granted(await one.person.api(keepAccount));
    const params = { accountId };
    granted(await operator.api(holdAccount, { params, body: { reason: 'A complaint.' } }));
    expect(await eraseAt(person)).not.toBeNull();
    granted(await person.api(keepAccount));
    const { account } = granted(await person.api(getAccount));
    expect(account).toMatchObject({ eraseAt: null, heldReason: 'A complaint.' });
    granted(await operator.api(releaseAccount, { params, body: { reason: 'Cleared.' } }));
  });

  it('lets nothing through that its owner did elsewhere in that moment', async () => {
    const { market, one } = stage();
    const { pool } = market.platform.platform.db;
    const person = await candidate(market.stage);
    const holder = await pool.connect();
    await holder.query('begin');
    await holder.query('select 1 from accounts.accounts where account_id = $1 for no key update', [
      person.session.account.accountId,
    ]);
    const asked = askToLeave(person);
    const waits = async (n: number) =>
      expect
        .poll(async () => {
          const { rows } = await pool.query(
            `select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
          );
          return rows.length;
        }, PATIENT)
        .toBe(n);
    await waits(1);
    const late = shownInterest(person, one.postingId).catch(String);
    await waits(2);
    await holder.query('rollback');
    holder.release();
    await asked;
    expect(await late).toContain('account_leaving');
  });
}

/** What does not fit of the log, but for the leaves of those who are gone. */
async function misfits({ platform }: Market): Promise<string[]> {
  const wrong = await whatDoesNotFit(platform.platform.db.pool);
  return wrong.filter((what) => !/leaves are nothing/.test(what));
}
