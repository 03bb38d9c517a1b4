import { argon2 } from 'node:crypto';
import { promisify } from 'node:util';
import { ARGON2ID, type Argon2id } from '../shared/vault/unlock.ts';

const compute = promisify(argon2);

/** Argon2id (RFC 9106) at the product's cost, by Node's own library: beside the thread that asks, not on it. */
export const argon2id: Argon2id = async (password, salt) =>
  new Uint8Array(
    await compute('argon2id', {
      message: password,
      nonce: salt,
      memory: ARGON2ID.memoryKiB,
      passes: ARGON2ID.iterations,
      parallelism: ARGON2ID.parallelism,
      tagLength: ARGON2ID.length,
    }),
  );
