import { describe, expect, it } from 'vitest';
import { mendSpelling } from './scan-spelling.ts';

describe('text recognised in Chinese or Japanese', () => {
  it.each([
    ['2009 年 9 月至2013 年?月', '2009年9月至2013年7月'],
    ['2023年1]月一至今', '2023年11月—至今'],
    ['2020.03一至今', '2020.03—至今'],
    ['2016.08一2020.02', '2016.08—2020.02'],
    ['2020年6月へ現在', '2020年6月—現在'],
    ['2016年4月へ 2020年5月', '2016年4月—2020年5月'],
    ['2014年4月2016年3月', '2014年4月—2016年3月'],
    ['1l', '11'],
    ['l2月', '12月'],
  ])('has the date %s as it was written', (read, written) => {
    expect(mendSpelling(read)).toBe(written);
  });

  it.each([
    ['”西川建筑大学', '西川建筑大学'],
    ['“会计学', '会计学'],
    ['”me@post.example', 'me@post.example'],
    ['。県立桜台高等学校', '県立桜台高等学校'],
    ['• 、教育情况', '一、教育情况'],
    ['北方工業大学 工学部” 入学', '北方工業大学 工学部 入学'],
    ['氏 _ 名', '氏 名'],
    ['~~ Statistician, R', 'Statistician, R'],
    ['久我 "晴信', '久我 晴信'],
    ['電話 _055-555-0187', '電話 055-555-0187'],
    ['現住所 ”_〒410-0822', '現住所 〒410-0822'],
    ['snake_4 _8', 'snake_4 8'],
    ['職種・デザイナー', '職種：デザイナー'],
  ])('loses from %s what cannot stand there', (read, written) => {
    expect(mendSpelling(read)).toBe(written);
  });

  it.each([
    '“桥梁”项目',
    '学歴・職歴',
    '所属・役職',
    '一级建造师',
    '2020年第一季度',
    '一月一日',
    '東京・大阪',
    'データ一式',
    'Look, 1l of it | no?',
    '第1一2号',
    '~5 years',
    '11月へ向けて',
    '、',
  ])('keeps %s', (text) => {
    expect(mendSpelling(text)).toBe(text);
  });
});
