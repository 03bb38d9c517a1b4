import { expect, test } from 'vitest';
import { stateForAsker, stateForOwner } from './state-of-request.ts';

const at = (hour: number) => new Date(Date.UTC(2026, 0, 1, hour));
const silent = { answer: null, ends_at: at(10), told_at: null };
const declined = { answer: 'declined', ends_at: at(10), told_at: at(5) } as const;

test('waits until its time is over, to the millisecond', () => {
  const before = new Date(at(10).getTime() - 1);
  for (const state of [stateForOwner, stateForAsker]) {
    expect(state(silent, before)).toBe('waiting');
    expect(state(silent, at(10))).toBe('lapsed');
  }
});

test('is declined at once for the candidate, and for the employer when it is told', () => {
  expect(stateForOwner(declined, at(4))).toBe('declined');
  expect(stateForAsker(declined, at(4))).toBe('waiting');
  expect(stateForAsker(declined, at(5))).toBe('declined');
  expect(stateForAsker(declined, at(11))).toBe('declined');
});

test('stays lapsed to the employer where a no of the last moment would come after the end', () => {
  const late = { ...declined, told_at: at(12) };
  expect(stateForAsker(late, at(11))).toBe('lapsed');
  expect(stateForAsker(late, at(12))).toBe('lapsed');
});
