/**
 * Letting a new device in: what both devices compute, and the six digits that a person compares.
 *
 * 1. The new device N has made an identity for this once, with recipient R, and a nonce n; it sends c = H(R, n).
 * 2. The old device O has c, and only then draws and sends its own nonce o. N gets o and the account's key.
 * 3. N, holding both fast, sends R and n. O checks that they are what c was made of.
 * 4. Both show HKDF(all of it) mod 10^6; the person compares, says so on both, and O seals the account's secret to R.
 *
 * Promises that a platform in between, which gives either side other values than the other sent, shows two codes that
 * are alike with a chance of one in a million for each try that a person makes. Towards O it must fix its own R' and n'
 * (c binds them) before it learns o; towards N it must fix its own o' and account before it learns n. So one code is
 * always drawn at random after everything under its control in the other is fixed. Had O to give o together with the
 * code that finds the pairing, it could be answered by one of a million commitments tried out. The account's key is part of
 * the code, so that what N opens is the account of the one who compared, not one that was put under it.
 *
 * Does not promise anything to who does not compare, nor against someone who holds both screens.
 * Source: Vaudenay, "Secure communications over insecure channels based on short authenticated strings" (CRYPTO 2005);
 * commitment before the answer as in ZRTP, RFC 6189 section 4.4.1.1.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes } from '../bytes/concat.ts';
import { equalBytes } from '../bytes/equal.ts';
import { encodeUtf8 } from '../bytes/utf8.ts';
import { parseRecipient, type SealRecipient } from './identity.ts';
import { deriveSecret } from './keyring.ts';

/** How long a pairing lasts, in milliseconds. */
export const PAIRING_LIFETIME = 10 * 60_000;

/** What N commits itself to: the recipient made for this pairing, and 32 random bytes. */
export type Revealed = { readonly recipient: SealRecipient; readonly nonce: Uint8Array };
/** Everything that both sides have seen; nonces, commitment and key have 32 bytes each. */
export type PairingTranscript = Revealed & {
  readonly pairingId: string;
  readonly commitment: Uint8Array;
  readonly ownerNonce: Uint8Array;
  readonly accountId: string;
  readonly signKey: Uint8Array;
};

/** The commitment (32 bytes) of a new device. */
export function commitPairing(pairingId: string, { recipient, nonce }: Revealed): Uint8Array {
  return sha256(
    concatBytes(
      encodeUtf8('sealfolio/pairing/commitment/v1\0'),
      id(pairingId),
      encodeUtf8(parseRecipient(recipient)),
      fixed(nonce),
    ),
  );
}

/** Whether what was revealed is what `commitment` was made of. */
export function isCommitted(pairingId: string, commitment: Uint8Array, revealed: Revealed): boolean {
  return equalBytes(commitment, commitPairing(pairingId, revealed));
}

/** The six digits that both devices show. */
export function pairingCode(seen: PairingTranscript): string {
  // Every part has one length, so that no two transcripts have the same bytes.
  const transcript = concatBytes(
    id(seen.pairingId),
    fixed(seen.commitment),
    fixed(seen.ownerNonce),
    encodeUtf8(parseRecipient(seen.recipient)),
    fixed(seen.nonce),
    id(seen.accountId),
    fixed(seen.signKey),
  );
  const drawn = new DataView(deriveSecret(transcript, 'pairing/code').buffer).getBigUint64(0);
  return String(drawn % 1_000_000n).padStart(6, '0');
}

function fixed(bytes: Uint8Array): Uint8Array {
  if (bytes.length !== 32) throw new RangeError('nonces, commitments and keys have 32 bytes');
  return bytes;
}

function id(uuid: string): Uint8Array {
  const bytes = encodeUtf8(uuid);
  if (bytes.length !== 36) throw new RangeError('an id has 36 letters');
  return bytes;
}
