import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../../shared/bytes/utf8.ts';
import { openLogFolder } from './log-folder.ts';

const bytes = encodeUtf8;
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sealfolio-log-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a log’s folder', () => {
  it('clears away what a killed process left half written', async () => {
    await mkdir(join(folder, '.new', 'killed'), { recursive: true });
    await writeFile(join(folder, '.new', 'killed', '17'), 'half');
    const storage = await openLogFolder(folder);
    await storage.writeOnce(new Map([['tile/0/000', bytes('one')]]));
    await storage.tidy();
    const [own, ...others] = await readdir(join(folder, '.new'));
    expect(others).toEqual([]);
    expect(await readdir(join(folder, '.new', own ?? ''))).toEqual([]);
    await storage.writeOnce(new Map([['tile/0/001', bytes('two')]]));
    expect(await storage.read('tile/0/001')).toEqual(Buffer.from('two'));
  });
});
