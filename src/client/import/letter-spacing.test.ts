import { describe, expect, it } from 'vitest';
import { closeUp, drawnLetters, isSpacedOut } from './letter-spacing.ts';

const drawn = drawnLetters(['Other words', 'JANE DOE', 'Lead ', 'Designer']);

describe('text whose letters were spread', () => {
  it.each([
    'J A N E D O E',
    'h i @ j a n e . e x a m p l e',
    '7 9 4 6 0 1 1 9',
    'E X P É R I E N C E',
    'L AT H B U RY',
  ])('is known by its single letters: %s', (text) => expect(isSpacedOut(text)).toBe(true));

  it.each(['Vitamin A B C', 'J. R. Doe', '氏 名 年 月', '1 2 3 4 5', 'A Level', 'x – y', 'AB C DE F'])(
    'is not mistaken for %s',
    (text) => expect(isSpacedOut(text)).toBe(false),
  );

  it('gets its words back from what the page draws', () => {
    expect(closeUp('J A N E D O E', drawn)).toBe('JANE DOE');
    expect(closeUp('L e a d D e s i g n e r', drawn)).toBe('Lead Designer');
  });

  it('gets them from wide gaps where the spaces between letters were typed', () => {
    expect(closeUp('J A N E  D O E', drawnLetters(['J A N E   D O E']))).toBe('JANE DOE');
  });

  it('keeps wide gaps as ends of words where the page draws no spaces', () => {
    expect(closeUp('J O H N  R O E', drawn)).toBe('JOHN ROE');
  });
});
