import { describe, expect, it } from 'vitest';
import { placeResume } from './place-resume.ts';
import type { TextRun } from './read-pdf.ts';

const BASE = { size: 10, bold: false, vertical: false };
/** Runs on one line, each behind the one before by a gap in points. */
const line = (y: number, ...parts: readonly (readonly [text: string, gap: number])[]): TextRun[] => {
  let x = 40;
  return parts.map(([text, gap]) => {
    const run = { ...BASE, text, x: x + gap, y, width: 10 * text.length };
    x = run.x + run.width;
    return run;
  });
};
const titlesOf = (between: number) =>
  placeResume({
    pages: [
      {
        width: 595,
        height: 842,
        runs: [
          ...line(40, ['陆', 0], ['星辰', 0]),
          ...line(60, ['15000002188', 0]),
          ...line(100, ['实习', 0], ['经', between], ['历', 0]),
          ...line(120, ['武汉智', 0], ['云数据', between], ['有限公司', 0], ['2025年06月 - 2025年09月', 200]),
          ...line(136, ['算法实', 0], ['习生', 0], ['推荐算法组', 2.2]),
          ...line(152, ['梳理用户', 0], ['行为特征', between], ['八十余项', 0]),
        ],
      },
    ],
  }).resume.work.map(({ name, position }) => [name, position]);

describe('a narrow gap between Chinese characters', () => {
  it('is a space where all others touch', () => {
    expect(titlesOf(0)).toEqual([['武汉智云数据有限公司', '算法实习生']]);
  });

  it('is none where lines are full of them', () => {
    expect(titlesOf(2.2)).toEqual([['武汉智云数据有限公司', '算法实习生推荐算法组']]);
  });
});
