/**
 * Finds the sheet of paper in a photograph: what is light, joined to the middle, and has four straight edges on something
 * darker. Promise: what lies outside the found sheet holds no letters. Not promised: that a sheet is found; on a desk
 * as light as it, or where the photograph cuts it off, none is.
 */

import { type GreyPicture, scaled } from './scan-picture.ts';
import { type Corner, type Quad, quadWithin } from './scan-quad.ts';
import { withoutShade } from './scan-shade.ts';

const LOOKED_AT = 480;
/** Letters are filled with the paper around them up to so many pixels of the small picture. */
const FILL = 5;
/** Paper is lighter than what it lies on by so much. */
const LIGHTER = 22;
/** The same, where light and shade that fall across the paper are made up for. */
const SLIGHTLY = 12;
/** Corners of a sheet are round or bent: a side is told by this middle part of it. */
const MIDDLE = 0.84;
/** How many of a side's points must stand on one line, within so many pixels. */
const STRAIGHT = 0.75;
const OFF = 1.6;
/** Steps in brightness of so much are letters' edges; a desk has fewer than this share of them. */
const STEP = 70;
const LETTERS = 0.004;
/** The sheet's own edge and shadow, as a share of the picture's longer side. */
const MARGIN = 0.012;

type Small = { readonly width: number; readonly height: number; readonly light: Uint8Array };
/** A line along a side: how far it is at the middle of the picture, and by how much it changes with each pixel. */
type Side = { readonly at: number; readonly slope: number };

/** The corners of the sheet, clockwise from the top left, in the picture's pixels; undefined where none is surely seen. */
export function findSheet(picture: GreyPicture): Quad | undefined {
  const factor = Math.min(1, LOOKED_AT / Math.max(picture.width, picture.height));
  const grey = scaled(picture, factor);
  const small = { width: grey.width, height: grey.height, light: withoutLetters(grey) };
  const sides = sidesIn(small, LIGHTER) ?? sidesIn(withoutShade(small), SLIGHTLY);
  if (sides === undefined) return undefined;
  const quad = cornersOf(sides, small).map(([x, y]): Corner => [x / factor, y / factor]);
  const found = quadWithin(quad, picture);
  return found === undefined || hasLettersOutside(found, picture) ? undefined : found;
}

function sidesIn(small: Small, lighter: number): Sides | undefined {
  const paper = paperIn(small, lighter);
  return paper === undefined ? undefined : sidesOf(paper, small);
}

/** Lightest, then darkest of the neighbours (closing): strokes vanish, large dark ground stays. */
function withoutLetters({ width, height, data }: GreyPicture): Uint8Array {
  const swept = (from: Uint8Array, upright: boolean, pick: (a: number, b: number) => number) =>
    from.map((value, at) => {
      const [x, y] = [at % width, Math.floor(at / width)];
      let best = value;
      for (let off = -FILL; off <= FILL; off++) {
        const place = upright ? y + off : x + off;
        if (place < 0 || place >= (upright ? height : width)) continue;
        best = pick(best, from[upright ? place * width + x : y * width + place] ?? value);
      }
      return best;
    });
  const filled = swept(swept(data, false, Math.max), true, Math.max);
  return swept(swept(filled, false, Math.min), true, Math.min);
}

/** What is light and joined to the middle. */
function paperIn({ width, height, light }: Small, lighter: number): Uint8Array | undefined {
  const limit = limitBetween(light, lighter);
  const start = Math.floor(height / 2) * width + Math.floor(width / 2);
  if (limit === undefined || (light[start] ?? 0) < limit) return undefined;
  const paper = new Uint8Array(light.length);
  const open = [start];
  paper[start] = 1;
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const x = at % width;
    for (const next of [x > 0 ? at - 1 : -1, x + 1 < width ? at + 1 : -1, at - width, at + width]) {
      if (next < 0 || next >= light.length || paper[next] === 1 || (light[next] ?? 0) < limit) continue;
      paper[next] = 1;
      open.push(next);
    }
  }
  return paper;
}

/** Between the light and the dark half of a picture (Otsu 1979); undefined where the halves are nearly alike. */
function limitBetween(light: Uint8Array, lighter: number): number | undefined {
  const counts = new Uint32Array(256);
  for (const value of light) counts[value] = (counts[value] ?? 0) + 1;
  const sum = counts.reduce((all, count, value) => all + count * value, 0);
  let [below, belowSum, best] = [0, 0, { spread: 0, limit: 0, apart: 0 }];
  for (let value = 0; value < 255; value++) {
    below += counts[value] ?? 0;
    belowSum += (counts[value] ?? 0) * value;
    const above = light.length - below;
    if (below === 0 || above === 0) continue;
    const apart = (sum - belowSum) / above - belowSum / below;
    const spread = below * above * apart * apart;
    if (spread > best.spread) best = { spread, limit: value + 1, apart };
  }
  return best.apart < lighter ? undefined : best.limit;
}

type Sides = Readonly<Record<'left' | 'right' | 'top' | 'bottom', Side>>;

function sidesOf(paper: Uint8Array, { width, height }: Small): Sides | undefined {
  const along = (upright: boolean, first: boolean) => {
    const [lines, length] = upright ? [height, width] : [width, height];
    const points: [number, number][] = [];
    for (let line = 0; line < lines; line++) {
      const has = (at: number) => paper[upright ? line * width + at : at * width + line] === 1;
      let at = first ? 0 : length - 1;
      while (at >= 0 && at < length && !has(at)) at += first ? 1 : -1;
      if (at >= 0 && at < length) points.push([line, at]);
    }
    return straight(points, length);
  };
  const [left, right, top, bottom] = [
    along(true, true),
    along(true, false),
    along(false, true),
    along(false, false),
  ];
  if (left === undefined || right === undefined || top === undefined || bottom === undefined)
    return undefined;
  return { left, right, top, bottom };
}

// Least squares, again and again without what is off (a thumb, a curled corner); on the picture's border is no side.
function straight(points: readonly (readonly [number, number])[], length: number): Side | undefined {
  const cut = Math.round(((1 - MIDDLE) / 2) * points.length);
  const middle = points.slice(cut, points.length - cut);
  let kept = middle;
  let side: Side = { at: 0, slope: 0 };
  for (const trim of [0.8, 0.7, 1]) {
    side = lineThrough(kept);
    const off = ([line, at]: readonly [number, number]) => Math.abs(at - side.at - side.slope * line);
    const offs = middle.map(off).sort((a, b) => a - b);
    const limit = Math.max(OFF, offs[Math.floor(trim * (offs.length - 1))] ?? 0);
    kept = middle.filter((point) => off(point) <= (trim === 1 ? OFF : limit));
  }
  const onBorder = kept.filter(([, at]) => at <= 1 || at >= length - 2).length;
  return kept.length < STRAIGHT * middle.length || onBorder > 0.1 * kept.length || kept.length < 20
    ? undefined
    : side;
}

function lineThrough(points: readonly (readonly [number, number])[]): Side {
  const n = Math.max(1, points.length);
  const [mx, my] = [0, 1].map((axis) => points.reduce((sum, point) => sum + (point[axis] ?? 0), 0) / n);
  let [xy, xx] = [0, 0];
  for (const [x, y] of points) {
    xy += (x - (mx ?? 0)) * (y - (my ?? 0));
    xx += (x - (mx ?? 0)) ** 2;
  }
  const slope = xx === 0 ? 0 : xy / xx;
  return { at: (my ?? 0) - slope * (mx ?? 0), slope };
}

function cornersOf({ left, right, top, bottom }: Sides, { width, height }: Small): Corner[] {
  const meet = (upright: Side, level: Side): Corner => {
    const x = (upright.at + upright.slope * level.at) / (1 - upright.slope * level.slope);
    return [x, level.at + level.slope * x];
  };
  const inner = 1.2 * (Math.max(width, height) / LOOKED_AT);
  const [a, b, c, d] = [meet(left, top), meet(right, top), meet(right, bottom), meet(left, bottom)];
  // The edge of the paper itself is half shadow.
  return [
    [a[0] + inner, a[1] + inner],
    [b[0] - inner, b[1] + inner],
    [c[0] - inner, c[1] - inner],
    [d[0] + inner, d[1] - inner],
  ];
}

function hasLettersOutside(quad: Quad, { width, height, data }: GreyPicture): boolean {
  const margin = MARGIN * Math.max(width, height);
  const sides = quad.map(([ax, ay], index) => {
    const [bx, by] = quad[(index + 1) % 4] ?? [ax, ay];
    const long = Math.hypot(bx - ax, by - ay);
    return { ax, ay, dx: (bx - ax) / long, dy: (by - ay) / long };
  });
  const isOutside = (x: number, y: number) =>
    sides.some(({ ax, ay, dx, dy }) => dx * (y - ay) - dy * (x - ax) < -margin);
  let [outside, steps] = [0, 0];
  for (let y = 0; y < height; y += 4)
    for (let x = 3; x < width; x++) {
      if (!isOutside(x, y)) continue;
      outside++;
      if (Math.abs((data[y * width + x] ?? 0) - (data[y * width + x - 3] ?? 0)) > STEP) steps++;
    }
  return steps > LETTERS * outside;
}
