/**
 * Requests to an S3-compatible bucket, signed (AWS Signature Version 4, the body's hash with them). Promises an answer, or an
 * error after some tries: what may pass by itself is waited for with patience, not for ever. Errors name no key and no secret.
 */
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { AwsClient } from 'aws4fetch';
import type { Bucket } from '../config/config.ts';

const TRIES = 5;
const FIRST_PAUSE_MS = 50;
const PATIENCE_MS = 5000;

/** What is asked of an object; `path` is the log's own, below the bucket's prefix. One that begins with `?` asks the bucket. */
export type BucketRequest = {
  readonly method: 'GET' | 'PUT' | 'DELETE' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
};
export type BucketAnswer = { readonly status: number; readonly bytes: Uint8Array };
/** Sends a request until it is answered. An answer may still be a refusal; its status says so. */
export type AskBucket = (request: BucketRequest) => Promise<BucketAnswer>;

/** The bucket cannot be used; somebody has to look. */
export class BucketError extends Error {}
/** It did not answer, or said that it cannot now, as often as it was asked: the same may well go through in a moment. */
export class BucketAway extends BucketError {}

/** Who asks this bucket. */
export function askBucket({ endpoint, name, prefix, ...client }: Bucket): AskBucket {
  const signer = new AwsClient({ ...client, service: 's3' });
  const askOnce = async ({ method, path, headers, body }: BucketRequest): Promise<BucketAnswer> => {
    const hash = createHash('sha256')
      .update(body ?? '')
      .digest('hex');
    const url = `${endpoint}/${name}${path.startsWith('?') ? '' : `/${prefix}`}${path}`;
    const signed = await signer.sign(url, {
      ...{ method, redirect: 'manual' },
      headers: { ...headers, 'x-amz-content-sha256': hash },
      ...(body === undefined ? {} : { body: Uint8Array.from(body) }),
    });
    const answer = await fetch(signed, { signal: AbortSignal.timeout(PATIENCE_MS) });
    return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) };
  };
  return async (request) => {
    for (let tried = 1; ; tried += 1) {
      const answer = await askOnce(request).catch(
        (cause: unknown) => new BucketAway('the bucket of the log does not answer', { cause }),
      );
      if (!(answer instanceof BucketAway) && !mayPass(answer.status)) return answer;
      if (tried === TRIES)
        throw answer instanceof BucketAway ? answer : new BucketAway(wordsOf(request, answer));
      await sleep(FIRST_PAUSE_MS * 2 ** (tried - 1) * (0.5 + Math.random()));
    }
  };
}

/** What the bucket did not do; see {@link wordsOf}. */
export function refusedBy(request: BucketRequest, answer: BucketAnswer): BucketError {
  return new BucketError(wordsOf(request, answer));
}

/** With the code of its answer, such as `AccessDenied`, and not with its words. */
function wordsOf({ method, path }: BucketRequest, { status, bytes }: BucketAnswer): string {
  return `the bucket of the log answered ${status} ${codeOf({ bytes })} to ${method} ${path}`;
}

/** The code in an error's XML, such as `NoSuchKey`; empty when there is none. */
export function codeOf({ bytes }: Pick<BucketAnswer, 'bytes'>): string {
  return /<Code>(\w{1,64})<\/Code>/.exec(Buffer.from(bytes).toString())?.[1] ?? '';
}

/** 409: another write of the same object is under way. 501 stays: the server does not know what was asked. */
function mayPass(status: number): boolean {
  return [408, 409, 425, 429].includes(status) || (status >= 500 && status !== 501);
}
