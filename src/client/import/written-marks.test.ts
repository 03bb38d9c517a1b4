import { describe, expect, it } from 'vitest';
import { emptyResume } from '../../shared/resume/resume.ts';
import { plainRun, withWrittenMarks } from './written-marks.ts';

const page = (...said: string[]) => {
  const look = { x: 0, y: 0, width: 100, size: 10, bold: false, vertical: false };
  return { width: 595, height: 842, runs: said.map((text) => ({ ...look, ...plainRun(text) })) };
};
const result = (summary: string, ...leftover: string[]) => {
  const resume = emptyResume();
  resume.basics.summary = summary;
  return { resume, leftover: leftover.map((text) => ({ text })), labels: [] };
};

describe('marks of Chinese and Japanese', () => {
  it('are narrow for placing, and nothing else differs', () => {
    expect(plainRun('负责ＥＲＰ系统（上海），支持：三⻔店')).toEqual({
      text: '负责ERP系统(上海),支持:三门店',
      written: '负责ERP系统（上海），支持：三门店',
    });
    expect(plainRun('Mills (Leeds), 2019: lead')).toEqual({ text: 'Mills (Leeds), 2019: lead' });
  });

  it('come back where the file has them, over lines and however it was spaced', () => {
    const pages = [page('负责系统（上海），', '支持门店：三家。', 'Mills (Leeds), lead')];
    const marked = withWrittenMarks(
      result('负责系统(上海), 支持门店:三家。\nMills (Leeds), lead', '支持门店:三家。', '不在(这里)'),
      pages,
    );
    expect(marked.resume.basics.summary).toBe('负责系统（上海）， 支持门店：三家。\nMills (Leeds), lead');
    expect(marked.leftover.map(({ text }) => text)).toEqual(['支持门店：三家。', '不在(这里)']);
  });

  it('are those of its own place where a text stands twice', () => {
    const pages = [page('地点：上海', '职位:店长', '地点:上海')];
    const marked = withWrittenMarks(result('地点:上海', '职位:店长', '地点:上海'), pages);
    expect(marked.resume.basics.summary).toBe('地点：上海');
    expect(marked.leftover.map(({ text }) => text)).toEqual(['职位:店长', '地点:上海']);
  });

  it('are left alone in a file without them', () => {
    const plain = result('Mills (Leeds): lead');
    expect(withWrittenMarks(plain, [page('Mills (Leeds): lead')])).toBe(plain);
  });
});
