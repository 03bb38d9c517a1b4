import { describe, expect, it } from 'vitest';
import { makeDrawable } from './drawable.ts';

const latin = (codePoint: number) => codePoint < 0x250;

describe('what fonts can draw', () => {
  it.each([
    ['Zofia Łukasik', 'Zofia Łukasik', []],
    ['e\u0301 becomes one', 'é becomes one', []],
    ['party 🎉🎉', 'party □□', ['🎉', '🎉']],
    ['family 👩‍👧 and flag 🇩🇪', 'family □ and flag □', ['👩‍👧', '🇩🇪']],
    ['안녕', '□□', ['안', '녕']],
    ['plain \u202eGNIHSIF\u202c and \u200bnothing\ufeff', 'plain GNIHSIF and nothing', []],
    ['a  b\tc\nd', 'a b c\nd', []],
  ])('draws %j as %j', (text, drawn, replaced) => {
    expect(makeDrawable(text, latin, '□')).toEqual({ text: drawn, replaced });
  });
});
