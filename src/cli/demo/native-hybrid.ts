/**
 * The key encapsulation of hybrid age files (ML-KEM-768 with X25519, called X-Wing in draft-connolly-cfrg-xwing-kem) by this
 * machine's own library, in place of the JavaScript that the age library brings for browsers: ten times as quick for thousands
 * of keys. Keys and files are the same to the last byte, which a test compares. For a process that builds a demo alone.
 */
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  decapsulate,
  diffieHellman,
  encapsulate,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { createRequire } from 'node:module';

/** As the library's object has it: bytes only. Seeds have 32, public keys 1,216, cipher texts 1,120, secrets 32. */
export type HybridKem = {
  getPublicKey(seed: Uint8Array): Uint8Array;
  encapsulate(publicKey: Uint8Array): { cipherText: Uint8Array; sharedSecret: Uint8Array };
  decapsulate(cipherText: Uint8Array, seed: Uint8Array): Uint8Array;
};

const ML_KEM = { cipherText: 1088, publicKey: 1184 } as const;
const X25519 = 32;
/** What stands before the bytes of a key in its DER form (RFC 5208, RFC 5280; ML-KEM's by its seed, RFC 9935). */
const DER = {
  mlKemSeed: Buffer.from('3054020100300b060960864801650304040204428040', 'hex'),
  mlKemPublic: Buffer.from('308204b2300b0609608648016503040402038204a100', 'hex'),
  x25519Private: Buffer.from('302e020100300506032b656e04220420', 'hex'),
  x25519Public: Buffer.from('302a300506032b656e032100', 'hex'),
};
const LABEL = Buffer.from('\\.//^\\');

/** See above. */
export const nativeHybrid: HybridKem = {
  getPublicKey: (seed) => expand(seed).publicKey.slice(),
  encapsulate(publicKey) {
    const mlKem = publicOf(DER.mlKemPublic, publicKey.subarray(0, ML_KEM.publicKey));
    const theirs = publicKey.subarray(ML_KEM.publicKey);
    const { sharedKey, ciphertext } = encapsulate(mlKem);
    const own = generateKeyPairSync('x25519');
    const sent = rawOf(own.publicKey, X25519);
    const shared = diffieHellman({
      privateKey: own.privateKey,
      publicKey: publicOf(DER.x25519Public, theirs),
    });
    return {
      cipherText: joined(ciphertext, sent),
      sharedSecret: combine(sharedKey, shared, sent, theirs),
    };
  },
  decapsulate(cipherText, seed) {
    const { mlKem, x25519, publicKey } = expand(seed);
    const sent = cipherText.subarray(ML_KEM.cipherText);
    const shared = diffieHellman({ privateKey: x25519, publicKey: publicOf(DER.x25519Public, sent) });
    const sharedKey = decapsulate(mlKem, cipherText.subarray(0, ML_KEM.cipherText));
    return combine(sharedKey, shared, sent, publicKey.subarray(ML_KEM.publicKey));
  },
};

/** The object that the age library does it by: its copy, whichever that is. */
export function libraryHybrid(): HybridKem {
  const require = createRequire(import.meta.resolve('age-encryption'));
  const { MLKEM768X25519 }: { MLKEM768X25519: HybridKem } = require('@noble/post-quantum/hybrid.js');
  return MLKEM768X25519;
}

/** From now on the age library does it so in this thread. */
export function sealNatively(): void {
  Object.assign(libraryHybrid(), nativeHybrid);
}

type Expanded = { readonly mlKem: KeyObject; readonly x25519: KeyObject; readonly publicKey: Uint8Array };

/** Those that were expanded last: of people who act, two in three are asked for once more. */
const expanded = new Map<string, Expanded>();
const KEPT = 500;

function expand(seed: Uint8Array): Expanded {
  const name = Buffer.from(seed).toString('base64');
  const keys = expanded.get(name) ?? expandAnew(seed);
  // The one that was asked for longest ago goes first.
  expanded.delete(name);
  expanded.set(name, keys);
  for (const oldest of expanded.keys()) {
    if (expanded.size <= KEPT) break;
    expanded.delete(oldest);
  }
  return keys;
}

function expandAnew(seed: Uint8Array): Expanded {
  const bytes = createHash('shake256', { outputLength: 96 }).update(seed).digest();
  const mlKem = privateOf(DER.mlKemSeed, bytes.subarray(0, 64));
  const x25519 = privateOf(DER.x25519Private, bytes.subarray(64));
  const publicKey = joined(
    rawOf(createPublicKey(mlKem), ML_KEM.publicKey),
    rawOf(createPublicKey(x25519), X25519),
  );
  return { mlKem, x25519, publicKey };
}

function combine(mlKem: Uint8Array, x25519: Uint8Array, sent: Uint8Array, theirs: Uint8Array): Uint8Array {
  return joined(
    createHash('sha3-256')
      .update(joined(mlKem, x25519, sent, theirs, LABEL))
      .digest(),
  );
}

const privateOf = (before: Buffer, bytes: Uint8Array) =>
  createPrivateKey({ key: Buffer.concat([before, bytes]), format: 'der', type: 'pkcs8' });
const publicOf = (before: Buffer, bytes: Uint8Array) =>
  createPublicKey({ key: Buffer.concat([before, bytes]), format: 'der', type: 'spki' });
const rawOf = (key: KeyObject, length: number) =>
  key.export({ format: 'der', type: 'spki' }).subarray(-length);
/** Bytes of their own, no view of a pool. */
const joined = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
