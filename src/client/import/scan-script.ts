/**
 * Which trained models read a page. The models of the Latin script go first; what they cannot read is looked at with
 * those of Japanese and Chinese, and the surer one reads the page. A model reads its own script nearly without doubt and
 * garbles the others, so the mean confidence tells them apart.
 */
import type { Recognised, ScanLine } from './scan-engine.ts';

export const LATIN = 'eng+deu+fra';
export const JAPANESE = 'jpn+eng';
export const CHINESE = 'chi_sim+eng';

/** Words less sure than this are taken for another script. */
const DOUBTFUL = 60;
/** So much surer the Chinese models must be where the Japanese ones saw kana. */
const KANA_WEIGHT = 15;
const LETTERS = /[\p{L}\p{N}]/gu;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const HAN = /\p{Script=Han}/gu;

/** The lines that the Latin models could hardly read. */
export function doubtfulLines({ lines }: Recognised): ScanLine[] {
  return lines.filter((line) => sureness(line) < DOUBTFUL);
}

/** True when a page that the Latin models read may be in another script: a tenth of its lines is doubtful. */
export function mayBeForeign(read: Recognised): boolean {
  return doubtfulLines(read).length > 0.1 * read.lines.length;
}

/** The models for a page, from what those of Japanese and of Chinese made of a part of its doubtful lines. */
export function chooseModels(
  doubtful: readonly ScanLine[],
  japanese: Recognised,
  chinese: Recognised,
): string {
  // The Japanese models read kana into Chinese next to never.
  const kana = count(japanese.lines, KANA) > 0.1 * ideographsIn(japanese.lines) ? KANA_WEIGHT : 0;
  const [surer, models] =
    japanese.confidence + kana >= chinese.confidence ? [japanese, JAPANESE] : [chinese, CHINESE];
  const before = doubtful.reduce((sum, line) => sum + sureness(line), 0) / Math.max(1, doubtful.length);
  return ideographsIn(surer.lines) >= 4 && surer.confidence > before + 10 ? models : LATIN;
}

/** The lines of a page, those in Latin script as the Latin models read them where they are surer. */
export function surestLines(foreign: readonly ScanLine[], latin: readonly ScanLine[]): ScanLine[] {
  return foreign.map((line) => {
    if (ideographsIn([line]) > 0) return line;
    const same = latin.find((other) => isSamePlace(line, other));
    return same !== undefined && sureness(same) > sureness(line) ? same : line;
  });
}

function isSamePlace({ bbox: a }: ScanLine, { bbox: b }: ScanLine): boolean {
  const shared = (a0: number, a1: number, b0: number, b1: number) =>
    (Math.min(a1, b1) - Math.max(a0, b0)) / (Math.max(a1, b1) - Math.min(a0, b0));
  return shared(a.x0, a.x1, b.x0, b.x1) > 0.9 && shared(a.y0, a.y1, b.y0, b.y1) > 0.6;
}

/** Confidence of a line, 0 to 100: the mean over its words, each as heavy as it is long. */
export function sureness({ words }: ScanLine): number {
  let letters = 0;
  let sum = 0;
  for (const { text, confidence } of words) {
    letters += text.length;
    sum += text.length * confidence;
  }
  return letters === 0 ? 0 : sum / letters;
}

/** Letters and digits of a reading. */
export function lettersIn({ lines }: Recognised): number {
  return count(lines, LETTERS);
}

function ideographsIn(lines: readonly ScanLine[]): number {
  return count(lines, HAN) + count(lines, KANA);
}

function count(lines: readonly ScanLine[], pattern: RegExp): number {
  return lines
    .flatMap(({ words }) => words)
    .reduce((sum, { text }) => sum + (text.match(pattern)?.length ?? 0), 0);
}
