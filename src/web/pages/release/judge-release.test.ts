import { expect, it } from 'vitest';
import { judgeRelease } from './judge-release.ts';

it('calls files false that are of no release, unless a newer page is served by now', () => {
  expect(judgeRelease('other_files', false)).toBe('false');
  expect(judgeRelease('other_files', true)).toBe('older');
});

it('passes on that a release is logged, or was until a newer one came', () => {
  expect(judgeRelease('logged', false)).toBe('logged');
  expect(judgeRelease('older', true)).toBe('older');
});
