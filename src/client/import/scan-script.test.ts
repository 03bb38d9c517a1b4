import { describe, expect, it } from 'vitest';
import { withAddresses } from './scan-addresses.ts';
import type { Reading, ScanEngine, ScanLine, ScanWord } from './scan-engine.ts';
import { LATIN, richestLines } from './scan-script.ts';

const word = (text: string, confidence: number, x0: number, x1: number): ScanWord => ({
  ...{ text, confidence, bbox: { x0, y0: 100, x1, y1: 130 }, symbols: [] },
});
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

describe('a mail address on a foreign page', () => {
  const picture = { width: 1000, height: 300, data: new Uint8Array(300_000).fill(255) };
  const words = [word('邮箱', 96, 100, 160), word('mee@post.', 41, 180, 300), word('example', 60, 304, 400)];
  const page = [{ bbox: { x0: 100, y0: 100, x1: 400, y1: 130 }, words }];
  const reading = (text: string, confidence: number) => {
    const asked: Reading[] = [];
    const engine: ScanEngine = {
      recognise: (part, how) => {
        asked.push(how);
        const bbox = { x0: 0, y0: 0, x1: part.width, y1: part.height };
        return { lines: [{ bbox, words: [{ text, confidence, bbox, symbols: [] }] }], confidence };
      },
    };
    return { said: withAddresses(page, { picture, dpi: 260 }, engine)[0]?.words, asked };
  };

  it('is read again by the Latin models, whole and without its label', () => {
    const { said, asked } = reading('me@post. example', 90);
    expect(said?.map(({ text }) => text)).toEqual(['邮箱', 'me@post.example']);
    expect(said?.[1]?.bbox).toMatchObject({ x0: 180, x1: 400 });
    expect(asked).toEqual([{ models: LATIN, dpi: 260, layout: 'line' }]);
  });

  it.each([
    ['me@post.example', 45],
    ['rn post example', 95],
  ])('stays where %s is read with a sureness of %d', (text, confidence) => {
    expect(reading(text, confidence).said).toEqual(words);
  });
});
