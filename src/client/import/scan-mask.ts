/** Masks of coarse cells: growing, shrinking (mathematical morphology, Serra 1982), and the parts that hang together. */
export type Mask = { readonly across: number; readonly down: number; readonly data: Uint8Array };

/** What is up to `by` cells from the mask, in both directions. */
export function grown(mask: Mask, by: number): Mask {
  return { ...mask, data: swept(swept(mask.data, by, 1, false, mask), by, 1, true, mask) };
}

/** What is more than `by` cells inside the mask. What is outside the picture goes on as its edge does. */
export function shrunk(mask: Mask, by: number): Mask {
  return { ...mask, data: swept(swept(mask.data, by, 0, false, mask), by, 0, true, mask) };
}

/** Each cell becomes `to` where one of those up to `by` before or behind it is; along rows, or down columns. */
export function swept(
  data: Uint8Array,
  by: number,
  to: 0 | 1,
  upright: boolean,
  { across, down }: Pick<Mask, 'across' | 'down'>,
): Uint8Array {
  const swept = data.slice();
  const [lines, length] = upright ? [across, down] : [down, across];
  for (let line = 0; line < lines; line++) {
    const place = (at: number) => (upright ? at * across + line : line * across + at);
    let last = Number.NEGATIVE_INFINITY;
    for (let at = 0; at < length + by; at++) {
      if (at < length && data[place(at)] === to) last = at;
      const middle = at - by;
      if (middle >= 0 && last >= middle - by) swept[place(middle)] = to;
    }
  }
  return swept;
}

/** The cells of each part of a mask that hangs together by its sides. */
export function partsOf({ across, data }: Mask): number[][] {
  const seen = data.map((value) => 1 - value);
  const parts: number[][] = [];
  for (let start = seen.indexOf(0); start >= 0; start = seen.indexOf(0, start)) {
    const part = [start];
    seen[start] = 1;
    for (const at of part)
      for (const next of besides(at, across))
        if (seen[next] === 0) {
          seen[next] = 1;
          part.push(next);
        }
    parts.push(part);
  }
  return parts;
}

/** The cells at the four sides of one; those above and below may be outside. */
export function besides(at: number, across: number): number[] {
  const x = at % across;
  return [at - across, at + across, ...(x > 0 ? [at - 1] : []), ...(x + 1 < across ? [at + 1] : [])];
}
