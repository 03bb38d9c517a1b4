/**
 * Finds by how much the lines of a page are out of level. Rows of ink and rows of paper follow each other most sharply
 * when the lines are level (projection profile: Postl 1986; Bloomberg, Kopec and Dasari 1995).
 * Not promised: which of the two level ways is up; only reading tells.
 */
import { type GreyPicture, INK, scaled } from './scan-picture.ts';

/** Pixels of the longer side of the picture in which slopes are measured. */
export const LOOKED_AT = 900;
const MAX_SKEW = 8;
const MAX_POINTS = 60_000;

export type Skew = {
  /** Degrees by which the lines fall to the right; turning by its negative makes them level. */
  readonly degrees: number;
  /** Lines run from top to bottom: the picture lies on its side. */
  readonly sideways: boolean;
};

/** The skew of a page in even light, within 8 degrees either way. */
export function findSkew(picture: GreyPicture): Skew {
  const points = inkOf(picture);
  const level = sharpest(points);
  const fallen = sharpest(points.map(([x, y]) => [y, -x] as const));
  const sideways = fallen.score > 1.25 * level.score;
  return { degrees: sideways ? fallen.degrees : level.degrees, sideways };
}

export type Point = readonly [number, number];

/** Where a picture has ink, in a small copy of it. */
export function inkOf(picture: GreyPicture): Point[] {
  const factor = Math.min(1, LOOKED_AT / Math.max(picture.width, picture.height));
  const { width, height, data } = scaled(picture, factor);
  const points: Point[] = [];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) if ((data[y * width + x] ?? 255) < INK + 40) points.push([x, y]);
  const step = Math.ceil(points.length / MAX_POINTS);
  return step <= 1 ? points : points.filter((_, index) => index % step === 0);
}

/**
 * The slope within 8 degrees at which rows of points are sharpest, and how many times as sharp they are there as on
 * average.
 */
export function sharpest(points: readonly Point[]): {
  readonly degrees: number;
  readonly score: number;
  readonly clearness: number;
} {
  let best = { degrees: 0, score: sharpness(points, 0) };
  let [sum, tries] = [0, 0];
  const tryAll = (from: number, to: number, step: number) => {
    for (let degrees = from; degrees <= to + 1e-9; degrees += step) {
      const score = sharpness(points, degrees);
      sum += score;
      tries++;
      if (score > best.score) best = { degrees, score };
    }
  };
  tryAll(-MAX_SKEW, MAX_SKEW, 0.5);
  const clearness = (best.score * tries) / sum;
  tryAll(best.degrees - 0.4, best.degrees + 0.4, 0.1);
  return { ...best, clearness };
}

function sharpness(points: readonly Point[], degrees: number): number {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const rows = new Uint32Array(4 * LOOKED_AT);
  for (const [x, y] of points) {
    const row = Math.round(y * cos - x * sin) + 2 * LOOKED_AT;
    rows[row] = (rows[row] ?? 0) + 1;
  }
  let score = 0;
  for (let row = 1; row < rows.length; row++) score += ((rows[row] ?? 0) - (rows[row - 1] ?? 0)) ** 2;
  return score;
}
