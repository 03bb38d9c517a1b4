/**
 * Reads a picture of a page as the text that a PDF of it would hold, so that the same placing serves both.
 * Promise: what was recognised is kept, sure or not. Not promised: that it is right; the person compares it with the
 * picture.
 */
import type { PdfPage } from './read-pdf.ts';
import type { Box, Recognised, ScanEngine, ScanLine } from './scan-engine.ts';
import { evenLight } from './scan-light.ts';
import { pageOf } from './scan-page.ts';
import { type GreyPicture, scaled, turned } from './scan-picture.ts';
import { type Upright, withoutRules } from './scan-rules.ts';
import { chooseModels, doubtfulLines, LATIN, lettersIn, mayBeForeign, surestLines } from './scan-script.ts';
import { findSkew } from './scan-skew.ts';
import { splitSpread } from './scan-spread.ts';

/** Letters are best read at about this many dots per inch. */
const READ_AT = 260;
const MAX_GROWTH = 3;
const A4 = { short: 595, long: 842 };
const MIN_TURN = 0.15;
/** Below this a page was read upside down, or is no text. */
const HOPELESS = 50;
const PROBED_LINES = 12;

/** Pages of one picture, and how it must be turned to be upright, in quarters clockwise. */
export type ScannedPicture = { readonly pages: readonly PdfPage[]; readonly quarters: 0 | 1 | 2 | 3 };

type Sheet = { readonly picture: GreyPicture; readonly uprights: readonly Upright[]; readonly dpi: number };

/**
 * Reads one picture. `width` is that of the page in points where it is known; else the picture is taken for an A4 page.
 * Two pages side by side come as two.
 */
export function readScan(picture: GreyPicture, engine: ScanEngine, width?: number): ScannedPicture {
  const dpi = (72 * picture.width) / (width ?? widthOfPaper(picture));
  const factor = Math.min(MAX_GROWTH, READ_AT / dpi);
  const even = evenLight(scaled(picture, factor));
  const { degrees, sideways } = findSkew(even);
  const turn = (sideways ? -90 : 0) - degrees;
  const level = Math.abs(turn) < MIN_TURN ? even : turned(even, turn);
  const found = readLevel(level, dpi * factor, engine);
  if (found.sure >= HOPELESS) return { pages: found.pages, quarters: sideways ? 3 : 0 };
  const other = readLevel(turned(level, 180), dpi * factor, engine);
  return other.sure > found.sure
    ? { pages: other.pages, quarters: sideways ? 1 : 2 }
    : { pages: found.pages, quarters: sideways ? 3 : 0 };
}

/** Width in points of the A4 sheet that a picture is taken for; a long one is a sheet that goes on. */
function widthOfPaper({ width, height }: GreyPicture): number {
  return width > height ? A4.long : A4.short;
}

function readLevel(level: GreyPicture, dpi: number, engine: ScanEngine): { pages: PdfPage[]; sure: number } {
  const sheets = splitSpread(level).map((half): Sheet => ({ ...withoutRules(half, dpi), dpi }));
  const read = sheets.map((sheet) => ({ sheet, found: readSheet(sheet, engine) }));
  const pages = read.map(({ sheet, found }) => pageOf(found.lines, { ...sheet, points: 72 / dpi }));
  const letters = read.reduce((sum, { found }) => sum + lettersIn(found), 0);
  const sure = read.reduce((sum, { found }) => sum + lettersIn(found) * found.confidence, 0);
  return { pages, sure: letters === 0 ? 0 : sure / letters };
}

function readSheet({ picture, dpi }: Sheet, engine: ScanEngine): Recognised {
  const latin = engine.recognise(picture, LATIN, dpi);
  if (!mayBeForeign(latin)) return latin;
  const doubtful = doubtfulLines(latin);
  const part = aroundAll(doubtful.slice(0, PROBED_LINES), picture);
  const probe = (models: string) => engine.recognise(picture, models, dpi, part);
  const models = chooseModels(doubtful, probe('jpn'), probe('chi_sim'));
  if (models === LATIN) return latin;
  const foreign = engine.recognise(picture, models, dpi);
  return { ...foreign, lines: surestLines(foreign.lines, latin.lines) };
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
