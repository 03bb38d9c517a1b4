/** The bytes an authenticator signs and shows: authenticator data, COSE key, ECDSA signature (WebAuthn L3 section 6). */
import { sha256 } from '@noble/hashes/sha2.js';
import { decodeBase64url } from '../../shared/bytes/base64url.ts';
import { concatBytes } from '../../shared/bytes/concat.ts';
import { encodeUtf8 } from '../../shared/bytes/utf8.ts';
import { writeCbor } from './write-cbor.ts';

/** What one answer says of its user, its key and its count. */
export type Statement = {
  readonly rpId: string;
  readonly userPresent: boolean;
  readonly userVerified: boolean;
  /** The key stays in one device; otherwise it may be, and is, backed up elsewhere. */
  readonly deviceBound: boolean;
  readonly signCount: number;
  /** A new credential: its id, and its key as {@link coseKey} gives it. */
  readonly attested?: { readonly credentialId: Uint8Array; readonly publicKey: Uint8Array };
  /** Whether a new credential was made with the secret that PRF needs (CTAP 2.1 section 12.5). */
  readonly hmacSecret?: boolean;
};

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const BACKUP_ELIGIBLE = 0x08;
const BACKED_UP = 0x10;
const ATTESTED = 0x40;
const EXTENDED = 0x80;

/** Authenticator data, section 6.1: hash of the RP id, flags, count, and a new credential's own data. */
export function authenticatorData(statement: Statement): Uint8Array<ArrayBuffer> {
  const { attested, hmacSecret = false } = statement;
  const flags =
    (statement.userPresent ? USER_PRESENT : 0) |
    (statement.userVerified ? USER_VERIFIED : 0) |
    (statement.deviceBound ? 0 : BACKUP_ELIGIBLE | BACKED_UP) |
    (attested === undefined ? 0 : ATTESTED) |
    (hmacSecret ? EXTENDED : 0);
  return concatBytes(
    sha256(encodeUtf8(statement.rpId)),
    Uint8Array.of(flags),
    bigEndian(statement.signCount, 4),
    attested === undefined ? new Uint8Array() : attestedData(attested),
    hmacSecret ? writeCbor(new Map([['hmac-secret', true]])) : new Uint8Array(),
  );
}

/** Section 6.5.1; the AAGUID is of no model, as privacy asks without attestation. */
function attestedData({ credentialId, publicKey }: { credentialId: Uint8Array; publicKey: Uint8Array }) {
  return concatBytes(new Uint8Array(16), bigEndian(credentialId.length, 2), credentialId, publicKey);
}

/** A credential's key pair: P-256, its private half not exportable. */
export type PasskeyKeys = Awaited<ReturnType<typeof newKeys>>;

/** Makes a credential's key pair. */
export async function newKeys() {
  return crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
}

/** A P-256 key as COSE_Key (RFC 9053 section 7.1): kty EC2, alg ES256, crv P-256, x, y. */
export async function coseKey({ publicKey }: PasskeyKeys): Promise<Uint8Array<ArrayBuffer>> {
  const { x = '', y = '' } = await crypto.subtle.exportKey('jwk', publicKey);
  return writeCbor(
    new Map<number, number | Uint8Array>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, decodeBase64url(x)],
      [-3, decodeBase64url(y)],
    ]),
  );
}

/** An ES256 signature of `data` in DER, as WebAuthn wants it (section 6.5.5); WebCrypto gives r ‖ s. */
export async function signInDer(
  { privateKey }: PasskeyKeys,
  data: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array> {
  const raw = new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, data));
  const numbers = concatBytes(derInteger(raw.subarray(0, 32)), derInteger(raw.subarray(32)));
  return concatBytes(Uint8Array.of(0x30, numbers.length), numbers);
}

/** X.690 section 8.3: the shortest two's complement, so a leading one bit takes a zero byte before it. */
function derInteger(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const first = bytes.findIndex((byte) => byte !== 0);
  const shortest = bytes.subarray(first < 0 ? bytes.length - 1 : first);
  const sign = (shortest[0] ?? 0) & 0x80 ? Uint8Array.of(0) : new Uint8Array();
  return concatBytes(Uint8Array.of(0x02, sign.length + shortest.length), sign, shortest);
}

function bigEndian(value: number, length: 2 | 4): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  if (length === 2) view.setUint16(0, value);
  else view.setUint32(0, value);
  return bytes;
}
