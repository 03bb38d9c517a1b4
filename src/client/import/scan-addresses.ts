/**
 * Mail addresses are read once more by the Latin models, each by itself and in several sizes: one wrong letter makes them
 * useless. The models of Chinese and Japanese know letters but no words, the Spanish one no @, and on the whole page the
 * others are led astray by what stands around.
 */
import type { ScanEngine, ScanLine, ScanWord } from './scan-engine.ts';
import { type Box, type GreyPicture, partOf, scaled } from './scan-picture.ts';
import { LATIN } from './scan-script.ts';

/** Words nearer than this share of the line's height belong to one address. */
const NEAR = 0.5;
const ASCII = /^[!-~]+$/;
const ADDRESS = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/;
/** An address, or one whose @ was taken for a letter. */
const LIKE_ADDRESS = /@|[a-z\d][QG©®][a-z][\w-]*\./;
const LIKE_SIGN = /^[QGOo0ae©®(]$/;
const DOMAIN = /^[a-z\d][\w-]*(?:\.[a-z\d][\w-]*)+$/;
const SURE = 60;
/** A line is read in these sizes: what differs is told by their number. */
const SIZES = [0.85, 1, 1.3];
/** j-muster is written j.muster: a hyphen behind an initial weighs so many looks less, as do two signs in a row. */
const UNLIKELY = /(?:^|[^\w.-])[a-z]-[a-z]{3,}\S*@|[._-]{2}\S*@/;
const UNUSUAL = 3;
const EDGE = 10;

/** The lines, what stands around mail addresses as most looks at it read it. */
export function withAddresses(
  lines: readonly ScanLine[],
  scan: { readonly picture: GreyPicture; readonly dpi: number },
  engine: ScanEngine,
): ScanLine[] {
  return lines.map((line) => {
    const at = line.words.findIndex(
      ({ text }, index) => LIKE_ADDRESS.test(text) || isLostSign(line.words, index),
    );
    if (at < 0) return line;
    const [from, to] = stretchAround(line, at);
    const words = line.words.slice(from, to);
    const box = around(words, line.bbox, scan.picture);
    const part = partOf(scan.picture, box);
    const looks = SIZES.flatMap((size): ScanWord[][] => {
      const dpi = scan.dpi * size;
      const { lines: read, confidence } = engine.recognise(scaled(part, size), {
        ...{ models: LATIN, dpi, layout: 'line' },
      });
      return confidence < SURE
        ? []
        : [read.flatMap((one) => one.words).map((word) => movedWord(word, 1 / size, box))];
    });
    const best = mostRead([words, ...looks].filter(hasAddress));
    return best === undefined || best === words
      ? line
      : { ...line, words: [...line.words.slice(0, from), ...best, ...line.words.slice(to)] };
  });
}

/** An @ that was read as a word of one letter, before what looks like a domain. */
function isLostSign(words: readonly ScanWord[], at: number): boolean {
  const [before, sign, after] = [words[at - 1], words[at], words[at + 1]].map((word) => word?.text ?? '');
  return LIKE_SIGN.test(sign ?? '') && /^[a-z\d][\w.+-]+$/.test(before ?? '') && DOMAIN.test(after ?? '');
}

/** What most looks read; of as many, the surer. The first of those that read the same. */
function mostRead(looks: readonly ScanWord[][]): ScanWord[] | undefined {
  const votes = new Map<string, ScanWord[][]>();
  for (const look of looks) {
    const text = look.map((word) => word.text).join('');
    votes.set(text, [...(votes.get(text) ?? []), look]);
  }
  const weight = ([text, same]: readonly [string, readonly ScanWord[][]]) =>
    same.length - (UNLIKELY.test(text) ? UNUSUAL : 0) + Math.max(...same.map(meanOf)) / 100;
  return [...votes].sort((a, b) => weight(b) - weight(a))[0]?.[1][0];
}

/** The line, the parts of an address joined that were read as words: around a full stop there is little room. */
export function withWholeAddress(line: ScanLine): ScanLine {
  const { words } = line;
  const at = words.findIndex(({ text }) => text.includes('@') && ASCII.test(text));
  if (at < 0) return line;
  let [from, to] = [at, at + 1];
  while (goesOn(words[from - 1], words[from])) from--;
  while (goesOn(words[to - 1], words[to])) to++;
  const [first, ...rest] = words.slice(from, to);
  if (first === undefined || rest.length === 0) return line;
  const parts = [first, ...rest];
  const whole: ScanWord = {
    text: parts.map(({ text }) => text).join(''),
    confidence: meanOf(parts),
    bbox: hull(parts),
    symbols: parts.flatMap(({ symbols }) => symbols),
  };
  return { ...line, words: [...words.slice(0, from), whole, ...words.slice(to)] };
}

function goesOn(word: ScanWord | undefined, next: ScanWord | undefined): boolean {
  if (word === undefined || next === undefined || !ASCII.test(word.text + next.text)) return false;
  return /[\w@][@.]$|^@$/.test(word.text)
    ? /^[a-z\d]/.test(next.text)
    : /\w$/.test(word.text) && /^[@.][a-z\d]/.test(next.text);
}

function hasAddress(words: readonly ScanWord[]): boolean {
  const { words: whole } = withWholeAddress({ words, bbox: hull(words) });
  return whole.some(({ text }) => ADDRESS.test(text));
}

function stretchAround({ words, bbox }: ScanLine, at: number): [number, number] {
  const near = (a: ScanWord | undefined, b: ScanWord | undefined, next: ScanWord | undefined) =>
    a !== undefined &&
    b !== undefined &&
    ASCII.test(next?.text ?? '') &&
    b.bbox.x0 - a.bbox.x1 < NEAR * (bbox.y1 - bbox.y0);
  let [from, to] = [at, at + 1];
  while (near(words[from - 1], words[from], words[from - 1])) from--;
  while (near(words[to - 1], words[to], words[to])) to++;
  return [from, to];
}

function movedWord(word: ScanWord, factor: number, { x0: dx, y0: dy }: Box): ScanWord {
  const moved = ({ x0, y0, x1, y1 }: Box): Box => ({
    ...{ x0: x0 * factor + dx, y0: y0 * factor + dy },
    ...{ x1: x1 * factor + dx, y1: y1 * factor + dy },
  });
  const symbols = word.symbols.map((symbol) => ({ ...symbol, bbox: moved(symbol.bbox) }));
  return { ...word, bbox: moved(word.bbox), symbols };
}

function around(words: readonly ScanWord[], line: Box, { width, height }: GreyPicture): Box {
  const { x0, x1 } = hull(words);
  return {
    x0: Math.max(0, x0 - EDGE),
    y0: Math.max(0, line.y0 - EDGE),
    x1: Math.min(width, x1 + EDGE),
    y1: Math.min(height, line.y1 + EDGE),
  };
}

function hull(words: readonly Pick<ScanWord, 'bbox'>[]): Box {
  return {
    x0: Math.min(...words.map(({ bbox }) => bbox.x0)),
    y0: Math.min(...words.map(({ bbox }) => bbox.y0)),
    x1: Math.max(...words.map(({ bbox }) => bbox.x1)),
    y1: Math.max(...words.map(({ bbox }) => bbox.y1)),
  };
}

function meanOf(words: readonly ScanWord[]): number {
  return words.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, words.length);
}
