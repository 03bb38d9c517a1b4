/** What erasing an account is beside what others do in the same moment; told on the market of `erasure.test.ts`. */
import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { sendApplication } from '../../src/cli/selfcheck/acts.ts';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { PUBLIC_POOL } from '../../src/server/accounts/caller.ts';
import { noteWrongGuess } from '../../src/server/accounts/note-wrong-guess.ts';
import { findAccount } from '../../src/server/accounts/store.ts';
import { dropMailsTo, queueMail } from '../../src/server/mail/queue-mail.ts';
import { dropGivenUp } from '../../src/server/mail/store.ts';
import type { StorageTransaction } from '../../src/server/storage/database.ts';
import { getAccount } from '../../src/shared/api/accounts.ts';
import { addHidden, withdrawCard } from '../../src/shared/api/cards.ts';
import { eraseAccount as eraseEndpoint } from '../../src/shared/api/erasure.ts';
import { searchCards } from '../../src/shared/api/search.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { auditLog } from '../../src/shared/ledger/audit-log.ts';
import { type Market, type Met, tryToAsk } from '../request-stage.ts';
import {
  erase,
  everythingHeld,
  findTraces,
  meetOf,
  proofBy,
  read,
  sourceOfLog,
  tracesOf,
} from './erasure-stage.ts';
import { candidate } from './people.ts';

const PATIENT = { timeout: 20_000 };

/** The tests; what `stage` gives is there when they run. */
export function testErasing(
  stage: () => { readonly market: Market; readonly met: readonly Met[]; readonly lines: readonly string[] },
): void {
  let market: Market;
  let lines: readonly string[];
  const at = (place: number) => meetOf(stage().met, place);

  beforeAll(() => {
    ({ market, lines } = stage());
  });

  it('takes a secret in force: a wrong one is a guess, and ten are all there are', async () => {
    const { person } = at(3);
    const wrong = { ...proofBy(person), secret: 'A'.repeat(43) };
    const answers = [];
    for (let tried = 0; tried < 11; tried += 1) {
      const answer = await person.api(eraseEndpoint, { body: { proof: wrong } });
      answers.push('refused' in answer ? answer.refused : 'erased');
    }
    expect(answers).toEqual([...Array<string>(10).fill('sign_in_failed'), 'too_many_requests']);
    granted(await person.api(getAccount));
  });

  it('is nothing that another session can do, with whatever proof', async () => {
    const [theirs, mine] = [at(3).person, at(4).person];
    const answer = await mine.api(eraseEndpoint, { body: { proof: proofBy(theirs) } });
    expect(answer).toMatchObject({ refused: 'sign_in_failed' });
    const recruiters = await market.owner.api(eraseEndpoint, { body: { proof: proofBy(market.owner) } });
    expect(recruiters).toMatchObject({ refused: 'forbidden' });
  });

  it('happens once when it is asked twice at once', async () => {
    const { person } = at(4);
    const body = { proof: proofBy(person) };
    const answers = await Promise.all([1, 2, 3].map(() => person.api(eraseEndpoint, { body })));
    const refused = answers.flatMap((answer) => ('refused' in answer ? [answer.refused] : []));
    expect(refused).toEqual(['signed_out', 'signed_out']);
  });

  it('comes before or after whatever others do to the same person, and nothing stays in between', async () => {
    const { owner, colleague, resume, employerId } = market;
    const one = at(5);
    const { postingId } = one;
    const { grantId } = await sendApplication(one.person, postingId, { resume });
    const traces = await tracesOf(market, one.person);
    const together = await Promise.allSettled([
      ...[owner, colleague, owner, colleague].map((reader) => read(reader, grantId)),
      tryToAsk(owner, one),
      owner.api(searchCards, { params: { postingId }, body: { filters: {}, page: 1 } }),
      erase(one.person).then(granted),
      ...[owner, colleague].map((reader) => read(reader, grantId)),
    ]);
    const failed = together.flatMap((each) => (each.status === 'rejected' ? [String(each.reason)] : []));
    // Who came too late is told that there is no such copy, by whichever of its calls that was.
    expect(failed.filter((reason) => !/not_found/.test(reason))).toEqual([]);
    expect(employerId).not.toBe('');
    await expect
      .poll(async () => (await market.platform.mailsTo(one.person.address)).join('\n'), PATIENT)
      .toContain('was erased');
    await expect
      .poll(async () => findTraces(await everythingHeld(market, lines), traces), PATIENT)
      .toEqual([]);
    await auditLog(await sourceOfLog(market));
  });

  it('leaves nothing to what its owner did elsewhere in that moment', async () => {
    const person = await candidate(market.stage);
    const { pool } = market.platform.platform.db;
    const holder = await pool.connect();
    await holder.query('begin');
    await holder.query('select 1 from accounts.accounts where account_id = $1 for no key update', [
      person.session.account.accountId,
    ]);
    const erased = erase(person);
    await expect.poll(countLockWaits, PATIENT).toBe(1);
    const entry = { hideId: newUuidV7(), list: 'hidden', kind: 'name', value: 'Nobody Works' } as const;
    const late = person.api(addHidden, { body: { entries: [entry] } });
    await expect.poll(countLockWaits, PATIENT).toBe(2);
    await holder.query('rollback');
    holder.release();
    granted(await erased);
    expect(await late).toMatchObject({ refused: 'signed_out' });
    expect((await pool.query('select 1 from cards.hidden where hide_id = $1', [entry.hideId])).rows).toEqual(
      [],
    );
  });

  it('leaves nothing of a wrong guess that was made in that moment, and of none after it', async () => {
    const person = await candidate(market.stage);
    const { db, secrets } = market.platform.platform;
    const { accountId } = person.session.account;
    const account = await db.read((tx) => findAccount(tx, accountId, PUBLIC_POOL));
    if (account === undefined) throw new Error('the account is there');
    const browser = { token: undefined, label: 'Firefox' };
    const guess = { accounts: [account], pool: PUBLIC_POOL, browser, method: 'kit', now: market.now() };
    const countNoted = async () => {
      const sql = 'select 1 from devices.sign_ins where account_id = $1';
      return (await db.pool.query(sql, [accountId])).rows.length;
    };
    let erased: Promise<unknown> = Promise.resolve();
    await db.transact(async (tx) => {
      await noteWrongGuess(tx, secrets, guess);
      erased = erase(person).then(granted);
      await Promise.race([erased, expect.poll(countLockWaits, PATIENT).toBe(1)]);
    });
    await erased;
    expect(await countNoted()).toBe(0);
    await db.transact((tx) => noteWrongGuess(tx, secrets, guess));
    expect(await countNoted()).toBe(0);
  });

  it('enters the log later when that stands still, with all that waited before it', async () => {
    const { person } = at(6);
    const { pool } = market.platform.platform.db;
    const holder = await pool.connect();
    await holder.query('begin');
    await holder.query('select 1 from ledger.logs for update');
    granted(await person.api(withdrawCard, { body: { changeId: newUuidV7() } }));
    const answered = erase(person);
    await expect.poll(() => countRows('accounts.accounts', person), PATIENT).toBe(0);
    expect(await countWaiting()).toBeGreaterThan(1);
    await holder.query('rollback');
    holder.release();
    expect(granted(await answered).receipt).not.toBeNull();
    expect(await countWaiting()).toBe(0);
  });

  it('takes back the mails that wait for the address, and nobody else’s; what is given up is gone', async () => {
    const { db, secrets } = market.platform.platform;
    const [mine, theirs] = [at(3).person.session, at(1).person.session].map(
      ({ account }) => account.accountId,
    );
    const { rows } = await db.pool.query<{ account_id: string; sealed_address: Uint8Array }>(
      'select account_id, sealed_address from accounts.accounts where account_id in ($1, $2)',
      [mine, theirs],
    );
    const sealedOf = (id = '') =>
      rows.find((row) => row.account_id === id)?.sealed_address ?? new Uint8Array();
    const countUnsent = async (tx: StorageTransaction) =>
      (await tx.selectFrom('mail.log').select('mail_id').where('sent_at', 'is', null).execute()).length;
    const left = await db.transact(async (tx) => {
      // Mails about requests wait for their moment.
      const [unsent, deliveries] = [await countUnsent(tx), await countDeliveries(tx)];
      for (const id of [mine, theirs, mine]) {
        const mail = { template: 'news', locale: 'en', values: {}, to: { sealed: sealedOf(id) } } as const;
        await queueMail(tx, secrets.mailer.recipient, { ...mail, pool: PUBLIC_POOL, now: market.now() });
      }
      await dropMailsTo(tx, sealedOf(mine));
      const logged = (await countUnsent(tx)) - unsent;
      const waiting = (await countDeliveries(tx)) - deliveries;
      await sql`update graphile_worker._private_jobs set attempts = max_attempts where key like 'mail %'`.execute(
        tx,
      );
      await dropGivenUp(tx);
      return [logged, waiting, await countDeliveries(tx)];
    });
    expect(left).toEqual([1, 1, 0]);
  });

  async function countDeliveries(tx: StorageTransaction): Promise<number> {
    const { rows } = await sql<{ n: number }>`
      select count(*) as n from graphile_worker.jobs where key like 'mail %'`.execute(tx);
    return Number(rows[0]?.n);
  }

  async function countRows(table: string, { session }: Person): Promise<number> {
    const { pool } = market.platform.platform.db;
    const ids = [session.account.accountId];
    const { rows } = await pool.query<{ n: number }>(
      `select count(*) as n from ${table} where account_id = $1`,
      ids,
    );
    return Number(rows[0]?.n);
  }

  async function countLockWaits(): Promise<number> {
    const { pool } = market.platform.platform.db;
    const { rows } = await pool.query<{ n: number }>(
      `select count(*) as n from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
    );
    return Number(rows[0]?.n);
  }

  async function countWaiting(): Promise<number> {
    const { pool } = market.platform.platform.db;
    const { rows } = await pool.query<{ n: number }>(
      'select count(*) as n from ledger.leaves where position is null',
    );
    return Number(rows[0]?.n);
  }
}
