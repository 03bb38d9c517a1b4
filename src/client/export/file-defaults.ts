/** What a person most likely wants of a file; each can be chosen otherwise. */
import type { Resume } from '../../shared/resume/resume.ts';
import type { Locale } from '../../shared/vocabulary/locales.ts';

/** Where paper is 8½ by 11 inches (CLDR supplemental data, measurementData, paperSize US-Letter; the larger ones). */
const LETTER = ['US', 'CA', 'MX', 'PH', 'CL', 'CO', 'VE', 'GT', 'CR', 'PA', 'DO', 'PR'];

/** The paper where the person lives, or else where their browser seems to be at home (a BCP 47 tag). */
export function likelySize(resume: Resume, browserTag: string): 'a4' | 'letter' {
  const country = resume.basics.location.countryCode || (browserTag.split('-').at(-1) ?? '');
  return LETTER.includes(country.toUpperCase()) ? 'letter' : 'a4';
}

/** How Han characters are to be drawn; `sure` when nobody needs to be asked: there is kana, or no Han at all. */
export function likelyHan(resume: Resume, language: Locale): { han: 'sc' | 'jp'; sure: boolean } {
  const text = JSON.stringify({ ...resume, meta: {}, basics: { ...resume.basics, image: '' } });
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return { han: 'jp', sure: true };
  return { han: language === 'ja' ? 'jp' : 'sc', sure: !/\p{Script=Han}/u.test(text) };
}
