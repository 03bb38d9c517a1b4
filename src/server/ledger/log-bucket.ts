/**
 * A log's files in an S3-compatible bucket. Relies on what every current one promises: an object is there whole or not at
 * all, and whoever reads after it was written reads it. Relies on `PUT` with `If-None-Match: *` (RFC 9110 section 13.1.2)
 * where the server knows it; where it does not, files are compared before and after writing, and two who write different
 * bytes to one path at the very same moment might both be told that theirs stand there. The log's order of writing bears
 * that: what a file holds follows from the database, and one of two signs. Run against s3rver 5.0.0, which does not know
 * the condition, as it is and with the condition put before it, and against moto 5.2.1, which knows it.
 */
import { createHash } from 'node:crypto';
import { equalBytes } from '../../shared/bytes/equal.ts';
import { encodeUtf8 } from '../../shared/bytes/utf8.ts';
import { Tampered } from '../../shared/errors.ts';
import type { Bucket } from '../config/config.ts';
import { type AskBucket, askBucket, BucketError, codeOf, refusedBy } from './bucket-requests.ts';
import type { LogStorage } from './log-storage.ts';

/** So many requests at once: enough for a batch's tiles, and few enough for a small server. */
const AT_ONCE = 16;
/** The most that one request may delete. */
const MOST_DELETED = 1000;
/** Written to learn what the server knows; no log serves it. */
const PROBE = 'probe';

/** Opens the bucket; asks it nothing yet. */
export function openLogBucket(bucket: Bucket): LogStorage {
  const ask = askBucket(bucket);
  let known: Promise<boolean> | undefined;
  const knows = () => {
    known ??= knowsCondition(ask).catch((error: unknown) => {
      known = undefined;
      throw error;
    });
    return known;
  };
  return {
    read: (path) => readObject(ask, path),
    async writeOnce(files) {
      const place = (await knows()) ? placeOnce : placeCompared;
      await inTurns([...files], ([path, bytes]) => place(ask, path, bytes));
    },
    async replace(path, bytes) {
      await put(ask, path, bytes);
    },
    // An object is there whole or not at all.
    async tidy() {},
    async remove(paths) {
      for (let at = 0; at < paths.length; at += MOST_DELETED)
        await removeSome(ask, bucket.prefix, paths.slice(at, at + MOST_DELETED));
    },
  };
}

async function readObject(ask: AskBucket, path: string): Promise<Uint8Array | undefined> {
  const request = { method: 'GET', path } as const;
  const answer = await ask(request);
  if (answer.status === 200) return answer.bytes;
  // A bucket that is not there is no empty log.
  if (answer.status === 404 && codeOf(answer) !== 'NoSuchBucket') return undefined;
  throw refusedBy(request, answer);
}

/** Writes an object; the status is 200, or 412 or 501 when it was asked with a condition. */
async function put(ask: AskBucket, path: string, body: Uint8Array, once = false): Promise<number> {
  const request = { method: 'PUT', path, body, headers: once ? { 'if-none-match': '*' } : {} } as const;
  const answer = await ask(request);
  const expected = once ? [200, 412, 501] : [200];
  if (!expected.includes(answer.status)) throw refusedBy(request, answer);
  return answer.status;
}

async function knowsCondition(ask: AskBucket): Promise<boolean> {
  const probe = encodeUtf8('written once');
  const [first, second] = [await put(ask, PROBE, probe, true), await put(ask, PROBE, probe, true)];
  return first !== 501 && second === 412;
}

async function placeOnce(ask: AskBucket, path: string, bytes: Uint8Array): Promise<void> {
  // Also when the answer to an earlier try was lost.
  if ((await put(ask, path, bytes, true)) !== 200) await checkSame(ask, path, bytes);
}

async function placeCompared(ask: AskBucket, path: string, bytes: Uint8Array): Promise<void> {
  if ((await readObject(ask, path)) === undefined) await put(ask, path, bytes);
  await checkSame(ask, path, bytes);
}

async function checkSame(ask: AskBucket, path: string, bytes: Uint8Array): Promise<void> {
  const found = await readObject(ask, path);
  if (found === undefined) throw new BucketError(`the bucket of the log lost ${path} while it was written`);
  if (!equalBytes(found, bytes))
    throw new Tampered('impossible_state', `the log’s object ${path} exists with other bytes`);
}

/** In one request; one by one where the server does not offer that. */
async function removeSome(ask: AskBucket, prefix: string, paths: readonly string[]): Promise<void> {
  const keys = paths.map((path) => `<Object><Key>${prefix}${path}</Key></Object>`).join('');
  const body = encodeUtf8(`<Delete><Quiet>true</Quiet>${keys}</Delete>`);
  const headers = { 'content-md5': createHash('md5').update(body).digest('base64') };
  const request = { method: 'POST', path: '?delete=', body, headers } as const;
  const answer = await ask(request);
  if (answer.status === 200) {
    if (codeOf(answer) !== '') throw refusedBy(request, answer);
    return;
  }
  await inTurns(paths, async (path) => {
    const single = { method: 'DELETE', path } as const;
    const done = await ask(single);
    if (![200, 204, 404].includes(done.status)) throw refusedBy(single, done);
  });
}

async function inTurns<Each>(all: readonly Each[], act: (each: Each) => Promise<void>): Promise<void> {
  const waiting = all[Symbol.iterator]();
  const work = async () => {
    for (const each of waiting) await act(each);
  };
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, all.length) }, work));
}
