/**
 * Four corners of a sheet as a camera saw it, and the sheet as it would be seen from straight above (homography of the
 * unit square: Heckbert 1989).
 */
import { drawnThrough, type GreyPicture } from './scan-picture.ts';

export type Corner = readonly [number, number];
/** Clockwise from the top left; pixels. */
export type Quad = readonly [Corner, Corner, Corner, Corner];

/** A sheet fills at least this share of its picture, and the corners of opposite sides are seen nearly as far off. */
const LEAST = 0.25;
const MOST_UNLIKE = 1.6;
/** Height to width of sheets that lie upright, from nearly square to narrower than A4, as seen at a slant. */
const SHAPE = [1.18, 1.62] as const;
/** A slant shortens a sheet: what is nearly of the shape of one is one, and A4 unless Letter is clearly nearer. */
const A4 = Math.SQRT2;
const LETTER = 11 / 8.5;
const NEARLY = 1.12;
const USUAL = 1.04;
const OUTSIDE = 0.03;

/** The corners, where they can be those of a sheet. */
export function quadWithin(
  corners: readonly Corner[],
  { width, height }: { readonly width: number; readonly height: number },
): Quad | undefined {
  const [a, b, c, d] = corners;
  if (a === undefined || b === undefined || c === undefined || d === undefined) return undefined;
  const quad: Quad = [a, b, c, d];
  const isNear = quad.every(
    ([x, y]) =>
      x > -OUTSIDE * width &&
      x < (1 + OUTSIDE) * width &&
      y > -OUTSIDE * height &&
      y < (1 + OUTSIDE) * height,
  );
  const { top, bottom, left, right } = sidesOf(quad);
  const alike = (one: number, other: number) => Math.max(one, other) < MOST_UNLIKE * Math.min(one, other);
  const shape = (left + right) / (top + bottom);
  const upright = shape > 1 ? shape : 1 / shape;
  const isSheet = upright > SHAPE[0] && upright < SHAPE[1] && alike(top, bottom) && alike(left, right);
  return isNear && isSheet && areaOf(quad) > LEAST * width * height ? quad : undefined;
}

/** Pixels that the sheet has in width and height where it is seen from straight above. */
export function sizeOfSheet(quad: Quad): { readonly width: number; readonly height: number } {
  const { left, right, top, bottom } = sidesOf(quad);
  const width = Math.max(top, bottom);
  const seen = (left + right) / (top + bottom);
  const off = (shape: number) => Math.max(shape / seen, seen / shape);
  const nearest = (shapes: readonly number[]) => shapes.reduce((a, b) => (off(b) < off(a) ? b : a));
  const [a4, letter] = [nearest([A4, 1 / A4]), nearest([LETTER, 1 / LETTER])];
  const sheet = off(letter) * USUAL < off(a4) ? letter : a4;
  const height = width * (off(sheet) < NEARLY ? sheet : seen);
  return { width: Math.round(width), height: Math.round(height) };
}

/** The sheet alone, as seen from straight above. `factor` is how many times as large as the quad's picture this one is. */
export function straightened(picture: GreyPicture, quad: Quad, factor: number): GreyPicture {
  const size = sizeOfSheet(quad);
  const [width, height] = [Math.round(size.width * factor), Math.round(size.height * factor)];
  const place = fromSquare(quad);
  return drawnThrough(picture, width, height, (x, y) => {
    const [px, py] = place((x + 0.5) / width, (y + 0.5) / height);
    return [px * factor, py * factor];
  });
}

function fromSquare([[x0, y0], [x1, y1], [x2, y2], [x3, y3]]: Quad): (u: number, v: number) => Corner {
  const [dx1, dy1, dx2, dy2] = [x1 - x2, y1 - y2, x3 - x2, y3 - y2];
  const [sx, sy] = [x0 - x1 + x2 - x3, y0 - y1 + y2 - y3];
  const by = dx1 * dy2 - dx2 * dy1;
  const [g, h] = [(sx * dy2 - dx2 * sy) / by, (dx1 * sy - sx * dy1) / by];
  const [a, b, d, e] = [x1 - x0 + g * x1, x3 - x0 + h * x3, y1 - y0 + g * y1, y3 - y0 + h * y3];
  return (u, v) => {
    const far = g * u + h * v + 1;
    return [(a * u + b * v + x0) / far, (d * u + e * v + y0) / far];
  };
}

function sidesOf([a, b, c, d]: Quad) {
  const between = ([ax, ay]: Corner, [bx, by]: Corner) => Math.hypot(bx - ax, by - ay);
  return { top: between(a, b), right: between(b, c), bottom: between(c, d), left: between(d, a) };
}

function areaOf(quad: Quad): number {
  return (
    quad.reduce((sum, [ax, ay], index) => {
      const [bx, by] = quad[(index + 1) % 4] ?? [ax, ay];
      return sum + ax * by - bx * ay;
    }, 0) / 2
  );
}
