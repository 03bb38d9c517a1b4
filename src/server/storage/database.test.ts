import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { openDatabase } from './database.ts';

let test: TestDatabase;

beforeAll(async () => {
  test = await testDatabase();
  await test.database.pool.query(`
    create schema probe;
    create table probe.rows (id int primary key, n bigint not null default 0);
    insert into probe.rows values (1), (2);`);
});
afterAll(() => test.dispose());

describe('the database door', () => {
  it('keeps what a transaction wrote, and nothing of one that throws', async () => {
    await test.database.transact((tx) => sql`insert into probe.rows values (10)`.execute(tx));
    const failing = test.database.transact(async (tx) => {
      await sql`insert into probe.rows values (11)`.execute(tx);
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await idsFrom(10)).toEqual([10]);
  });

  it('shows a reader one moment, whatever others commit meanwhile', async () => {
    const seen = await test.database.read(async (tx) => {
      const count = async () =>
        (await sql<{ c: number }>`select count(*) as c from probe.rows`.execute(tx)).rows[0]?.c;
      const before = await count();
      await test.database.transact((other) => sql`insert into probe.rows values (20)`.execute(other));
      return [before, await count()];
    });
    expect(seen[0]).toBe(seen[1]);
    expect(await idsFrom(20)).toEqual([20]);
  });

  it('lets no reader write', async () => {
    const writing = test.database.read((tx) => sql`delete from probe.rows`.execute(tx));
    await expect(writing).rejects.toThrow(/read-only transaction/);
  });

  it('runs one statement by itself, and refuses a second one', async () => {
    const { database } = test;
    await database.once((tx) => sql`insert into probe.rows values (30)`.execute(tx));
    expect(await idsFrom(30)).toEqual([30]);
    const twice = database.once(async (tx) => {
      await sql`select 1`.execute(tx);
      await sql`insert into probe.rows values (31)`.execute(tx);
    });
    await expect(twice).rejects.toThrow(/more than one statement needs a transaction/);
    expect(await idsFrom(30)).toEqual([30]);
  });

  it('goes on after one statement that fails', async () => {
    const failing = test.database.once((tx) => sql`insert into probe.rows values (30)`.execute(tx));
    await expect(failing).rejects.toThrow(/duplicate key/);
    expect((await test.database.once((tx) => sql`select 1 as n`.execute(tx))).rows).toEqual([{ n: 1 }]);
  });

  it('tries again when two transactions lock each other out', async () => {
    let attempts = 0;
    const meet = rendezvous(2);
    const swap = (first: number, second: number) =>
      test.database.transact(async (tx) => {
        attempts += 1;
        await sql`update probe.rows set n = n + 1 where id = ${first}`.execute(tx);
        await meet();
        await sql`update probe.rows set n = n + 1 where id = ${second}`.execute(tx);
      });
    await Promise.all([swap(1, 2), swap(2, 1)]);
    const { rows } = await test.database.pool.query('select n from probe.rows where id in (1, 2)');
    expect(rows).toEqual([{ n: 2 }, { n: 2 }]);
    expect(attempts).toBe(3);
  });

  it('tries again when a serializable decision rested on what another changed', async () => {
    await test.database.pool.query('create table probe.shifts (who text primary key)');
    const meet = rendezvous(2);
    const takeTheLastShift = (who: string) =>
      test.database.transact(
        async (tx) => {
          const taken = await sql`select 1 from probe.shifts`.execute(tx);
          await meet();
          if (taken.rows.length === 0) await sql`insert into probe.shifts values (${who})`.execute(tx);
        },
        { isolation: 'serializable' },
      );
    await Promise.all([takeTheLastShift('Mira'), takeTheLastShift('Jonas')]);
    expect((await test.database.pool.query('select who from probe.shifts')).rowCount).toBe(1);
  });

  it('gives large counts as exact numbers or not at all, dates as text, bytes as bytes', async () => {
    const { rows } = await test.database.pool.query(
      `select 9007199254740991::bigint as n, date '2026-02-03' as day, '\\x00ff'::bytea as bytes`,
    );
    expect(rows[0].n).toBe(Number.MAX_SAFE_INTEGER);
    expect(rows[0].day).toBe('2026-02-03');
    expect([...rows[0].bytes]).toEqual([0, 255]);
    await expect(test.database.pool.query('select 9007199254740993::bigint')).rejects.toThrow(RangeError);
  });

  it('writes a view on bytes without the bytes around it', async () => {
    const view = Uint8Array.of(9, 1, 2, 9).subarray(1, 3);
    const { rows } = await test.database.pool.query(`select encode($1::bytea, 'hex') as hex`, [view]);
    expect(rows).toEqual([{ hex: '0102' }]);
  });

  it('survives the loss of all its connections', async () => {
    const { pool } = test.database;
    await pool.query('select 1');
    await expect(
      pool.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()'),
    ).rejects.toThrow(/terminat/);
    expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  });

  it('ends statements after 15 seconds and idle transactions after 30', async () => {
    const { rows } = await test.database.pool.query(
      `select current_setting('statement_timeout') as a, current_setting('idle_in_transaction_session_timeout') as b`,
    );
    expect(rows).toEqual([{ a: '15s', b: '30s' }]);
  });

  it('says plainly that a database cannot be reached', async () => {
    const place = { databaseUrl: 'postgresql://nobody@127.0.0.1:1/none', dataDir: '/nonexistent' };
    await expect(openDatabase(place)).rejects.toThrow(/ECONNREFUSED/);
  });
});

async function idsFrom(first: number): Promise<number[]> {
  const sqlText = 'select id from probe.rows where id between $1 and $1 + 9 order by id';
  return (await test.database.pool.query<{ id: number }>(sqlText, [first])).rows.map((row) => row.id);
}

/** Lets the first `count` callers go on together, later ones at once. */
function rendezvous(count: number): () => Promise<void> {
  let arrived = 0;
  const gate = Promise.withResolvers<void>();
  return () => {
    arrived += 1;
    if (arrived === count) gate.resolve();
    return gate.promise;
  };
}
