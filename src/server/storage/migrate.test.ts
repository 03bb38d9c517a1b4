import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyTestDatabase, type TestDatabase } from '../../../test/database.ts';
import { endRestoring, markRestoring } from './half-restored.ts';
import { MigrationError, migrate } from './migrate.ts';

let test: TestDatabase;
let folder: string;

beforeEach(async () => {
  test = await emptyTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'sealfolio-migrations-'));
  await put('000001_first', 'create schema probe; create table probe.first (id int primary key);');
  await put('000002_second', 'create table probe.second (id int primary key);');
});
afterEach(async () => {
  await test.dispose();
  await rm(folder, { recursive: true });
});

const put = (name: string, sql: string) => writeFile(join(folder, `${name}.sql`), sql);
const run = () => migrate(test.database.pool, folder);

describe('migrations', () => {
  it('are applied in order, once', async () => {
    expect(await run()).toEqual({ applied: ['000001_first', '000002_second'], warnings: [] });
    expect(await run()).toEqual({ applied: [], warnings: [] });
  });

  it('are applied once by many who come at the same moment', async () => {
    await put('000003_row', 'insert into probe.first select 7 from pg_sleep(0.1);');
    const reports = await Promise.all(Array.from({ length: 6 }, run));
    expect(reports.flatMap((report) => report.applied).sort()).toEqual([
      '000001_first',
      '000002_second',
      '000003_row',
    ]);
    expect((await test.database.pool.query('select id from probe.first')).rows).toEqual([{ id: 7 }]);
  });

  it('leave nothing of a file that fails, and keep those before it', async () => {
    await put('000003_wrong', 'create table probe.third (id int); select no_such_thing();');
    await expect(run()).rejects.toThrow(/000003_wrong failed and was rolled back.*no_such_thing/);
    const { rows } = await test.database.pool.query(
      `select to_regclass('probe.second') is not null as second, to_regclass('probe.third') is not null as third`,
    );
    expect(rows).toEqual([{ second: true, third: false }]);
    await put('000003_wrong', 'create table probe.third (id int);');
    expect((await run()).applied).toEqual(['000003_wrong']);
  });

  it('are refused when an applied file was changed', async () => {
    await run();
    await put('000001_first', 'create schema probe;');
    await expect(run()).rejects.toThrow(/000001_first was applied .* other contents/);
  });

  it('are refused on a database that a newer breaking release migrated', async () => {
    await put('000003_newer', '--! breaking\ndrop table probe.second;');
    await run();
    await rm(join(folder, '000003_newer.sql'));
    await expect(run()).rejects.toThrow('this database was migrated by a newer Sealfolio: 000003_newer.');
  });

  it('only warn when the newer release broke nothing', async () => {
    await put('000003_newer', 'create table probe.third (id int);');
    await run();
    await rm(join(folder, '000003_newer.sql'));
    expect((await run()).warnings).toEqual([
      'this database was migrated by a newer Sealfolio: 000003_newer. This release can still run on it.',
    ]);
  });

  it('stop where an older schema is asked for', async () => {
    expect((await migrate(test.database.pool, folder, { upTo: 1 })).applied).toEqual(['000001_first']);
    expect((await run()).applied).toEqual(['000002_second']);
  });

  it('are refused while a restore writes, but for the restore itself', async () => {
    await markRestoring(test.database.pool);
    await expect(run()).rejects.toThrow('A backup is being restored into this database');
    await migrate(test.database.pool, folder, { restoring: true });
    await expect(run()).rejects.toThrow(MigrationError);
    await endRestoring(test.database.pool);
    expect((await run()).applied).toEqual([]);
  });

  it('have no gap in their numbers', async () => {
    await put('000004_gap', 'select 1;');
    await expect(run()).rejects.toThrow('000004_gap.sql should begin with 000003_');
  });
});
