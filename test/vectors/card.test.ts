import { expect, test } from 'vitest';
import { decodeHex, encodeHex } from '../../src/shared/bytes/hex.ts';
import { isExposed, isResting } from '../../src/shared/card/exposure.ts';
import { handleOf, placeOf } from '../../src/shared/card/handle.ts';
import { type CardKey, epochKey } from '../../src/shared/card/keyed.ts';
import { lapsesAt, secretDelay } from '../../src/shared/card/lifetime.ts';
import vectors from './card.json' with { type: 'json' };

const key = decodeHex(vectors.key) as Uint8Array as CardKey;

test.each(vectors.epochs)('draws in epoch $epoch what the vectors say', (expected) => {
  const ofEpoch = epochKey(key, expected.epoch);
  expect(encodeHex(ofEpoch)).toBe(expected.key);
  for (const showing of expected.showings) {
    expect(handleOf(ofEpoch, showing)).toBe(showing.handle);
    expect(placeOf(ofEpoch, showing)).toBe(showing.place);
    for (const [employers, exposed] of Object.entries(showing.exposed)) {
      expect(isExposed(ofEpoch, showing.employer, showing.candidate, Number(employers))).toBe(exposed);
    }
  }
  for (const { candidate, resting } of expected.resting) expect(isResting(ofEpoch, candidate)).toBe(resting);
});

test('draws delays and lapses as the vectors say', () => {
  for (const { candidate, change, delay } of vectors.delays) {
    expect(secretDelay(key, candidate, change)).toBe(delay);
  }
  for (const { candidate, confirmed, lapses } of vectors.lapses) {
    expect(lapsesAt(key, candidate, confirmed)).toBe(lapses);
  }
});
