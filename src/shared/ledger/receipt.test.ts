import { ed25519 } from '@noble/curves/ed25519.js';
import { describe, expect, it } from 'vitest';
import { encodeUtf8 } from '../bytes/utf8.ts';
import { Tampered } from '../errors.ts';
import { formCheckpoint } from './checkpoint.ts';
import { cosignedText, formCosignature, verifyWith } from './cosignature.ts';
import { formKey, formNote, KEY_TYPES, type NoteKey, type NoteSignature, noteKey } from './note.ts';
import { hasQuorum, parsePolicy } from './policy.ts';
import { formReceipt, parseReceipt, verifyReceipt } from './receipt.ts';
import { hashEntry, type ReadHash, rootOf, type TreeHash } from './tree.ts';
import { proveInclusion } from './tree-proofs.ts';

const ORIGIN = 'log.example/events';
const [logSeed, ...witnessSeeds] = [1, 2, 3, 4].map((each) => new Uint8Array(32).fill(each));
if (logSeed === undefined) throw new Error('a log has a seed');
const log = noteKey(ORIGIN, KEY_TYPES.ed25519, ed25519.getPublicKey(logSeed));
const witnesses = witnessSeeds.map((seed, place) =>
  noteKey(`w${place}.example`, KEY_TYPES.cosignature, ed25519.getPublicKey(seed)),
);
const POLICY = `
# who is trusted
log ${formKey(log)} https://log.example/events
${witnesses.map((key, place) => `witness w${place} ${formKey(key)}`).join('\n')}
group outside any w1 w2
group all-of-us all w0 outside
quorum all-of-us
`;
const policy = parsePolicy(POLICY);

const leaves = Array.from({ length: 20 }, (_, index) => hashEntry(encodeUtf8(`entry ${index}`)));
const read: ReadHash = (level, index) => rootOf(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level));
const text = formCheckpoint({ origin: ORIGIN, size: 20, root: rootOf(leaves), extensions: [] });
const leaf = leaves[7] as TreeHash;
const verify = verifyWith({
  ed25519: (key, message, signature) => ed25519.verify(signature, message, key, { zip215: false }),
});

function receiptSignedBy(places: readonly number[]): string {
  const signatures: NoteSignature[] = places.map((place) => {
    const [key, seed] = [witnesses[place], witnessSeeds[place]];
    if (key === undefined || seed === undefined) throw new RangeError('no such witness');
    return { ...key, signature: formCosignature(60, ed25519.sign(cosignedText(text, 60), seed)) };
  });
  const own = { ...log, signature: ed25519.sign(encodeUtf8(text), logSeed as Uint8Array) };
  const checkpoint = formNote(text, [own, ...signatures]);
  return formReceipt({ extra: encodeUtf8('more'), index: 7, proof: proveInclusion(7, 20, read), checkpoint });
}

const check = (receipt: string, claim: Partial<{ leaf: TreeHash; origin: string }> = {}) =>
  verifyReceipt(parseReceipt(receipt), { leaf, policy, origin: ORIGIN, ...claim }, verify);

describe('a receipt', () => {
  it('shows under which checkpoint an entry stands, and who witnessed it', async () => {
    const receipt = receiptSignedBy([0, 2]);
    const { checkpoint, witnesses: seen } = await check(receipt);
    expect(checkpoint).toMatchObject({ origin: ORIGIN, size: 20 });
    expect(seen.map(({ name }) => name)).toEqual(['w0.example', 'w2.example']);
    expect(formReceipt(parseReceipt(receipt))).toBe(receipt);
  });

  it.each([[[]], [[0]], [[1, 2]]])('is refused without a quorum: %j', async (places) => {
    await expect(check(receiptSignedBy(places))).rejects.toThrow('too few witnesses');
  });

  it('is refused for another entry, another log, another index', async () => {
    const receipt = receiptSignedBy([0, 1]);
    await expect(check(receipt, { leaf: leaves[8] as TreeHash })).rejects.toThrow(Tampered);
    await expect(check(receipt, { origin: 'other.example' })).rejects.toThrow(Tampered);
    await expect(check(receipt.replace('index 7', 'index 8'))).rejects.toThrow(Tampered);
  });

  it('is refused with any letter changed, but for what it carries along', async () => {
    const receipt = receiptSignedBy([0, 1]);
    const extra = receipt.indexOf('extra ');
    const carried = { begin: extra + 6, end: receipt.indexOf('\n', extra) };
    for (let place = 0; place < receipt.length; place += 1) {
      if (place >= carried.begin && place < carried.end) continue;
      const letter = receipt[place] === 'A' ? 'B' : 'A';
      const other = receipt.slice(0, place) + letter + receipt.slice(place + 1);
      await expect(async () => check(other), `letter ${place}`).rejects.toThrow(Tampered);
    }
  });

  it.each([
    '',
    'c2sp.org/tlog-proof@v2\nindex 1\n\n',
    'c2sp.org/tlog-proof@v1\nindex 01\n\n',
    'c2sp.org/tlog-proof@v1\n\n',
  ])('is none: %j', (other) => {
    expect(() => parseReceipt(other)).toThrow(Tampered);
  });
});

describe('a policy', () => {
  it('counts each witness once and asks every group for its own number', () => {
    const [w0, w1, w2] = witnesses as [NoteKey, NoteKey, NoteKey];
    expect(hasQuorum(policy, [w0, w1])).toBe(true);
    expect(hasQuorum(policy, [w0, w0])).toBe(false);
    expect(hasQuorum(policy, [w1, w2])).toBe(false);
    expect(hasQuorum(policy, [w0, log])).toBe(false);
    expect(hasQuorum(parsePolicy(`log ${formKey(log)}\nquorum none`), [])).toBe(true);
  });

  const [w0] = witnesses as [NoteKey];
  it.each([
    '',
    `log ${formKey(log)}`,
    'quorum nobody',
    'quorum none\nquorum none',
    'group g 1\nquorum none',
    `witness w ${formKey(w0)}\ngroup g 2 w\nquorum g`,
    `witness w ${formKey(w0)}\ngroup g 0 w\nquorum g`,
    `witness w ${formKey(w0)}\ngroup g all w w\nquorum g`,
    `group g any w\nwitness w ${formKey(w0)}\nquorum g`,
    `witness w ${formKey(w0)}\nwitness w ${formKey(log)}\nquorum w`,
    `witness w ${formKey(w0)}\nwitness v ${formKey(w0)}\nquorum w`,
    `witness none ${formKey(w0)}\nquorum none`,
    'log example.com/foo\nquorum none',
    'loog x\nquorum none',
  ])('is refused, and says why: %j', (other) => {
    expect(() => parsePolicy(other)).toThrow(/policy/);
  });
});
