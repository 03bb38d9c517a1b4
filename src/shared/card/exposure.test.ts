import { expect, test } from 'vitest';
import { EXPOSURE_SLOTS, isExposed, isResting } from './exposure.ts';
import { type CardKey, epochKey } from './keyed.ts';

const key = new Uint8Array(32).fill(7) as CardKey;
const EPOCHS = 40;
const ids = (kind: string, count: number) => Array.from({ length: count }, (_, at) => `${kind} ${at}`);
const candidates = ids('candidate', 100);

const shownIn = (epoch: number, employer: string, employers: number) =>
  candidates.filter((candidate) => isExposed(epochKey(key, epoch), employer, candidate, employers));

test('shows every card to all where employers are as few as the slots', () => {
  for (const employers of [0, 1, 5, EXPOSURE_SLOTS]) {
    expect(shownIn(1, 'employer', employers)).toEqual(candidates);
  }
});

test('shows a card to about twenty employers, however many there are', () => {
  const employers = ids('employer', 500);
  const reached = ids('reached', 20).map(
    (candidate) => employers.filter((one) => isExposed(epochKey(key, 1), one, candidate, 500)).length,
  );
  const mean = reached.reduce((sum, count) => sum + count, 0) / reached.length;
  expect(Math.abs(mean - EXPOSURE_SLOTS)).toBeLessThan(5); // five standard deviations of the mean
  expect(Math.max(...reached)).toBeLessThan(45);
});

test('lets an employer who buys accounts see no more of each', () => {
  const seen = ids('bought', 10).map((employer) => shownIn(1, employer, 200).length);
  expect(Math.max(...seen)).toBeLessThan(30); // ten are expected of a hundred
});

test('rests a tenth of the cards in each epoch, others each time, and for every employer alike', () => {
  const rest = (epoch: number) =>
    candidates.filter((candidate) => isResting(epochKey(key, epoch), candidate));
  const resting = Array.from({ length: EPOCHS }, (_, epoch) => rest(epoch));
  const all = resting.flat().length;
  expect(Math.abs(all - EPOCHS * 10)).toBeLessThan(95); // five standard deviations
  const bothTimes = resting.flatMap((one, at) =>
    one.filter((candidate) => resting[at + 1]?.includes(candidate)),
  );
  expect(Math.abs(bothTimes.length - (EPOCHS - 1))).toBeLessThan(32);
});
