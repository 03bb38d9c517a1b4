/**
 * Tells whether a line is a heading: by its words, by its look among the paper's other headings, or by a label that begins
 * it. What stands beside the heading in the same line belongs to the section.
 */
import { findSpan } from '../../shared/resume/find-span.ts';
import { findMail, isAddress } from './place-contacts.ts';
import { datedCell, withJoinedDates } from './place-dates.ts';
import { saysEntry, titleEvidence } from './place-evidence.ts';
import { headingHint } from './place-heading-forms.ts';
import { fits, type Style, stands } from './place-heading-style.ts';
import { headingOf, nearHeadingOf } from './place-headings.ts';
import { labelOf } from './place-labels.ts';
import { type Cell, type Line, lineOf } from './place-lines.ts';
import { isProseLine } from './place-paragraphs.ts';
import type { SectionKind } from './place-sections.ts';

/** Of the heading that the present section has, whether lines stand below it already, where they begin, and what follows. */
type Around = {
  readonly kind: SectionKind;
  readonly size: number;
  readonly begun: boolean;
  /** It begins with a section's name that has a column of its own. */
  readonly aside: boolean;
  readonly edge: number;
  readonly below: readonly Line[];
};
/** Schools and jobs under one name. */
const SCHOOLS_AND_JOBS =
  /^(?:主要|个人|本人)?(?:(?:学习|教育|学历|求学)[及和与、/]?(?:工作|任职|从业)(?:简历|经历|履历|背景)|工作[及和与、/]?(?:学习|教育)(?:简历|经历|背景))$/u;
/** Forms have schools and jobs in one cell of that name; on other papers it is what the paper is called. */
const IN_FORMS = /^(?:主要|个人|本人)?(?:简历|履历|经历)$/u;
/** What stands above the dates of a form, beside the name of the section. */
const DATE_COLUMN = /^(?:[年月日]|年\s*月(?:\s*日)?)$/u;
export type Split = { kind: SectionKind; heading: string; labels: string[]; rest: Line | undefined };

/** The heading that a line is or begins with; undefined when it is none. `recognised`: from a picture. */
export function splitHeading(
  line: Line,
  style: Style | undefined,
  { kind: current, size, begun, aside, edge, below }: Around,
  recognised: boolean,
  alike = false,
): Split | undefined {
  const says = (cell: Cell) => !DATE_COLUMN.test(cell.text) && !isNumberOf(cell, line);
  const filled = line.cells.filter(says);
  const dropped = line.cells.filter((cell) => !says(cell)).map((cell) => cell.text);
  const [first, ...others] = filled;
  if (first === undefined || line.bullet) return undefined;
  if (others.length > 0 && filled.every((cell) => labelOf(cell.text) !== undefined))
    return { kind: 'basics', heading: '', labels: [], rest: line };
  if (current === 'head' && begun && isTableHead(filled, below))
    return { kind: 'unknown', heading: '', labels: line.cells.map(({ text }) => text), rest: undefined };
  if (isInTwoLanguages(filled))
    return {
      kind: headingOf(filled.find(({ text }) => headingOf(text) !== undefined)?.text ?? '') ?? 'unknown',
      heading: first.text,
      labels: line.cells.map(({ text }) => text),
      rest: undefined,
    };
  if (isOfBothKinds(filled))
    return {
      kind: 'unknown',
      heading: first.text,
      labels: [first.text],
      rest: lineOf(others, line.page, line.column),
    };
  const one = others.length === 0;
  if (one && SCHOOLS_AND_JOBS.test(first.text.replaceAll(/[\s:【】]/gu, '')))
    return { kind: 'unknown', heading: first.text, labels: [first.text, ...dropped], rest: undefined };
  const known = recognised && one ? nearHeadingOf(first.text) : headingOf(first.text);
  const kind = known ?? (one && line.marked === true ? headingHint(first.text) : undefined);
  if (kind !== undefined && one && (alike ? style === undefined || stands(line, style) : fits(line, style))) {
    if (current === 'head' && labelOf(first.text) !== undefined && !stands(line, style)) return undefined;
    return { kind, heading: first.text, labels: [first.text, ...dropped], rest: undefined };
  }
  if (aside) {
    const rest = lineOf(others, line.page, line.column);
    return {
      kind: kind ?? headingHint(first.text) ?? 'unknown',
      heading: first.text,
      labels: [first.text],
      rest,
    };
  }
  if (kind !== undefined && (stands(line, style) || isSideHeading(line, edge))) {
    const rest = lineOf(others, line.page, line.column);
    return { kind, heading: first.text, labels: [first.text, ...dropped], rest };
  }
  const inline = one ? /^([^::]{2,24})[::]\s*(.+)$/su.exec(first.text) : null;
  const inlineKind = inline === null ? undefined : headingOf(inline[1] ?? '');
  if (
    inline !== null &&
    inlineKind !== undefined &&
    inlineKind !== current &&
    startsAlone(current, inline[1] ?? '') &&
    !(holdsEntries(current) && entriesFollow(below, style))
  ) {
    const rest = lineOf([{ ...first, text: inline[2] ?? '' }], line.page, line.column);
    return { kind: inlineKind, heading: inline[1] ?? '', labels: [inline[1] ?? ''], rest };
  }
  const unknown =
    one &&
    style !== undefined &&
    stands(line, style) &&
    (current !== 'head' || (begun && standsOverText(first.text, below))) &&
    // What is smaller than the heading above it stands below that heading.
    line.size > size - 0.8 &&
    first.text.length <= 40 &&
    !(holdsEntries(current) && saysEntry(first.text));
  const hint = headingHint(first.text) ?? 'unknown';
  return unknown ? { kind: hint, heading: first.text, labels: [first.text], rest: undefined } : undefined;
}

// 简历 | 2004.09--2008.07 桂西大学学习
function isOfBothKinds([first, second]: readonly Cell[]): boolean {
  const name = first?.text.replaceAll(/\s/gu, '') ?? '';
  const known = IN_FORMS.test(name) || SCHOOLS_AND_JOBS.test(name);
  return second !== undefined && known && findSpan(second.text)?.index === 0;
}

// 01 | 工作经验 | WORK EXPERIENCE
function isNumberOf(cell: Cell, { cells: [first, second] }: Line): boolean {
  return (
    cell === first &&
    /^(?:part\s*)?\d{1,2}[./]?$/iu.test(cell.text) &&
    headingOf(second?.text ?? '') !== undefined
  );
}

// 教育背景 | EDUCATION: one in Chinese or Japanese, one in Latin letters, of which at least one is known.
function isInTwoLanguages([first, second, third]: readonly Cell[]): boolean {
  if (first === undefined || second === undefined || third !== undefined) return false;
  const texts = [first.text, second.text];
  const han = texts.find((text) =>
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー・]{2,10}$/u.test(text),
  );
  const latin = texts.find((text) => /^\p{Lu}[\p{Script=Latin}\s&'’-]{3,30}$/u.test(text));
  if (han === undefined || latin === undefined) return false;
  const told = (text: string) => headingOf(text) ?? headingHint(text);
  return told(han) !== undefined && (told(latin) !== undefined || headingOf(han) !== undefined);
}

// Bold names of columns, whatever they are, over a row that begins where each of them does and has a time.
function isTableHead(cells: readonly Cell[], [next, second]: readonly Line[]): boolean {
  return (
    cells.length > 1 &&
    cells.every(({ bold }) => bold) &&
    next !== undefined &&
    !next.cells.some(({ bold }) => bold) &&
    cells.every(({ x }) => next.cells.some((cell) => Math.abs(cell.x - x) < 3)) &&
    [next, second].some((line) => datedCell(line)?.span.both === true)
  );
}

// "Research topic: …" inside a school's entry, with more schools below, is no section of its own.
function entriesFollow(below: readonly Line[], style: Style | undefined): boolean {
  const end = below.findIndex(
    (line) => line.cells.length === 1 && headingOf(line.text) !== undefined && fits(line, style),
  );
  const inside = below.slice(0, end < 0 ? below.length : end);
  return inside.some((line) => !line.bullet && datedCell(line)?.span.both === true);
}

// In the head, a line in the headings' look is one where running text or an entry with its time follows.
function standsOverText(text: string, [next, ...others]: readonly Line[]): boolean {
  if (next === undefined || findMail(next.text) !== undefined) return false;
  if (withJoinedDates([next, ...others.slice(0, 3)]).some((line) => datedCell(line)?.span.both === true))
    return true;
  return !isAddress(next.text) && titleEvidence(text) < 1 && isProseLine(next);
}

function holdsEntries(current: SectionKind): boolean {
  return ['work', 'volunteer', 'education', 'history'].includes(current);
}

function startsAlone(current: SectionKind, label: string): boolean {
  return current !== 'skills' && current !== 'work' && current !== 'projects' && labelOf(label) === undefined;
}

// Chinese and Japanese forms set the name of a section in the first column of its rows; two characters are enough where
// the rows above begin in the second.
function isSideHeading({ cells: [first, second, third], column }: Line, edge: number): boolean {
  return (
    // 职业资格 beside its value and 身高 with its own: a row of a form asks for two things.
    !(third !== undefined && labelOf(third.text) !== undefined) &&
    first !== undefined &&
    second !== undefined &&
    (/^\p{Script=Han}{3,}$/u.test(first.text) ||
      (/^\p{Script=Han}{2}$/u.test(first.text) && edge > first.right && Math.abs(edge - second.x) < 6)) &&
    labelOf(first.text) === undefined &&
    first.x - column.x < 12 &&
    second.x - first.right > 0.4 * first.size
  );
}
