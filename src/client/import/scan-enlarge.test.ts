import { expect, it } from 'vitest';
import { enlarged } from './scan-enlarge.ts';

it('keeps paper white and the edge of a stroke sharp', () => {
  const data = Uint8Array.from({ length: 12 * 4 }, (_, at) => (at % 12 > 3 && at % 12 < 8 ? 40 : 255));
  const large = enlarged({ width: 12, height: 4, data }, 24, 8);
  const row = [...large.data.subarray(4 * 24, 5 * 24)];
  expect(row.slice(0, 6)).toEqual([255, 255, 255, 255, 255, 255]);
  expect(row.slice(9, 15).every((value) => value < 60)).toBe(true);
  // From paper to ink in two pixels.
  expect(row.slice(6, 10).filter((value) => value > 70 && value < 225)).toHaveLength(2);
});

it('gives the picture back where the size stays', () => {
  const data = Uint8Array.from({ length: 30 }, (_, at) => (at * 37) % 256);
  expect(enlarged({ width: 6, height: 5, data }, 6, 5).data).toEqual(data);
});
