/**
 * An S3-speaking server on loopback that checks signatures and keeps objects in a folder: s3rver, in this process. It does
 * not know `If-None-Match` of a PUT; `knowsCondition` puts that before it, as Amazon S3 documents it (412 when it is there).
 */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from '@20minutes/s3rver';
import type { Bucket } from '../src/server/config/config.ts';

const NAME = 'example-log';

/** A running server with one bucket. */
export type S3Server = {
  /** The bucket, or another part of it. */
  bucket(prefix?: string): Bucket;
  /** How many requests came. */
  asked(): number;
  /** Whether it can be reached: otherwise every connection is cut. */
  reach(there: boolean): void;
  stop(): Promise<void>;
};

/** Starts one, with an empty bucket. */
export async function startS3Server({ knowsCondition }: { knowsCondition: boolean }): Promise<S3Server> {
  const directory = await mkdtemp(join(tmpdir(), 'sealfolio-s3-'));
  const s3 = new S3rver({ silent: true, directory, configureBuckets: [{ name: NAME }] });
  await s3.configureBuckets();
  const pass = s3.callback();
  const placeOnce = oneByOne(async (request, response) => {
    const [, name = '', ...key] = (request.url ?? '').split('/');
    if (await s3.store.existsObject(name, key.join('/'))) {
      request.resume();
      response.writeHead(412).end('<Error><Code>PreconditionFailed</Code></Error>');
    } else {
      pass(request, response);
      await once(response, 'close');
    }
  });
  let [asked, there] = [0, true];
  const server = createServer((request, response) => {
    asked += 1;
    if (!there) request.socket.destroy();
    else if (knowsCondition && request.method === 'PUT' && request.headers['if-none-match'] === '*')
      placeOnce(request, response);
    else pass(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    bucket: (prefix = '') => ({
      ...{ endpoint: `http://127.0.0.1:${port}`, region: 'us-east-1', name: NAME, prefix },
      // The only account that s3rver has.
      ...{ accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' },
    }),
    asked: () => asked,
    reach(now) {
      there = now;
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      s3.logger.exceptions.unhandle();
      s3.logger.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Requests for one address are answered one after the other. */
function oneByOne(answer: Answer): (...request: Parameters<Answer>) => void {
  const last = new Map<string, Promise<void>>();
  return (request, response) => {
    const url = request.url ?? '';
    const before = last.get(url) ?? Promise.resolve();
    last.set(
      url,
      before.then(() => answer(request, response)),
    );
  };
}
