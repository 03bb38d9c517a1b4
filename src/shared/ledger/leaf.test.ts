import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Tampered } from '../errors.ts';
import { type Canonical, canonicalText, parseCanonical } from './canonical.ts';
import { commit, endTag, formLeaf, grantKey, grantTag, parseLeaf, subjectTag } from './leaf.ts';

const canonical = fc.letrec<{ value: Canonical }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string({ unit: 'grapheme' }),
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string({ unit: 'grapheme', maxLength: 6 }), tie('value'), { maxKeys: 4 }),
  ),
})).value;

test('gives one spelling to every value, whatever the order of its names', () => {
  fc.assert(
    fc.property(canonical, (value) => {
      const text = canonicalText(value);
      expect(canonicalText(parseCanonical(text))).toBe(text);
      expect(canonicalText(reorder(value))).toBe(text);
    }),
  );
});

test('refuses fractions, huge numbers and lone surrogates', () => {
  for (const value of [0.5, 2 ** 60, Number.NaN, '\ud800'])
    expect(() => canonicalText(value)).toThrow(RangeError);
});

test('commits to one event: another event or opening gives another commitment', () => {
  const opening = new Uint8Array(32).fill(1);
  fc.assert(
    fc.property(canonical, canonical, (one, other) => {
      fc.pre(canonicalText(one) !== canonicalText(other));
      expect(commit(one, opening)).not.toEqual(commit(other, opening));
      expect(commit(one, opening)).not.toEqual(commit(one, new Uint8Array(32)));
    }),
  );
});

test('gives every event of a subject and of a grant a tag of its own', () => {
  const key = new Uint8Array(32).fill(2);
  const ofGrant = grantKey(key, 'a');
  const tags = [...Array(50).keys()].flatMap((i) => [
    subjectTag(key, i),
    grantTag(ofGrant, i),
    grantTag(grantKey(key, 'b'), i),
  ]);
  expect(new Set([...tags, endTag(key)].map(String)).size).toBe(151);
});

test('reads a leaf back, and refuses any other length or head', () => {
  const [commitment, tag] = [new Uint8Array(32).fill(3), new Uint8Array(32).fill(4)];
  const leaf = formLeaf(commitment, tag);
  expect(leaf.length).toBe(72);
  expect(parseLeaf(leaf)).toEqual({ commitment, tag });
  expect(() => parseLeaf(leaf.subarray(1))).toThrow(Tampered);
  for (const place of [0, 1, 2, 3, 68, 71]) {
    const other = leaf.slice();
    other[place] = 9;
    expect(() => parseLeaf(other)).toThrow(Tampered);
  }
});

function reorder(value: Canonical): Canonical {
  if (Array.isArray(value)) return value.map(reorder);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, one]) => [name, reorder(one as Canonical)]),
  );
}
