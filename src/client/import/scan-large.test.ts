import { expect, it } from 'vitest';
import type { ScanEngine, ScanLine } from './scan-engine.ts';
import { withLargeLines } from './scan-large.ts';
import { type Box, type GreyPicture, INK } from './scan-picture.ts';

const DPI = 260;
const [WIDTH, HEIGHT] = [700, 300];
const name = { x0: 60, y0: 50, x1: 460, y1: 130 };
const below = { x0: 60, y0: 150, x1: 400, y1: 180 };

/** Strokes in the places of a large name and a line of text below it. */
const picture: GreyPicture = {
  ...{ width: WIDTH, height: HEIGHT },
  data: Uint8Array.from({ length: WIDTH * HEIGHT }, (_, at) => {
    const [x, y] = [at % WIDTH, Math.floor(at / WIDTH)];
    const isIn = (box: Box) => x >= box.x0 && x < box.x1 && y >= box.y0 && y < box.y1;
    return (isIn(name) && x % 20 < 12) || (isIn(below) && x % 8 < 4) ? 0 : 255;
  }),
};

function line(text: string, confidence: number, bbox: Box): ScanLine {
  return { bbox, words: [{ text, confidence, bbox, symbols: [] }] };
}

/** Reads how many strokes it is shown. */
function counting(confidence: number): ScanEngine {
  return {
    recognise: ({ width, height, data }) => {
      const row = data.subarray(Math.floor(height / 2) * width, (Math.floor(height / 2) + 1) * width);
      const strokes = row.filter((value, x) => value < INK && (row[x - 1] ?? 255) >= INK).length;
      return { lines: [line(`${strokes}`, confidence, { x0: 0, y0: 0, x1: width, y1: height })], confidence };
    },
  };
}

const said = (lines: readonly ScanLine[]) =>
  lines.map(({ words }) => words.map(({ text }) => text).join(' '));

it('reads a large line as far as its ink goes, not only what the layout took for it', () => {
  const cut = line('同生', 60, { ...name, x0: 110 });
  expect(
    said(withLargeLines([cut, line('text', 90, below)], { picture, dpi: DPI }, 'jpn', counting(90))),
  ).toEqual(['20', 'text']);
});

it('keeps what is surer, and what is sure at the size of common text', () => {
  const sure = line('桐生 さくら', 95, name);
  const both = [sure, line('text', 10, below)];
  expect(said(withLargeLines(both, { picture, dpi: DPI }, 'jpn', counting(80)))).toEqual([
    '桐生 さくら',
    'text',
  ]);
});

it('takes the tops of large letters for no line of their own', () => {
  const tops = line('二', 50, { ...name, y1: 80 });
  const both = [tops, line('江昊然', 92, name)];
  expect(said(withLargeLines(both, { picture, dpi: DPI }, 'chi_sim', counting(20)))).toEqual(['江昊然']);
});
