import { describe, expect, it } from 'vitest';
import { joinBroken, wordsInside } from './hyphenation.ts';

const words = wordsInside(['Wrote the on-call handbook', 'a well known e-mail tool']);

describe('a word that is broken at the end of a line', () => {
  it.each([
    ['research, proto‐', 'typing', 'research, prototyping'],
    ['der Mittel-', 'spannung', 'der Mittelspannung'],
    ['an on-', 'call rota', 'an on-call rota'],
    ['a long-', 'term plan', 'a long-term plan'],
  ])('is one again: %s %s', (before, line, joined) => expect(joinBroken(before, line, words)).toBe(joined));

  it.each([
    ['CNC-', 'Maschinen'],
    ['2019 -', 'present'],
    ['a list', 'of things'],
  ])('is seen in %s %s by nobody', (before, line) => expect(joinBroken(before, line, words)).toBeUndefined());
});
