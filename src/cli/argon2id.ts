import { argon2id as compute } from 'hash-wasm';
import { ARGON2ID, type Argon2id } from '../shared/vault/unlock.ts';

/** Argon2id at the product's cost, on Node. */
export const argon2id: Argon2id = (password, salt) =>
  compute({
    password,
    salt,
    memorySize: ARGON2ID.memoryKiB,
    iterations: ARGON2ID.iterations,
    parallelism: ARGON2ID.parallelism,
    hashLength: ARGON2ID.length,
    outputType: 'binary',
  });
