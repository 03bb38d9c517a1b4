/** Chance that is the same in every run: what looks random, without a test that fails once in a while. */
import { sha256 } from '@noble/hashes/sha2.js';
import { encodeUtf8 } from '../src/shared/bytes/utf8.ts';
import type { RandomBytes } from '../src/shared/card/laplace.ts';

/** A stream of bytes that a seed decides. */
export function seededBytes(seed: string): RandomBytes {
  let block = new Uint8Array(0);
  let used = 0;
  let number = 0;
  return (length) =>
    Uint8Array.from({ length }, () => {
      if (used === block.length) {
        block = sha256(encodeUtf8(`${seed} ${number++}`));
        used = 0;
      }
      return block[used++] ?? 0;
    });
}
