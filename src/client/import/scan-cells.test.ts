import { describe, expect, it } from 'vitest';
import { withCells } from './scan-cells.ts';
import type { ScanEngine, ScanLine } from './scan-engine.ts';
import { pageOf } from './scan-page.ts';
import { withoutRules } from './scan-rules.ts';
import { JAPANESE, LATIN } from './scan-script.ts';

const [WIDTH, HEIGHT, DPI] = [900, 500, 260];
const COLUMNS = [50, 350, 850];
const ROWS = [50, 250, 450];

function form({ frame = false } = {}) {
  const columns = frame ? [50, 850] : COLUMNS;
  const rows = frame ? [50, 450] : ROWS;
  const isText = (x: number, y: number) =>
    x % 12 < 6 &&
    ((x > 100 && x < 220 && y >= 136 && y < 166) ||
      (x > 400 && x < 600 && ((y >= 100 && y < 130) || (y >= 170 && y < 200))));
  const data = Uint8Array.from({ length: WIDTH * HEIGHT }, (_, at) => {
    const [x, y] = [at % WIDTH, Math.floor(at / WIDTH)];
    const inside = x >= 50 && x < 853 && y >= 50 && y < 453;
    const isRule = [...columns.map((c) => x - c), ...rows.map((r) => y - r)].some(
      (off) => off >= 0 && off < 3,
    );
    return (inside && isRule) || isText(x, y) ? 0 : 255;
  });
  return withoutRules({ width: WIDTH, height: HEIGHT, data }, DPI);
}

// Reads every line as its width in pixels, as sure as any.
const engine: ScanEngine = {
  recognise({ width, height }) {
    const bbox = { x0: 12, y0: 12, x1: width - 12, y1: height - 12 };
    const text = `w${width - 24}`;
    const symbols = [...text].map((letter) => ({ text: letter, bbox }));
    return { lines: [{ bbox, words: [{ text, confidence: 90, bbox, symbols }] }], confidence: 90 };
  },
};

describe('a ruled table', () => {
  it('has the cells that its rules enclose', () => {
    const { cells } = form();
    expect(cells).toHaveLength(4);
    for (const cell of cells) {
      expect(COLUMNS.some((x) => Math.abs(cell.x0 - x) < 8)).toBe(true);
      expect(ROWS.some((y) => Math.abs(cell.y1 - y) < 8)).toBe(true);
    }
    expect(form({ frame: true }).cells).toEqual([]);
  });

  it('has cells that are parted in one low row alone', () => {
    const at = (x: number, y: number) => {
      const inside = x >= 50 && x < 853 && y >= 50 && y < 283;
      const isLevel = [50, 126, 204, 280].some((row) => y >= row && y < row + 3);
      const isUpright = [50, 350, 850].some((column) => x >= column && x < column + 3);
      const isShort = x >= 600 && x < 603 && y > 126 && y < 204;
      // A bar of a letter is as long, and joins nothing.
      const isLetter = x >= 450 && x < 454 && y > 65 && y < 117;
      return inside && (isLevel || isUpright || isShort || isLetter) ? 0 : 255;
    };
    const data = Uint8Array.from({ length: WIDTH * HEIGHT }, (_, pixel) =>
      at(pixel % WIDTH, Math.floor(pixel / WIDTH)),
    );
    const { cells, picture } = withoutRules({ width: WIDTH, height: HEIGHT, data }, DPI);
    expect(cells).toHaveLength(7);
    expect(cells.filter(({ x0, x1 }) => Math.abs(x0 - 600) < 8 || Math.abs(x1 - 600) < 8)).toHaveLength(2);
    expect(picture.data[90 * WIDTH + 451]).toBe(0);
  });

  it('is read cell by cell, the lines of a row level with each other', () => {
    const { picture, cells, uprights } = form();
    const word = (x0: number, y0: number, text: string) => ({
      ...{ text, confidence: 90, bbox: { x0, y0, x1: x0 + 100, y1: y0 + 30 }, symbols: [] },
    });
    const across: ScanLine = {
      bbox: { x0: 100, y0: 100, x1: 600, y1: 200 },
      words: [word(100, 136, 'garbled'), word(400, 136, 'by'), word(20, 470, 'outside')],
    };
    const lines = withCells([across], cells, { picture, dpi: DPI }, LATIN, engine);
    const { runs } = pageOf(lines, { picture, uprights, points: 1 });
    expect(runs.map(({ text }) => text)).toEqual(['outside', 'w119', 'w193', 'w193']);
    const [, left, first, second] = runs;
    expect(left?.y).toBe(first?.y);
    expect((second?.y ?? 0) - (first?.y ?? 0)).toBe(70);
    expect(new Set([left?.size, first?.size, second?.size]).size).toBe(1);
  });

  it.each([
    { page: 95, wide: 119, text: 'seen' },
    { page: 80, wide: 119, text: 'w119' },
    { page: 95, wide: 60, text: 'w119' },
  ])('is taken from the page ($page sure, $wide wide) or its cell as $text', ({ page, wide, text }) => {
    const { picture, cells } = form();
    const bbox = { x0: 101, y0: 136, x1: 101 + wide, y1: 166 };
    const seen = { bbox, words: [{ text: 'seen', confidence: page, bbox, symbols: [] }] };
    const [first] = withCells([seen], cells, { picture, dpi: DPI }, LATIN, engine);
    expect(first?.words.map((word) => word.text)).toEqual([text]);
  });

  it('is read again where the page, however sure, has too few characters for the ink', () => {
    const { picture, cells } = form();
    const bbox = { x0: 101, y0: 136, x1: 220, y1: 166 };
    const full: ScanEngine = {
      recognise: () => ({ lines: [{ bbox, words: [said('平成'), said('28')] }], confidence: 70 }),
    };
    const said = (text: string) => ({ text, confidence: 70, bbox, symbols: [] });
    const read = (text: string) => {
      const seen = { bbox, words: [{ ...said(text), confidence: 95 }] };
      const [first] = withCells([seen], cells, { picture, dpi: DPI }, JAPANESE, full);
      return first?.words.map((word) => word.text).join('');
    };
    expect(read('平成')).toBe('平成28');
    expect(read('平成25')).toBe('平成25');
  });
});
