/**
 * Argon2id (RFC 9106) in a worker of its own, because wasm is not allowed on the page that holds keys.
 * One question, one answer; the page ends the worker afterwards, and its memory with it.
 */
import { argon2id } from 'hash-wasm';

/** What the page asks. */
export type DeriveQuestion = {
  readonly password: Uint8Array;
  readonly salt: Uint8Array;
  readonly memoryKiB: number;
  readonly iterations: number;
  readonly parallelism: number;
  readonly length: number;
};

/** What comes back: the derived bytes, or why there are none. */
export type DeriveAnswer = { readonly bytes: Uint8Array } | { readonly failed: string };

self.addEventListener('message', (event: MessageEvent<DeriveQuestion>) => {
  derive(event.data).then(
    (bytes) => self.postMessage({ bytes } satisfies DeriveAnswer),
    (error) => self.postMessage({ failed: String(error) } satisfies DeriveAnswer),
  );
});

function derive(question: DeriveQuestion): Promise<Uint8Array> {
  return argon2id({
    password: question.password,
    salt: question.salt,
    memorySize: question.memoryKiB,
    iterations: question.iterations,
    parallelism: question.parallelism,
    hashLength: question.length,
    outputType: 'binary',
  });
}
