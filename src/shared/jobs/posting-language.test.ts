import { describe, expect, it } from 'vitest';
import { languageTold } from './posting-language.ts';

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
