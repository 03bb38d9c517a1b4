/**
 * Exact noise: the discrete Laplace distribution, P(x) ∝ e^(−|x|/b) over the whole numbers, drawn with integers alone.
 * Source: Canonne, Kamath, Steinke, "The Discrete Gaussian for Differential Privacy", 2020, algorithms 1 and 2.
 * Promises no rounding anywhere (floating point noise gives secrets away: Mironov 2012), so that a table is ε-private as
 * stated. Chance is given as bytes; with bad bytes nothing is promised. Not constant in time: draw once, behind doors.
 */

/** Gives this many fresh random bytes at each call. */
export type RandomBytes = (length: number) => Uint8Array;

/** A number above zero as a fraction of whole numbers. */
export type Fraction = { readonly numerator: bigint; readonly denominator: bigint };

/** One draw of scale b = `scale`: variance about 2b². Throws RangeError for a scale that is not above zero. */
export function discreteLaplace({ numerator: t, denominator: s }: Fraction, random: RandomBytes): bigint {
  if (t < 1n || s < 1n) throw new RangeError('the scale of noise is a fraction above zero');
  for (;;) {
    const rest = uniformBelow(t, random);
    if (!bernoulliExp(rest, t, random)) continue;
    let whole = 0n;
    while (bernoulliExp(1n, 1n, random)) whole += 1n;
    const size = (rest + t * whole) / s;
    const negative = uniformBelow(2n, random) === 1n;
    // Zero would else come twice as often as it should.
    if (negative && size === 0n) continue;
    return negative ? -size : size;
  }
}

/**
 * Adds one draw to every count, in the map's order. `sensitivity` is by how much, summed over all counts, one person may
 * change them; the scale is sensitivity/ε. Every count that could be there must be there, zeros too: a name that appears
 * only when somebody has it would tell without any noise.
 */
export function noisedTable(
  counts: ReadonlyMap<string, number>,
  epsilon: Fraction,
  sensitivity: number,
  random: RandomBytes,
): ReadonlyMap<string, number> {
  const scale = noiseScale(epsilon, sensitivity);
  return new Map(
    [...counts].map(([name, count]) => [name, Number(BigInt(count) + discreteLaplace(scale, random))]),
  );
}

/** The scale of the noise: sensitivity/ε. */
export function noiseScale(epsilon: Fraction, sensitivity: number): Fraction {
  return { numerator: BigInt(sensitivity) * epsilon.denominator, denominator: epsilon.numerator };
}

/** A whole number from 0 to below `bound`, exactly even: too large ones are drawn again. */
export function uniformBelow(bound: bigint, random: RandomBytes): bigint {
  const bits = (bound - 1n).toString(2).length;
  const mask = (1n << BigInt(bits)) - 1n;
  const length = (bits + 7) >> 3;
  for (;;) {
    let drawn = 0n;
    for (const byte of random(length)) drawn = (drawn << 8n) | BigInt(byte);
    if ((drawn & mask) < bound) return drawn & mask;
  }
}

/** True with probability exactly e^(−numerator/denominator), for a fraction from 0 to 1 (algorithm 1). */
export function bernoulliExp(numerator: bigint, denominator: bigint, random: RandomBytes): boolean {
  let round = 1n;
  while (uniformBelow(denominator * round, random) < numerator) round += 1n;
  return round % 2n === 1n;
}
