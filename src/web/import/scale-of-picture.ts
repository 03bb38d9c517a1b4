/**
 * How finely the picture that fills a page of a PDF was scanned, from the page's operators. Drawn pixel for pixel it comes
 * out as it is in the file: pdf.js enlarges without smoothing, which makes the strokes of small letters uneven.
 */

/** As pdf.js lists what paints a page; the arguments come from the file. */
export type Operators = { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] };
export type Codes = Readonly<Record<(typeof NAMES)[number], number>>;
type Matrix = readonly number[];
type Shown = { readonly area: number; readonly scale: number };

const NAMES = [
  ...(['save', 'restore', 'transform', 'paintFormXObjectBegin', 'paintFormXObjectEnd'] as const),
  ...(['paintImageXObject', 'paintInlineImageXObject', 'paintImageMaskXObject'] as const),
] as const;
/** Pictures that cover less of a page are a letterhead or a portrait. */
const FILLS = 0.5;
/** Pixels to the point: what is coarser holds no text, what is finer tells no more. */
const LEAST = 60 / 72;
const MOST = 300 / 72;
const UNIT: Matrix = [1, 0, 0, 1, 0, 0];

/** Pixels to the point of the pictures that fill most of a page of `area` square points; undefined where none do. */
export function scaleOfPicture(operators: Operators, codes: Codes, area: number): number | undefined {
  const shown = picturesOf(operators, codes);
  const covered = shown.reduce((sum, one) => sum + one.area, 0);
  // A page may come in strips, which were scanned alike.
  const [largest] = shown.sort((a, b) => b.area - a.area);
  if (largest === undefined || covered < FILLS * area) return undefined;
  return Math.min(MOST, Math.max(LEAST, largest.scale));
}

function picturesOf({ fnArray, argsArray }: Operators, codes: Codes): Shown[] {
  const shown: Shown[] = [];
  const before: Matrix[] = [];
  let now = UNIT;
  for (const [index, code] of fnArray.entries()) {
    const args = listOf(argsArray[index]);
    if (code === codes.save || code === codes.paintFormXObjectBegin) before.push(now);
    if (code === codes.restore || code === codes.paintFormXObjectEnd) now = before.pop() ?? UNIT;
    if (code === codes.transform) now = times(now, args);
    if (code === codes.paintFormXObjectBegin) now = times(now, listOf(args[0]));
    if (code === codes.paintImageXObject) shown.push(...shownAs(args[1], args[2], now));
    if (code === codes.paintInlineImageXObject || code === codes.paintImageMaskXObject) {
      const picture = Object(args[0]);
      shown.push(...shownAs(Reflect.get(picture, 'width'), Reflect.get(picture, 'height'), now));
    }
  }
  return shown;
}

/** A picture is painted on the unit square. */
function shownAs(width: unknown, height: unknown, [a = 1, b = 0, c = 0, d = 1]: Matrix): Shown[] {
  const [across, down] = [Number(width) / Math.hypot(a, b), Number(height) / Math.hypot(c, d)];
  const scale = Math.max(across, down);
  return Number.isFinite(scale) && scale > 0 ? [{ area: Math.abs(a * d - b * c), scale }] : [];
}

function listOf(args: unknown): readonly unknown[] {
  return Array.isArray(args) ? args : args instanceof Float32Array ? Array.from(args) : [];
}

function times([m = 1, n = 0, o = 0, p = 1, q = 0, r = 0]: Matrix, by: readonly unknown[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = by.map(Number);
  return [m * a + o * b, n * a + p * b, m * c + o * d, n * c + p * d, m * e + o * f + q, n * e + p * f + r];
}
