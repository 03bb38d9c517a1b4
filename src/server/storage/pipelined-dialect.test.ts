import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { type Database, openDatabase } from './database.ts';

let test: TestDatabase;
let pipelined: Database;

beforeAll(async () => {
  test = await testDatabase();
  await test.database.pool.query('create schema probe; create table probe.rows (id int primary key)');
  const place = { databaseUrl: test.url, dataDir: '/nonexistent' };
  pipelined = await openDatabase(place, { pipelined: true });
});
afterAll(async () => {
  await pipelined.close();
  await test.dispose();
});

describe('a pipelined database', () => {
  it('keeps what a transaction wrote, and nothing of one that throws', async () => {
    await insert(pipelined, 1, 2);
    await expect(insert(pipelined, 3, 1)).rejects.toThrow(/duplicate key/);
    const failing = pipelined.transact(async (tx) => {
      await sql`insert into probe.rows values (4)`.execute(tx);
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    expect(await idsOf(test.database)).toEqual([1, 2]);
  });

  it('keeps nothing of a transaction whose error was not heeded', async () => {
    const heedless = pipelined.transact(async (tx) => {
      await sql`insert into probe.rows values (5)`.execute(tx);
      await sql`insert into probe.rows values (1)`.execute(tx).catch(() => {});
    });
    await expect(heedless).rejects.toThrow();
    expect(await idsOf(test.database)).toEqual([1, 2]);
  });

  it('shows a reader one moment, and lets none write', async () => {
    const [before, after] = await pipelined.read(async (tx) => {
      const count = async () =>
        (await sql<{ n: number }>`select count(*) as n from probe.rows`.execute(tx)).rows[0]?.n;
      const first = await count();
      await insert(test.database, 6);
      return [first, await count()];
    });
    expect(before).toBe(after);
    const writing = pipelined.read((tx) => sql`delete from probe.rows`.execute(tx));
    await expect(writing).rejects.toThrow(/read-only transaction/);
  });

  it('runs one statement by itself, also where a reader’s transaction was left open', async () => {
    const read = () => pipelined.read((tx) => sql`select 1`.execute(tx));
    await Promise.all(Array.from({ length: 10 }, read));
    await pipelined.once((tx) => sql`insert into probe.rows values (7)`.execute(tx));
    expect(await idsOf(test.database)).toContain(7);
  });

  it('gives each of many at once its own answer', async () => {
    const asked = Array.from({ length: 60 }, (_, n) =>
      pipelined.read(async (tx) => (await sql<{ n: number }>`select ${n}::int as n`.execute(tx)).rows[0]?.n),
    );
    expect(await Promise.all(asked)).toEqual(Array.from({ length: 60 }, (_, n) => n));
  });
});

async function insert(database: Database, ...ids: number[]): Promise<void> {
  await database.transact(async (tx) => {
    for (const id of ids) await sql`insert into probe.rows values (${id})`.execute(tx);
  });
}

async function idsOf(database: Database): Promise<number[]> {
  const { rows } = await database.pool.query<{ id: number }>('select id from probe.rows order by id');
  return rows.map(({ id }) => id);
}
