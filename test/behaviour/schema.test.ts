import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { describeSchema } from '../../src/server/storage/dump-schema.ts';
import { testDatabase } from '../database.ts';

test('keeps schema.sql equal to what the migrations make', async () => {
  const { database, dispose } = await testDatabase();
  try {
    const committed = readFileSync(new URL('../../src/server/storage/schema.sql', import.meta.url), 'utf8');
    expect(await describeSchema(database.pool)).toBe(committed);
  } finally {
    await dispose();
  }
});

test('begins the keys of candidate-side tables with the candidate', async () => {
  const { database, dispose } = await testDatabase();
  try {
    const { rows } = await database.pool.query<{ table: string; first: string }>(`
      select k.conrelid::regclass::text as table, a.attname as first
      from pg_constraint k
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
      where k.contype = 'p'
        -- What a posting was shown is the posting's: found by its handle, never by whose it is.
        and k.conrelid::regclass::text not in ('cards.showings', 'cards.shortlist')
        and exists (select 1 from pg_attribute c where c.attrelid = k.conrelid and c.attname = 'candidate_id')`);
    expect(rows.length).toBeGreaterThan(8);
    expect(rows.filter((row) => row.first !== 'candidate_id')).toEqual([]);
  } finally {
    await dispose();
  }
});
