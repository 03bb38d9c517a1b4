import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeHex } from '../bytes/hex.ts';
import { type CardKey, drawBelow, drawBytes, drawChance, epochKey } from './keyed.ts';

const key = new Uint8Array(32).fill(7) as CardKey;
const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 6 }), { maxLength: 4 });

test('draws apart for every use and every list of parts, wherever one part ends', () => {
  fc.assert(
    fc.property(texts, texts, (one, other) => {
      const same = JSON.stringify(one) === JSON.stringify(other);
      const drawn = encodeHex(drawBytes(key, 'handle', ...one));
      expect(drawn === encodeHex(drawBytes(key, 'handle', ...other))).toBe(same);
      expect(drawn).not.toBe(encodeHex(drawBytes(key, 'order', ...one)));
    }),
  );
  expect(drawBytes(key, 'handle', 'ab', 'c')).not.toEqual(drawBytes(key, 'handle', 'a', 'bc'));
});

test('gives each epoch a key of its own', () => {
  const keys = Array.from({ length: 100 }, (_, epoch) => encodeHex(epochKey(key, epoch - 50)));
  expect(new Set(keys).size).toBe(100);
});

test('refuses a key that is too short, and more values than it can choose from evenly', () => {
  expect(() => drawBytes(new Uint8Array(16) as CardKey, 'handle', 'a')).toThrow(RangeError);
  for (const bound of [0n, -1n, 2n ** 32n + 1n])
    expect(() => drawBelow(bound, key, 'delay')).toThrow(RangeError);
});

test('draws numbers evenly below their bound', () => {
  const seen = new Array<number>(7).fill(0);
  for (let at = 0; at < 7000; at += 1) {
    const drawn = drawBelow(7n, key, 'delay', String(at));
    seen[drawn] = (seen[drawn] ?? 0) + 1;
  }
  expect(seen.length).toBe(7);
  for (const count of seen) expect(Math.abs(count - 1000)).toBeLessThan(150); // five standard deviations
});

test('lets a chance of one or more always come true, and none never', () => {
  for (let at = 0; at < 200; at += 1) {
    expect(drawChance(1n, 1n, key, 'redraw', String(at))).toBe(true);
    expect(drawChance(20n, 3n, key, 'redraw', String(at))).toBe(true);
    expect(drawChance(0n, 1n, key, 'redraw', String(at))).toBe(false);
  }
});
