import { describe, expect, it } from 'vitest';
import { HEADING, HEAD as PERSON, read } from '../../../test/typeset.ts';
import { findSpan } from '../../shared/resume/find-span.ts';
import type { Job } from './place-jobs.ts';
import { type Line, lineOf } from './place-lines.ts';
import { withProjectsInside } from './place-project-tables.ts';

const lineOfTexts = (...texts: readonly string[]): Line =>
  lineOf(
    texts.map((text, at) => ({
      text,
      x: 60 + 120 * at,
      right: 150 + 120 * at,
      y: 100,
      size: 9,
      bold: false,
    })),
    1,
    { x: 50, right: 540, prose: 540 },
  );
const jobOf = (employer: string, title: string, time: string): Job => ({
  entry: {
    ...{ parts: [], span: findSpan(time), body: [{ text: `${title}。`, bullet: false, indented: false }] },
    ...{ line: lineOfTexts(employer), labels: [time], above: 0 },
  },
  roles: { employer, title, place: '', rest: [], joints: [] },
});
const FIRM = jobOf('株式会社ネクスシステムズ', 'システムエンジニア', '2019年7月〜現在');
const PROJECT = jobOf('契約照会システムの開発', 'メンバー', '2019年7月〜2022年3月');
const HEAD = lineOfTexts('期間', 'プロジェクト内容', '環境', '担当');
const namesOf = (jobs: readonly Job[]) => jobs.map(({ roles }) => roles.employer);

describe('a row of a table of projects', () => {
  it('is text of the post above it, with its time, its name and what stands below', () => {
    const [job, ...others] = withProjectsInside([HEAD], [FIRM, PROJECT]);
    expect(others).toEqual([]);
    expect(job?.roles).toBe(FIRM.roles);
    expect(job?.entry.body.map(({ text }) => text)).toEqual([
      'システムエンジニア。',
      '2019年7月〜2022年3月 契約照会システムの開発 メンバー',
      'メンバー。',
    ]);
  });

  it('is a post where no such table was begun', () => {
    const lines = [lineOfTexts('期間', '会社名', '職種')];
    expect(namesOf(withProjectsInside(lines, [FIRM, PROJECT]))).toEqual(namesOf([FIRM, PROJECT]));
  });

  it('is a post where it names a firm, or began before the post above it', () => {
    const side = jobOf('有限会社みどり食品', '販売員', '2020年1月〜2020年12月');
    const before = jobOf('みどり食堂', '調理', '2015年4月〜2018年3月');
    expect(namesOf(withProjectsInside([HEAD], [FIRM, side, before]))).toEqual(namesOf([FIRM, side, before]));
  });
});

describe('a table of what was done when below a firm', () => {
  it('makes no posts where its head asks for no firm', () => {
    const { resume } = read(
      ...PERSON,
      [[40, '職務経歴', HEADING]],
      [[40, '2014年4月~2019年6月  東海ミツワ電装株式会社']],
      [
        [40, '期間'],
        [160, '業務内容'],
        [450, '環境・規模'],
      ],
      [
        [40, '2016年10月~2019年6月'],
        [160, '【軽自動車向けメーター】'],
        [450, 'C、15名'],
      ],
      [
        [40, '2014年4月~2016年9月'],
        [160, '【二輪車用メーター】'],
        [450, 'C、6名'],
      ],
    );
    expect(resume.work.map(({ name, startDate, endDate }) => [name, startDate, endDate])).toEqual([
      ['東海ミツワ電装株式会社', '2014-04', '2019-06'],
    ]);
  });
});
