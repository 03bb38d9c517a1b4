/**
 * Sealing: age v1 files (C2SP age, https://c2sp.org/age) to hybrid recipients, padded before sealing.
 *
 * Promises confidentiality to exactly the named recipients, and integrity of the whole file. Does not promise who
 * sealed it: age has no sender. Whoever needs to know signs the file's SHA-256 beside it (see `disclosure`).
 */
import { Decrypter, Encrypter } from 'age-encryption';
import type { Brand } from '../bytes/brand.ts';
import { Tampered } from '../errors.ts';
import { parseRecipient, type SealIdentity, type SealRecipient } from './identity.ts';
import { pad, unpad } from './padding.ts';

/** An age file made by {@link seal}. */
export type Sealed = Brand<Uint8Array, 'Sealed'>;

/** Seals `content`, padded, to every one of `recipients` (at least one). */
export async function seal(content: Uint8Array, recipients: readonly SealRecipient[]): Promise<Sealed> {
  if (recipients.length === 0) throw new RangeError('a file is sealed to at least one recipient');
  const encrypter = new Encrypter();
  for (const recipient of new Set(recipients)) encrypter.addRecipient(parseRecipient(recipient));
  return (await encrypter.encrypt(pad(content))) as Sealed;
}

/** Opens what was sealed to `identity`; throws `Tampered` when it was not, or when a single byte was changed. */
export async function unseal(sealed: Uint8Array, identity: SealIdentity): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  let padded: Uint8Array;
  try {
    padded = await decrypter.decrypt(sealed);
  } catch (cause) {
    throw new Tampered('bad_ciphertext', 'this sealed file was changed, or is sealed to somebody else', {
      cause,
    });
  }
  return unpad(padded);
}
