import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ENVIRONMENT } from './env.ts';

it('tells the operator of every name that is read, and of no other', async () => {
  const doc = await readFile(join(import.meta.dirname, '../../../docs/configuration.md'), 'utf8');
  const names = [...doc.matchAll(/^\| `([A-Z0-9_]+)` \|/gm)].map((match) => match[1]);
  expect(names).toEqual(Object.keys(ENVIRONMENT));
});
