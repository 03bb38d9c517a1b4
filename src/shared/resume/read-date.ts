/**
 * Reads dates as people write them in résumés into ISO 8601 prefixes: ISO, numeric, months by name in seven languages,
 * Chinese and Japanese, with Japanese eras and the years of the Republic of China. Text is taken as NFKC.
 * Not promised: that 03/04/2020 is March or April: unless the reader is told which comes first, a day and a month in
 * that spelling are read as year alone.
 */
import { ERAS, MONTH, MONTHS, OPEN, PART_OF_YEAR } from './date-words.ts';
import { DATE } from './resume.ts';

/** A date found in a text: what stood there, where (UTF-16 offset), and what it means. */
export type FoundDate = { readonly text: string; readonly index: number; readonly iso: string };

/** What stands first in 03/04/2020. */
export type DayOrder = 'day' | 'month' | 'unknown';

const YEAR = '((?:19|20)\\d\\d)';
const SHORT_YEAR = "(?:['’‘`´]\\s?(\\d\\d))";
const BEFORE = '(?<![\\p{L}\\p{N}])';
const AFTER = '(?![\\p{L}\\p{N}])';

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

type Groups = readonly (string | undefined)[];
type Form = { readonly pattern: string; readonly read: (groups: Groups, order: DayOrder) => string };

const FORMS: readonly Form[] = [
  {
    pattern: `${YEAR}\\s*年\\s*(\\d{1,2})\\s*月(?:\\s*(\\d{1,2})\\s*[日号])?`,
    read: ([y, m, d]) => iso(y, m, d),
  },
  {
    pattern:
      '(令和|平成|昭和|大正|民國|民国)\\s*(元|\\d{1,3})\\s*年(?:\\s*(\\d{1,2})\\s*月(?:\\s*(\\d{1,2})\\s*日)?)?',
    read: ([era, n, m, d]) => iso(eraYear(era, n), m, d),
  },
  {
    pattern: '\\b([RHS])(\\d{1,2})[./](\\d{1,2})(?:[./](\\d{1,2}))?\\b',
    read: ([era, n, m, d]) => iso(eraYear(era, n), m, d),
  },
  { pattern: `${YEAR}\\s*年度?`, read: ([y]) => iso(y) },
  { pattern: `\\b${YEAR}[-/.](\\d{1,2})[-/.](\\d{1,2})\\b`, read: ([y, m, d]) => iso(y, m, d) },
  {
    pattern: `\\b${YEAR}\\s?[-/.]\\s?(1[0-2]|0?[1-9])(?!\\d|[-/.]\\d{1,2}(?!\\d)|\\s?[/.]\\s?(?:19|20)\\d)`,
    read: ([y, m]) => iso(y, m),
  },
  { pattern: `\\b(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?${YEAR}\\b`, read: ([d, m, y]) => iso(y, m, d) },
  {
    pattern: `\\b(\\d{1,2})[-/](\\d{1,2})[-/]${YEAR}\\b`,
    read: ([a, b, y], order) => dayAndMonth(a, b, y, order),
  },
  { pattern: `\\b(1[0-2]|0?[1-9])\\s?[-/.]\\s?${YEAR}\\b`, read: ([m, y]) => iso(y, m) },
  {
    pattern: `\\b(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?\\s+(?:de |of )?${MONTH}${AFTER}\\.?,?\\s+(?:de )?${YEAR}\\b`,
    read: ([d, m, y]) => iso(y, month(m), d),
  },
  {
    pattern: `${BEFORE}${MONTH}${AFTER}\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+${YEAR}\\b`,
    read: ([m, d, y]) => iso(y, month(m), d),
  },
  {
    pattern: `(?<!\\p{L})${MONTH}(?!\\p{L})[.,/]*\\s*(?:de |of |[-–] ?)?(?:'|’)?${YEAR}\\b`,
    read: ([m, y]) => iso(y, month(m)),
  },
  {
    pattern: `${BEFORE}${MONTH}(?!\\p{L})[.,]?\\s*${SHORT_YEAR}(?!\\d)`,
    read: ([m, y]) => iso(century(y), month(m)),
  },
  {
    // Polish and Hungarian papers: "III 2015 – obecnie". In small letters it would be a word.
    pattern: `(?<=^\\s*(?:od\\s+)?|[-–—(]\\s?|\\sdo\\s)(X?V?I{1,3}|I[VX]|X?V|XI{0,2})\\.?\\s${YEAR}\\b`,
    read: ([m, y]) => (m === m?.toUpperCase() ? iso(y, ROMAN.indexOf(m ?? '') + 1) : ''),
  },
  {
    pattern: `${BEFORE}${MONTH}[-.\\s]\\s?(\\d\\d)(?![\\d\\p{L}.,:/%+])`,
    read: ([m, y]) => iso(century(y), month(m)),
  },
  {
    pattern: `${BEFORE}${PART_OF_YEAR}[\\s,/-]{0,2}${YEAR}(?:/\\d\\d(?:\\d\\d)?)?(?!\\d)`,
    read: ([y]) => iso(y),
  },
  { pattern: `(?<![\\d,.])${YEAR}(?![\\d%+]|,\\d|\\.\\d)`, read: ([y]) => iso(y) },
];

const FINDERS = FORMS.map(({ pattern, read }) => ({ finder: new RegExp(pattern, 'giu'), read }));
const DATED = /\d|元年/u;
const NOW = new RegExp(`^(?:${OPEN})$`, 'iu');

/** Every date in a text, in order, none overlapping another; the longest spelling wins. */
export function findDates(text: string, order: DayOrder = 'unknown'): FoundDate[] {
  const found: FoundDate[] = [];
  if (!DATED.test(text)) return found;
  for (const { finder, read } of FINDERS) {
    for (const match of text.matchAll(finder)) {
      const date = { text: match[0], index: match.index, iso: read(match.slice(1), order) };
      if (date.iso !== '' && !found.some((other) => overlap(other, date))) found.push(date);
    }
  }
  return found.sort((a, b) => a.index - b.index);
}

/** A text that is one date and nothing else, as an ISO prefix; '' when it is none. */
export function readDate(text: string): string {
  const plain = text.normalize('NFKC').trim();
  if (DATE.test(plain)) return plain;
  const stamp = /^(\d{4}-\d\d-\d\d)T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?$/.exec(plain)?.[1];
  if (stamp !== undefined && DATE.test(stamp)) return stamp;
  const [date, more] = findDates(plain);
  return date !== undefined && more === undefined && date.text.length === plain.length ? date.iso : '';
}

/** Whether a text says "until now" and nothing else. */
export function saysNow(text: string): boolean {
  return NOW.test(text.normalize('NFKC').trim());
}

/** The full year of two digits, from 1946 to 2045. */
export function century(digits: string | undefined): string {
  const short = Number(digits);
  return `${short > 45 ? 1900 + short : 2000 + short}`;
}

/** An ISO prefix of its parts; '' when they are no date. */
export function iso(year?: string | number, monthOf?: string | number, day?: string): string {
  const parts = [
    `${year ?? ''}`,
    monthOf === undefined ? '' : `${monthOf}`.padStart(2, '0'),
    day?.padStart(2, '0') ?? '',
  ];
  const text = parts.filter((part) => part !== '').join('-');
  return DATE.test(text) ? text : '';
}

/** The number of a month by its name, 1 to 12; 0 for no month. */
export function month(name: string | undefined): number {
  const plain = (name ?? '').toLowerCase();
  return MONTHS.findIndex((names) => names.split('|').includes(plain)) + 1;
}

// More than twelve is a day, whichever comes first elsewhere.
function dayAndMonth(
  a: string | undefined,
  b: string | undefined,
  y: string | undefined,
  order: DayOrder,
): string {
  if (Number(a) > 12 || (order === 'day' && Number(b) <= 12)) return iso(y, b, a);
  if (Number(b) > 12 || order === 'month') return iso(y, a, b);
  return a === b ? iso(y, a, b) : iso(y);
}

function overlap(a: FoundDate, b: FoundDate): boolean {
  return a.index < b.index + b.text.length && b.index < a.index + a.text.length;
}

function eraYear(era: string | undefined, n: string | undefined): number {
  return (ERAS[(era ?? '').toUpperCase()] ?? 0) + (n === '元' ? 1 : Number(n));
}
