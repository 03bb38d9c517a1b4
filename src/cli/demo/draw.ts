/** Chance that is the same each time: for what a demo world says, never for keys or ids. */

/** Draws from one seed, in one order. */
export type Draw = {
  /** A whole number from 0 to below `below`. */
  below(below: number): number;
  pick<T>(from: readonly T[]): T;
  /** True `percent` times in a hundred. */
  chance(percent: number): boolean;
  /** So many of `from`, each once, in the order in which they stand there. */
  some<T>(from: readonly T[], count: number): readonly T[];
};

/** Draws of their own for each `name`: what is added to one part of the plan moves nothing in the others. */
export function drawing(seed: string, name: string): Draw {
  const next = numbers(`${seed}/${name}`);
  const below = (limit: number) => Math.floor(next() * limit);
  const draw: Draw = {
    below,
    pick(from) {
      const picked = from[below(from.length)];
      if (picked === undefined) throw new RangeError('there is nothing to pick from');
      return picked;
    },
    chance: (percent) => next() * 100 < percent,
    some(from, count) {
      const left = from.map((_, place) => place);
      while (left.length > count) left.splice(below(left.length), 1);
      return from.filter((_, place) => left.includes(place));
    },
  };
  return draw;
}

/** Mulberry32 (Ettinger, 2017) from an FNV-1a hash of the text: numbers from 0 to below 1. */
function numbers(text: string): () => number {
  let state = 0x811c9dc5;
  for (const letter of text) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
