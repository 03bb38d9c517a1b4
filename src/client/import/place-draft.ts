/**
 * What the placing writes into: the résumé that grows, what was read as a label, what was left over. At the end the
 * words are counted: a word of the file that came nowhere becomes a leftover, so nothing can be dropped by mistake.
 */
import type { CountryCode } from 'libphonenumber-js/max';
import type { Leftover } from '../../shared/resume/import-result.ts';
import type { DayOrder } from '../../shared/resume/read-date.ts';
import type { Resume } from '../../shared/resume/resume.ts';
import { brokenAt } from './hyphenation.ts';
import type { Line } from './place-lines.ts';

export type Draft = {
  readonly resume: Resume;
  readonly labels: string[];
  readonly leftover: Leftover[];
  /** What stands first in the file's dates of the form 03/04/2020. */
  readonly order: DayOrder;
  /** Whose telephone numbers it writes without their country. */
  readonly country: CountryCode | undefined;
};

const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〇]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〇])[\p{L}\p{N}\p{M}])+/gu;

/** The words of a text after NFKC; each Chinese or Japanese character counts as one. */
export function wordsOf(text: string): string[] {
  return text.normalize('NFKC').match(WORD) ?? [];
}

/** Leaves a text over; `line` says where it stood. */
export function leave(draft: Draft, text: string, line: Line, near: string): void {
  if (text.trim() === '') return;
  draft.leftover.push({ text: text.trim(), page: line.page, ...(near === '' ? {} : { near }) });
}

/** Compares the words of all lines with those that were placed, and leaves over what is missing. */
export function closeCount(draft: Draft, lines: readonly Line[]): void {
  const placed = new Map<string, number>();
  const texts = [...textsIn(draft.resume), ...draft.labels, ...draft.leftover.map(({ text }) => text)];
  for (const word of texts.flatMap(wordsOf)) placed.set(word, (placed.get(word) ?? 0) + 1);
  for (const [index, line] of lines.entries()) {
    const halves = brokenAt(line.text, lines[index + 1]?.text ?? '');
    const whole = halves?.join('') ?? '';
    if (halves !== undefined && (placed.get(whole) ?? 0) > 0)
      for (const word of [whole, ...halves])
        placed.set(word, (placed.get(word) ?? 0) + (word === whole ? -1 : 1));
    const missing = wordsOf(line.text).filter((word) => {
      const count = placed.get(word) ?? 0;
      placed.set(word, count - 1);
      return count <= 0;
    });
    if (missing.length > 0) leave(draft, asWritten(line.text, missing), line, lines[index - 1]?.text ?? '');
  }
}

// The stretch from the first to the last missing word, when it holds no other; else the words themselves.
function asWritten(text: string, missing: readonly string[]): string {
  const from = text.indexOf(missing[0] ?? '');
  const last = missing.at(-1) ?? '';
  const stretch = text.slice(from, text.lastIndexOf(last) + last.length);
  return wordsOf(stretch).length === missing.length ? stretch : missing.join(' ');
}

/** All texts in a value of plain objects, arrays and strings. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
