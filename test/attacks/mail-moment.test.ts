/**
 * A recruiter who asks a card without a name, and sees what arrives in the mailboxes of those whom it may be (an employer
 * owns its people's): the moment of a mail shall not tell whose card was asked.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { changeAddress } from '../../src/client/accounts/change-address.ts';
import { changePreferences } from '../../src/shared/api/accounts.ts';
import { readCounts } from '../../src/shared/api/desk.ts';
import { readMailLog } from '../../src/shared/api/operators.ts';
import { encodeHex } from '../../src/shared/bytes/hex.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { idOf } from '../behaviour/desk-stage.ts';
import { quickArgon2id } from '../behaviour/people.ts';
import { mailedCode, mailThatSays } from '../behaviour/recovery-stage.ts';
import { askToLeave } from '../behaviour/waiting-erasure.ts';
import { ask, type Market, type Met, meet, openMarket } from '../request-stage.ts';

const HOUR = 3_600_000;
const PATIENT = { timeout: 30_000, interval: 100 };
/** For what was drawn to be due within the test itself. */
const SLACK = 60_000;

describe('the mail about a request', () => {
  let market: Market;
  let met: readonly [Met, Met, Met, ...Met[]];
  beforeAll(async () => {
    market = await openMarket({ REQUESTS_A_DAY: '40' });
    met = await meet(market);
  });
  afterAll(() => market.platform.dispose());

  const query = async <Row extends object>(text: string, values: readonly unknown[] = []) =>
    (await market.platform.database.database.pool.query<Row>(text, [...values])).rows;
  /** The mails that wait for their moment. */
  const waiting = () =>
    query<{ key: string; id: string; run_at: Date }>(
      `select key, id, run_at from graphile_worker.jobs where key like 'mail % later %' order by run_at`,
    );
  /** Those of one person, by the address that the account has now. */
  const waitingFor = async ({ person }: Met) => {
    const [row] = await query<{ sealed_address: Uint8Array }>(
      'select sealed_address from accounts.accounts where account_id = $1',
      [idOf(person)],
    );
    const name = encodeHex(sha256(row?.sealed_address ?? new Uint8Array())).slice(0, 32);
    return (await waiting()).filter(({ key }) => key.startsWith(`mail ${name} `));
  };
  const mailsOf = async ({ person }: Met) => (await market.platform.mailsTo(person.address)).length;

  it('goes out at a moment drawn from eight hours, for each person anew', async () => {
    const [first] = met;
    const before = await mailsOf(first);
    await ask(market.owner, first);
    const [mine] = await waiting();
    for (const one of met.slice(1)) await ask(market.owner, one);
    const waits = (await waiting()).map(({ run_at }) => run_at.getTime() - Date.now());
    expect(waits.length).toBeGreaterThan(met.length / 2);
    expect(Math.max(...waits)).toBeLessThan(8 * HOUR + SLACK);
    expect(Math.max(...waits) - Math.min(...waits), 'they lie apart').toBeGreaterThan(HOUR / 4);
    if (mine !== undefined && mine.run_at.getTime() > Date.now() + SLACK)
      expect(await mailsOf(first), 'nothing came at once').toBe(before);
  });

  it('is in no list of the operator before that moment', async () => {
    const ids = (await waiting()).map(({ key }) => key.slice(key.lastIndexOf(' ') + 1));
    const later = await query<{ queued_at: Date }>(
      'select queued_at from mail.log where mail_id = any($1) and queued_at > now()',
      [ids],
    );
    expect(later.length).toBeGreaterThan(0);
    const { mails } = granted(await market.operator.api(readMailLog));
    const shown = mails.map(({ queuedAt }) => Date.parse(queuedAt));
    expect(Math.max(...shown)).toBeLessThanOrEqual(Date.now());
    await expect
      .poll(async () => granted(await market.operator.api(readCounts)).mail.waiting, PATIENT)
      .toBe(0);
  });

  it('waits once for a person, however many ask, and comes when its moment is there', async () => {
    const { owner } = market;
    const count = (await waiting()).length;
    const again = await meet(market);
    for (const one of again) await ask(owner, one);
    expect((await waiting()).length).toBeLessThanOrEqual(count + again.length);
    const keys = (await waiting()).map(({ key }) => key.split(' ')[1]);
    expect(new Set(keys).size, 'one for each').toBe(keys.length);

    const before = await Promise.all(met.map(mailsOf));
    const sum = before.reduce((all, one) => all + one, 0);
    await query('select graphile_worker.reschedule_jobs($1, run_at => now())', [
      (await waiting()).map(({ id }) => id),
    ]);
    await expect.poll(async () => (await waiting()).length, PATIENT).toBe(0);
    const after = (await Promise.all(met.map(mailsOf))).reduce((all, one) => all + one, 0);
    expect(after).toBeGreaterThan(sum);
  });

  it('is taken back from who closes the account meanwhile', async () => {
    const [one] = await meet(market);
    await ask(market.owner, one);
    expect((await waiting()).length).toBe(1);
    await askToLeave(one.person);
    expect((await waiting()).length).toBe(0);
  });

  it('is taken back from who wants no such mail any more', async () => {
    const [one] = await meet(market);
    await ask(market.owner, one);
    expect((await waitingFor(one)).length).toBe(1);
    granted(await one.person.api(changePreferences, { body: { locale: 'en', quiet: ['messages'] } }));
    expect((await waitingFor(one)).length, 'of another kind').toBe(1);
    granted(await one.person.api(changePreferences, { body: { locale: 'en', quiet: ['requests'] } }));
    expect((await waitingFor(one)).length).toBe(0);
    // Who is met next may be the same person.
    granted(await one.person.api(changePreferences, { body: { locale: 'en', quiet: [] } }));
  });

  it('goes to no mailbox that was left meanwhile, but to the one after it', async () => {
    const [, one] = await meet(market);
    await ask(market.owner, one);
    const [before] = await waitingFor(one);
    expect(before).toBeDefined();
    const { api, session, passphrase, address: left } = one.person;
    const address = `${newUuidV7()}@people.example`;
    const code = await mailedCode(market.platform, address);
    const proof = { method: 'passphrase' as const, secret: passphrase };
    const argon2id = quickArgon2id;
    granted(await changeAddress(api, session, { proof, address, code, passphrase, argon2id }));
    await mailThatSays(market.platform, left, 'this is the last mail about it');
    const [after, ...more] = await waitingFor(one);
    expect([after?.key === before?.key, more]).toEqual([false, []]);
    const mails = async () =>
      (await Promise.all([left, address].map((to) => market.platform.mailsTo(to)))).map((to) => to.length);
    const [there = 0, here = 0] = await mails();
    await query('select graphile_worker.reschedule_jobs($1, run_at => now())', [[after?.id]]);
    await expect.poll(mails, PATIENT).toEqual([there, here + 1]);
  });
});
