import { fastify } from 'fastify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type S3Server, startS3Server } from '../../../test/s3-server.ts';
import { AT_ONCE, type SequencerStage, sequencerStage } from '../../../test/sequencer-stage.ts';
import { filesAt } from '../../cli/log-files.ts';
import { encodeUtf8 } from '../../shared/bytes/utf8.ts';
import { auditLog } from '../../shared/ledger/audit-log.ts';
import { serveLog } from '../http/serve-log.ts';
import { askBucket } from './bucket-requests.ts';
import { openLogBucket } from './log-bucket.ts';
import type { LogStorage } from './log-storage.ts';
import { checkLog } from './open-log.ts';
import type { LogParts } from './write-log.ts';

let server: S3Server;
let storage: LogStorage;
let stage: SequencerStage;

beforeEach(async () => {
  server = await startS3Server({ knowsCondition: true });
  storage = openLogBucket(server.bucket('events/'));
  stage = await sequencerStage(storage);
});
afterEach(async () => {
  server.reach(true);
  await stage.end();
  await server.stop();
});

/** Another process: it knows nothing but where the bucket is. */
const anew = (): LogParts => ({ ...stage.parts, storage: openLogBucket(server.bucket('events/')) });

async function grow(count: number, to: number): Promise<void> {
  await stage.append(count);
  const runner = stage.run(AT_ONCE, anew());
  await stage.grownTo(to);
  await runner.stop();
}

describe('a log in a bucket', () => {
  it('is gone on with by another process, and serves every reader the whole of it', async () => {
    await grow(300, 300);
    await grow(250, 550);
    const app = fastify();
    try {
      serveLog(app, '/log/events', storage);
      const fetchFile = filesAt(`${await app.listen({ host: '127.0.0.1', port: 0 })}/log/events`);
      const { checkpoint } = await auditLog(
        { ...stage.source, fetchFile },
        { probe: (size) => [0, 299, size - 1] },
      );
      expect(checkpoint.size).toBe(550);
      expect(await fetchFile('tile/0/001.p/44')).toBeUndefined();
      expect(stage.troubles).toEqual([]);
    } finally {
      await app.close();
    }
  });

  it('grows on from a writer that was killed between its files and its checkpoint', async () => {
    await grow(10, 10);
    let left = 2;
    const killed = () => Promise.reject(new Error('killed'));
    const halfway: LogStorage = {
      ...storage,
      // Two files arrive, and the others never do.
      writeOnce: async (files) => {
        await storage.writeOnce(new Map([...files].slice(0, left)));
        if (left < files.size) return killed();
      },
      replace: killed,
    };
    await stage.append(290);
    for (left of [2, 300]) {
      const runner = stage.run(AT_ONCE, { ...stage.parts, storage: halfway });
      while (!stage.troubles.some((error) => String(error).includes('killed'))) await stage.give();
      await runner.stop();
      stage.troubles.length = 0;
    }
    expect(await checkLog(stage.parts)).toMatchObject({ log: { size: 300 }, published: 10 });
    await grow(1, 301);
    expect((await auditLog(stage.source)).checkpoint.size).toBe(301);
  });

  it('is refused when one of its tiles was changed, or lost', async () => {
    await grow(300, 300);
    const path = 'tile/entries/001.p/44';
    const other = (await storage.read(path))?.slice().fill(1, 40, 50) ?? encodeUtf8('');
    await askBucket(server.bucket('events/'))({ method: 'PUT', path, body: other });
    await expect(stage.append(1).then(stage.give)).resolves.toBe(1);
    await expect(checkLog(anew())).rejects.toThrow('they were changed');
    await storage.remove([path]);
    await expect(checkLog(anew())).rejects.toThrow('is missing');
  });

  it('is answered for with an error nobody keeps while the bucket is away, and goes on when it is back', async () => {
    const app = fastify();
    try {
      serveLog(app, '/log/events', storage);
      const address = await app.listen({ host: '127.0.0.1', port: 0 });
      stage.run();
      await stage.append(20);
      await stage.grownTo(20);
      server.reach(false);
      await stage.append(20);
      for (const path of ['checkpoint', 'tile/0/000.p/20']) {
        const answer = await fetch(`${address}/log/events/${path}`);
        expect([answer.status, answer.headers.get('cache-control')]).toEqual([500, null]);
      }
      expect(stage.troubles.length).toBeGreaterThan(0);
      expect(String(stage.troubles)).not.toContain(server.bucket().secretAccessKey);
      server.reach(true);
      expect((await stage.grownTo(40)).size).toBe(40);
      expect((await fetch(`${address}/log/events/tile/0/000.p/40`)).status).toBe(200);
      expect((await auditLog(stage.source)).checkpoint.size).toBe(40);
    } finally {
      await app.close();
    }
  });
});
