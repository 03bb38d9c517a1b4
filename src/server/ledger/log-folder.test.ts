import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../../shared/bytes/utf8.ts';
import { Tampered } from '../../shared/errors.ts';
import { openLogFolder } from './log-folder.ts';

const bytes = encodeUtf8;
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sealfolio-log-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a log’s folder', () => {
  it('keeps what was written, and takes the same again', async () => {
    const storage = await openLogFolder(folder);
    const files = new Map([
      ['tile/0/x001/000', bytes('one')],
      ['tile/entries/000.p/3', bytes('other')],
    ]);
    await storage.writeOnce(files);
    await storage.writeOnce(files);
    for (const [path, content] of files) expect(await storage.read(path)).toEqual(Buffer.from(content));
    expect(await storage.read('tile/0/x001')).toBeUndefined();
    expect(await storage.read('tile/0/000')).toBeUndefined();
  });

  it('lets nobody write a file anew', async () => {
    const storage = await openLogFolder(folder);
    await storage.writeOnce(new Map([['tile/0/000', bytes('one')]]));
    await expect(storage.writeOnce(new Map([['tile/0/000', bytes('two')]]))).rejects.toThrow(Tampered);
    expect(await storage.read('tile/0/000')).toEqual(Buffer.from('one'));
  });

  it('replaces a checkpoint whole, and removes what is there no more', async () => {
    const storage = await openLogFolder(folder);
    await storage.replace('checkpoint', bytes('first'));
    await storage.replace('checkpoint', bytes('second'));
    expect(await storage.read('checkpoint')).toEqual(Buffer.from('second'));
    await storage.writeOnce(new Map([['tile/0/000.p/1', bytes('x')]]));
    await storage.remove(['tile/0/000.p/1', 'tile/0/000.p/2']);
    expect(await storage.read('tile/0/000.p/1')).toBeUndefined();
  });

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

  it('is written by many at once', async () => {
    const storage = await openLogFolder(folder);
    const one = (at: number) =>
      storage.writeOnce(new Map([[`tile/0/${String(at).padStart(3, '0')}`, bytes(`${at}`)]]));
    await Promise.all([...Array(40).keys()].map(one));
    for (const at of Array(40).keys())
      expect(await storage.read(`tile/0/${String(at).padStart(3, '0')}`)).toEqual(Buffer.from(`${at}`));
  });
});
