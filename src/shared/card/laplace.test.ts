import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { seededBytes } from '../../../test/chance.ts';
import { bernoulliExp, discreteLaplace, type Fraction, noisedTable, uniformBelow } from './laplace.ts';

const DRAWS = 12_000;

/** Expects `count` of `draws` within five standard deviations of what `probability` says. */
function expectShare(count: number, probability: number, draws = DRAWS) {
  const deviation = Math.sqrt(draws * probability * (1 - probability));
  expect(Math.abs(count - draws * probability)).toBeLessThanOrEqual(5 * deviation + 1);
}

function histogram(draw: () => bigint): Map<bigint, number> {
  const seen = new Map<bigint, number>();
  for (let at = 0; at < DRAWS; at += 1) {
    const value = draw();
    seen.set(value, (seen.get(value) ?? 0) + 1);
  }
  return seen;
}

test.each([
  [1n, 1n],
  [2n, 1n],
  [1n, 2n],
  [5n, 3n],
  [7n, 2n],
])('draws with the scale %s/%s as the closed form says', (numerator, denominator) => {
  const random = seededBytes(`laplace ${numerator} ${denominator}`);
  const seen = histogram(() => discreteLaplace({ numerator, denominator }, random));
  const ratio = Math.exp(-Number(denominator) / Number(numerator));
  for (let x = -12; x <= 12; x += 1) {
    expectShare(seen.get(BigInt(x)) ?? 0, ((1 - ratio) / (1 + ratio)) * ratio ** Math.abs(x));
  }
  const beyond = [...seen].filter(([x]) => x > 12n || x < -12n).reduce((sum, [, count]) => sum + count, 0);
  expectShare(beyond, (2 * ratio ** 13) / (1 + ratio));
});

test('leans to neither side', () => {
  const random = seededBytes('symmetric');
  const seen = histogram(() => discreteLaplace({ numerator: 9n, denominator: 1n }, random));
  const above = [...seen].filter(([x]) => x > 0n).reduce((sum, [, count]) => sum + count, 0);
  const below = [...seen].filter(([x]) => x < 0n).reduce((sum, [, count]) => sum + count, 0);
  expectShare(above, 0.5, above + below);
  for (const size of [1n, 2n, 3n, 4n]) {
    const [up = 0, down = 0] = [seen.get(size), seen.get(-size)];
    expectShare(up, 0.5, up + down);
  }
});

test('keeps the whole distribution for a scale beyond what floating point holds', () => {
  const random = seededBytes('large');
  const scale: Fraction = { numerator: 10n ** 30n, denominator: 1n };
  const sizes = Array.from({ length: 300 }, () => discreteLaplace(scale, random));
  const odd = sizes.filter((size) => size % 2n !== 0n).length;
  expectShare(odd, 0.5, 300);
  expectShare(sizes.filter((size) => size > 10n ** 30n || size < -(10n ** 30n)).length, Math.exp(-1), 300);
});

test.each([
  [0n, 1n],
  [1n, 4n],
  [1n, 2n],
  [2n, 3n],
  [1n, 1n],
])('comes true with the probability e to the −%s/%s', (numerator, denominator) => {
  const random = seededBytes(`exp ${numerator} ${denominator}`);
  const seen = histogram(() => (bernoulliExp(numerator, denominator, random) ? 1n : 0n));
  expectShare(seen.get(1n) ?? 0, Math.exp(-Number(numerator) / Number(denominator)));
});

test('draws evenly below any bound, and asks for no chance where there is no choice', () => {
  for (const bound of [1n, 2n, 3n, 10n, 256n, 257n]) {
    const random = seededBytes(`uniform ${bound}`);
    const seen = histogram(() => uniformBelow(bound, random));
    for (let value = 0n; value < bound; value += 1n) expectShare(seen.get(value) ?? 0, 1 / Number(bound));
    expect(seen.size).toBe(Number(bound));
  }
});

test('computes with integers alone', () => {
  const text = readFileSync(new URL('./laplace.ts', import.meta.url), 'utf8');
  const code = text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/\/\/.*/g, '');
  expect(code).not.toMatch(/Math\.|\bparseFloat\b|\d\.\d|\*\*/);
});

test('adds one draw to every count, in the order given, the same for the same chance', () => {
  const counts = new Map([...Array(200).keys()].map((at) => [`code ${at}`, at % 3]));
  const epsilon = { numerator: 1n, denominator: 2n };
  const noised = noisedTable(counts, epsilon, 3, seededBytes('table'));
  expect([...noised.keys()]).toEqual([...counts.keys()]);
  expect(noisedTable(counts, epsilon, 3, seededBytes('table'))).toEqual(noised);
  expect(noisedTable(counts, epsilon, 3, seededBytes('another'))).not.toEqual(noised);
  const random = seededBytes('table');
  for (const [name, count] of counts) {
    expect(noised.get(name)).toBe(
      count + Number(discreteLaplace({ numerator: 6n, denominator: 1n }, random)),
    );
  }
});

test('refuses a scale that is not above zero', () => {
  for (const scale of [0n, -1n]) {
    expect(() => discreteLaplace({ numerator: scale, denominator: 1n }, seededBytes('none'))).toThrow(
      RangeError,
    );
    expect(() =>
      noisedTable(new Map([['a', 1]]), { numerator: scale, denominator: 1n }, 1, seededBytes('')),
    ).toThrow(RangeError);
  }
});
