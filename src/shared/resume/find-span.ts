/**
 * Finds spans of time in a text: "Mar 2019 – Present", "seit 05/2021", "March – June 2019", "2016-18", "03/19 – 05/21".
 * Takes text as NFKC. Not promised: which of two spans in one text is meant; the first is taken.
 */
import { FROM, JOINERS, MONTH, OPEN, PART_OF_YEAR, SINCE, UNTIL } from './date-words.ts';
import { century, type DayOrder, type FoundDate, findDates, iso, month } from './read-date.ts';

/** From and to as ISO prefixes, with the whole text that said so. `to` is '' when it lasts, or with one date only. */
export type FoundSpan = {
  readonly text: string;
  readonly index: number;
  readonly from: string;
  readonly to: string;
  /** Whether two ends were written, "until now" being one. */
  readonly both: boolean;
};

// A stroke joins dates where it stands apart: "June 2012 / January 2017".
const JOIN = new RegExp(`^(?:\\s*(?:${JOINERS})\\s*|\\s+/\\s+)$`, 'iu');
const OPEN_END = new RegExp(
  `^\\s*(?:(?:${JOINERS})\\s*(${OPEN})?|[,(]?\\s*(${OPEN})\\)?)(?:(?<=[至迄]今|现在|現在|目前)|(?![\\p{L}]))`,
  'iu',
);
// "2021.03-- 丹河县农业农村局": forms leave the end open so.
const LEFT_OPEN = /^(?:--|[-–—~～])\s+(?=\p{Script=Han})/u;
const WORD_BEFORE = new RegExp(
  `(?<!\\p{L})(?:(?:(${SINCE})|(${UNTIL})|${FROM})\\s+(?:le |el |il |dem |den )?|d['’])$`,
  'iu',
);
const MONTH_BEFORE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${MONTH}\\.?|(1[0-2]|0?[1-9])\\.?)\\s*(?:${JOINERS})\\s*$`,
  'iu',
);
const ERA_AFTER = new RegExp(`^\\s*(?:${JOINERS})\\s*(\\d{1,3}\\s*年(?:\\s*\\d{1,2}\\s*月)?)`, 'u');
const SHORT_AFTER = /^\s?[-–—/]\s?['’]?(\d\d)(?![\d\p{L}.,/%-])/u;
const SHORT = new RegExp(
  `(?<![\\d\\p{L}./])(?:(1[0-2]|0[1-9])[/.](\\d\\d)|['’‘](\\d\\d))\\s*(?:${JOINERS})\\s*(?:(1[0-2]|0[1-9])[/.](\\d\\d)|['’‘](\\d\\d)|(${OPEN}))(?![\\d\\p{L}./])`,
  'iu',
);

/** The first span of time in a text: two joined dates, a date that lasts until now, or one date. */
export function findSpan(text: string, order: DayOrder = 'unknown'): FoundSpan | undefined {
  if (!/\d/u.test(text)) return undefined;
  const years = academicYears(text) ?? seasons(text);
  if (years !== undefined) return years;
  const [first, second] = findDates(text, order);
  const short = shortSpan(text);
  if (first === undefined || (short !== undefined && short.index < first.index)) return short;
  const end = first.index + first.text.length;
  const begun = withWordBefore(text, first);
  if (second !== undefined && JOIN.test(text.slice(end, second.index)))
    return spanOf(text, begun.index, second.index + second.text.length, first.iso, second.iso);
  const later = sameEra(text.slice(end), first);
  if (later !== undefined) return spanOf(text, begun.index, end + later.length, first.iso, later.iso);
  const half = /^\d{4}$/.test(first.text) ? SHORT_AFTER.exec(text.slice(end)) : null;
  const last = `${first.iso.slice(0, 2)}${half?.[1] ?? ''}`;
  if (half !== null && last > first.iso)
    return spanOf(text, begun.index, end + half[0].length, first.iso, last);
  const month = monthBefore(text, first);
  if (month !== undefined) return spanOf(text, month.index, end, month.iso, first.iso);
  const open = OPEN_END.exec(text.slice(end));
  const lasts =
    (open?.[1] ?? open?.[2]) !== undefined ||
    (open !== null && /^[\s)\]】〕]*$/u.test(text.slice(end + open[0].length)));
  if (lasts && open !== null) return spanOf(text, begun.index, end + open[0].length, first.iso, '');
  const left = /\d[./年]\s*\d/u.test(first.text) ? LEFT_OPEN.exec(text.slice(end)) : null;
  if (left !== null) return spanOf(text, begun.index, end + left[0].trimEnd().length, first.iso, '');
  if (begun.kind === 'since') return spanOf(text, begun.index, end, first.iso, '');
  if (begun.kind === 'until') return spanOf(text, begun.index, end, '', first.iso);
  return { ...spanOf(text, first.index, end, first.iso, ''), both: false };
}

const SCHOOL_YEAR =
  '(?:cursos?(?: académicos?)?|a\\.\\s?a\\.?|ano (?:le[ct]ivo|académico)|année(?: scolaire| universitaire)?|schuljahr|studienjahr|(?:school|academic) year|session|rok (?:akademicki|szkolny)|schooljaar|studiejaar)\\s+';
const ACADEMIC = new RegExp(
  `(?<![\\p{L}\\d/-])(?:${SCHOOL_YEAR})?((?:19|20)\\d\\d)[/-]((?:19|20)?\\d\\d)\\s*(?:${JOINERS})\\s*(?:${SCHOOL_YEAR})?((?:19|20)\\d\\d)[/-]((?:19|20)?\\d\\d)(?!\\d)`,
  'iu',
);
/** "Étés 2007 et 2008", "lato 2012, lato 2013", "summers 2008, 2009 and 2010". */
const SEASONS = new RegExp(
  `(?<!\\p{L})${PART_OF_YEAR}[\\s,/-]{0,2}((?:19|20)\\d\\d)((?:(?:\\s*[,;+&]\\s*|\\s+(?:et|and|und|u\\.|y|e|en|i|oraz)\\s+)(?:${PART_OF_YEAR}\\s+)?(?:19|20)\\d\\d)+)(?![\\d/%-])`,
  'iu',
);

// A post of each season is one post: from the first year to the last.
function seasons(text: string): FoundSpan | undefined {
  const match = SEASONS.exec(text);
  if (match === null) return undefined;
  const all = [match[1] ?? '', ...(match[2]?.match(/(?:19|20)\d\d/gu) ?? [])].sort();
  return spanOf(text, match.index, match.index + match[0].length, all[0] ?? '', all.at(-1) ?? '');
}

// "A.A. 1999/2000 – 2003/2004", "curso 2014-2015 – curso 2019-2020": from the first one's first year to the last one's second.
function academicYears(text: string): FoundSpan | undefined {
  const match = ACADEMIC.exec(text);
  if (match === null) return undefined;
  const [all, from = '', next = '', last = '', to = ''] = match;
  const follows = (year: string, after: string) => `${Number(year) + 1}`.endsWith(after);
  return follows(from, next) && follows(last, to) && from <= last
    ? spanOf(text, match.index, match.index + all.length, from, `${Number(last) + 1}`)
    : undefined;
}

// 民國95年9月~99年6月: the second year counts as the first one does.
function sameEra(after: string, first: FoundDate): { length: number; iso: string } | undefined {
  const era = /^(?:令和|平成|昭和|大正|民國|民国)/u.exec(first.text)?.[0];
  const match = era === undefined ? null : ERA_AFTER.exec(after);
  const [date] = match === null ? [] : findDates(`${era}${match[1] ?? ''}`);
  return match === null || date === undefined || date.iso < first.iso
    ? undefined
    : { length: match[0].length, iso: date.iso };
}

function spanOf(text: string, index: number, end: number, from: string, to: string): FoundSpan {
  return { text: text.slice(index, end), index, from, to, both: true };
}

function withWordBefore(text: string, date: FoundDate): { index: number; kind: 'since' | 'until' | 'from' } {
  const match = WORD_BEFORE.exec(text.slice(Math.max(0, date.index - 24), date.index));
  if (match === null) return { index: date.index, kind: 'from' };
  const index = date.index - match[0].length;
  return { index, kind: match[1] !== undefined ? 'since' : match[2] !== undefined ? 'until' : 'from' };
}

// "March – June 2019", "03–06/2019": the first month is of the same year.
function monthBefore(text: string, date: FoundDate): { index: number; iso: string } | undefined {
  if (date.iso.length < 7) return undefined;
  const from = Math.max(0, date.index - 24);
  const match = MONTH_BEFORE.exec(text.slice(from, date.index));
  if (match === null) return undefined;
  const first = iso(date.iso.slice(0, 4), match[1] === undefined ? match[2] : month(match[1]));
  return first === '' || first > date.iso ? undefined : { index: from + match.index, iso: first };
}

function shortSpan(text: string): FoundSpan | undefined {
  const match = SHORT.exec(text);
  if (match === null) return undefined;
  const [all, m1, y1, only1, m2, y2, only2] = match;
  const from = iso(century(y1 ?? only1), m1);
  const to = (y2 ?? only2) === undefined ? '' : iso(century(y2 ?? only2), m2);
  return from === '' || (to !== '' && to < from)
    ? undefined
    : spanOf(text, match.index, match.index + all.length, from, to);
}
