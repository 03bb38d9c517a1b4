import { describe, expect, it } from 'vitest';
import type { ScanLine, ScanWord } from './scan-engine.ts';
import { richestLines, surestLines } from './scan-script.ts';

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

describe('the dash of a period', () => {
  const word = (text: string, x0: number, confidence = 92): ScanWord => ({
    ...{ text, confidence, bbox: { x0, y0: 100, x1: x0 + 25 * text.length, y1: 130 }, symbols: [] },
  });
  const bbox = { x0: 50, y0: 100, x1: 900, y1: 130 };
  const foreign = [word('2020', 50), word('年', 150), word('6', 180), word('月', 205), word('現在', 290)];
  const said = (latin: readonly ScanWord[], words = foreign) =>
    surestLines([{ bbox, words }], [{ bbox, words: latin }])[0]
      ?.words.map(({ text }) => text)
      .join('');

  it('is taken from the Latin models where the others passed over it', () => {
    expect(said([word('2020568', 50, 23), word('~', 250, 90), word('RTE', 290, 20)])).toBe('2020年6月–現在');
    expect(said([word('~', 250, 40)])).toBe('2020年6月現在');
  });

  it('is no sign in the middle of other words', () => {
    expect(said([word('-', 250, 95)], [word('東京', 50), word('支店', 290)])).toBe('東京支店');
  });
});
