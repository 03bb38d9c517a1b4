import { describe, expect, it } from 'vitest';
import { countDropped } from '../../bench/import/source-words.ts';

describe('the words that an import dropped', () => {
  it('are none where two readers cut the same words elsewhere', () => {
    expect(countDropped(['L', 'E', 'B', 'E', 'N'], ['LEBEN'])).toBe(0);
    expect(countDropped(['fort', 'nightly', 'f'], ['fortnightly', 'f'])).toBe(0);
    expect(countDropped(['prototyping'], ['proto', 'typing'])).toBe(0);
  });

  it('are not made up by the letters of others', () => {
    expect(countDropped(['baker', 'tin'], ['bark', 'tie', 'n'])).toBe(2);
  });

  it('are counted as often as they stand in the file', () => {
    expect(countDropped(['Leeds', 'Leeds'], ['Leeds'])).toBe(1);
  });
});
