import { ARGON2ID } from '../../shared/vault/unlock.ts';
import { startWorker } from '../trusted-workers.ts';
import type { DeriveAnswer, DeriveQuestion } from './derive.wasm-worker.ts';

/**
 * Argon2id of a password in a fresh worker, which is ended afterwards: 64 MiB, three passes, one lane.
 * @param password bytes of a normalised passphrase
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
  worker.postMessage({ password, salt, ...ARGON2ID } satisfies DeriveQuestion);
  return answer.finally(() => worker.terminate());
}
