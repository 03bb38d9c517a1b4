import { createPublicKey, verify } from 'node:crypto';
import { concatBytes } from '../../shared/bytes/concat.ts';
import type { VerifyBytes } from '../../shared/ledger/cosignature.ts';

// RFC 8410 section 4: the fixed head of a SubjectPublicKeyInfo that holds an Ed25519 key.
const SPKI_HEAD = Uint8Array.of(0x30, 0x2a, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 3, 0x21, 0);

/** Ed25519 (RFC 8032) by the machine's own library. */
export const verifyBytes: VerifyBytes = (publicKey, message, signature) => {
  try {
    const key = createPublicKey({
      key: Buffer.from(concatBytes(SPKI_HEAD, publicKey)),
      format: 'der',
      type: 'spki',
    });
    return verify(null, message, key, signature);
  } catch {
    return false;
  }
};
