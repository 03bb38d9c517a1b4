/**
 * Mail addresses on a page in Chinese or Japanese are read once more by the Latin models, each by itself: the models of
 * these scripts know letters but no words, and on the whole page the Latin ones are led astray by what stands around.
 */
import type { ScanEngine, ScanLine, ScanWord } from './scan-engine.ts';
import { type Box, type GreyPicture, partOf } from './scan-picture.ts';
import { LATIN } from './scan-script.ts';

/** Words nearer than this share of the line's height belong to one address. */
const NEAR = 0.5;
const ASCII = /^[!-~]+$/;
const ADDRESS = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;
const SURE = 60;
const EDGE = 10;

/** The lines, their mail addresses read again where that is surer. */
export function withAddresses(
  lines: readonly ScanLine[],
  scan: { readonly picture: GreyPicture; readonly dpi: number },
  engine: ScanEngine,
): ScanLine[] {
  return lines.map((line) => {
    const at = line.words.findIndex(({ text }) => text.includes('@'));
    if (at < 0) return line;
    const [from, to] = stretchAround(line, at);
    const words = line.words.slice(from, to);
    const box = around(words, line.bbox, scan.picture);
    const again = engine.recognise(partOf(scan.picture, box), {
      models: LATIN,
      dpi: scan.dpi,
      layout: 'line',
    });
    const read = again.lines.flatMap((one) => one.words.map(({ text }) => text)).join(' ');
    const address = read.replace(/\s*([@.])\s*/g, '$1').match(ADDRESS)?.[0];
    if (address === undefined || again.confidence < Math.max(SURE, meanOf(words))) return line;
    const one: ScanWord = { text: address, confidence: again.confidence, bbox: hull(words), symbols: [] };
    return { ...line, words: [...line.words.slice(0, from), one, ...line.words.slice(to)] };
  });
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

function around(words: readonly ScanWord[], line: Box, { width, height }: GreyPicture): Box {
  const { x0, x1 } = hull(words);
  return {
    x0: Math.max(0, x0 - EDGE),
    y0: Math.max(0, line.y0 - EDGE),
    x1: Math.min(width, x1 + EDGE),
    y1: Math.min(height, line.y1 + EDGE),
  };
}

function hull(words: readonly ScanWord[]): Box {
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
