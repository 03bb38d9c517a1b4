/**
 * From recognised lines to a page as a PDF would give it: runs of text with place, size and weight in points.
 * Promise: every recognised word is in a run, however unsure. Not promised: that it is read right.
 */
import { joinText } from './place-lines.ts';
import { plainText } from './plain-text.ts';
import type { PdfPage, TextRun } from './read-pdf.ts';
import type { ScanLine, ScanWord } from './scan-engine.ts';
import { closeBox, inkIn, stretchesOf, strokeIn } from './scan-ink.ts';
import type { Box, GreyPicture } from './scan-picture.ts';
import type { Upright } from './scan-rules.ts';
import { baselineOf, middle, sizeByWidth, sizeOf, steadySizes, tells } from './scan-sizes.ts';
import { mendSpelling } from './scan-spelling.ts';
import { wordsOfWrapped } from './scan-wrapped.ts';

const COMMA_GAP = 1.2;
/** Strokes this many times as thick as the page's usual ones are bold. */
const BOLD = 1.3;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const CLOSING = /^[:：,，.。;；)）、」』!?%]/u;
/** What rules beside text are read as. */
const RULE_ENDS = /^[|‖¦_\s]+(?=.*[\p{L}\p{N}])|(?<=[\p{L}\p{N}].*)[|‖¦_\s]+$/gu;
const RULE = /^[|‖¦_\s]*$/u;
const OPENING = /[(（「『]$/u;

/** What the words were read from. */
export type Scanned = {
  /** Without rules, in the light and turn in which it was read. */
  readonly picture: GreyPicture;
  readonly uprights: readonly Upright[];
  /** Of one pixel. */
  readonly points: number;
};

type Cell = {
  readonly box: Box;
  readonly words: ScanWord[];
  readonly size: number;
  readonly baseline: number;
};

/** The page of PDF text that recognised lines make. */
export function pageOf(lines: readonly ScanLine[], scanned: Scanned): PdfPage {
  const written = lines.filter(({ words }) => words.some(({ text }) => text.trim() !== ''));
  const found = written.flatMap((line) => cellsOf(withCloseBoxes(line, scanned.picture), scanned));
  const sizes = steadySizes(found.map(({ size }) => size));
  const cells = found.map((cell, index): Cell => ({ ...cell, size: sizes[index] ?? cell.size }));
  const strokes = cells.map((cell) => strokeIn(scanned.picture, cell.box) / cell.size);
  const bold = boldOf(cells, strokes);
  const { points } = scanned;
  const runs = cells.map(
    ({ box, words, size, baseline }, index): TextRun => ({
      text: textOf(words, size, scanned.picture),
      x: box.x0 * points,
      y: baseline * points,
      width: (box.x1 - box.x0) * points,
      size: size * points,
      bold: bold[index] ?? false,
      vertical: false,
    }),
  );
  const { width, height } = scanned.picture;
  return { width: width * points, height: height * points, runs, recognised: true };
}

// Boxes around letters are often as high as their line, and then tell no size; what a Han character lacks (一) tells none either.
function withCloseBoxes(line: ScanLine, picture: GreyPicture): ScanLine {
  const words = line.words.map((word) => ({
    ...word,
    symbols: word.symbols.map((symbol) =>
      CJK.test(symbol.text) ? symbol : { ...symbol, bbox: closeBox(picture, symbol.bbox) },
    ),
  }));
  return { ...line, words };
}

function cellsOf(line: ScanLine, scanned: Scanned): Cell[] {
  const tall = line.size ?? sizeOf(line);
  const parts = partsOf(line, tall, scanned);
  const wide = parts.flatMap(({ box, words }) => sizeByWidth(saidBy(words), box.x1 - box.x0) ?? []);
  const size =
    line.size ?? (tells(line) ? Math.min(tall, 1.05 * (middle(wide) ?? tall)) : (middle(wide) ?? tall));
  const baseline = line.baseline ?? baselineOf(line, size);
  const written = parts.filter((cell) => !RULE.test(saidBy(cell.words)));
  if (line.whole !== true || written.length === 0)
    return written.map((cell) => ({ ...cell, size, baseline }));
  const words = (line.below ?? []).reduce(
    (said, below) => wordsOfWrapped(said, spaced(partsOf(below, size, scanned))),
    spaced(written),
  );
  return [{ box: line.bbox, words, size, baseline }];
}

// Words of Chinese and Japanese come with boxes that only nearly fit, so where cells end is seen in the ink.
function partsOf(line: ScanLine, size: number, { picture, uprights }: Scanned): Cell[] {
  const cells = stretchesOf(line.bbox, size, picture, uprights).map(
    ([x0, x1]): Cell => ({ box: { ...line.bbox, x0, x1 }, words: [], size, baseline: 0 }),
  );
  for (const word of line.words) if (word.text.trim() !== '') nearest(cells, word)?.words.push(word);
  return withClosing(cells, size);
}

// Gaps inside a table's cell are spaces.
function spaced(cells: readonly Cell[]): ScanWord[] {
  return cells.flatMap(({ words }, at) =>
    words.map((word, index) => (at > 0 && index === 0 ? { ...word, text: ` ${word.text}` } : word)),
  );
}

// The room behind a comma of Chinese or Japanese is as wide as a gap between cells.
function withClosing(cells: readonly Cell[], size: number): Cell[] {
  const joined: Cell[] = [];
  for (const cell of cells) {
    const last = joined.at(-1);
    const goesOn = last !== undefined && cell.box.x0 - last.box.x1 < COMMA_GAP * size;
    const comma =
      /[、，,。;；]$/u.test(saidBy(last?.words ?? [])) || /^[、，,。;；]/u.test(saidBy(cell.words));
    if (goesOn && comma && last.words.length > 0)
      joined[joined.length - 1] = {
        ...last,
        box: { ...last.box, x1: cell.box.x1 },
        words: [...last.words, ...cell.words],
      };
    else joined.push(cell);
  }
  return joined;
}

function saidBy(words: readonly ScanWord[]): string {
  return words.map(({ text }) => text).join('');
}

function nearest(cells: readonly Cell[], { bbox }: ScanWord): Cell | undefined {
  const centre = (bbox.x0 + bbox.x1) / 2;
  const away = ({ box }: Cell) => Math.max(0, box.x0 - centre, centre - box.x1);
  return [...cells].sort((a, b) => away(a) - away(b))[0];
}

function textOf(words: readonly ScanWord[], size: number, picture: GreyPicture): string {
  let text = '';
  let end = Number.POSITIVE_INFINITY;
  for (const [index, word] of words.entries()) {
    const said = index === 0 && isDot(word, size, picture) ? '•' : plainText(word.text).trim();
    const isApart = index > 0 && word.text.startsWith(' ');
    text = isApart ? `${text} ${said}` : joined(text, said, (word.bbox.x0 - end) / size);
    end = word.bbox.x1;
  }
  return mendSpelling(text.replace(RULE_ENDS, ''));
}

// Between a Han character and a digit there is a space only where there is room for one.
function joined(text: string, word: string, gap: number): string {
  if (text === '' || word === '') return text + word;
  const cjk = CJK.test(text.slice(-1)) || CJK.test(word.slice(0, 1));
  if (cjk && (CLOSING.test(word) || OPENING.test(text))) return text + word;
  if (CJK.test(text.slice(-1)) !== CJK.test(word.slice(0, 1)) && gap < 0.25) return text + word;
  return joinText(text, word);
}

// The bullet before a line of a list is read as whatever small sign looks like it.
function isDot({ text, bbox }: ScanWord, size: number, picture: GreyPicture): boolean {
  if ([...text.trim()].length !== 1 || /[\p{Lu}\p{N}\p{Script=Han}]/u.test(text)) return false;
  const { width, height } = inkIn(picture, bbox);
  return width > 0 && width < 0.5 * size && height < 0.45 * size && width < 2 * height && height < 2 * width;
}

// Han characters have thinner strokes than letters of the same font, so each kind is held against its own.
function boldOf(cells: readonly Cell[], strokes: readonly number[]): boolean[] {
  const isCjk = cells.map(({ words }) => words.some(({ text }) => CJK.test(text)));
  const usual = (cjk: boolean) =>
    middle(
      cells.flatMap(({ words }, index) =>
        isCjk[index] === cjk
          ? Array.from(
              { length: words.reduce((sum, { text }) => sum + text.length, 0) },
              () => strokes[index] ?? 0,
            )
          : [],
      ),
    ) ?? 0;
  const [latin, cjk] = [usual(false), usual(true)];
  return strokes.map((stroke, index) => {
    const letters = cells[index]?.words.reduce((sum, { text }) => sum + text.length, 0) ?? 0;
    return letters > 1 && stroke > BOLD * (isCjk[index] === true ? cjk : latin);
  });
}
