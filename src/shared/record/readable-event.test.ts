import { expect, it } from 'vitest';
import { plainly, readableParts } from './readable-event.ts';

it('shows nothing that a terminal or a page would act upon', () => {
  const tricks = 'a\u001b[2Jb\u009b2Jc\u202ed\u2066e\u2028f\u200bg\nh\u0000i\u{e0041}';
  expect(plainly(tricks)).toBe(
    'a\\u001b[2Jb\\u009b2Jc\\u202ed\\u2066e\\u2028f\\u200bg\\u000ah\\u0000i\\udb40\\udc41',
  );
  expect(plainly('Zoë 你好 こんにちは 👍 <b>')).toBe('Zoë 你好 こんにちは 👍 <b>');
});

it('names each part of an event, lists and all', () => {
  const event = { at: 'now', copies: [{ copyId: 'x\u001b' }], n: 1, 'na\u001bme': null };
  expect(readableParts(event)).toEqual([
    { name: 'at', value: 'now' },
    { name: 'copies', value: '[{"copyId":"x\\u001b"}]' },
    { name: 'n', value: '1' },
    { name: 'na\\u001bme', value: 'null' },
  ]);
});
