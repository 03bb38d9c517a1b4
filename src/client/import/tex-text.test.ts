import { describe, expect, it } from 'vitest';
import { texText, withAccentsMoved } from './tex-text.ts';

describe('text from TeX', () => {
  it.each([
    ['Universit¨at M¨unchen', 'Universität München'],
    ['Universit \u0308at', 'Universität'],
    ['in  \u0308Uberlingen', 'in Überlingen'],
    ['Franc¸ois', 'François'],
    ['2014\u00152019', '2014–2019'],
    ['e\u001bort', 'effort'],
  ])('is mended: %j', (text, mended) => expect(texText(text, false)).toBe(mended));

  it('has accents before their letters only where TeX wrote it, since others type them as apostrophes', () => {
    expect(texText('exp´erience, `a, na´ıf', true)).toBe('expérience, à, naíf');
    expect(texText('centres d´intérêt', false)).toBe('centres d´intérêt');
  });

  it('takes an accent over to the letter that is drawn next', () => {
    expect(withAccentsMoved(['Universit¨', 'at'])).toEqual(['Universit', '¨at']);
    expect(withAccentsMoved(['5´', '10'])).toEqual(['5´', '10']);
  });

  it('keeps an accent that no letter takes', () => {
    expect(texText('10 ¨q', true)).toBe('10 ¨q');
  });
});
