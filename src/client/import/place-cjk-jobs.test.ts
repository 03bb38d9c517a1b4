import { describe, expect, it } from 'vitest';
import { placeResume } from './place-resume.ts';
import type { TextRun } from './read-pdf.ts';

type Cells = readonly (string | readonly [x: number, text: string])[];

/** A page of lines 14 points apart; each cell is a text (as NFKC) at the left edge, or one at its own place. */
function read(lines: readonly Cells[]) {
  const runs = lines.flatMap((cells, row) =>
    cells.map((cell): TextRun => {
      const [x, text] = typeof cell === 'string' ? [57, cell] : cell;
      const width = [...text].reduce((sum, letter) => sum + (letter > '\u2fff' ? 10 : 5), 0);
      return { text, x, y: 60 + 14 * row, width, size: 10, bold: false, vertical: false };
    }),
  );
  return placeResume({ pages: [{ width: 595, height: 842, runs }] });
}

const jobs = (lines: readonly Cells[]) =>
  read(lines).resume.work.map(({ name, position, startDate }) => [name, position, startDate]);

describe('jobs of Chinese and Japanese papers', () => {
  it('take no length of time for a title', () => {
    expect(
      jobs([
        ['龚晓燕'],
        ['工作经历'],
        ['2021.03 - 至今', [160, '宁波瑞通物流有限公司'], [340, '(5年8个月)']],
        ['仓库主管 | 8001-10000元/月'],
        ['2017.08 - 2021.02', [160, '宁波顺和冷链股份有限公司'], [340, '(3年6个月)']],
        ['仓管员 | 4001-6000元/月'],
      ]),
    ).toEqual([
      ['宁波瑞通物流有限公司', '仓库主管', '2021-03'],
      ['宁波顺和冷链股份有限公司', '仓管员', '2017-08'],
    ]);
  });
});
