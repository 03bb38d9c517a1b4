import { describe, expect, it } from 'vitest';
import { read } from '../../../test/typeset.ts';
import { withoutOverprint } from './place-overprint.ts';
import type { TextRun } from './read-pdf.ts';

describe('text drawn twice to look bold', () => {
  it('is read once, as bold', () => {
    const { resume, labels, leftover } = read(
      [
        [40, '氏名'],
        [120, '水無瀬 ひかり'],
      ],
      [
        [40, '学歴', { size: 12 }],
        [40.3, '学歴', { size: 12 }],
      ],
      [
        [40, '2020年4月'],
        [120, '県立瀬田川高等学校 入学'],
      ],
      [
        [40, '2023年3月'],
        [120, '県立瀬田川高等学校 卒業'],
      ],
      [
        [40, 'アルバイト', { size: 12 }],
        [40.3, 'アルバイト', { size: 12 }],
      ],
      [
        [40, '勤務先'],
        [120, 'カフェ・ド・ミモザ'],
      ],
      [
        [40, '職種'],
        [120, 'ホールスタッフ'],
      ],
      [
        [40, '期間'],
        [120, '2024年6月 ~ 現在'],
      ],
    );
    expect(resume.education).toMatchObject([
      { institution: '県立瀬田川高等学校', startDate: '2020-04', endDate: '2023-03' },
    ]);
    expect(resume.work).toMatchObject([
      { name: 'カフェ・ド・ミモザ', position: 'ホールスタッフ', startDate: '2024-06' },
    ]);
    // Neither drawing is lost.
    expect(labels.filter((text) => text === '学歴')).toHaveLength(2);
    expect(leftover).toEqual([]);
  });

  it('is not taken for it where the same word stands somewhere else', () => {
    const run = (x: number, y: number): TextRun => ({
      ...{ text: 'Oslo', x, y, width: 20, size: 10, bold: false, vertical: false },
    });
    const runs = [run(40, 40), run(42, 40), run(40, 52)];
    expect(withoutOverprint(runs)).toEqual({ runs, again: [] });
    expect(withoutOverprint([run(40, 40), run(40.4, 40)])).toEqual({
      runs: [{ ...run(40, 40), bold: true }],
      again: ['Oslo'],
    });
  });
});
