import { describe, expect, it } from 'vitest';
import type { ScanLine } from './scan-engine.ts';
import { richestLines } from './scan-script.ts';

const line = (y0: number, width: number): ScanLine => ({
  ...{ bbox: { x0: 50, y0, x1: 50 + width, y1: y0 + 30 }, words: [] },
});

describe('lines that tell a script', () => {
  it('are those with most text, not the numbers of a first column', () => {
    const months = Array.from({ length: 20 }, (_, row) => line(100 + 40 * row, 20));
    const texts = Array.from({ length: 6 }, (_, row) => line(500 + 40 * row, 900));
    const chosen = richestLines([...months, ...texts], 6);
    expect(chosen.filter(({ bbox }) => bbox.x1 > 900).length).toBeGreaterThanOrEqual(3);
    expect(richestLines(texts, 12)).toEqual(texts);
  });
});
