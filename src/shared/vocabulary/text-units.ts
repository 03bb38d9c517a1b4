/**
 * Cuts text into the units in which terms are compared: each letter of a script without spaces, each whole word of any
 * other, with the gap before it. Promises that a term is cut alike wherever it stands. See `words.ts` for the folding.
 */
import { fold } from './words.ts';

/** A letter or a word, as written (NFKC) and folded. */
export type Unit = {
  readonly written: string;
  readonly folded: string;
  /** What stands between the unit before (or the text's beginning) and this one. */
  readonly gap: string;
  /** Whether the gap parts the items of a list, or sentences, or is the text's beginning. */
  readonly breaks: boolean;
  /** Whether the gap parts the words of a term, too: all that break, but a stroke or dot inside a word. */
  readonly parts: boolean;
  /** The same as `breaks` for what follows. */
  readonly ends: boolean;
};

const PAIRED = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}ー';
/** A dot belongs to a word in one name only: .NET, which without it is an English word. */
const UNIT = new RegExp(
  `(?<![\\p{L}\\p{N}])\\.net(?![\\p{L}\\p{N}])|[${PAIRED}]|(?:(?![${PAIRED}])[\\p{L}\\p{N}\\p{M}])+[+#]*`,
  'giu',
);
const BREAK = /[,;:/|()[\]{}、。・•·●■◆▪►\n\r\t!?<>《》「」【】]|\.\s|\s[-–—*~]+\s|^\s*[-–—*]+\s|—/u;
/** A break that may also stand inside a term, as in CI/CD. */
const INNER_BREAK = /^[/・·]$/u;
const KATAKANA = /^[\p{Script=Katakana}ー]$/u;

/** The units of `text` in their order. */
export function cutUnits(text: string): Unit[] {
  const plain = text.normalize('NFKC');
  const runs = [...plain.matchAll(UNIT)];
  let end = 0;
  return runs.map((run, index) => {
    const written = run[0];
    const gap = plain.slice(end, run.index);
    end = run.index + written.length;
    const after = plain.slice(end, runs[index + 1]?.index ?? plain.length);
    const last = index === runs.length - 1;
    return {
      written,
      folded: fold(written),
      gap,
      breaks: index === 0 || BREAK.test(gap),
      parts: BREAK.test(gap) && !INNER_BREAK.test(gap),
      ends: last || BREAK.test(after),
    };
  });
}

/** Whether a term may begin at unit `at`: not inside a run of katakana, which is one word. */
export function mayBegin(units: readonly Unit[], at: number): boolean {
  return !isJoined(units[at - 1], units[at]);
}

/** Whether a term may end with unit `at`. */
export function mayEnd(units: readonly Unit[], at: number): boolean {
  return !isJoined(units[at], units[at + 1]);
}

function isJoined(one: Unit | undefined, next: Unit | undefined): boolean {
  if (one === undefined || next === undefined || next.gap !== '') return false;
  return KATAKANA.test(one.written) && KATAKANA.test(next.written);
}
