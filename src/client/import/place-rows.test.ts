import { expect, it } from 'vitest';
import { placeResume } from './place-resume.ts';
import type { TextRun } from './read-pdf.ts';

/** The schools of a 履歴書 in which somebody entered and left each. */
function schoolsOf(...names: readonly string[]) {
  const texts: [number, number, string][] = [
    [50, 60, '履歴書'],
    [50, 90, '氏名 水瀬 さくら'],
    [260, 120, '学歴'],
  ];
  for (const [index, name] of names.entries()) {
    const y = 140 + 40 * index;
    texts.push([60, y, `${2010 + 4 * index}年4月`], [160, y, `${name} 入学`]);
    texts.push([60, y + 20, `${2013 + 4 * index}年3月`], [160, y + 20, `${name} 卒業`]);
  }
  const runs = texts.map(
    ([x, y, text]): TextRun => ({
      ...{ text, x, y, width: [...text].length * 11, size: 11, bold: false, vertical: false },
    }),
  );
  const { resume } = placeResume({ pages: [{ width: 595, height: 842, runs }] });
  return resume.education.map(({ institution, area }) => [institution, area]);
}

it('takes the name of a school in a 履歴書 whole', () => {
  expect(schoolsOf('私立清風学園高等学校', '東雲大学附属中学校', '東雲工業大学 工学部情報工学科')).toEqual(
    expect.arrayContaining([
      ['私立清風学園高等学校', ''],
      ['東雲大学附属中学校', ''],
      ['東雲工業大学', '工学部情報工学科'],
    ]),
  );
  expect(schoolsOf('白鳥学園', '青陵学院')).toEqual(
    expect.arrayContaining([
      ['白鳥学園', ''],
      ['青陵学院', ''],
    ]),
  );
});

it('keeps as what somebody began who says it in the row of the company', () => {
  const rows = [
    ['2010年4月', '株式会社富岳精機 入社 製造部に配属'],
    ['2016年12月', '株式会社富岳精機 一身上の都合により退職'],
    ['2017年1月', '沼津金型工業株式会社 入社'],
  ];
  const text = (x: number, y: number, said: string): TextRun => ({
    ...{ text: said, x, y, width: [...said].length * 11, size: 11, bold: false, vertical: false },
  });
  const runs = [
    text(50, 60, '履歴書'),
    text(50, 90, '氏名 水瀬 さくら'),
    text(260, 120, '職歴'),
    ...rows.flatMap(([date = '', event = ''], index) => [
      text(60, 140 + 20 * index, date),
      text(160, 140 + 20 * index, event),
    ]),
  ];
  const { resume } = placeResume({ pages: [{ width: 595, height: 842, runs }] });
  expect(resume.work).toMatchObject([
    { name: '株式会社富岳精機', startDate: '2010-04', endDate: '2016-12', highlights: ['製造部に配属'] },
    { name: '沼津金型工業株式会社', startDate: '2017-01', endDate: '' },
  ]);
});
