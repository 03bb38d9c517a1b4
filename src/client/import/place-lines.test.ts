import { describe, expect, it } from 'vitest';
import { linesOf } from './place-lines.ts';
import { segmentsOf } from './place-segments.ts';
import type { TextRun } from './read-pdf.ts';

const run = (text: string, x: number, y: number, width: number): TextRun => ({
  ...{ text, x, y, width, size: 10 },
  ...{ bold: false, vertical: false },
});

describe('the segments of a page', () => {
  it('part where a column begins though the line before it nearly touches', () => {
    const beside = Array.from({ length: 8 }, (_, at) => run(`right ${at}`, 209, 100 + 12 * at, 120));
    const near = [run('a full line', 45, 100, 157), run('a short one', 45, 112, 90)];
    const texts = segmentsOf({ width: 595, height: 842, runs: [...beside, ...near] }).segments.map(
      ({ text }) => text,
    );
    expect(texts).toContain('a full line');
    expect(texts).toContain('right 0');
  });

  it('keep the words of a line together elsewhere', () => {
    const runs = [run('stretched', 45, 100, 40), run('words', 92, 100, 30)];
    expect(segmentsOf({ width: 595, height: 842, runs }).segments).toMatchObject([
      { text: 'stretched words' },
    ]);
  });

  it('take a number of another weight for a part of its date', () => {
    const runs = [
      { ...run('绿洲网络有限公司|工程师|', 45, 100, 120), bold: true },
      run('2022', 165, 100, 20),
      { ...run('年', 185, 100, 10), bold: true },
      run('3', 195, 100, 5),
      { ...run('月', 200, 100, 10), bold: true },
    ];
    expect(segmentsOf({ width: 595, height: 842, runs }).segments).toMatchObject([
      { text: '绿洲网络有限公司|工程师|2022年3月', bold: true },
    ]);
  });
});

describe('a label set wide', () => {
  const textsOf = (label: string, more: string) => {
    const cell = { y: 90, size: 16, bold: false };
    const cells = [
      { ...cell, text: label, x: 55, right: 71 },
      { ...cell, text: more, x: 103, right: 215 },
    ];
    return linesOf(cells, 1, 500)[0]?.cells.map(({ text }) => text);
  };

  it('is whole where its last letter stands with the value', () => {
    expect(textsOf('氏', '名 小川 千尋')).toEqual(['氏名', '小川 千尋']);
  });

  it('takes no letter of a name', () => {
    expect(textsOf('林', '拓 也')).toEqual(['林', '拓 也']);
  });
});
