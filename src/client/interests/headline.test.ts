import { expect, test } from 'vitest';
import { isRefusal } from '../../shared/errors.ts';
import { findTelling, headlineText } from './headline.ts';

test('sends a line as one line, without blanks around it', () => {
  expect(headlineText('  Ten years of\n\tmills \u0007and looms ')).toEqual({
    text: 'Ten years of mills and looms',
  });
  expect(headlineText('')).toEqual({ text: '' });
});

test('refuses a line of more than 120 letters', () => {
  expect(isRefusal(headlineText('x'.repeat(120)))).toBe(false);
  expect(headlineText('x'.repeat(121))).toMatchObject({ refused: 'too_large' });
});

test.each([
  ['Write to robin@people.example', 'address'],
  ['Write to robin＠people', 'address'],
  ['See my work at www.robin.example', 'link'],
  ['robin-lines.dev', 'link'],
  ['Call +44 7700 900-123', 'number'],
  ['電話 ０９０-１２３４-５６７８', 'number'],
])('notices what tells who wrote it: %s', (line, telling) => {
  expect(findTelling(line)).toBe(telling);
});

test('notices the writer’s own name, and takes no part of a word for it', () => {
  const names = ['Robin Lindt'];
  expect(findTelling('Robin here', names)).toBe('name');
  expect(findTelling('LINDT, builder of looms', names)).toBe('name');
  expect(findTelling('A robinia of a developer', names)).toBeUndefined();
  expect(findTelling('はじめまして、林なおみです', ['林なおみ'])).toBe('name');
});

test('lets an ordinary line be', () => {
  for (const line of ['10 years in mills, 3 of them leading', 'Node.js and SQL since 2014', '十年の経験', ''])
    expect(findTelling(line, ['Li'])).toBeUndefined();
});
