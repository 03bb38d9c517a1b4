import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakWord } from './break-words.ts';

const lines = (word: string) => breakWord(word).join('|').replaceAll('||', '|');

describe('where a line may end', () => {
  it.each([
    ['设计、开发。', '设|计、|开|发。'],
    ['先问“谁”再说', '先|问|“谁”|再|说'],
    ['「設計」と（国内2社）', '「設|計」|と|（国|内|2|社）'],
    ['サーバー', 'サ|ー|バ|ー'.replaceAll('|ー', 'ー')],
    ['ちょっと', 'ちょっ|と'],
    ['使用TypeScript开发', '使|用|TypeScript|开|发'],
    ['降低57%。', '降|低|57%。'],
    ['well-known', 'well-|known'],
    ['ordinary', 'ordinary'],
    ['x-y', 'x-y'],
  ])('breaks %s as %s', (word, broken) => {
    expect(lines(word)).toBe(broken);
  });

  it('breaks a long address after its signs, and what is still too long anywhere', () => {
    const address = 'https://example.org/a/very/long/path?with=parameters&and=more';
    expect(breakWord(address).length).toBeGreaterThan(5);
    expect(Math.max(...breakWord('x'.repeat(20_000)).map(({ length }) => length))).toBeLessThan(40);
  });

  it('loses and adds nothing, and puts an empty part at every break, which keeps hyphens away', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }), (text) => {
        const parts = breakWord(text);
        expect(parts.join('')).toBe(text);
        expect(parts.every((part, index) => (index % 2 === 1) === (part === ''))).toBe(true);
      }),
    );
  });
});
