import { describe, expect, it } from 'vitest';
import { radicalSettler, withRadicalsSettled } from './radicals-by-script.ts';
import { plainRun } from './written-marks.ts';

const look = { x: 0, y: 0, width: 100, size: 10, bold: false, vertical: false };
const fileOf = (...said: string[]) => ({
  pages: [{ width: 595, height: 842, runs: said.map((text) => ({ ...look, ...plainRun(text) })) }],
});
const read = (...said: string[]) =>
  withRadicalsSettled(fileOf(...said)).pages.flatMap(({ runs }) => runs.map(({ text }) => text));

describe('radicals that are another character in each script', () => {
  it('are what a Japanese file writes', () => {
    expect(read('神⼾臨海⼤学', '⿊岩 奈緒⼦', 'スーパーの⻘果部')).toEqual([
      '神戸臨海大学',
      '黒岩 奈緒子',
      'スーパーの青果部',
    ]);
  });

  it('are what a simplified Chinese file writes, also beside a line of Japanese', () => {
    expect(read('⽤⼾增⻓实习⽣', '⿊⻰江省客⼾经理', '⽇语：こんにちは')).toEqual([
      '用户增长实习生',
      '黑龙江省客户经理',
      '日语:こんにちは',
    ]);
  });

  it('are what Unicode folds them to where no script is told, and stand in the written text as well', () => {
    expect(read('⼾⼝')).toEqual(['戶口']);
    const [page] = withRadicalsSettled(fileOf('客⼾（上海）', '业务')).pages;
    expect(page?.runs[0]?.written).toBe('客户（上海）');
  });

  it('leave letters alone that are written as themselves', () => {
    expect(radicalSettler(['戶田 見学', '⼾です'])('戶田 見学')).toBe('戶田 見学');
    expect(read('⾒学を担当', '⾞⻑')).toEqual(['見学を担当', '車長']);
  });
});
