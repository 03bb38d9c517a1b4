/**
 * Levels the lines of a page that was not flat when it was photographed: a sheet that curls, a book's page, a letter that
 * was folded upright. How far each place is off its line is a polynomial across the page whose terms change steadily down
 * the page: the one whose slopes come nearest to those of the lines' pieces (least squares, what is far off weighs less).
 * Not promised: that letters are as wide everywhere; creases; folds along the lines.
 */
import { leastSquares } from './scan-least-squares.ts';
import { drawnThrough, type GreyPicture } from './scan-picture.ts';
import { LOOKED_AT, type Piece, piecesOf } from './scan-pieces.ts';

const LEAST_PIECES = 25;
/** Lines must be off by so many pixels of `LOOKED_AT` somewhere, and slope so much less after. */
const OFF = 4.5;
const BETTER = 0.8;
const STEEP = 0.05;
const ROUNDS = 6;
/** Slopes off by more tell hardly anything. */
const UNLIKELY = 0.02;

/** Legendre's polynomials from -1 to 1 and how they slope. */
const ACROSS: readonly (readonly [(x: number) => number, (x: number) => number])[] = [
  [(x) => x, () => 1],
  [(x) => (3 * x * x - 1) / 2, (x) => 3 * x],
  [(x) => (5 * x ** 3 - 3 * x) / 2, (x) => (15 * x * x - 3) / 2],
  [(x) => (35 * x ** 4 - 30 * x * x + 3) / 8, (x) => (140 * x ** 3 - 60 * x) / 8],
];

/** The picture with level lines; the same where they are so already. */
export function withoutBend(picture: GreyPicture): GreyPicture {
  const { width, height } = picture;
  const scale = Math.min(1, LOOKED_AT / Math.max(width, height));
  const shares = bendOf(piecesOf(picture), width * scale, height * scale);
  if (shares === undefined) return picture;
  const sums = (from: number) =>
    Float32Array.from({ length: width }, (_, x) =>
      ACROSS.reduce(
        (sum, [term], at) => sum + ((shares[from + at] ?? 0) * term((2 * x) / width - 1)) / scale,
        0,
      ),
    );
  const [middle, ends] = [sums(0), sums(ACROSS.length)];
  const offAt = (x: number, y: number) => (middle[x] ?? 0) + (ends[x] ?? 0) * ((2 * y) / height - 1);
  const edge = Math.ceil(
    middle.reduce((most, off, x) => Math.max(most, Math.abs(off) + Math.abs(ends[x] ?? 0)), 0),
  );
  return drawnThrough(picture, width, height + 2 * edge, (x, toY) => {
    const y = toY - edge;
    return [x, y + offAt(x, y + offAt(x, y))];
  });
}

/** How many pixels each term lowers the lines; undefined where they are level, or no such bend levels them. */
export function bendOf(pieces: readonly Piece[], width: number, height: number): number[] | undefined {
  if (pieces.length < LEAST_PIECES) return undefined;
  const rows = pieces.map(({ x, y, slope, long }) => {
    const [across, down] = [(2 * x) / width - 1, (2 * y) / height - 1];
    const slopes = ACROSS.map(([, slopeAt]) => (slopeAt(across) * 2) / width);
    const places = ACROSS.map(([term]) => term(across));
    return { slopes: withDown(slopes, down), places: withDown(places, down), slope, long };
  });
  let shares: readonly number[] = [];
  const left = ({ slopes, slope }: (typeof rows)[number]) => slope - product(slopes, shares);
  for (let round = 0; round < ROUNDS; round++) {
    const trust = (row: (typeof rows)[number]) => (round === 0 ? 1 : 1 / (1 + (left(row) / UNLIKELY) ** 2));
    shares = leastSquares(
      rows.map((row) => ({ terms: row.slopes, equals: row.slope, weight: row.long * trust(row) })),
    );
  }
  const off = Math.max(...rows.map(({ places }) => Math.abs(product(places, shares))));
  const isBetter = spread(rows.map(left)) < BETTER * spread(pieces.map(({ slope }) => slope));
  return isBetter && off > OFF ? [...shares] : undefined;
}

function withDown(terms: readonly number[], down: number): number[] {
  return [...terms, ...terms.map((one) => one * down)];
}

function product(terms: readonly number[], shares: readonly number[]): number {
  return terms.reduce((sum, term, at) => sum + term * (shares[at] ?? 0), 0);
}

/** The mean of slopes without sign; what slopes more than text does is no text. */
function spread(slopes: readonly number[]): number {
  return slopes.reduce((sum, slope) => sum + Math.min(Math.abs(slope), STEEP), 0) / slopes.length;
}
