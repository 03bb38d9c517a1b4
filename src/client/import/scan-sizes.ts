/**
 * How large the letters of a recognised line are and where it stands. A box around a letter tells the size of its font
 * only with the letter: an x is half as high as the font, an h nearly as high.
 */
import type { ScanLine, ScanSymbol } from './scan-engine.ts';

/** Heights of letters as shares of the font's size, as common text fonts draw them. */
const SHARES: readonly (readonly [RegExp, number])[] = [
  [/[A-ZÀ-ÖØ-Þ0-9bdfhkl]/u, 0.72],
  [/[gpqy]/u, 0.73],
  [/[acemnorsuvwxz]/u, 0.53],
  [/\p{Script=Han}/u, 0.93],
];
const FULL_WIDTH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/gu;
const ON_BASELINE = /[A-Za-fh-ik-oq-xzÀ-ÖØ-Þß-öø-ý0-9]/u;
const DESCENDING = /[gjpqyçQ]/u;
/** Sizes of one font are read up to so many times as large as the middle one. */
const NEARLY = 1.075;
/** How far below the baseline a Han character reaches. */
const HAN_DESCENT = 0.08;

/** Size of a line's font in pixels, by the middle of what its letters say. */
export function sizeOf({ words, bbox }: Pick<ScanLine, 'words' | 'bbox'>): number {
  const said = words.flatMap(({ symbols }) => symbols).flatMap(sizeSaid);
  return middle(said) ?? 0.8 * (bbox.y1 - bbox.y0);
}

/** True when a line has letters whose heights tell its size; those of kana do not. */
export function tells({ words }: Pick<ScanLine, 'words'>): boolean {
  return words.flatMap(({ symbols }) => symbols).some((symbol) => sizeSaid(symbol).length > 0);
}

/** How wide a text is as multiples of its font's size: Han characters and kana are as wide as that, others half. */
export function widthByLetters(text: string): number {
  const full = text.match(FULL_WIDTH)?.length ?? 0;
  return full + 0.5 * text.replace(FULL_WIDTH, '').replace(/\s/g, '').length;
}

/**
 * Size of the font of Chinese or Japanese text that is `width` pixels wide: all characters advance by the size, while
 * the boxes around them may take in a rule or a neighbouring line. Undefined for other text.
 */
export function sizeByWidth(text: string, width: number): number | undefined {
  const full = text.match(FULL_WIDTH)?.length ?? 0;
  const rest = text.replace(FULL_WIDTH, '').replace(/\s/g, '').length;
  return full < 2 || rest > full ? undefined : width / (full + 0.5 * rest - 0.1);
}

/** The y of a line's baseline in pixels. */
export function baselineOf({ words, bbox }: Pick<ScanLine, 'words' | 'bbox'>, size: number): number {
  const symbols = words.flatMap((word) => word.symbols);
  const level = symbols.filter(({ text }) => ON_BASELINE.test(text) && !DESCENDING.test(text));
  const han = symbols.filter(({ text }) => /\p{Script=Han}/u.test(text));
  const bottoms = [
    ...level.map((symbol) => symbol.bbox.y1),
    ...han.map((symbol) => symbol.bbox.y1 - HAN_DESCENT * size),
  ];
  return middle(bottoms) ?? bbox.y1 - 0.2 * size;
}

/**
 * Boxes jitter by a pixel or two, fonts do not: sizes that are nearly the same become the same, the middle of their
 * group. The largest group is made first, so that what is common is not parted. The order of the answer is that of `sizes`.
 */
export function steadySizes(sizes: readonly number[]): number[] {
  const steady = [...sizes];
  let left = sizes.map((size, index) => ({ size, index })).sort((a, b) => a.size - b.size);
  while (left.length > 0) {
    const { from, to } = largestGroup(left.map(({ size }) => size));
    const size = left[Math.floor((from + to) / 2)]?.size ?? 0;
    for (const { index } of left.slice(from, to)) steady[index] = size;
    left = [...left.slice(0, from), ...left.slice(to)];
  }
  return steady;
}

/** Where among rising sizes most are nearly the same as one of them. */
function largestGroup(rising: readonly number[]): { readonly from: number; readonly to: number } {
  let [best, from, to] = [{ from: 0, to: 1 }, 0, 0];
  for (const size of rising) {
    while ((rising[from] ?? size) * NEARLY < size) from++;
    while ((rising[to] ?? Number.POSITIVE_INFINITY) <= size * NEARLY) to++;
    if (to - from > best.to - best.from) best = { from, to };
  }
  return best;
}

export function middle(values: readonly number[]): number | undefined {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

function sizeSaid({ text, bbox }: ScanSymbol): number[] {
  const share = SHARES.find(([letters]) => letters.test(text))?.[1];
  return share === undefined ? [] : [(bbox.y1 - bbox.y0) / share];
}
