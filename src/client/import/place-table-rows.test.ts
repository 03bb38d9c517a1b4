import { describe, expect, it } from 'vitest';
import { placeResume } from './place-resume.ts';
import type { TextRun } from './read-pdf.ts';

type Cell = readonly [x: number, y: number, text: string];

/** What is read from a page of cells below a heading; letters of Chinese and Japanese are as wide as they are high. */
function read(heading: string, ...cells: readonly Cell[]) {
  const runs = ([[57, 60, 'Ada Moor'], [57, 100, heading], ...cells] as const).map(
    ([x, y, text]): TextRun => ({
      text,
      x,
      y,
      width: [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 11 : 5.5), 0),
      size: y === 60 ? 20 : 11,
      bold: y < 110,
      vertical: false,
    }),
  );
  return placeResume({ pages: [{ width: 595, height: 842, runs }] });
}

describe('a table of jobs', () => {
  it('has rows whose cells are broken and centred on their height', () => {
    const { resume, leftover } = read(
      '經歷',
      ...([
        [57, 120, '服務機構'],
        [193, 120, '職稱'],
        [255, 120, '任職期間'],
        [400, 120, '工作內容'],
        [57, 140, '豐彩國際貿易股份'],
        [255, 140, '民國105年3月~迄'],
        [400, 140, '總帳、營業稅'],
        [193, 146, '會計主任'],
        [57, 152, '有限公司'],
        [255, 152, '今'],
        [400, 152, '查核配合'],
        [255, 170, '民國99年8月~105'],
        [57, 176, '佳禾會計師事務所'],
        [193, 176, '查帳員'],
        [400, 176, '簽證'],
        [255, 182, '年2月'],
      ] as const),
    );
    expect(resume.work).toMatchObject([
      {
        name: '豐彩國際貿易股份有限公司',
        position: '會計主任',
        startDate: '2016-03',
        endDate: '',
        summary: '總帳、營業稅查核配合',
      },
      { name: '佳禾會計師事務所', position: '查帳員', startDate: '2010-08', endDate: '2016-02' },
    ]);
    expect(leftover).toEqual([]);
  });

  it('may have a column of the post and, below it, its duties', () => {
    const { resume } = read(
      'Employment',
      ...([
        [57, 120, 'Dates'],
        [181, 120, 'Employer'],
        [351, 120, 'Position and duties'],
        [57, 140, '2019 – present'],
        [181, 140, 'Hartsmere Academy'],
        [351, 140, 'Deputy Head'],
        [351, 152, 'Timetable'],
        [57, 170, '2013 – 2019'],
        [181, 170, 'All Saints School'],
        [351, 170, 'Head of Mathematics'],
      ] as const),
    );
    expect(resume.work).toMatchObject([
      { name: 'Hartsmere Academy', position: 'Deputy Head', summary: 'Timetable' },
      { name: 'All Saints School', position: 'Head of Mathematics', endDate: '2019' },
    ]);
  });
});
