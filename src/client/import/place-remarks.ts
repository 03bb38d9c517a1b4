/**
 * Remarks in brackets that say what was between the posts: "(2013 – 2019: at home with my two children)". They stand
 * in the list of posts, but are none.
 */
import { findSpan } from '../../shared/resume/find-span.ts';
import { datedCell, isOnlyDate } from './place-dates.ts';
import { type Draft, leave } from './place-draft.ts';
import { joinText, type Line } from './place-lines.ts';

/** The lines without such remarks, which are left over. */
export function withoutRemarks(draft: Draft, lines: readonly Line[]): Line[] {
  const found = lines.flatMap((_, index) => remarkAt(lines, index));
  const inside = new Set(found.flat());
  const dated = lines.filter((line) => !line.bullet && datedCell(line) !== undefined);
  const others = dated.filter((line) => !inside.has(line)).length;
  // Where every entry has its time in brackets, these are no remarks.
  if (found.length === 0 || others <= found.length) return [...lines];
  for (const remark of found) {
    const [first] = remark;
    if (first !== undefined) leave(draft, remark.map(({ text }) => text).reduce(joinText), first, 'work');
  }
  return lines.filter((line) => !inside.has(line));
}

// The lines of a paragraph that is in brackets from its first letter to its last, and begins with a time.
function remarkAt(lines: readonly Line[], index: number): Line[][] {
  const end = lines.findIndex((line, at) => at >= index && at < index + 4 && /[)）]\.?$/u.test(line.text));
  const own = end < 0 ? [] : lines.slice(index, end + 1);
  const text = own.map((line) => line.text).join(' ');
  const inside = /^[(（]([^()（）]+(?:\([^()]*\)[^()（）]*)*)[)）]\.?$/u.exec(text)?.[1];
  const plain = own.every((line) => !line.bold && line.cells.length === 1);
  if (inside === undefined || !plain || isOnlyDate(inside)) return [];
  const span = findSpan(inside);
  const begins = span?.both === true && inside.slice(0, span.index).trim().length < 6;
  return begins && /^\s*[:,;–—-]/u.test(inside.slice(span.index + span.text.length)) ? [own] : [];
}
