import { startWorker } from '../trusted-workers.ts';
import type { DeriveAnswer, DeriveQuestion } from './derive.wasm-worker.ts';

/** The fixed cost of PROTOCOL 1: alike for known and unknown accounts, so it is not a parameter. */
const COST = { memoryKiB: 65_536, iterations: 3, parallelism: 1, length: 32 } as const;

/** The bytes of a typed password: UTF-8 of its NFKC form, so that every keyboard yields the same. */
export function passwordBytes(password: string): Uint8Array {
  return new TextEncoder().encode(password.normalize('NFKC'));
}

/**
 * Argon2id of a password in a fresh worker, which is ended afterwards: 64 MiB, three passes, one lane.
 * @param password bytes, see {@link passwordBytes}
 * @param salt at least 8 bytes
 * @returns 32 bytes
 * @throws when the worker cannot start or refuses the input
 */
export function argon2idInWorker(password: Uint8Array, salt: Uint8Array): Promise<Uint8Array> {
  const worker = startWorker('derive');
  const answer = new Promise<Uint8Array>((resolve, reject) => {
    worker.addEventListener('message', (event: MessageEvent<DeriveAnswer>) => {
      if ('bytes' in event.data) resolve(event.data.bytes);
      else reject(new Error(`deriving failed: ${event.data.failed}`));
    });
    worker.addEventListener('error', (event) => reject(new Error(`deriving failed: ${event.message}`)));
  });
  worker.postMessage({ password, salt, ...COST } satisfies DeriveQuestion);
  return answer.finally(() => worker.terminate());
}
