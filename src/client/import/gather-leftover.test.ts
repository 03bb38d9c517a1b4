import { expect, it } from 'vitest';
import { isRefusal } from '../../shared/errors.ts';
import type { Leftover } from '../../shared/resume/import-result.ts';
import { emptyResume, MAX_TEXT } from '../../shared/resume/resume.ts';
import { gatherLeftover } from './gather-leftover.ts';
import { readJson } from './read-json.ts';

const resultOf = (leftover: readonly Leftover[]) => ({ resume: emptyResume(), leftover, labels: ['Name'] });

it('leaves the pieces of a file that people have as they are', () => {
  const few = resultOf([
    { text: 'Hof AG', page: 1 },
    { text: 'x'.repeat(MAX_TEXT), near: 'Work' },
  ]);
  expect(gatherLeftover(few)).toBe(few);
});

it('joins 200,000 pieces into some that a page can show, and keeps every word in its order', () => {
  const jobs = Array.from({ length: 200_000 }, (_, job) => `{"name":"E${job}"}`);
  const read = readJson(`{"basics":{"name":"A"},"work":[${jobs.join()}]}`);
  if (isRefusal(read)) throw new Error(read.refused);
  const { leftover, resume } = gatherLeftover(read);
  expect(leftover.length).toBeLessThan(200);
  expect(Math.max(...leftover.map(({ text }) => text.length))).toBeLessThanOrEqual(MAX_TEXT);
  const words = leftover.flatMap(({ text }) => text.split('\n'));
  expect(words).toEqual(Array.from({ length: 200_000 - resume.work.length }, (_, job) => `E${job + 200}`));
});

it('puts a piece that is as long as a field may be in one of its own', () => {
  const long = { text: 'x'.repeat(MAX_TEXT), page: 2 };
  const short = Array.from({ length: 600 }, (_, line) => ({ text: `line ${line}`, page: 1 }));
  const { leftover } = gatherLeftover(resultOf([...short, long, ...short]));
  expect(leftover.map(({ page, text }) => [page, text.split('\n').length])).toEqual([
    [1, 600],
    [2, 1],
    [1, 600],
  ]);
});
