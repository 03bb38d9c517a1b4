/**
 * Whether a file writes the day or the month first in dates such as 03/04/2020: told by any of its dates in which only
 * one reading is possible, else by all of them having 01 in the same place (whole months), else by its language.
 */
import type { DayOrder } from '../../shared/resume/read-date.ts';
import type { PdfText } from './read-pdf.ts';

const SLASHED = /(?<![\d/-])(\d{1,2})([-/])(\d{1,2})\2(?:19|20)\d\d(?!\d)/gu;
/** Words of languages in which the day comes first, whatever the date. */
const DAY_FIRST =
  /(?<!\p{L})(?:erfahrung|berufserfahrung|ausbildung|bildung|sprachen|kenntnisse|expériences?|formation|langues|compétences|experiencia|formación|idiomas|esperienza|istruzione|lingue|werkervaring|opleiding|onderwijs|talen|europass|united kingdom|london)(?!\p{L})/iu;

/** What stands first in a file's dates. */
export function dayOrderOf(pdf: PdfText): DayOrder {
  const texts = pdf.pages.flatMap((page) => page.runs.map((run) => run.text));
  const pairs = texts.flatMap((text) =>
    [...text.matchAll(SLASHED)].map(([, a, , b]) => [Number(a), Number(b)] as const),
  );
  if (pairs.length === 0) return 'unknown';
  if (pairs.some(([a]) => a > 12)) return 'day';
  if (pairs.some(([, b]) => b > 12)) return 'month';
  const [ones, others] = [pairs.filter(([a]) => a === 1).length, pairs.filter(([, b]) => b === 1).length];
  if (pairs.length > 2 && ones >= 0.75 * pairs.length && others <= 0.5 * pairs.length) return 'day';
  if (pairs.length > 2 && others >= 0.75 * pairs.length && ones <= 0.5 * pairs.length) return 'month';
  return texts.some((text) => DAY_FIRST.test(text)) ? 'day' : 'unknown';
}
