import { beforeAll, describe, expect, it } from 'vitest';
import { encodeHex } from '../bytes/hex.ts';
import { identityFromSeed, recipientOf } from './identity.ts';
import { commitPairing, isCommitted, type PairingTranscript, pairingCode } from './pairing.ts';

const pairingId = '01990000-0000-7000-8000-000000000001';
const bytes = (fill: number) => new Uint8Array(32).fill(fill);
let seen: PairingTranscript;

beforeAll(async () => {
  const recipient = await recipientOf(identityFromSeed(bytes(1)));
  const nonce = bytes(2);
  const commitment = commitPairing(pairingId, { recipient, nonce });
  const [ownerNonce, accountId, signKey] = [bytes(3), '01990000-0000-7000-8000-000000000002', bytes(4)];
  seen = { recipient, nonce, pairingId, commitment, ownerNonce, accountId, signKey };
});

describe('the code that two devices show', () => {
  it('is the same for the same transcript, for ever', () => {
    // Computed by Node's own crypto.
    expect(encodeHex(seen.commitment)).toBe(
      '2b3ed07e8ec7fd9a97bc7ef5186fbe1cc891b6ef207a4b00d5b9408e1c52bb09',
    );
    expect(pairingCode(seen)).toBe('045537');
  });

  it('is another when anything is', async () => {
    const changes: Partial<PairingTranscript>[] = [
      { pairingId: '01990000-0000-7000-8000-000000000009' },
      { commitment: bytes(9) },
      { ownerNonce: bytes(9) },
      { recipient: await recipientOf(identityFromSeed(bytes(9))) },
      { nonce: bytes(9) },
      { accountId: '01990000-0000-7000-8000-000000000009' },
      { signKey: bytes(9) },
    ];
    const codes = changes.map((change) => pairingCode({ ...seen, ...change }));
    expect(new Set([pairingCode(seen), ...codes]).size).toBe(changes.length + 1);
  });

  it('has six digits, evenly', () => {
    const codes = Array.from({ length: 2000 }, (_, n) => {
      const ownerNonce = new Uint8Array(32);
      new DataView(ownerNonce.buffer).setUint32(0, n);
      return pairingCode({ ...seen, ownerNonce });
    });
    expect(codes.every((code) => /^\d{6}$/.test(code))).toBe(true);
    const low = codes.filter((code) => code < '500000').length;
    expect(low).toBeGreaterThan(850);
    expect(low).toBeLessThan(1150);
  });

  it('refuses parts of another length, which could be read in two ways', () => {
    expect(() => pairingCode({ ...seen, nonce: new Uint8Array(31) })).toThrow(RangeError);
    expect(() => pairingCode({ ...seen, accountId: 'short' })).toThrow(RangeError);
  });
});

describe('a commitment', () => {
  it('fits what it was made of, and nothing else', async () => {
    const { recipient, nonce, commitment } = seen;
    const other = await recipientOf(identityFromSeed(bytes(9)));
    expect(isCommitted(pairingId, commitment, { recipient, nonce })).toBe(true);
    expect(isCommitted(pairingId, commitment, { recipient: other, nonce })).toBe(false);
    expect(isCommitted(pairingId, commitment, { recipient, nonce: bytes(9) })).toBe(false);
    expect(isCommitted('01990000-0000-7000-8000-000000000009', commitment, { recipient, nonce })).toBe(false);
  });
});
