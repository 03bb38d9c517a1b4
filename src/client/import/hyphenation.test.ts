import { describe, expect, it } from 'vitest';
import { joinBroken, wordsInside } from './hyphenation.ts';

const words = wordsInside(['Planung der Mittelspannung', 'a well known e-mail tool']);

describe('a word that is broken at the end of a line', () => {
  it.each([
    ['research, proto‐', 'typing', 'research, prototyping'],
    ['der Mittel-', 'spannung', 'der Mittelspannung'],
  ])('is one again: %s %s', (before, line, joined) => expect(joinBroken(before, line, words)).toBe(joined));

  it.each([
    ['CNC-', 'Maschinen'],
    ['an action-', 'adventure game'],
    ['2019 -', 'present'],
    ['a list', 'of things'],
  ])('is left as it stands: %s %s', (before, line) =>
    expect(joinBroken(before, line, words)).toBeUndefined(),
  );
});
