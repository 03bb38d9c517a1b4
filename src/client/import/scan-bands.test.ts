import { expect, it } from 'vitest';
import { bandsOf, piecesOf } from './scan-bands.ts';
import type { Box, GreyPicture } from './scan-picture.ts';

function inked(...boxes: Box[]): GreyPicture {
  const [width, height] = [600, 200];
  const data = Uint8Array.from({ length: width * height }, (_, at) => {
    const [x, y] = [at % width, Math.floor(at / width)];
    return boxes.some((box) => x >= box.x0 && x < box.x1 && y >= box.y0 && y < box.y1) ? 0 : 255;
  });
  return { width, height, data };
}

const label = { x0: 20, y0: 100, x1: 70, y1: 122 };
const name = { x0: 120, y0: 60, x1: 320, y1: 105 };

it('parts a small label from the large text beside it', () => {
  const picture = inked(label, name);
  const [line, ...others] = bandsOf(picture, { x0: 5, y0: 5, x1: 595, y1: 195 }, 260);
  expect(others).toEqual([]);
  expect(line).toEqual({ x0: 20, y0: 60, x1: 320, y1: 122 });
  expect(line && piecesOf(picture, line)).toEqual([label, name]);
});

it('leaves words of one size and the dashes between them together', () => {
  const dash = { x0: 350, y0: 80, x1: 390, y1: 84 };
  const rest = { x0: 420, y0: 62, x1: 560, y1: 105 };
  const line = { x0: 120, y0: 60, x1: 560, y1: 105 };
  expect(piecesOf(inked(name, rest), line)).toEqual([line]);
  expect(piecesOf(inked(name, dash, rest), line)).toEqual([line]);
});
