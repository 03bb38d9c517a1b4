import { describe, expect, it } from 'vitest';
import { RESUMES } from '../../../test/invented-resumes.ts';
import { Resume } from '../../shared/resume/resume.ts';
import { exportName } from './export-name.ts';
import { likelyHan, likelySize } from './file-defaults.ts';
import { formPaper, textsOfPaper } from './paper.ts';
import { paperDate, paperSpan } from './paper-dates.ts';
import { mailAddress, shortAddress, webAddress } from './paper-links.ts';

/** Every text of a résumé but dates, country codes and pictures, which change their form. */
function textsIn(value: unknown, key = ''): string[] {
  if (['image', 'countryCode', 'startDate', 'endDate', 'date', 'releaseDate', 'meta'].includes(key))
    return [];
  if (typeof value === 'string') return value === '' ? [] : [shortAddress(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => textsIn(part, name));
}

describe('a résumé on paper', () => {
  it.each(Object.entries(RESUMES))('says all that the %s one says', (_name, resume) => {
    for (const language of ['en', 'zh', 'ja'] as const) {
      const said = textsOfPaper(formPaper(resume, language)).join('\n');
      for (const text of textsIn(resume)) expect(said).toContain(text);
    }
  });

  it('writes dates as the language does', () => {
    expect(paperDate('2019-04', 'en')).toBe('Apr 2019');
    expect(paperDate('2019-04-03', 'en')).toBe('3 Apr 2019');
    expect(paperDate('2019-04', 'zh')).toBe('2019年4月');
    expect(paperDate('2019-04-03', 'ja')).toBe('2019年4月3日');
    expect(paperSpan('2019', '', 'en')).toBe('2019 – Present');
    expect(paperSpan('2019-04', '2020-01', 'ja')).toBe('2019年4月 ～ 2020年1月');
    expect(paperSpan('2019-04', '2019-04', 'en')).toBe('Apr 2019');
    expect(paperSpan('', '', 'zh')).toBe('');
  });

  it('lets nothing be pressed but https and mail', () => {
    expect(webAddress('https://example.org/a')).toBe('https://example.org/a');
    for (const bad of [
      'http://example.org',
      'javascript:alert(1)',
      'https://me:pw@example.org',
      'https://a b',
      '',
    ])
      expect(webAddress(bad)).toBeNull();
    expect(mailAddress('a@example.org')).toBe('mailto:a@example.org');
    for (const bad of ['a', 'a@b?subject=x', 'a b@example.org', '']) expect(mailAddress(bad)).toBeNull();
  });

  it('names the file after the person, by no means after a folder', () => {
    expect(exportName('Lin Mei', 'en', 'pdf')).toBe('Lin Mei – résumé.pdf');
    expect(exportName('林美', 'zh', 'docx')).toBe('林美 – 简历.docx');
    expect(exportName('../../etc/passwd\u202e', 'en', 'pdf')).toBe('etc passwd – résumé.pdf');
    expect(exportName('', 'ja', 'json')).toBe('職務経歴書.json');
    expect([...exportName('x'.repeat(500), 'en', 'pdf')].length).toBeLessThan(100);
  });

  it('guesses paper and characters, and knows when to ask', () => {
    const living = (countryCode: string) => Resume.parse({ basics: { location: { countryCode } } });
    expect(likelySize(living('US'), 'de-DE')).toBe('letter');
    expect(likelySize(living('DE'), 'en-US')).toBe('a4');
    expect(likelySize(living(''), 'en-US')).toBe('letter');
    expect(likelySize(living(''), 'en')).toBe('a4');
    expect(likelyHan(RESUMES.japanese, 'zh')).toEqual({ han: 'jp', sure: true });
    expect(likelyHan(RESUMES.chinese, 'zh')).toEqual({ han: 'sc', sure: false });
    expect(likelyHan(RESUMES.chinese, 'ja')).toEqual({ han: 'jp', sure: false });
    expect(likelyHan(RESUMES.english, 'en')).toEqual({ han: 'sc', sure: true });
  });
});
