import { expect, it } from 'vitest';
import { inBrackets, isSpaced, setBeside, withAside } from './set-words.ts';

it('sets an aside in the brackets of the script', () => {
  expect(withAside('Grace Lopez', 'Head of people', 'en-GB')).toBe('Grace Lopez (Head of people)');
  expect(withAside('高橋 由香', '人事部長', 'ja-JP')).toBe('高橋 由香（人事部長）');
  expect(inBrackets('開発者', 'zh-CN')).toBe('（開発者）');
  expect(withAside('Grace Lopez', 'Head of people', 'zh')).toBe('Grace Lopez（Head of people）');
});

it('sets things of different kinds beside each other, and leaves out what is empty', () => {
  expect(setBeside(['Developer', 'Harbour Works'], 'en')).toBe('Developer, Harbour Works');
  expect(setBeside(['開発者', '', '灯台製作所'], 'ja')).toBe('開発者 · 灯台製作所');
  expect(setBeside(['', 'Harbour Works'], 'en')).toBe('Harbour Works');
});

it('knows which languages write spaces', () => {
  expect(['en', 'en-GB', 'zh', 'zh-CN', 'ja', 'ja-JP'].map(isSpaced)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});
