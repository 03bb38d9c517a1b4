/**
 * Reads large lines, mostly names, once more and smaller: the models know letters of common sizes best. The page's layout
 * may have cut such a line, or taken the tops of its letters for a line of their own; the ink says how far it goes.
 */
import type { ScanEngine, ScanLine } from './scan-engine.ts';
import { type Box, type GreyPicture, INK, partOf, scaled } from './scan-picture.ts';
import { sureness } from './scan-script.ts';

/** Lines higher than this share of an inch are large. */
const LARGE = 0.2;
const LINE_HEIGHT = 40;
/** How far beyond its box the ink of a line may go, as shares of its height: sideways, and up and down. */
const ASIDE = 1.1;
const BEYOND = 0.35;
/** Wider gaps in the ink, as a share of the height, end the line. */
const GAP = 0.6;
/** What is read in a larger box need not be surer, only sure. */
const SURE = 75;
/** A line most of which lies inside a large, surer one is a part of that line's letters. */
const MOSTLY = 0.6;
const NEARLY_ALL = 0.85;
const DOUBTFUL = 60;
const EDGE = 10;

type Scan = { readonly picture: GreyPicture; readonly dpi: number };

/** The lines, large ones read again where that is surer. */
export function withLargeLines(
  lines: readonly ScanLine[],
  scan: Scan,
  models: string,
  engine: ScanEngine,
): ScanLine[] {
  const large = lines.filter(({ bbox }) => heightOf(bbox) >= LARGE * scan.dpi);
  const isGhost = (line: ScanLine) =>
    line.whole !== true &&
    large.some((other) => {
      const inside = other === line ? 0 : shareInside(line.bbox, other.bbox);
      return sureness(other) > sureness(line) && inside > (sureness(line) < DOUBTFUL ? MOSTLY : NEARLY_ALL);
    });
  const real = lines.filter((line) => !isGhost(line));
  return real.map((line) => {
    if (!large.includes(line)) return line;
    const others = real.flatMap((other) => (other === line ? [] : [other.bbox]));
    const box = line.whole === true ? line.bbox : grown(line.bbox, others, scan.picture);
    return readAgain(line, box, scan, models, engine);
  });
}

function readAgain(
  line: ScanLine,
  box: Box,
  { picture, dpi }: Scan,
  models: string,
  engine: ScanEngine,
): ScanLine {
  const around = widened(box, EDGE, EDGE, picture);
  const factor = LINE_HEIGHT / heightOf(box);
  const small = scaled(partOf(picture, around), factor);
  const again = engine.recognise(small, { models, dpi: dpi * factor, layout: 'line' }).lines;
  const [only] = again;
  if (only === undefined || again.length > 1) return line;
  const isCut = box.x1 - box.x0 > line.bbox.x1 - line.bbox.x0 + GAP * heightOf(box);
  const isBetter = sureness(only) > sureness(line) || (isCut && sureness(only) > SURE);
  return isBetter ? { ...line, ...movedLine(only, 1 / factor, around) } : line;
}

/** The box, as far as its ink goes on; never into other lines. */
function grown(box: Box, others: readonly Box[], picture: GreyPicture): Box {
  const high = heightOf(box);
  let { x0, y0, x1, y1 } = widened(box, ASIDE * high, BEYOND * high, picture);
  for (const other of others) {
    if (other.x1 <= x0 || other.x0 >= x1 || other.y1 <= y0 || other.y0 >= y1) continue;
    if (other.y1 <= box.y0 + 0.3 * high) y0 = Math.min(box.y0, Math.max(y0, other.y1));
    else if (other.y0 >= box.y1 - 0.3 * high) y1 = Math.max(box.y1, Math.min(y1, other.y0));
    else if (other.x1 <= box.x0 + high) x0 = Math.min(box.x0, Math.max(x0, other.x1));
    else if (other.x0 >= box.x1 - high) x1 = Math.max(box.x1, Math.min(x1, other.x0));
  }
  const hasColumn = (x: number) => hasInk(picture, { x0: x, x1: x + 1, y0: box.y0, y1: box.y1 });
  const left = farthest(box.x0, x0, GAP * high, (x) => hasColumn(x));
  const right = farthest(box.x1, x1, GAP * high, (x) => hasColumn(x - 1));
  const hasRow = (y: number) => hasInk(picture, { x0: left, x1: right, y0: y, y1: y + 1 });
  return {
    x0: left,
    x1: right,
    y0: farthest(box.y0, y0, 2, (y) => hasRow(y)),
    y1: farthest(box.y1, y1, 2, (y) => hasRow(y - 1)),
  };
}

/** How far ink goes on from a place towards a limit without a gap. */
function farthest(from: number, limit: number, gap: number, has: (at: number) => boolean): number {
  const step = limit < from ? -1 : 1;
  let last = from;
  for (let at = from + step; step * (limit - at) >= 0 && Math.abs(at - last) <= gap + 1; at += step)
    if (has(at)) last = at;
  return last;
}

function hasInk({ data, width }: GreyPicture, { x0, y0, x1, y1 }: Box): boolean {
  for (let y = y0; y < y1; y++)
    for (let x = x0; x < x1; x++) if ((data[y * width + x] ?? 255) < INK) return true;
  return false;
}

function shareInside(inner: Box, outer: Box): number {
  const across = Math.min(inner.x1, outer.x1) - Math.max(inner.x0, outer.x0);
  const down = Math.min(inner.y1, outer.y1) - Math.max(inner.y0, outer.y0);
  return (Math.max(0, across) * Math.max(0, down)) / ((inner.x1 - inner.x0) * heightOf(inner));
}

function heightOf({ y0, y1 }: Box): number {
  return y1 - y0;
}

function widened(
  { x0, y0, x1, y1 }: Box,
  aside: number,
  beyond: number,
  { width, height }: GreyPicture,
): Box {
  return {
    x0: Math.max(0, Math.round(x0 - aside)),
    y0: Math.max(0, Math.round(y0 - beyond)),
    x1: Math.min(width, Math.round(x1 + aside)),
    y1: Math.min(height, Math.round(y1 + beyond)),
  };
}

function movedLine(line: ScanLine, factor: number, { x0, y0 }: Box): ScanLine {
  const moved = (box: Box): Box => ({
    x0: Math.round(box.x0 * factor + x0),
    y0: Math.round(box.y0 * factor + y0),
    x1: Math.round(box.x1 * factor + x0),
    y1: Math.round(box.y1 * factor + y0),
  });
  const words = line.words.map((word) => ({
    ...word,
    bbox: moved(word.bbox),
    symbols: word.symbols.map((symbol) => ({ ...symbol, bbox: moved(symbol.bbox) })),
  }));
  return { ...line, bbox: moved(line.bbox), words };
}
