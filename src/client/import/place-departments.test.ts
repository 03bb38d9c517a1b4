import { describe, expect, it } from 'vitest';
import { departmentIn } from './place-departments.ts';
import { placeResume } from './place-resume.ts';
import type { TextRun } from './read-pdf.ts';

type Cells = readonly (string | readonly [x: number, text: string])[];

function read(lines: readonly Cells[]) {
  const runs = [['山本 修'], ['職務経歴'], ...lines].flatMap((cells, row) =>
    cells.map((cell): TextRun => {
      const [x, text] = typeof cell === 'string' ? [57, cell] : cell;
      const width = [...text].reduce((sum, letter) => sum + (letter > '\u2fff' ? 10 : 5), 0);
      return { text, x, y: 60 + 14 * row, width, size: 10, bold: false, vertical: false };
    }),
  );
  return placeResume({ pages: [{ width: 595, height: 842, runs }] }).resume.work;
}
const jobs = (lines: readonly Cells[]) =>
  read(lines).map(({ name, position, startDate, endDate }) => [name, position, startDate, endDate]);

const IN_COLUMNS: Cells[] = [
  ['2008年4月~2014年9月', [200, '東海精密プレス株式会社']],
  ['事業内容:自動車用部品の製造 資本金:8,000万円 従業員数:210名'],
  ['2008年4月', [200, '製造部 金型課に配属']],
  ['~2011年3月', [200, '・順送金型の分解、清掃']],
  ['2011年4月', [200, '生産技術部 保全課に異動']],
  ['~2014年9月', [200, '・プレス機32台の定期点検']],
  ['2014年10月~現在', [200, '株式会社オカジマ工機']],
  ['事業内容:工作機械の製造 資本金:3億円 従業員数:480名'],
  ['2014年10月', [200, 'サービス部 課長代理']],
  ['~現在', [200, '・据付、修理']],
];

describe('departments of one employer', () => {
  it('are one job where none of them names a post, and each is told with its time', () => {
    expect(jobs(IN_COLUMNS)).toEqual([
      ['東海精密プレス株式会社', '', '2008-04', '2014-09'],
      ['株式会社オカジマ工機', '課長代理', '2014-10', ''],
    ]);
    expect(read(IN_COLUMNS)[0]?.highlights).toEqual([
      '2008年4月 ~2011年3月 製造部 金型課に配属',
      '順送金型の分解、清掃',
      '2011年4月 ~2014年9月 生産技術部 保全課に異動',
      'プレス機32台の定期点検',
    ]);
  });

  it('have their time in 【】, or below the firm in a table', () => {
    expect(
      jobs([
        ['株式会社オカベ商事', [400, '2012年4月~2020年3月']],
        ['事業内容:食品卸売業 資本金:3億円'],
        ['【2012年4月~2015年9月】営業本部 東京支店に配属'],
        ['・量販店への提案営業'],
        ['【2015年10月~2020年3月】物流部へ異動'],
        ['・倉庫の在庫管理'],
      ]),
    ).toEqual([['株式会社オカベ商事', '', '2012-04', '2020-03']]);
    expect(
      jobs([
        ['東海精密プレス株式会社(2008年4月~2014年9月)'],
        ['事業内容:自動車部品の製造'],
        ['期間', [190, '業務内容']],
        ['2008年4月~', [190, '製造部 金型課']],
        ['2011年3月', [190, '・金型の分解、清掃']],
        ['2011年4月~', [190, '生産技術部 保全課']],
        ['2014年9月', [190, '・プレス機の点検']],
      ]),
    ).toEqual([['東海精密プレス株式会社', '', '2008-04', '2014-09']]);
  });

  it('stay posts of their own beside one that is named, without a title', () => {
    expect(
      jobs([
        ['東海精密プレス株式会社(2008年4月~現在)'],
        ['事業内容:自動車部品の製造'],
        ['2008年4月~2011年3月', [190, '製造部 金型課']],
        [[190, '・金型の分解、清掃']],
        ['2011年4月~現在', [190, '主任']],
        [[190, '・プレス機の点検']],
      ]),
    ).toEqual([
      ['東海精密プレス株式会社', '', '2008-04', '2011-03'],
      ['東海精密プレス株式会社', '主任', '2011-04', ''],
    ]);
  });

  it('may stand below facts of the firm, which are none of theirs, and how long it lasted', () => {
    const work = read([
      ['東海精密プレス株式会社'],
      ['2008年4月~2014年9月(6年6か月) 正社員'],
      ['事業内容:自動車部品の製造'],
      ['■2008年4月~2011年3月 製造部 金型課'],
      ['・金型の分解、清掃'],
      ['■2011年4月~2014年9月 生産技術部 保全課'],
      ['・プレス機の点検'],
      ['株式会社オカジマ工機'],
      ['2014年10月~現在(12年1か月) 正社員'],
      ['事業内容:工作機械の製造'],
      ['■2014年10月~2017年3月 サービス部'],
      ['・据付、修理'],
      ['■2017年4月~現在 中部サービスセンター'],
      ['・据付、修理'],
    ]);
    expect(work.map(({ name, position, startDate }) => [name, position, startDate])).toEqual([
      ['東海精密プレス株式会社', '', '2008-04'],
      ['株式会社オカジマ工機', '', '2014-10'],
    ]);
    expect(work[1]?.summary).toContain('事業内容:工作機械の製造');
  });

  it('are told from posts by their words', () => {
    expect(departmentIn('総務部へ異動')).toBe('総務部');
    expect(departmentIn('名古屋支店 営業二課に転勤')).toBe('名古屋支店 営業二課');
    expect(departmentIn('営業部 係長に着任')).toBeUndefined();
    expect(departmentIn('総務部')).toBeUndefined();
  });
});
