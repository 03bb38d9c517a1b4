import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../vocabulary/languages.ts';
import { languageOf, languageTold, POSTING_LANGUAGES, writtenIn } from './posting-language.ts';

describe('the language of a posting', () => {
  const letters = { title: '製粉機の保守', description: 'TypeScriptで製粉機のソフトウェアを保守します。' };

  it('is the one it says, else the one its letters tell', () => {
    expect(languageOf({ ...letters, language: 'de' })).toBe('de');
    expect(languageOf(letters)).toBe('ja');
    expect(languageOf({ title: 'Miller', description: 'Runs the mill.' })).toBe(undefined);
  });

  it('can be said for every language that has a name here, as a tag that browsers know', () => {
    expect(POSTING_LANGUAGES).toEqual(LANGUAGES.map(({ code }) => code));
    const known = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
    expect(POSTING_LANGUAGES.filter((code) => known.of(code) === undefined)).toEqual([]);
  });
});

describe('a text in a language', () => {
  it('is set in its direction, where no language is known in that of its letters', () => {
    expect(writtenIn('he')).toEqual({ lang: 'he', dir: 'rtl' });
    expect(writtenIn('de')).toEqual({ lang: 'de', dir: 'ltr' });
    expect(writtenIn(undefined)).toEqual({ lang: undefined, dir: 'auto' });
  });

  it('has the direction that is known of each language that a posting can say', () => {
    // Engines give it as a method or, earlier, as a property.
    type Told = { readonly direction: 'ltr' | 'rtl' };
    type Knowing = Intl.Locale & { getTextInfo?: () => Told; textInfo?: Told };
    const told = (code: string) => {
      const locale: Knowing = new Intl.Locale(code);
      return (locale.getTextInfo?.() ?? locale.textInfo)?.direction;
    };
    for (const code of POSTING_LANGUAGES) expect(writtenIn(code), code).toMatchObject({ dir: told(code) });
  });
});

describe('the language that letters tell', () => {
  it('is Japanese with kana, and Chinese with many Han and no kana', () => {
    expect(languageTold('製粉機のソフトウェア技術者')).toBe('ja');
    expect(languageTold('维护十二座磨坊的软件，与四位同事一起工作。')).toBe('zh');
  });

  it('is not told by Latin letters, by a foreign word, or by what is Chinese and Japanese alike', () => {
    expect(languageTold('Engineer of the milling machines')).toBe(undefined);
    expect(languageTold('We look for somebody who knows カイゼン and the work of a mill.')).toBe(undefined);
    expect(languageTold('営業部長')).toBe(undefined);
    expect(languageTold('2026')).toBe(undefined);
    expect(languageTold('')).toBe(undefined);
  });

  it('is told by most of a text, not by a name in it', () => {
    expect(languageTold('TypeScriptで製粉機のソフトウェアを保守します。')).toBe('ja');
    expect(languageTold('我们是の磨坊，寻找熟悉数据库与分布式系统的软件工程师，薪资面议。')).toBe('zh');
  });
});
