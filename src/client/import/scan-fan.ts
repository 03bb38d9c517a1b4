/**
 * Straightens a page whose lines spread like a fan, as on a photograph taken at a slant that shows no edges of the sheet.
 * How far lines are out of level is measured in strips of the page, one below the other; where it changes steadily from
 * the first to the last, the page is drawn so that all are level. Likewise what is upright: rules and margins.
 * Not promised: that widths are the same everywhere; bent pages.
 */
import { drawnThrough, type GreyPicture } from './scan-picture.ts';
import { inkOf, LOOKED_AT, type Point, sharpest } from './scan-skew.ts';

const STRIPS = 5;
/** Strips with less ink, or in which hardly one slope is sharper than the others, tell nothing. */
const LEAST_INK = 250;
const CLEAR = { level: 1.35, upright: 1.6 } as const;
const TELLING = 3;
/** Degrees that a strip may be off the fan, and least degrees between the fan's ends. */
const OFF = 0.4;
const SPREAD = 0.8;

/** Degrees out of true at each place across the fan, a share of the picture's length from 0 to 1. */
type Fan = (share: number) => number;

/** The picture with level lines and upright rules; the same where they are so already. */
export function withoutFan(picture: GreyPicture): GreyPicture {
  const { width, height } = picture;
  const points = inkOf(picture);
  const long = (LOOKED_AT * height) / Math.max(width, height);
  const wide = (LOOKED_AT * width) / Math.max(width, height);
  const level = fanOf(points, long, CLEAR.level);
  const upright = fanOf(
    points.map(([x, y]) => [-y, x] as const),
    wide,
    CLEAR.upright,
  );
  if (level === undefined && upright === undefined) return picture;
  const down = tangents(level);
  const across = tangents(upright);
  // Corners must not leave the picture.
  const edge = (fan: Fan, half: number) => Math.ceil(half * Math.max(Math.abs(fan(0)), Math.abs(fan(1))));
  const [mx, my] = [edge(across, height / 2), edge(down, width / 2)];
  return drawnThrough(picture, width + 2 * mx, height + 2 * my, (toX, toY) => {
    const [x, y] = [toX - mx, toY - my];
    return [x - (y - height / 2) * across(x / width), y + (x - width / 2) * down(y / height)];
  });
}

function tangents(fan: Fan | undefined): Fan {
  return (share) =>
    fan === undefined ? 0 : Math.tan((fan(Math.min(1, Math.max(0, share))) * Math.PI) / 180);
}

/** How slopes change from one end (y = 0) to the other of points; undefined where they do not, or not steadily. */
function fanOf(points: readonly Point[], long: number, clear: number): Fan | undefined {
  const told: { share: number; degrees: number }[] = [];
  for (let strip = 0; strip < STRIPS; strip++) {
    const inside = points.filter(
      ([, y]) => y >= (strip * long) / STRIPS && y < ((strip + 1) * long) / STRIPS,
    );
    if (inside.length < LEAST_INK) continue;
    const { degrees, clearness } = sharpest(inside);
    const share = inside.reduce((sum, [, y]) => sum + y, 0) / inside.length / long;
    if (clearness > clear) told.push({ share, degrees });
  }
  if (told.length < TELLING) return undefined;
  const mean = (pick: (one: { share: number; degrees: number }) => number) =>
    told.reduce((sum, one) => sum + pick(one), 0) / told.length;
  const [x, y] = [mean(({ share }) => share), mean(({ degrees }) => degrees)];
  const slope =
    mean(({ share, degrees }) => (share - x) * (degrees - y)) / mean(({ share }) => (share - x) ** 2);
  const fan: Fan = (share) => y + slope * (share - x);
  const isSteady = told.every(({ share, degrees }) => Math.abs(fan(share) - degrees) < OFF);
  return isSteady && Math.abs(slope) > SPREAD ? fan : undefined;
}
