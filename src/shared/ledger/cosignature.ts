/**
 * Cosignatures (C2SP tlog-cosignature): that a witness saw a checkpoint, and when. Promises the exact bytes that are
 * signed, for Ed25519 (0x04) and ML-DSA-44 (0x06) cosigners, and for a log's own plain signature (0x01). The signature
 * schemes themselves are passed in. A witness says that it saw nothing inconsistent, not that entries are true.
 */
import { concatBytes } from '../bytes/concat.ts';
import { encodeUtf8 } from '../bytes/utf8.ts';
import { parseCheckpoint } from './checkpoint.ts';
import { KEY_TYPES, type NoteKey } from './note.ts';

/** A signature scheme: whether `signature` is good for `message` under `publicKey`. */
export type VerifyBytes = (
  publicKey: Uint8Array,
  message: Uint8Array,
  signature: Uint8Array,
) => boolean | Promise<boolean>;
/** The schemes that a verifier has; without one, signatures of its keys count as not good. */
export type Schemes = { readonly ed25519: VerifyBytes; readonly mldsa44?: VerifyBytes };

const TIMESTAMP_SIZE = 8;
const SUBTREE_LABEL = encodeUtf8('subtree/v1\n\0');

/** What an Ed25519 cosigner signs: `seconds` since 1970, then the checkpoint's whole text. */
export function cosignedText(text: string, seconds: number): Uint8Array {
  return encodeUtf8(`cosignature/v1\ntime ${seconds}\n${text}`);
}

/** What an ML-DSA-44 cosigner named `cosigner` signs for a checkpoint; extension lines are not covered. */
export function cosignedSubtree(text: string, cosigner: string, seconds: number): Uint8Array {
  const { origin, size, root } = parseCheckpoint(text);
  return concatBytes(
    SUBTREE_LABEL,
    shortBytes(cosigner),
    uint64(seconds),
    shortBytes(origin),
    uint64(0),
    uint64(size),
    root,
  );
}

/** A cosignature as it stands in a note: eight bytes of time, then the signature. */
export function formCosignature(seconds: number, signature: Uint8Array): Uint8Array {
  return concatBytes(uint64(seconds), signature);
}

/** When a cosignature was made, in seconds since 1970; undefined for bytes that hold none. */
export function cosignedAt(cosignature: Uint8Array): number | undefined {
  if (cosignature.length <= TIMESTAMP_SIZE) return undefined;
  const view = new DataView(cosignature.buffer, cosignature.byteOffset, TIMESTAMP_SIZE);
  const seconds = Number(view.getBigUint64(0));
  return Number.isSafeInteger(seconds) ? seconds : undefined;
}

/** Verifies every kind of signature that a checkpoint may carry, by the key's type; unknown types are not good. */
export function verifyWith({ ed25519: anyEd25519, mldsa44 }: Schemes) {
  const ed25519: VerifyBytes = (publicKey, message, signature) =>
    publicKey.length === 32 && signature.length === 64 && anyEd25519(publicKey, message, signature);
  return async (
    { name, type, publicKey }: NoteKey,
    text: string,
    signature: Uint8Array,
  ): Promise<boolean> => {
    if (type === KEY_TYPES.ed25519) return ed25519(publicKey, encodeUtf8(text), signature);
    const seconds = cosignedAt(signature);
    if (seconds === undefined) return false;
    const bytes = signature.subarray(TIMESTAMP_SIZE);
    if (type === KEY_TYPES.cosignature) return ed25519(publicKey, cosignedText(text, seconds), bytes);
    if (type !== KEY_TYPES.mldsaCosignature || mldsa44 === undefined) return false;
    return mldsa44(publicKey, cosignedSubtree(text, name, seconds), bytes);
  };
}

function uint64(value: number): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(value));
  return bytes;
}

/** With its length in one byte before it; RangeError for none or more than 255 bytes. */
function shortBytes(text: string): Uint8Array {
  const bytes = encodeUtf8(text);
  if (bytes.length === 0 || bytes.length > 255) throw new RangeError('a name has 1 to 255 bytes');
  return concatBytes(Uint8Array.of(bytes.length), bytes);
}
