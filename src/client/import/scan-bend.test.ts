import { describe, expect, it } from 'vitest';
import { withoutBend } from './scan-bend.ts';
import { drawnThrough, type GreyPicture, INK } from './scan-picture.ts';
import { piecesOf } from './scan-pieces.ts';

const [WIDTH, HEIGHT] = [1240, 1754];
const PORTRAIT = { x0: 900, x1: 1120, y0: 130, y1: 420 };

/** Lines of letters of different widths, some of which hang below the line, in two columns beside a portrait. */
const page: GreyPicture = {
  ...{ width: WIDTH, height: HEIGHT },
  data: Uint8Array.from({ length: WIDTH * HEIGHT }, (_, at) => {
    const [x, y] = [at % WIDTH, Math.floor(at / WIDTH)];
    const { x0, x1, y0, y1 } = PORTRAIT;
    if (x >= x0 - 20 && x < x1 && y >= y0 && y < y1) return x >= x0 ? 90 : 255;
    const line = Math.floor(y / 40);
    const inColumn = (x > 100 && x < 320) || (x > 400 && x < 700 + ((line * 97) % 420));
    const letter = Math.floor((x + 7 * line) / 14);
    const high = letter % 7 === 3 ? 20 : 14;
    const isText = y % 40 < high && (x + 7 * line) % 14 < 8 && letter % 8 > 0;
    return inColumn && isText && y > 120 && y < HEIGHT - 120 ? 20 : 255;
  }),
};

type Shape = (across: number) => number;
const SHAPES: Record<string, Shape> = {
  wave: (across) => 14 * Math.sin(5 * across),
  book: (across) => 40 * Math.exp(-4 * across),
};

/** Seen from below: what lies further down is bent more. */
function bent(shape: Shape): GreyPicture {
  return drawnThrough(page, WIDTH, HEIGHT, (x, y) => [x, y + shape(x / WIDTH) * (0.4 + y / HEIGHT)]);
}

/** How much the pieces of lines slope on average. */
function slopeOf(picture: GreyPicture): number {
  const pieces = piecesOf(picture);
  return pieces.reduce((sum, { slope }) => sum + Math.abs(slope), 0) / pieces.length;
}

describe('a page that was not flat', () => {
  it.each(Object.entries(SHAPES))('has level lines again (%s)', (_name, shape) => {
    const picture = bent(shape);
    expect(slopeOf(picture)).toBeGreaterThan(0.018);
    expect(slopeOf(withoutBend(picture))).toBeLessThan(0.007);
  });

  it('keeps its ink', () => {
    const ink = ({ data }: GreyPicture) => data.filter((value) => value < INK).length;
    const picture = bent((across) => 40 * Math.exp(-4 * across));
    expect(Math.abs(ink(withoutBend(picture)) / ink(picture) - 1)).toBeLessThan(0.03);
  });

  it('is not looked for where lines are level, or hardly any are', () => {
    expect(withoutBend(page)).toBe(page);
    const empty = { ...page, data: new Uint8Array(page.data.length).fill(255) };
    expect(withoutBend(empty)).toBe(empty);
  });
});
