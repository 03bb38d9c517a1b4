/**
 * Which trained models read a page. The models of the Latin script go first; what they cannot read is looked at with
 * those of Japanese and Chinese, and the surer one reads the page. A model reads its own script nearly without doubt and
 * garbles the others, so the mean confidence tells them apart.
 */
import type { Recognised, ScanLine, ScanWord } from './scan-engine.ts';

export const LATIN = 'eng+deu+fra';
/** Without the Latin models beside them, which would read what they are unsure of in their own way. */
export const JAPANESE = 'jpn';
export const CHINESE = 'chi_sim';

/** Words less sure than this are taken for another script. */
const DOUBTFUL = 60;
/** Words in Latin script inside a foreign page are taken from the Latin models only when those are this sure. */
const SURE = 75;
/** So much surer the Chinese models must be where the Japanese ones saw kana. */
const KANA_WEIGHT = 15;
const LATIN_WORD = /^[!-~]{6,}$/;
const DASH = /^[~∼～–—-]$/u;
const DATE_END = /[\d年月日]$/u;
const DATE_START = /^(?:19\d\d|20\d\d|令和|平成|昭和|現在|现在|至今)/u;
const LETTERS = /[\p{L}\p{N}]/gu;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const HAN = /\p{Script=Han}/gu;

type Placed = Pick<ScanWord, 'bbox'>;

/** The lines that the Latin models could hardly read. */
export function doubtfulLines({ lines }: Recognised): ScanLine[] {
  return lines.filter((line) => sureness(line) < DOUBTFUL);
}

/** Of lines that stand near each other, as many as asked for, those with most text: a column of numbers tells no script. */
export function richestLines(lines: readonly ScanLine[], many: number): ScanLine[] {
  const down = [...lines].sort((a, b) => a.bbox.y0 - b.bbox.y0);
  const widths = down.map(({ bbox }) => bbox.x1 - bbox.x0);
  let [best, most] = [0, 0];
  for (let from = 0; from + many <= down.length; from++) {
    const width = widths.slice(from, from + many).reduce((sum, one) => sum + one, 0);
    if (width > most) [best, most] = [from, width];
  }
  return down.slice(best, best + many);
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

/** The lines of a page, what is in Latin script in them as the Latin models read it where they are surer. */
export function surestLines(foreign: readonly ScanLine[], latin: readonly ScanLine[]): ScanLine[] {
  const latinWords = latin.flatMap(({ words }) => words);
  return foreign.map((line) => {
    if (ideographsIn([line]) > 0) {
      const words = line.words.map((word) => surestWord(word, latinWords));
      return { ...line, words: withDashes(words, line, latinWords) };
    }
    const same = latin.find((other) => isSamePlace(line, other, 0.9));
    return same !== undefined && sureness(same) > Math.max(SURE, sureness(line))
      ? { ...line, words: same.words }
      : line;
  });
}

// The foreign models know letters but no words made of them, such as addresses.
function surestWord(word: ScanWord, latin: readonly ScanWord[]): ScanWord {
  if (!LATIN_WORD.test(word.text)) return word;
  const same = latin.find((other) => isSamePlace(word, other, 0.8) && LATIN_WORD.test(other.text));
  return same !== undefined && same.confidence > SURE ? { ...word, text: same.text } : word;
}

// The dash of a period is often passed over by the foreign models, as is the wave ～.
function withDashes(words: readonly ScanWord[], { bbox }: ScanLine, latin: readonly ScanWord[]): ScanWord[] {
  const all = [...words];
  for (const dash of latin) {
    const [x, y] = [(dash.bbox.x0 + dash.bbox.x1) / 2, (dash.bbox.y0 + dash.bbox.y1) / 2];
    if (!DASH.test(dash.text) || dash.confidence < SURE || y < bbox.y0 || y > bbox.y1) continue;
    const next = all.findIndex((word) => (word.bbox.x0 + word.bbox.x1) / 2 > x);
    const [before, after] = [all[next - 1]?.text ?? '', all[next]?.text ?? ''];
    if (DATE_END.test(before) && DATE_START.test(after)) all.splice(next, 0, { ...dash, text: '–' });
  }
  return all;
}

function isSamePlace({ bbox: a }: Placed, { bbox: b }: Placed, width: number): boolean {
  const shared = (a0: number, a1: number, b0: number, b1: number) =>
    (Math.min(a1, b1) - Math.max(a0, b0)) / (Math.max(a1, b1) - Math.min(a0, b0));
  return shared(a.x0, a.x1, b.x0, b.x1) > width && shared(a.y0, a.y1, b.y0, b.y1) > 0.6;
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
export function lettersIn(lines: readonly ScanLine[]): number {
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
