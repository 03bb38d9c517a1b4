import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { decodeHex, encodeHex } from '../bytes/hex.ts';
import { signingKeyFromSeed, verifySignature } from './signing.ts';
import { chooseEd25519 } from './signing-choice.ts';
import { nobleEd25519 } from './signing-noble.ts';
import { type Ed25519, type Subtle, webcryptoEd25519 } from './signing-webcrypto.ts';

const own = webcryptoEd25519(crypto.subtle);
const BOTH: readonly [string, Ed25519][] = [
  ['WebCrypto', own],
  ['JavaScript', nobleEd25519],
];

/** RFC 8032 section 7.1. */
const VECTORS = [
  {
    name: 'TEST 1',
    seed: '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    key: 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a',
    message: '',
    signature:
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  },
  {
    name: 'TEST 2',
    seed: '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    key: '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    message: '72',
    signature:
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  },
  {
    name: 'TEST 3',
    seed: 'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
    key: 'fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025',
    message: 'af82',
    signature:
      '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  },
  {
    name: 'TEST SHA(abc)',
    seed: '833fe62409237b9d62ec77587520911e9a759cec1d19755b7da901b96dca3d42',
    key: 'ec172b93ad5e563bf4932c70e1245034c35467ef2efd4d64ebf819683467e2bf',
    message:
      'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f',
    signature:
      'dc2a4459e7369633a52b1bf277839a00201009a3efbf3ecb69bea2186c26b58909351fc9ac90b3ecfdfbc7c66431e0303dca179c138ac17ad9bef1177331a704',
  },
];

describe.each(BOTH)('Ed25519 by %s', (_name, ed25519) => {
  it.each(VECTORS)('makes the key and the signature of RFC 8032, $name', async (vector) => {
    const { publicKey, sign } = await ed25519.pairFromSeed(decodeHex(vector.seed));
    expect(encodeHex(publicKey)).toBe(vector.key);
    expect(encodeHex(await sign(decodeHex(vector.message)))).toBe(vector.signature);
  });

  it.each(VECTORS)('verifies RFC 8032, $name, and nothing one bit beside it', async (vector) => {
    const [key, message, signature] = [vector.key, vector.message, vector.signature].map(decodeHex);
    if (key === undefined || message === undefined || signature === undefined) throw new Error('no vector');
    const holds = (k: Uint8Array, m: Uint8Array, s: Uint8Array) => ed25519.verify(k, m, s).catch(() => false);
    expect(await holds(key, message, signature)).toBe(true);
    for (let bit = 0; bit < 512; bit += 37) {
      expect(await holds(key, message, flip(signature, bit))).toBe(false);
      expect(await holds(flip(key, bit % 256), message, signature)).toBe(false);
      if (message.length > 0)
        expect(await holds(key, flip(message, bit % (8 * message.length)), signature)).toBe(false);
    }
  });

  it('refuses a scalar that was enlarged by the order of the group', async () => {
    const { publicKey, sign } = await ed25519.pairFromSeed(new Uint8Array(32).fill(9));
    const signature = await sign(new Uint8Array(1));
    expect(await ed25519.verify(publicKey, new Uint8Array(1), signature)).toBe(true);
    const enlarged = await ed25519
      .verify(publicKey, new Uint8Array(1), withOrderAdded(signature))
      .catch(() => false);
    expect(enlarged).toBe(false);
  });
});

test('both implementations accept what the other signs and sign alike', async () => {
  const bytes = (size: number) => fc.uint8Array({ minLength: size, maxLength: size });
  await fc.assert(
    fc.asyncProperty(bytes(32), fc.uint8Array({ maxLength: 200 }), async (seed, message) => {
      const [one, other] = await Promise.all([own.pairFromSeed(seed), nobleEd25519.pairFromSeed(seed)]);
      expect(other.publicKey).toEqual(one.publicKey);
      const [signed, signedToo] = await Promise.all([one.sign(message), other.sign(message)]);
      expect(signedToo).toEqual(signed);
      expect(await own.verify(one.publicKey, message, signedToo)).toBe(true);
      expect(await nobleEd25519.verify(one.publicKey, message, signed)).toBe(true);
    }),
    { numRuns: 30 },
  );
});

describe('the choice between them', () => {
  it('takes WebCrypto where it signs', async () => {
    const calls: string[] = [];
    const chosen = await chooseEd25519(watched(calls, []));
    calls.length = 0;
    await chosen.pairFromSeed(new Uint8Array(32));
    expect(calls).toEqual(['importKey', 'exportKey', 'importKey']);
  });

  it.each(['importKey', 'exportKey', 'sign', 'verify'])(
    'takes the JavaScript one where %s refuses',
    async (refusing) => {
      expect(await chooseEd25519(watched([], [refusing]))).toBe(nobleEd25519);
    },
  );
});

test('a signature fits its own domain only, whatever the length of the message', async () => {
  const { verifyKey, sign } = await signingKeyFromSeed(new Uint8Array(32).fill(4));
  const signature = await sign('sealfolio/message/v1', new Uint8Array(3));
  expect(await verifySignature(verifyKey, 'sealfolio/message/v1', new Uint8Array(3), signature)).toBe(true);
  expect(await verifySignature(verifyKey, 'sealfolio/record/v1', new Uint8Array(3), signature)).toBe(false);
  expect(await verifySignature(verifyKey, 'sealfolio/message/v1', new Uint8Array(4), signature)).toBe(false);
  expect(
    await verifySignature(verifyKey.slice(1), 'sealfolio/message/v1', new Uint8Array(3), signature),
  ).toBe(false);
});

/** The platform's own cryptography, which notes its calls and refuses some as a browser without Ed25519 does. */
function watched(calls: string[], refusing: readonly string[]): Subtle {
  return new Proxy(crypto.subtle, {
    get(subtle, name) {
      const method: unknown = Reflect.get(subtle, name);
      if (typeof method !== 'function') return method;
      return (...given: unknown[]) => {
        calls.push(String(name));
        if (refusing.includes(String(name)))
          return Promise.reject(new DOMException('Unrecognized name.', 'NotSupportedError'));
        return Reflect.apply(method, subtle, given);
      };
    },
  });
}

function flip(bytes: Uint8Array, bit: number): Uint8Array {
  const changed = bytes.slice();
  changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return changed;
}

// S + L is the same scalar to a careless verifier (RFC 8032 section 5.1.7 demands S < L).
function withOrderAdded(signature: Uint8Array): Uint8Array {
  const order = 2n ** 252n + 27742317777372353535851937790883648493n;
  const changed = signature.slice();
  let scalar = order;
  for (let index = 0; index < 32; index++) scalar += BigInt(signature[32 + index] ?? 0) << BigInt(8 * index);
  for (let index = 0; index < 32; index++) changed[32 + index] = Number((scalar >> BigInt(8 * index)) & 255n);
  return changed;
}
