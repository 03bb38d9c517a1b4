import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeAccessRules } from './cluster-folder.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sealfolio-rules-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('shows the access rules whole to a PostgreSQL that reads them while they are written again', async () => {
  const read = () => readFile(join(folder, 'pg_ident.conf'), 'utf8');
  await writeAccessRules(folder, undefined);
  const whole = await read();
  expect(whole).toContain('sealfolio');
  let writing = true;
  const writes = (async () => {
    for (let written = 0; written < 200; written++) await writeAccessRules(folder, undefined);
    writing = false;
  })();
  const seen = new Set<string>();
  while (writing) seen.add(await read());
  await writes;
  expect([...seen]).toEqual([whole]);
  expect((await readdir(folder)).sort()).toEqual(['pg_hba.conf', 'pg_ident.conf']);
});
