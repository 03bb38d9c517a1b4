/**
 * How much better than by guessing somebody tells two groups of answers apart by one number of each, say its time.
 * Learns the best threshold from every second answer, and is judged by the others: chance that it found while learning
 * does not count. Answers the chance of saying "left" to a left one less that of saying it to a right one: 1 tells all
 * apart, about 0 guesses, and below 0 what was learned was chance. (The learning half is Kolmogorov and Smirnov's.)
 */
export function advantage(left: readonly number[], right: readonly number[]): number {
  const rule = learn(everySecond(left, 0), everySecond(right, 0));
  return rule.sign * gap(everySecond(left, 1), everySecond(right, 1), rule.threshold);
}

function learn(left: readonly number[], right: readonly number[]): { threshold: number; sign: number } {
  let best = { threshold: Number.NEGATIVE_INFINITY, gap: 0 };
  for (const threshold of [...left, ...right]) {
    const found = gap(left, right, threshold);
    if (Math.abs(found) > Math.abs(best.gap)) best = { threshold, gap: found };
  }
  return { threshold: best.threshold, sign: Math.sign(best.gap) };
}

/** By how much more of the left than of the right lies at or below the threshold. */
function gap(left: readonly number[], right: readonly number[], threshold: number): number {
  return shareBelow(left, threshold) - shareBelow(right, threshold);
}

function shareBelow(numbers: readonly number[], threshold: number): number {
  return numbers.filter((number) => number <= threshold).length / numbers.length;
}

function everySecond(numbers: readonly number[], first: 0 | 1): number[] {
  return numbers.filter((_number, place) => place % 2 === first);
}
