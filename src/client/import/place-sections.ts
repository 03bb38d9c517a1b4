/**
 * Divides the lines of all pages into sections by their headings. A column that goes on over the page goes on with
 * the section it had; the lines before the first heading are the head (name, contact).
 */
import { findSpan } from '../../shared/resume/find-span.ts';
import { findMail, isAddress } from './place-contacts.ts';
import { datedCell } from './place-dates.ts';
import { titleEvidence } from './place-evidence.ts';
import { headingHint } from './place-heading-forms.ts';
import { type HeadingKind, headingOf, nearHeadingOf } from './place-headings.ts';
import { labelOf } from './place-labels.ts';
import { type Line, lineOf } from './place-lines.ts';
import { isProseLine } from './place-paragraphs.ts';
import { hasLegalForm, isDegree, isSchool } from './place-words.ts';

export type SectionKind = HeadingKind | 'head' | 'unknown';
export type PlacedSection = { readonly kind: SectionKind; readonly heading: string; readonly lines: Line[] };
type Style = {
  readonly size: number;
  readonly bold: boolean;
  /** All known headings of this style are centred; or in capitals. */
  readonly centred: boolean;
  readonly capitals: boolean;
};

/** The sections in reading order, and the words that were headings. `recognised`: the text was read from a picture. */
export function sectionsOf(
  pages: readonly Line[][][],
  recognised = false,
): { sections: PlacedSection[]; labels: string[] } {
  const labels: string[] = [];
  const style = headingStyle(pages.flat(2));
  const titled = hasPaperTitle(pages.flat(2));
  const head: PlacedSection = { kind: 'head', heading: '', lines: [] };
  const sections: PlacedSection[] = [head];
  let lastPage: { x: number; section: PlacedSection }[] = [];
  for (const blocks of pages) {
    const thisPage: { x: number; section: PlacedSection }[] = [];
    for (const [index, block] of blocks.entries()) {
      const x = block[0]?.column.x ?? 0;
      let section = continued(x, index, lastPage, thisPage) ?? head;
      let size = 0;
      for (const [at, line] of block.entries()) {
        const isTitle = titled && section === head && isPaperTitle(line);
        const found = isTitle
          ? undefined
          : splitHeading(
              line,
              style,
              { kind: section.kind, size, begun: section.lines.length > 0, below: block.slice(at + 1) },
              recognised,
            );
        const whole =
          found?.kind === 'unknown' ? headingOf(`${section.heading} ${found.heading}`) : undefined;
        if (whole !== undefined && section.lines.length === 0 && whole === section.kind)
          labels.push(found?.heading ?? '');
        else if (found === undefined) section.lines.push(line);
        else {
          section = {
            kind: found.kind,
            heading: found.heading,
            lines: found.rest === undefined ? [] : [found.rest],
          };
          size = line.size;
          sections.push(section);
          labels.push(...found.labels);
        }
      }
      thisPage.push({ x, section });
    }
    lastPage = thisPage;
  }
  return { sections: sections.filter((section) => section === head || section.lines.length > 0), labels };
}

// 職務経歴書 at the top is what the paper is called; where other headings follow, it is none.
function hasPaperTitle(lines: readonly Line[]): boolean {
  return lines.some(
    (line) => !isPaperTitle(line) && line.cells.length === 1 && headingOf(line.text) !== undefined,
  );
}

function isPaperTitle(line: Line): boolean {
  return /^(?:職務経歴書|履歴書|工作履历|职业履历)$/u.test(line.text.replaceAll(/\s/gu, ''));
}

type Ended = { readonly x: number; readonly section: PlacedSection };

function continued(
  x: number,
  index: number,
  before: readonly Ended[],
  here: readonly Ended[],
): PlacedSection | undefined {
  const above =
    here.filter((ended) => Math.abs(ended.x - x) < 30).at(-1) ?? (index > 0 ? here.at(-1) : undefined);
  const sameColumn = before.filter((ended) => Math.abs(ended.x - x) < 30).at(-1);
  if (here.length === 0) return (sameColumn ?? before.at(-1))?.section;
  if (sameColumn !== undefined && !here.some((ended) => Math.abs(ended.x - x) < 30))
    return sameColumn.section;
  const beside = above !== undefined && Math.abs(above.x - x) >= 30;
  return beside && before.length === 0 && above.section.kind !== 'head' ? undefined : above?.section;
}

/** Of the heading that the present section has, whether lines stand below it already, and what follows the line. */
type Around = {
  readonly kind: SectionKind;
  readonly size: number;
  readonly begun: boolean;
  readonly below: readonly Line[];
};
/** What stands above the dates of a form, beside the name of the section. */
const DATE_COLUMN = /^(?:[年月日]|年\s*月(?:\s*日)?)$/u;
type Split = { kind: SectionKind; heading: string; labels: string[]; rest: Line | undefined };

function splitHeading(
  line: Line,
  style: Style | undefined,
  { kind: current, size, begun, below }: Around,
  recognised: boolean,
): Split | undefined {
  const filled = line.cells.filter((cell) => !DATE_COLUMN.test(cell.text));
  const dropped = line.cells.filter((cell) => DATE_COLUMN.test(cell.text)).map((cell) => cell.text);
  const [first, ...others] = filled;
  if (first === undefined || line.bullet) return undefined;
  if (others.length > 0 && filled.every((cell) => labelOf(cell.text) !== undefined))
    return { kind: 'basics', heading: '', labels: [], rest: line };
  const one = others.length === 0;
  const kind = recognised && one ? nearHeadingOf(first.text) : headingOf(first.text);
  if (kind !== undefined && one && fits(line, style)) {
    if (current === 'head' && labelOf(first.text) !== undefined && !stands(line, style)) return undefined;
    return { kind, heading: first.text, labels: [first.text, ...dropped], rest: undefined };
  }
  if (kind !== undefined && (stands(line, style) || isSideHeading(line))) {
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

// "Research topic: …" inside a school's entry, with more schools below, is no section of its own.
function entriesFollow(below: readonly Line[], style: Style | undefined): boolean {
  const end = below.findIndex(
    (line) => line.cells.length === 1 && headingOf(line.text) !== undefined && fits(line, style),
  );
  const inside = below.slice(0, end < 0 ? below.length : end);
  return inside.some((line) => !line.bullet && datedCell(line)?.span.both === true);
}

// In the head, a line in the headings' look is one where running text or an entry with its time follows.
function standsOverText(text: string, [next, second]: readonly Line[]): boolean {
  if (next === undefined || isAddress(next.text) || findMail(next.text) !== undefined) return false;
  if ([next, second].some((line) => datedCell(line)?.span.both === true)) return true;
  return titleEvidence(text) < 1 && isProseLine(next);
}

function holdsEntries(current: SectionKind): boolean {
  return ['work', 'volunteer', 'education', 'history'].includes(current);
}

// A title or a school in the look of the headings is an entry's first line.
function saysEntry(text: string): boolean {
  return (
    titleEvidence(text) >= 2 ||
    hasLegalForm(text) ||
    isSchool(text) ||
    isDegree(text) ||
    findSpan(text) !== undefined
  );
}

function startsAlone(current: SectionKind, label: string): boolean {
  return current !== 'skills' && current !== 'work' && current !== 'projects' && labelOf(label) === undefined;
}

// The commonest style of lines that are known headings: other lines in it are headings too.
function headingStyle(lines: readonly Line[]): Style | undefined {
  const known = lines.filter((line) => line.cells.length === 1 && headingOf(line.text) !== undefined);
  const counts = new Map<string, { count: number; style: Style }>();
  for (const line of known) {
    const { size, bold } = line;
    const key = `${Math.round(size * 2)} ${bold}`;
    const { count, style } = counts.get(key) ?? {
      count: 0,
      style: { size, bold, centred: true, capitals: true },
    };
    const centred = style.centred && isIndented(line);
    const capitals = style.capitals && isCapitals(line);
    counts.set(key, { count: count + 1, style: { ...style, centred, capitals } });
  }
  const common = [...counts.values()].sort((a, b) => b.count - a.count)[0];
  if (common === undefined || common.count < 2) return undefined;
  const alike = lines.filter(
    (line) => same(line, common.style) && (!common.style.capitals || isCapitals(line)),
  ).length;
  return alike <= 2 * common.count + 2 ? common.style : undefined;
}

function same(line: Line, style: Style): boolean {
  return Math.abs(line.size - style.size) < 0.3 && line.bold === style.bold;
}

function stands(line: Line, style: Style | undefined): boolean {
  return (
    style !== undefined &&
    same(line, style) &&
    (!style.centred || isIndented(line)) &&
    (!style.capitals || isCapitals(line))
  );
}

// Chinese and Japanese forms set the name of a section in the first column of its rows.
function isSideHeading({ cells: [first, second], column }: Line): boolean {
  return (
    first !== undefined &&
    second !== undefined &&
    /^\p{Script=Han}{3,}$/u.test(first.text) &&
    labelOf(first.text) === undefined &&
    first.x - column.x < 12 &&
    second.x - first.right > 0.4 * first.size
  );
}

function isCapitals({ text }: Line): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}

function isIndented({ x, size, column }: Line): boolean {
  return x - column.x > 2 * size;
}

// Without a common style every known heading counts; with one, a smaller text of the same words does not.
function fits(line: Line, style: Style | undefined): boolean {
  return style === undefined || line.size >= style.size - 0.3 || line.bold;
}
