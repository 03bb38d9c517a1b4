/**
 * Codes a picture of one bit as scanners do: a generic region of JBIG2 with the arithmetic coder (ITU-T T.88, 6.2,
 * template 0 with its usual adaptive pixels; coder of annex E). Only as much as a test needs.
 */

/** [Qe, next after MPS, next after LPS, whether LPS turns the sense round] (T.88, table E.1). */
const STATES = `5601 1 1 1|3401 2 6 0|1801 3 9 0|0ac1 4 12 0|0521 5 29 0|0221 38 33 0|5601 7 6 1|5401 8 14 0|4801 9 14 0
3801 10 14 0|3001 11 17 0|2401 12 18 0|1c01 13 20 0|1601 29 21 0|5601 15 14 1|5401 16 14 0|5101 17 15 0|4801 18 16 0
3801 19 17 0|3401 20 18 0|3001 21 19 0|2801 22 19 0|2401 23 20 0|2201 24 21 0|1c01 25 22 0|1801 26 23 0|1601 27 24 0
1401 28 25 0|1201 29 26 0|1101 30 27 0|0ac1 31 28 0|09c1 32 29 0|08a1 33 30 0|0521 34 31 0|0441 35 32 0|02a1 36 33 0
0221 37 34 0|0141 38 35 0|0111 39 36 0|0085 40 37 0|0049 41 38 0|0025 42 39 0|0015 43 40 0|0009 44 41 0|0005 45 42 0
0001 45 43 0|5601 46 46 0`
  .split(/[|\n]/)
  .map((row) => row.split(' '))
  .map(([qe = '', mps, lps, turn]) => [Number.parseInt(qe, 16), Number(mps), Number(lps), turn === '1'] as const);
const ADAPTIVE = [3, -1, -3, -1, 2, -2, -2, -2];
/** Where the pixels stand that a pixel is guessed from: rows up, and columns from and to. */
const AROUND = [
  [2, -2, 2],
  [1, -3, 3],
  [0, -4, -1],
] as const;

/** Flags, adaptive pixels and code of a generic region; 1 is black. */
export function arithmeticRegion(width: number, height: number, pixel: (x: number, y: number) => 0 | 1): Buffer {
  const coder = startCoder();
  const at = (x: number, y: number) => (x < 0 || y < 0 || x >= width ? 0 : pixel(x, y));
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let context = 0;
      for (const [up, from, to] of AROUND)
        for (let step = from; step <= to; step++) context = 2 * context + at(x + step, y - up);
      coder.put(context, pixel(x, y));
    }
  return Buffer.from([0, ...ADAPTIVE.map((step) => step & 255), ...coder.end()]);
}

function startCoder() {
  const index = new Uint8Array(65_536);
  const sense = new Uint8Array(65_536);
  const out = [0];
  let [a, c, left] = [0x8000, 0, 12];
  const byteOut = () => {
    const last = out.length - 1;
    if (out[last] !== 0xff && c >= 0x8000000) {
      out[last] = (out[last] ?? 0) + 1;
      c &= 0x7ffffff;
    }
    left = out[last] === 0xff ? 7 : 8;
    out.push(c >>> (left === 7 ? 20 : 19));
    c &= left === 7 ? 0xfffff : 0x7ffff;
  };
  return {
    put(context: number, bit: 0 | 1) {
      const [qe, mps, lps, turn] = STATES[index[context] ?? 0] ?? [0, 0, 0, false];
      const likely = bit === sense[context];
      a -= qe;
      if (likely ? a & 0x8000 : a >= qe) {
        if (likely) {
          c += qe;
          return;
        }
        a = qe;
      } else if (likely && a < qe) a = qe;
      else c += qe;
      if (!likely && turn) sense[context] = 1 - (sense[context] ?? 0);
      index[context] = likely ? mps : lps;
      do {
        a *= 2;
        c *= 2;
        if (--left === 0) byteOut();
      } while (a < 0x8000);
    },
    end(): number[] {
      const most = c + a;
      c = Math.floor(c / 0x10000) * 0x10000 + 0xffff;
      if (c >= most) c -= 0x8000;
      for (let times = 0; times < 2; times++) {
        c *= 2 ** left;
        byteOut();
      }
      return [...out.slice(1), ...(out.at(-1) === 0xff ? [] : [0xff]), 0xac];
    },
  };
}
