/**
 * Reads dates as people write them in résumés into ISO 8601 prefixes: ISO, numeric, English, German and French months,
 * Chinese and Japanese, with Japanese eras and the years of the Republic of China. Text is taken as NFKC.
 * Not promised: that 03/04/2020 is March or April: a day and a month in that spelling are read as year alone.
 */
import { DATE } from './resume.ts';

/** A date found in a text: what stood there, where (UTF-16 offset), and what it means. `iso` '' means "until now". */
export type FoundDate = { readonly text: string; readonly index: number; readonly iso: string };

/** From and to, with the whole text that said so. `to` is '' when it lasts, or when only one date is given. */
export type FoundSpan = {
  readonly text: string;
  readonly index: number;
  readonly from: string;
  readonly to: string;
  /** Whether two ends were written, "until now" being one. */
  readonly both: boolean;
};

const MONTHS: readonly string[] = [
  'january|janvier|januar|jan|janv|jänner',
  'february|février|fevrier|februar|feb|févr|fév',
  'march|mars|märz|mar|mär|mrz',
  'april|avril|apr|avr',
  'may|mai',
  'june|juin|juni|jun',
  'july|juillet|juli|jul|juil',
  'august|août|aout|aug',
  'september|septembre|sept|sep',
  'october|octobre|oktober|oct|okt',
  'november|novembre|nov',
  'december|décembre|dezember|decembre|dec|déc|dez',
];
const MONTH = `(${MONTHS.join('|')
  .split('|')
  .sort((a, b) => b.length - a.length)
  .join('|')})`;
const YEAR = '((?:19|20)\\d\\d)';
const ERAS: Readonly<Record<string, number>> = {
  令和: 2018,
  平成: 1988,
  昭和: 1925,
  大正: 1911,
  民國: 1911,
  民国: 1911,
  R: 2018,
  H: 1988,
  S: 1925,
};
const OPEN =
  'present|now|current|currently|today|ongoing|to date|heute|laufend|jetzt|aujourd.hui|présent|ce jour|至今|现在|目前|今|現在(?:に至る|にいたる)?|在职|在職中?|在籍中';

type Form = { readonly pattern: string; readonly read: (groups: (string | undefined)[]) => string };

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
    pattern: `\\b${YEAR}\\s?[-/.]\\s?(1[0-2]|0?[1-9])(?!\\d|[-/.]\\d{1,2}(?!\\d))`,
    read: ([y, m]) => iso(y, m),
  },
  { pattern: `\\b(\\d{1,2})\\.(\\d{1,2})\\.${YEAR}\\b`, read: ([d, m, y]) => iso(y, m, d) },
  { pattern: `\\b\\d{1,2}/\\d{1,2}/${YEAR}\\b`, read: ([y]) => iso(y) },
  { pattern: `\\b(1[0-2]|0?[1-9])\\s?[-/.]\\s?${YEAR}\\b`, read: ([m, y]) => iso(y, m) },
  {
    pattern: `\\b(\\d{1,2})(?:st|nd|rd|th|er|\\.)?\\s+${MONTH}\\b\\.?,?\\s+${YEAR}\\b`,
    read: ([d, m, y]) => iso(y, month(m), d),
  },
  {
    pattern: `\\b${MONTH}\\b\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+${YEAR}\\b`,
    read: ([m, d, y]) => iso(y, month(m), d),
  },
  { pattern: `(?<!\\p{L})${MONTH}\\b\\.?,?\\s*(?:'|’)?${YEAR}\\b`, read: ([m, y]) => iso(y, month(m)) },
  { pattern: `(?<![\\d,.])${YEAR}(?![\\d%+]|,\\d|\\.\\d)`, read: ([y]) => iso(y) },
];

const FINDERS = FORMS.map(({ pattern, read }) => ({ finder: new RegExp(pattern, 'giu'), read }));
const OPEN_END = new RegExp(`^\\s*(?:${JOINERS()})\\s*(${OPEN})?(?![\\p{L}])`, 'iu');
const JOIN = new RegExp(`^\\s*(?:${JOINERS()})\\s*$`, 'iu');

function JOINERS(): string {
  return '[-‐‑‒–—―~∼〜〜→]+|to|until|till|bis|à|au|jusqu.à|至|到|から|ー';
}

/** Every date in a text, in order, none overlapping another; the longest spelling wins. */
export function findDates(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  for (const { finder, read } of FINDERS) {
    for (const match of text.matchAll(finder)) {
      const date = { text: match[0], index: match.index, iso: read(match.slice(1)) };
      if (date.iso !== '' && !found.some((other) => overlap(other, date))) found.push(date);
    }
  }
  return found.sort((a, b) => a.index - b.index);
}

/** The first span of time in a text: two joined dates, a date that lasts until now, or one date. */
export function findSpan(text: string): FoundSpan | undefined {
  const dates = findDates(text);
  const [first, second] = dates;
  if (first === undefined) return undefined;
  const afterFirst = first.index + first.text.length;
  if (second !== undefined && JOIN.test(text.slice(afterFirst, second.index))) {
    const end = second.index + second.text.length;
    return {
      text: text.slice(first.index, end),
      index: first.index,
      from: first.iso,
      to: second.iso,
      both: true,
    };
  }
  const open = OPEN_END.exec(text.slice(afterFirst));
  const lasts =
    open?.[1] !== undefined || (open !== null && text.slice(afterFirst + open[0].length).trim() === '');
  const end = lasts && open !== null ? afterFirst + open[0].length : afterFirst;
  return { text: text.slice(first.index, end), index: first.index, from: first.iso, to: '', both: lasts };
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
  return new RegExp(`^(?:${OPEN})$`, 'iu').test(text.normalize('NFKC').trim());
}

function overlap(a: FoundDate, b: FoundDate): boolean {
  return a.index < b.index + b.text.length && b.index < a.index + a.text.length;
}

function iso(year?: string | number, monthOf?: string | number, day?: string): string {
  const parts = [
    `${year ?? ''}`,
    monthOf === undefined ? '' : `${monthOf}`.padStart(2, '0'),
    day?.padStart(2, '0') ?? '',
  ];
  const text = parts.filter((part) => part !== '').join('-');
  return DATE.test(text) ? text : '';
}

function month(name: string | undefined): number {
  const plain = (name ?? '').toLowerCase();
  return MONTHS.findIndex((names) => names.split('|').includes(plain)) + 1;
}

function eraYear(era: string | undefined, n: string | undefined): number {
  return (ERAS[(era ?? '').toUpperCase()] ?? 0) + (n === '元' ? 1 : Number(n));
}
