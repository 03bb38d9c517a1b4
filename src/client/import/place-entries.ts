/**
 * Divides a section into entries (a job, a school, an award), and an entry into its heading's parts, its time and its
 * paragraphs. Each part remembers its slot (which line from the date, which part of it): entries of one section are
 * built alike, so what a slot holds in one entry helps to understand the others.
 */
import type { FoundSpan } from '../../shared/resume/find-span.ts';
import type { DayOrder } from '../../shared/resume/read-date.ts';
import { withCentredDates } from './place-centred-dates.ts';
import { withClosingDates } from './place-closing-dates.ts';
import { datedCell, durationOf, isOnlyDate, isOnlyDuration, withJoinedDates } from './place-dates.ts';
import { canBePlace, isPlaceName, titleEvidence } from './place-evidence.ts';
import { labelledPart, partLabelOf } from './place-job-labels.ts';
import type { Line } from './place-lines.ts';
import {
  gapBefore,
  isProseLine,
  isShort,
  leadingOf,
  type Paragraph,
  paragraphsOf,
} from './place-paragraphs.ts';
import { cutMore, isFact, type Part, partsOf } from './place-parts.ts';
import { cutAtSentence, hasSentence } from './place-sentence-breaks.ts';
import { startsOf, textX } from './place-starts.ts';
import { isUnit } from './place-units.ts';
import { hasLegalForm } from './place-words.ts';
import { goesOnBelow, isWrapped, withNext } from './place-wrapped-lines.ts';

export type Entry = {
  readonly parts: readonly Part[];
  readonly span: FoundSpan | undefined;
  readonly body: readonly Paragraph[];
  readonly line: Line;
  /** The time as it was spelled, and for how long it says. */
  readonly labels: readonly string[];
  /** Lines of the heading above the date; an entry with fewer than its neighbours may share their first line. */
  readonly above: number;
};

/** Companies in Chinese and Japanese papers are numbered: "1 株式会社…", "②…有限公司". */
const NUMBERED =
  /^(?:[（(]?\d{1,2}[)）.．、]?\s+|\d{1,2}[)）.．、]\s*|[①-⑳]\s*)(?=[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}])/u;

/** "Staff Nurse" with "at St Brannoc Infirmary" beside or below it. */
const AT = /^at(?:$|\s+(?=\p{Lu}))/u;

/** The entries of a section's lines. */
export function entriesOf(section: readonly Line[], order: DayOrder = 'unknown'): Entry[] {
  const lines = withJoinedDates(withCentredDates(withClosingDates(section)));
  const starts = startsOf(lines);
  const leading = leadingOf(lines);
  const each = starts.map((start, index) => lines.slice(start, starts[index + 1] ?? lines.length));
  const headed = each.map((own) => ({ lines: own, end: headEnd(own, leading) }));
  const ends = withTitlesBelow(headed, alikeEnds(headed));
  return each.map((own, index) => entryOf(own, ends[index] ?? 1, order));
}

type Headed = { readonly lines: readonly Line[]; readonly end: number };

// Where most headings of a section end as far behind their dates, a longer one with as many names before that place
// took a line of its text.
function alikeEnds(all: readonly Headed[]): number[] {
  const behind = all.map(({ lines, end }) => end - datedAt(lines));
  const counted = behind.map((length) => behind.filter((other) => other === length).length);
  const most = Math.max(...counted);
  const usual = behind[counted.indexOf(most)] ?? 0;
  if (all.length < 3 || most < 0.6 * all.length) return all.map(({ end }) => end);
  const names = all.flatMap(({ lines, end }, index) =>
    behind[index] === usual ? [namesIn(lines, end)] : [],
  );
  return all.map(({ lines, end }, index) => {
    const short = datedAt(lines) + usual;
    const [cut, next] = lines.slice(short - 1, short + 1);
    if (cut !== undefined && next !== undefined && isWrapped(cut, next)) return end;
    const full = (behind[index] ?? 0) > usual && namesIn(lines, short) >= Math.max(2, ...names);
    return full ? short : end;
  });
}

// "Fellside Hospital • Ripon" with "Staff Nurse" below: where two names that say no title end most headings of a section
// and the line below them does, it belongs to them.
function withTitlesBelow(all: readonly Headed[], ends: readonly number[]): number[] {
  const titles = all.map(({ lines }, index) => {
    const end = ends[index] ?? 1;
    const next = lines[end];
    const names = lines.slice(0, end).flatMap((line) => partsOf(line, 0, datedCell(line)?.span));
    const most = Math.max(...names.map(({ text }) => titleEvidence(text)));
    const open = names.length > 1 && most < 1.5;
    const fits =
      next !== undefined && !next.bullet && !isProseLine(next) && !/[.。;,]$|[:：]/u.test(next.text);
    if (!open || !fits || next.text.length > 70 || datedCell(next) !== undefined) return undefined;
    return titleEvidence(next.text) >= Math.max(0.8, most + 0.5);
  });
  const open = titles.filter((title) => title !== undefined).length;
  const told = titles.filter((title) => title === true).length;
  const alike = haveTowns(all, ends, told) && titles.every((title) => title !== undefined);
  if (alike) return ends.map((end) => end + 1);
  if (told === 0 || told < 0.5 * open) return [...ends];
  const behind = ends.map((end, index) => end - datedAt(all[index]?.lines ?? []));
  return ends.map((end, index) => {
    if (titles[index] === undefined) return end;
    // The others' headings are so long as this one is with the line.
    const others = behind.filter((_, at) => titles[at] === undefined);
    const alike = others.filter((length) => length === (behind[index] ?? 0) + 1);
    return alike.length >= 0.5 * others.length ? end + 1 : end;
  });
}

// Where the second of two names may be a town in every heading, and half of them are known or a line below says a post,
// each line below does.
function haveTowns(all: readonly Headed[], ends: readonly number[], told: number): boolean {
  const seconds = all.map(({ lines }, index) => {
    const names = lines.slice(0, ends[index] ?? 1).flatMap((line) => partsOf(line, 0, datedCell(line)?.span));
    return names.length === 2 ? (names[1]?.text ?? '') : '';
  });
  const known = seconds.filter((text) => isPlaceName(text)).length;
  return (
    all.length > 1 && seconds.every((text) => canBePlace(text)) && (known >= 0.5 * all.length || told > 0)
  );
}

function datedAt(lines: readonly Line[]): number {
  return Math.max(
    0,
    lines.findIndex((line) => !line.bullet && datedCell(line) !== undefined),
  );
}

function namesIn(lines: readonly Line[], end: number): number {
  const parts = lines.slice(0, end).flatMap((line) => partsOf(line, 0, datedCell(line)?.span));
  return cutMore(cutMore(parts, 'dash').parts, 'comma').parts.filter((part) => !isWhere(part)).length;
}

function entryOf(lines: readonly Line[], end: number, order: DayOrder): Entry {
  const [first] = lines;
  if (first === undefined) throw new RangeError('an entry has at least one line');
  const [lead, rest] = cutAtSentence(lines[end - 1]);
  const head = [...lines.slice(0, end - 1), ...(lead === undefined ? [] : [lead])];
  const at = head.findIndex((line) => datedCell(line) !== undefined);
  const dated = at < 0 ? undefined : datedCell(head[at], order);
  const parts: Part[] = [];
  for (const [index, line] of head.entries()) {
    const before = head[index - 1];
    const last = parts.at(-1);
    const goesOn =
      before !== undefined &&
      ((line.bold &&
        before.bold &&
        before.cells.length === 1 &&
        !isShort(before) &&
        Math.abs(before.size - line.size) < 0.3) ||
        isWrapped(before, line));
    if (goesOn && last !== undefined && index !== at)
      parts[parts.length - 1] = { ...last, text: withNext(last.text, before, line.text) };
    else parts.push(...partsOf(line, index - Math.max(0, at), index === at ? dated?.span : undefined));
  }
  const [initial] = parts;
  const number = NUMBERED.exec(initial?.text ?? '')?.[0] ?? '';
  if (initial !== undefined && number !== '')
    parts[0] = { ...initial, text: initial.text.slice(number.length) };
  // "Dates Employed: 08/2019 - Present"
  const asked = parts.filter(({ text }) => dated !== undefined && partLabelOf(text) === 'time');
  const joins = parts.flatMap(({ text }) => (dated === undefined ? [] : (AT.exec(text) ?? [])));
  const named = parts.flatMap((part) => {
    const text = joins.length === 0 ? part.text : part.text.replace(AT, '');
    return asked.includes(part) || text === '' ? [] : [{ ...part, text }];
  });
  return {
    parts: named,
    span: dated?.span,
    body: paragraphsOf([...(rest === undefined ? [] : [rest]), ...lines.slice(end)], textX(first)),
    line: first,
    labels: [
      number.trim(),
      ...(dated === undefined ? [] : [dated.span.text, durationOf(dated)]),
      ...asked.map(({ text }) => text),
      ...joins.map((text) => text.trim()),
    ],
    above: Math.max(0, at),
  };
}

/**
 * The heading goes on until its date and two parts that are no place were seen; then a bold line or a place may still
 * belong to it. Bullets, running text, an indent and white space end it.
 */
function headEnd(lines: readonly Line[], leading: number): number {
  // Below a date alone the names stand, set in or not.
  const first = isOnlyDate(lines[0]?.text ?? '') ? lines[1] : lines[0];
  let owesDate = lines.some((line) => !line.bullet && datedCell(line) !== undefined);
  let seen = 0;
  for (const [index, line] of lines.entries()) {
    const dated = datedCell(line) !== undefined;
    const before = lines[index - 1];
    if (before !== undefined && goesOnBelow(before, line)) continue;
    if (index > 0) {
      const gap = gapBefore(lines, index);
      const said = /^[^::]{2,30}[::]\s*(?:\S|$)/u.test(line.text) && !dated && !line.bold;
      const formed = owesDate && labelledPart(line.text) !== undefined && isLabelledDate(lines, index);
      if (line.bullet || (said && !formed) || index > 5 || (!owesDate && saysDuties(line))) return index;
      // Below a date alone the names stand, however long they are.
      const names = seen === 0 && !/[.。]$/u.test(line.text);
      if (!dated && !line.bold && !names && isProseLine(line)) return index;
      if (!owesDate && Number.isFinite(gap) && gap > 1.25 * leading + 1 && seen > 0) return index;
      if (!owesDate && first !== undefined && textX(line) > textX(first) + 8 && !isUnderNames(first, line))
        return index;
      const small = line.cells.every(
        ({ text }) => isPlaceName(text) || isOnlyDate(text) || isOnlyDuration(text),
      );
      if (!owesDate && seen >= 2 && !small && !(line.bold && first?.bold === true && index === 1))
        return index;
    }
    if (dated) owesDate = false;
    if (!owesDate && !dated && seen > 0 && isNote(line)) return index;
    if (!owesDate && hasSentence(line)) return index + 1;
    seen += partsOf(line, 0, datedCell(line)?.span).filter((part) => !isFact(part) && !isWhere(part)).length;
  }
  return lines.length;
}

// 【担当業務】with what somebody did behind it, below the names; 【…】株式会社 may be a name's beginning.
function saysDuties({ text }: Line): boolean {
  const [, label = '', rest = ''] = /^【([^】]{2,12})】\s*(\S.*)$/u.exec(text) ?? [];
  const kind = partLabelOf(label);
  if (kind !== undefined) return kind === 'duties' || kind === 'other';
  return rest.length > 12 && !hasLegalForm(text) && !isUnit(label);
}

// "Cargo: Repositor" with "Período: 01/2016 – 02/2019" below, or a line between them.
function isLabelledDate(lines: readonly Line[], index: number): boolean {
  return lines
    .slice(index + 1, index + 3)
    .some((line) => datedCell(line) !== undefined && labelledPart(line.text)?.kind === 'time');
}

// A time and the names beside it are one text where the gap between them is small: the names begin about where the
// text ends that stands for the time.
function isUnderNames(first: Line, line: Line): boolean {
  const { cell, span } = datedCell(first) ?? {};
  if (cell === undefined || span?.index !== 0 || cell !== first.cells[0] || first.cells.length > 1)
    return false;
  const names = cell.x + ((cell.right - cell.x) * span.text.length) / Math.max(1, cell.text.length);
  return span.both && span.text.length < cell.text.length && Math.abs(line.x - names) < 1.2 * cell.size;
}

// "Cold store.": names of firms end so only where a legal form does.
function isNote({ text, bold }: Line): boolean {
  return !bold && /[\p{Ll}\d]{3}[.。]$/u.test(text) && !hasLegalForm(text);
}

function isWhere({ text, after }: Part): boolean {
  return isPlaceName(text) || (after === 'comma' && !text.includes(',') && canBePlace(text));
}
