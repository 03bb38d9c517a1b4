import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startS3Server } from '../../../test/s3-server.ts';
import { encodeUtf8 } from '../../shared/bytes/utf8.ts';
import { Tampered } from '../../shared/errors.ts';
import { tilePath } from '../../shared/ledger/tiles.ts';
import { openLogBucket } from './log-bucket.ts';
import { openLogFolder } from './log-folder.ts';
import type { LogStorage } from './log-storage.ts';

type Place = { open(): Promise<LogStorage>; away(): Promise<void> };

/** A place for files, opened by each of its writers. */
const PLACES: Record<string, () => Promise<Place>> = {
  'a folder': async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sealfolio-log-'));
    return {
      open: () => openLogFolder(folder),
      away: () => rm(folder, { recursive: true, force: true }),
    };
  },
  'a bucket': () => bucketPlace(true),
  'a bucket of a server that knows no conditions': () => bucketPlace(false),
};

async function bucketPlace(knowsCondition: boolean): Promise<Place> {
  const server = await startS3Server({ knowsCondition });
  return { open: async () => openLogBucket(server.bucket('logs/events/')), away: () => server.stop() };
}

const bytes = encodeUtf8;
let place: Place;
let storage: LogStorage;

describe.each(Object.entries(PLACES))('the files of a log in %s', (_name, makePlace) => {
  beforeEach(async () => {
    place = await makePlace();
    storage = await place.open();
  });
  afterEach(() => place.away());

  const read = async (path: string) => {
    const found = await storage.read(path);
    return found && new Uint8Array(found);
  };

  it('are kept as they were written, and taken again when they are the same', async () => {
    const files = new Map([
      ['tile/0/x001/000', bytes('one')],
      ['tile/entries/000.p/3', bytes('other')],
      ['tile/entries/000.p/4', Uint8Array.from({ length: 20_000 }, (_, at) => at)],
    ]);
    await storage.writeOnce(files);
    await storage.writeOnce(files);
    for (const [path, content] of files) expect(await read(path)).toEqual(content);
    expect(await read('tile/0/x001')).toBeUndefined();
    expect(await read('tile/0/000')).toBeUndefined();
  });

  it('are written anew by nobody', async () => {
    await storage.writeOnce(new Map([['tile/0/000', bytes('one')]]));
    const other = await place.open();
    await expect(other.writeOnce(new Map([['tile/0/000', bytes('two')]]))).rejects.toThrow(Tampered);
    expect(await read('tile/0/000')).toEqual(bytes('one'));
  });

  it('are replaced whole, and removed whether they are there or not', async () => {
    await storage.replace('checkpoint', bytes('first'));
    await storage.replace('checkpoint', bytes('second'));
    expect(await read('checkpoint')).toEqual(bytes('second'));
    const widths = Array.from({ length: 255 }, (_, at) => tilePath({ level: 0, index: 0, width: at + 1 }));
    const [first = '', second = '', third = '', ...others] = widths;
    await storage.writeOnce(new Map([first, second, third].map((path) => [path, bytes(path)])));
    await storage.remove([first, second, ...others]);
    expect([await read(first), await read(second)]).toEqual([undefined, undefined]);
    expect(await read(third)).toEqual(bytes(third));
    await storage.remove([]);
  });

  it('are written by many at once', async () => {
    const name = (at: number) => `tile/0/${String(at).padStart(3, '0')}`;
    await Promise.all(
      [...Array(40).keys()].map((at) => storage.writeOnce(new Map([[name(at), bytes(`${at}`)]]))),
    );
    for (const at of Array(40).keys()) expect(await read(name(at))).toEqual(bytes(`${at}`));
  });
});

describe.each(['a folder', 'a bucket'])('one path that two write at once in %s', (name) => {
  beforeEach(async () => {
    place = (await PLACES[name]?.()) ?? place;
    storage = await place.open();
  });
  afterEach(() => place.away());

  it('keeps the bytes of one of them, and the other is told', async () => {
    const writers = [storage, await place.open(), await place.open()];
    for (const path of [...Array(12).keys()].map((at) => `tile/1/00${at % 10}.p/${at + 1}`)) {
      const contents = writers.map((_, at) => bytes(`writer ${at}`));
      const done = await Promise.allSettled(
        writers.map((writer, at) => writer.writeOnce(new Map([[path, contents[at] ?? bytes('')]]))),
      );
      const won = done.flatMap(({ status }, at) => (status === 'fulfilled' ? [contents[at]] : []));
      expect(won.length).toBe(1);
      expect(won).toEqual([new Uint8Array((await storage.read(path)) ?? [])]);
      for (const each of done) if (each.status === 'rejected') expect(each.reason).toBeInstanceOf(Tampered);
    }
  });
});
