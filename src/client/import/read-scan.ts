/**
 * Reads a picture of a page as the text that a PDF of it would hold, so that the same placing serves both.
 * Promise: what was recognised is kept, sure or not. Not promised: that it is right; the person compares it with the
 * picture.
 */
import type { PdfPage } from './read-pdf.ts';
import { withAddresses, withWholeAddress } from './scan-addresses.ts';
import { withoutBend } from './scan-bend.ts';
import { withCells } from './scan-cells.ts';
import type { Recognised, ScanEngine, ScanLine } from './scan-engine.ts';
import { withoutFan } from './scan-fan.ts';
import { languageOf, surerLines } from './scan-language.ts';
import { withLargeLines } from './scan-large.ts';
import { brightened, evenLight } from './scan-light.ts';
import { withMarks, withoutMarks } from './scan-marks.ts';
import { withoutNoise } from './scan-noise.ts';
import { pageOf } from './scan-page.ts';
import { type Box, type GreyPicture, scaled, turned } from './scan-picture.ts';
import { sizeOfSheet, straightened } from './scan-quad.ts';
import { type Upright, withoutRules } from './scan-rules.ts';
import {
  CHINESE,
  chooseModels,
  doubtfulLines,
  JAPANESE,
  LATIN,
  lettersIn,
  mayBeForeign,
  richestLines,
  sureness,
  surestLines,
} from './scan-script.ts';
import { findSheet } from './scan-sheet.ts';
import { findSkew } from './scan-skew.ts';
import { withoutSpecks } from './scan-specks.ts';
import { splitSpread } from './scan-spread.ts';

/** Letters are best read at about this many dots per inch. */
const READ_AT = 260;
const MAX_GROWTH = 3;
const A4 = { short: 595, long: 842 };
const MIN_TURN = 0.15;
/** Below this a page was read upside down, or is no text. */
const HOPELESS = 50;
const PROBED_LINES = 12;
/** Second sight makes words of dust; only what it is this sure of is text. */
const MISSED = 40;

/** Pages of one picture, and how it must be turned to be upright, in quarters clockwise. */
export type ScannedPicture = { readonly pages: readonly PdfPage[]; readonly quarters: 0 | 1 | 2 | 3 };

type Sheet = {
  /** Without rules and marks. */
  readonly picture: GreyPicture;
  readonly uprights: readonly Upright[];
  readonly marks: readonly Box[];
  readonly cells: readonly Box[];
  readonly dpi: number;
};

/**
 * Reads one picture. `width` is that of the page in points where it is known; else the picture is taken for an A4 page.
 * A sheet that was photographed at a slant is
 * straightened. Two pages side by side come as two.
 */
export function readScan(taken: GreyPicture, engine: ScanEngine, width?: number): ScannedPicture {
  const picture = withoutNoise(brightened(taken));
  const sheet = findSheet(picture);
  const { pixels, points } =
    sheet === undefined
      ? { pixels: picture.width, points: width ?? widthOfPaper(picture) }
      : { pixels: sizeOfSheet(sheet).width, points: widthOfPaper(sizeOfSheet(sheet)) };
  const dpi = (72 * pixels) / points;
  const factor = Math.min(MAX_GROWTH, READ_AT / dpi);
  const large = scaled(picture, factor);
  const even = evenLight(sheet === undefined ? large : straightened(large, sheet, factor));
  const { degrees, sideways } = findSkew(even);
  const level = (quarters: number): GreyPicture => {
    const turn = 90 * quarters - degrees;
    return withoutBend(withoutFan(Math.abs(turn) < MIN_TURN ? even : turned(even, turn)));
  };
  let best: (ScannedPicture & { readonly sure: number }) | undefined;
  for (const quarters of sideways ? ([3, 1, 0, 2] as const) : ([0, 2, 3, 1] as const)) {
    const found = readLevel(level(quarters), dpi * factor, engine);
    if (best === undefined || found.sure > best.sure) best = { ...found, quarters };
    if (best.sure >= HOPELESS) break;
  }
  return { pages: best?.pages ?? [], quarters: best?.quarters ?? 0 };
}

/** Width in points of the A4 sheet that a picture is taken for; a long one is a sheet that goes on. */
function widthOfPaper({ width, height }: Pick<GreyPicture, 'width' | 'height'>): number {
  return width > height ? A4.long : A4.short;
}

function readLevel(level: GreyPicture, dpi: number, engine: ScanEngine): { pages: PdfPage[]; sure: number } {
  const sheets = splitSpread(level).map((half) => sheetOf(half, dpi));
  const read = sheets.map((sheet) => ({ sheet, found: readSheet(sheet, engine) }));
  const pages = read.map(({ sheet, found }) => pageOf(found.lines, { ...sheet, points: 72 / dpi }));
  const letters = read.reduce((sum, { found }) => sum + lettersIn(found.lines), 0);
  const sure = read.reduce((sum, { found }) => sum + lettersIn(found.lines) * found.confidence, 0);
  return { pages, sure: letters === 0 ? 0 : sure / letters };
}

function sheetOf(half: GreyPicture, dpi: number): Sheet {
  const { picture, uprights, cells } = withoutRules(half, dpi);
  return { ...withoutMarks(picture, dpi), uprights, cells, dpi };
}

function readSheet({ picture, marks, cells, dpi }: Sheet, engine: ScanEngine): Recognised {
  const latin = engine.recognise(picture, { models: LATIN, dpi });
  const script = modelsFor(latin, { picture, dpi }, engine);
  const models = script === LATIN ? (languageOf(latin) ?? LATIN) : script;
  const read = models === LATIN ? latin : engine.recognise(picture, { models, dpi });
  const rest = engine.recognise(withoutSpecks(withoutLines(picture, read.lines), dpi), {
    models,
    dpi,
    layout: 'scattered',
  });
  const missed = rest.lines.filter((line) => sureness(line) >= MISSED && lettersIn([line]) > 1);
  const own = script === LATIN ? surerLines(read.lines, latin.lines) : read.lines;
  const all = withCells([...own, ...missed], cells, { picture, dpi }, models, engine);
  const lines = withLargeLines(withMarks(all, marks, dpi), { picture, dpi }, models, engine);
  const surest = script === LATIN ? lines : surestLines(lines, latin.lines);
  const known = withAddresses(surest, { picture, dpi }, engine);
  return { ...read, lines: known.map(withWholeAddress) };
}

function modelsFor(
  latin: Recognised,
  { picture, dpi }: Pick<Sheet, 'picture' | 'dpi'>,
  engine: ScanEngine,
): string {
  if (!mayBeForeign(latin)) return LATIN;
  const doubtful = doubtfulLines(latin);
  const part = aroundAll(richestLines(doubtful, PROBED_LINES), picture);
  const probe = (models: string) => engine.recognise(picture, { models, dpi, part });
  return chooseModels(doubtful, probe(JAPANESE), probe(CHINESE));
}

// Tesseract passes over some text, e.g. a column of a table or a name that stands alone; what is left is read again.
function withoutLines(picture: GreyPicture, lines: readonly ScanLine[]): GreyPicture {
  const data = picture.data.slice();
  for (const { bbox } of lines)
    for (let y = Math.max(0, bbox.y0 - 2); y < Math.min(picture.height, bbox.y1 + 2); y++)
      data.fill(
        255,
        y * picture.width + Math.max(0, bbox.x0 - 4),
        y * picture.width + Math.min(picture.width, bbox.x1 + 4),
      );
  return { ...picture, data };
}

function aroundAll(lines: readonly ScanLine[], { width, height }: GreyPicture): Box {
  const edge = 10;
  return {
    x0: Math.max(0, Math.min(...lines.map(({ bbox }) => bbox.x0)) - edge),
    y0: Math.max(0, Math.min(...lines.map(({ bbox }) => bbox.y0)) - edge),
    x1: Math.min(width, Math.max(...lines.map(({ bbox }) => bbox.x1)) + edge),
    y1: Math.min(height, Math.max(...lines.map(({ bbox }) => bbox.y1)) + edge),
  };
}
