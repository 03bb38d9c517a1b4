import { describe, expect, it } from 'vitest';
import { cutLabelled, labelledPart, partLabelOf } from './place-job-labels.ts';

describe('labels of jobs and schools', () => {
  it.each([
    ['职位', 'title'],
    ['【役職】', 'title'],
    ['会社名', 'employer'],
    ['起止时间:', 'time'],
    ['Position', 'title'],
    ['営業部', undefined],
  ])('know %s', (text, kind) => {
    expect(partLabelOf(text)).toBe(kind);
  });

  it('give their value, which may be empty', () => {
    expect(labelledPart('职位:测试工程师')).toEqual({ label: '职位', kind: 'title', value: '测试工程师' });
    expect(labelledPart('【業務内容】')).toEqual({ label: '【業務内容】', kind: 'duties', value: '' });
    expect(labelledPart('備考:なし')).toBeUndefined();
  });

  it('part a line that has several', () => {
    expect(cutLabelled('部门:研发部 职位:工程师')).toEqual(['部门:研发部', '职位:工程师']);
    expect(cutLabelled('職種:訪問看護師  夜勤:月4回')).toEqual(['職種:訪問看護師', '夜勤:月4回']);
    expect(cutLabelled('負責:三個 模塊')).toEqual(['負責:三個 模塊']);
  });
});
