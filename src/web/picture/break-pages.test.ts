import { describe, expect, it } from 'vitest';
import { breakPages } from './break-pages.ts';

const block = (height: number, withNext = false) => ({ height, withNext });

describe('the pages of a picture', () => {
  it('hold every block once, in its order', () => {
    const blocks = Array.from({ length: 40 }, (_, place) => block(30 + (place % 7) * 11, place % 5 === 0));
    const pages = breakPages(blocks, 300);
    expect(pages.flat()).toEqual(blocks.map((_, place) => place));
    for (const page of pages)
      expect(page.reduce((sum, place) => sum + (blocks[place]?.height ?? 0), 0)).toBeLessThanOrEqual(300.5);
  });

  it('take a heading along to the page of what it heads', () => {
    expect(breakPages([block(80), block(20, true), block(30)], 100)).toEqual([[0], [1, 2]]);
  });

  it('give a block that no page can hold one to itself', () => {
    expect(breakPages([block(10), block(500), block(10)], 100)).toEqual([[0], [1], [2]]);
  });

  it('are one, empty page for a résumé that says nothing', () => {
    expect(breakPages([], 100)).toEqual([[]]);
  });
});
