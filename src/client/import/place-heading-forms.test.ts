import { describe, expect, it } from 'vitest';
import { headingHint } from './place-heading-forms.ts';
import { headingOf } from './place-headings.ts';

describe('headings by how they are formed', () => {
  it.each([
    ['任职经历', 'work'],
    ['工作履历', 'work'],
    ['主要工作业绩', 'work'],
    ['勤務経験', 'work'],
    ['二、工作经历', 'work'],
    ['2. Experience', 'work'],
    ['経歴', 'work'],
    ['求学经历', 'education'],
    ['项目亮点', 'projects'],
    ['主持科研项目', 'projects'],
    ['技能与证书', 'skills'],
    ['資格・語学', 'certificates'],
    ['PCスキル', 'skills'],
    ['代表性论文', 'publications'],
    ['Experience to date', 'work'],
    ['Where I’ve worked', 'work'],
    ['Trayectoria laboral', 'work'],
    ['Berufliche Laufbahn', 'work'],
    ['Beruf', 'work'],
    ['Weiteres', 'other'],
    ['Schul- und Hochschulbildung', 'education'],
    ['Estudios universitarios', 'education'],
    ['Percorso lavorativo', 'work'],
  ])('knows %s as %s', (text, kind) => {
    expect(headingOf(text)).toBe(kind);
  });

  it.each([
    '北京工作室',
    '职业技术学院',
    '教育科技有限公司',
    '学生会主席',
    '项目经理',
    '技術部',
    'Career Coach',
    'Experience Designer',
    'Jobs Ltd',
    'Schulleiterin',
    'Karriereberater',
    'Formateur',
    'Carrera Motors',
  ])('takes %s for none', (text) => {
    expect(headingOf(text)).toBeUndefined();
  });

  it('has a hint for what looks like a heading, not for a name', () => {
    expect(headingHint('Tools of the trade')).toBe('skills');
    expect(headingHint('Outside work')).toBe('interests');
    expect(headingHint('Halcyon Freight Systems, Inc.')).toBeUndefined();
  });
});
