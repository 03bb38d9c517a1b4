import { expect, test } from 'vitest';
import { handleOf, isHandle, placeOf, type Showing } from './handle.ts';
import { type CardKey, epochKey } from './keyed.ts';

const key = new Uint8Array(32).fill(7) as CardKey;
const ids = (kind: string, count: number) => Array.from({ length: count }, (_, at) => `${kind} ${at}`);
const showings = ids('employer', 4).flatMap((employer) =>
  ids('posting', 3).flatMap((posting) =>
    ids('candidate', 50).map((candidate) => ({ employer, posting, candidate })),
  ),
);

/** Every piece of `length` letters. */
const pieces = (text: string, length: number) =>
  Array.from({ length: text.length - length + 1 }, (_, at) => text.slice(at, at + length));

/** The candidates of one employer's posting in their order. */
function listOf(employer: string, posting: string, epoch: number): string[] {
  const place = (candidate: string) => placeOf(epochKey(key, epoch), { employer, posting, candidate });
  return ids('candidate', 50).sort((one, other) => (place(one) < place(other) ? -1 : 1));
}

test('never gives two employers, postings, epochs or persons a common string of eight letters', () => {
  const handles = [1, 2].flatMap((epoch) => showings.map((one) => handleOf(epochKey(key, epoch), one)));
  expect(handles.every(isHandle)).toBe(true);
  const all = handles.flatMap((handle) => pieces(handle, 8));
  expect(new Set(all).size).toBe(all.length);
});

test('keeps a handle and a place for the whole epoch', () => {
  const [one = {} as Showing] = showings;
  expect(handleOf(epochKey(key, 3), one)).toBe(handleOf(epochKey(key, 3), { ...one }));
  expect(listOf('employer 0', 'posting 0', 3)).toEqual(listOf('employer 0', 'posting 0', 3));
});

test('orders people anew for each employer, posting and epoch, and not by when they came', () => {
  const lists = [
    ids('candidate', 50),
    listOf('employer 0', 'posting 0', 1),
    listOf('employer 1', 'posting 0', 1),
    listOf('employer 0', 'posting 1', 1),
    listOf('employer 0', 'posting 0', 2),
  ];
  for (const one of lists) {
    for (const other of lists.filter((list) => list !== one)) {
      const together = one.filter((candidate, at) => other[at] === candidate).length;
      expect(together).toBeLessThan(8); // one is expected
    }
  }
});

test('does not order by the handle', () => {
  const inOrder = listOf('employer 0', 'posting 0', 1).map((candidate) =>
    handleOf(epochKey(key, 1), { employer: 'employer 0', posting: 'posting 0', candidate }),
  );
  const rising = inOrder.filter((handle, at) => at > 0 && (inOrder[at - 1] ?? '') < handle).length;
  expect(rising).toBeGreaterThan(10);
  expect(rising).toBeLessThan(39);
});

test('tells a handle from what is none', () => {
  for (const text of [
    '',
    'a',
    'A'.repeat(21),
    'A'.repeat(23),
    `${'A'.repeat(21)}B`,
    `${'A'.repeat(21)}=`,
    7,
  ]) {
    expect(isHandle(text)).toBe(false);
  }
});
