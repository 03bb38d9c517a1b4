/**
 * Reads the cells of a table line by line, each as the surer of two looks sees it: alone, or on the whole page. The lines
 * of a row's cells are moved to stand level with each other, as in a table without rules: in the picture short cells
 * stand in the middle of high rows.
 */
import { bandsOf, piecesOf } from './scan-bands.ts';
import type { Reading, ScanEngine, ScanLine, ScanWord } from './scan-engine.ts';
import { stretchesOf } from './scan-ink.ts';
import { type Box, type GreyPicture, partOf } from './scan-picture.ts';
import { CHINESE, JAPANESE, LATIN, sureness } from './scan-script.ts';
import { baselineOf, middle, sizeOf, widthByLetters } from './scan-sizes.ts';
import { joinWrapped } from './scan-wrapped.ts';

/** Cells whose tops are nearer than this share of the lower one's height are in one row. */
const SAME_ROW = 0.25;
/** Text of a table is of one size; a name may be larger by more than this. */
const LARGER = 1.5;
/** Ink of a line is at least so high, as a share of its font's size. */
const LEAST_HEIGHT = 0.7;
/** White around a line that is read by itself, in pixels. */
const MARGIN = 12;
/** What the page's words leave out of a line's ink at either end, as a share of its height. */
const LEFT_OUT = 0.4;
/** Edges of a column's cells, which are not quite level, as a share of their width. */
const EDGE = 0.06;
/** Where all words are as sure as this, no second look is needed. */
const SURE = 90;
/** What fills the line that another look leaves a part of out may be less sure, but not a guess. */
const LEGIBLE = 60;
/** A Han character is so high, as a share of its font's size; gaps count from half a size on. */
const HAN_HEIGHT = 0.93;
const WORD_GAP = 0.5;
/** Characters that were read take up at least this share of their ink. */
const FILLED = 0.75;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const IDEOGRAPH = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u;

type Scan = { readonly picture: GreyPicture; readonly dpi: number };
type Cell = { readonly box: Box; readonly lines: readonly ScanLine[] };

/** The lines outside cells as they were read, and those of the cells, each as it was read with least doubt. */
export function withCells(
  lines: readonly ScanLine[],
  cells: readonly Box[],
  scan: Scan,
  models: string,
  engine: ScanEngine,
): ScanLine[] {
  if (cells.length === 0) return [...lines];
  const words = lines.flatMap((line) => line.words);
  const outside = lines.flatMap((line) => {
    const left = line.words.filter((word) => !cells.some((cell) => isInside(word.bbox, cell)));
    return left.length === line.words.length
      ? [line]
      : left.length === 0
        ? []
        : [{ words: left, bbox: hull(left) }];
  });
  const read = cells
    .map((box): Cell => {
      const inside = words.filter((word) => isInside(word.bbox, box));
      const found = bandsOf(scan.picture, box, scan.dpi).flatMap((band) =>
        readBand(band, wordsOn(band, inside), scan, models, engine),
      );
      return { box, lines: stacked(found) };
    })
    .filter((cell) => cell.lines.length > 0)
    .map(
      (cell, _, all): Cell => ({
        ...cell,
        lines: joinWrapped(cell.lines, cell.box, hasSingleLines(columnOf(cell, all))),
      }),
    );
  const usual = middle(read.flatMap((cell) => cell.lines.map((line) => sizeOf(line)))) ?? 0;
  return [...outside, ...read.flatMap((cell) => levelled(cell, read, usual))];
}

/** The other cells above and below a cell. */
function columnOf(cell: Cell, all: readonly Cell[]): Cell[] {
  const near = EDGE * (cell.box.x1 - cell.box.x0);
  return all.filter(
    ({ box }) =>
      box !== cell.box && Math.abs(box.x0 - cell.box.x0) < near && Math.abs(box.x1 - cell.box.x1) < near,
  );
}

// In such a column a second line is no second text.
function hasSingleLines(column: readonly Cell[]): boolean {
  return column.length > 0 && column.filter(({ lines }) => lines.length === 1).length > 0.6 * column.length;
}

/** One line of a cell, as it was read with least doubt; none where nobody sees text. */
function readBand(
  band: Box,
  onPage: readonly ScanWord[],
  scan: Scan,
  models: string,
  engine: ScanEngine,
): ScanLine[] {
  const first: ScanLine = { words: onPage, bbox: band, whole: true };
  const isSure = onPage.length > 0 && onPage.every(({ confidence }) => confidence >= SURE);
  if (isSure && !leavesOut(first, scan.picture)) return [first];
  const alone = readAlone(band, scan, models, engine);
  const isFuller = leavesOut(first, scan.picture) && !leavesOut(alone, scan.picture);
  const surest = isFuller && sureness(alone) >= LEGIBLE ? alone : surer(first, alone);
  const isForeign = models === JAPANESE || models === CHINESE;
  const mayBeLatin = isForeign && !surest.words.some(({ text }) => CJK.test(text));
  const best = mayBeLatin ? surer(surest, readAlone(band, scan, LATIN, engine)) : surest;
  return best.words.length === 0 ? [] : [best];
}

function surer(line: ScanLine, other: ScanLine): ScanLine {
  return sureness(other) > sureness(line) ? other : line;
}

/** Whether a line in Chinese or Japanese has ink for more characters than were read: of 平成28 often only 平成 is. */
function leavesOut({ words, bbox }: ScanLine, picture: GreyPicture): boolean {
  const text = words.map((word) => word.text).join('');
  const size = (bbox.y1 - bbox.y0) / HAN_HEIGHT;
  const read = widthByLetters(text) * size;
  const ink = stretchesOf(bbox, WORD_GAP * size, picture, []).reduce((sum, [x0, x1]) => sum + x1 - x0, 0);
  return CJK.test(text) && read < FILLED * ink;
}

/** The page's words on a line of a cell, where they leave nothing of it out. */
function wordsOn(band: Box, words: readonly ScanWord[]): ScanWord[] {
  const on = words
    .filter(({ bbox, text }) => isInside(bbox, band) && text.trim() !== '')
    .sort((a, b) => a.bbox.x0 - b.bbox.x0);
  const left = LEFT_OUT * (band.y1 - band.y0);
  if (on.length === 0) return [];
  const { x0, x1 } = hull(on);
  return x0 < band.x0 + left && x1 > band.x1 - left ? on : [];
}

function readAlone(band: Box, { picture, dpi }: Scan, models: string, engine: ScanEngine): ScanLine {
  const reading: Reading = { models, dpi, layout: 'line' };
  const words = piecesOf(picture, band).flatMap((piece) =>
    engine
      .recognise(padded(partOf(picture, piece)), reading)
      .lines.flatMap((line) => line.words)
      .filter(({ text }) => text.trim() !== '')
      .map((word) => ({
        ...word,
        bbox: moved(word.bbox, piece),
        symbols: word.symbols.map((symbol) => ({ ...symbol, bbox: moved(symbol.bbox, piece) })),
      })),
  );
  return { words, bbox: band, whole: true };
}

function padded({ width, height, data }: GreyPicture): GreyPicture {
  const [wide, high] = [width + 2 * MARGIN, height + 2 * MARGIN];
  const white = new Uint8Array(wide * high).fill(255);
  for (let y = 0; y < height; y++)
    white.set(data.subarray(y * width, (y + 1) * width), (y + MARGIN) * wide + MARGIN);
  return { width: wide, height: high, data: white };
}

function moved({ x0, y0, x1, y1 }: Box, band: Box): Box {
  const [dx, dy] = [band.x0 - MARGIN, band.y0 - MARGIN];
  return { x0: x0 + dx, y0: y0 + dy, x1: x1 + dx, y1: y1 + dy };
}

/** Characters below each other in a narrow cell are one word. */
function stacked(lines: readonly ScanLine[]): ScanLine[] {
  const [first] = lines;
  const isStack = lines.every(({ words }) =>
    IDEOGRAPH.test(
      words
        .map(({ text }) => text)
        .join('')
        .trim(),
    ),
  );
  if (first === undefined || lines.length < 2 || !isStack) return [...lines];
  return [{ ...first, words: lines.flatMap(({ words }) => words), bbox: hull(lines) }];
}

function levelled(cell: Cell, all: readonly Cell[], usual: number): ScanLine[] {
  const high = cell.box.y1 - cell.box.y0;
  const row = all.filter(
    ({ box }) =>
      Math.abs(box.y0 - cell.box.y0) < SAME_ROW * high && Math.abs(box.y1 - cell.box.y1) < SAME_ROW * high,
  );
  const tops = row.flatMap(({ lines: [line] }) => (line === undefined ? [] : [baselineOf(line, usual)]));
  const [first] = cell.lines;
  if (first === undefined) return [];
  const up = baselineOf(first, usual) - Math.min(...tops);
  return cell.lines.map((line) => {
    const own = Math.min(sizeOf(line), (line.bbox.y1 - line.bbox.y0) / LEAST_HEIGHT);
    const size = own > usual * LARGER || own < usual / LARGER ? {} : { size: usual };
    return { ...line, ...size, baseline: baselineOf(line, usual) - up };
  });
}

function isInside({ x0, y0, x1, y1 }: Box, cell: Box): boolean {
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  return x > cell.x0 && x < cell.x1 && y > cell.y0 && y < cell.y1;
}

function hull(words: readonly { readonly bbox: Box }[]): Box {
  return {
    x0: Math.min(...words.map(({ bbox }) => bbox.x0)),
    y0: Math.min(...words.map(({ bbox }) => bbox.y0)),
    x1: Math.max(...words.map(({ bbox }) => bbox.x1)),
    y1: Math.max(...words.map(({ bbox }) => bbox.y1)),
  };
}
