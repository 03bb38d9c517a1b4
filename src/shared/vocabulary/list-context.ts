/**
 * Whether a word that also says something else ("Go", "C", "Excel") stands where a list of terms is: alone between
 * separators, joined to a sure term ("Python and Go"), or behind a word that introduces one ("proficient in C").
 * A rule of thumb with fixed words, chosen to rather miss a term than to invent one.
 */
import type { Unit } from './text-units.ts';

type Span = { readonly from: number; readonly to: number };

const CONNECTING = ['and', 'or', '和', '与', '及', '或', 'と', 'や'];
const INTRODUCING = ['in', 'with', 'using', 'know', 'knows', '精通', '熟悉', '掌握', '使用', '了解', '熟练'];
const FOLLOWING = [
  'programming',
  'developer',
  'programmer',
  '编程',
  '开发',
  '開発',
  'での',
  'による',
  'を使',
];
const LONGEST_WORD = 12;

/** Whether the units of `span` stand in a list; `sure` are the places of terms that count anywhere. */
export function standsInList(units: readonly Unit[], { from, to }: Span, sure: readonly Span[]): boolean {
  const begins = units[from]?.breaks === true || endsAt(units, sure, from);
  const ends = units[to - 1]?.ends === true || beginsAt(units, sure, to);
  return (begins || isIntroduced(units, from)) && (ends || isFollowed(units, to));
}

function endsAt(units: readonly Unit[], sure: readonly Span[], from: number): boolean {
  if (CONNECTING.includes(units[from - 1]?.folded ?? '')) return sure.some(({ to }) => to === from - 1);
  return units[from]?.gap === '' && sure.some(({ to }) => to === from);
}

function beginsAt(units: readonly Unit[], sure: readonly Span[], to: number): boolean {
  if (CONNECTING.includes(units[to]?.folded ?? '')) return sure.some(({ from }) => from === to + 1);
  return units[to]?.gap === '' && sure.some(({ from }) => from === to);
}

function isIntroduced(units: readonly Unit[], from: number): boolean {
  const word = units[from - 1]?.folded ?? '';
  return INTRODUCING.includes(word) || INTRODUCING.includes((units[from - 2]?.folded ?? '') + word);
}

function isFollowed(units: readonly Unit[], to: number): boolean {
  const after = units
    .slice(to, to + LONGEST_WORD)
    .map(({ folded }) => folded)
    .join('');
  return FOLLOWING.some((word) => after.startsWith(word));
}
