/**
 * How the headings of a paper look: as most of its lines do that are known headings, or, where too few are known, by the
 * layout alone. Then a heading is a short line of its own in a look that is larger, bolder or in capitals, that comes back
 * over the paper, and that text in another look follows each time.
 */
import { findSpan } from '../../shared/resume/find-span.ts';
import { findMail, isAddress } from './place-contacts.ts';
import { saysEntry } from './place-evidence.ts';
import { headingOf } from './place-headings.ts';
import { labelOf } from './place-labels.ts';
import type { Line } from './place-lines.ts';

export type Style = {
  readonly size: number;
  readonly bold: boolean;
  /** All known headings of this style are centred; or in capitals. */
  readonly centred: boolean;
  readonly capitals: boolean;
};

/** The look of a paper's headings: other lines in it are headings too. */
export function headingStyle(lines: readonly Line[]): Style | undefined {
  return knownStyle(lines) ?? styleByLook(lines);
}

/** Whether a line has the headings' look. */
export function stands(line: Line, style: Style | undefined): boolean {
  return (
    style !== undefined &&
    same(line, style) &&
    (!style.centred || isIndented(line)) &&
    (!style.capitals || isCapitals(line))
  );
}

/** Without a common style every known heading counts; with one, a smaller text of the same words does not. */
export function fits(line: Line, style: Style | undefined): boolean {
  return style === undefined || line.size >= style.size - 0.3 || line.bold;
}

// The commonest style of lines that are known headings.
function knownStyle(lines: readonly Line[]): Style | undefined {
  const known = lines.filter((line) => line.cells.length === 1 && headingOf(line.text) !== undefined);
  const common = groupsOf(known, ({ size, bold }) => `${Math.round(size * 2)} ${bold}`)[0];
  if (common === undefined || common.length < 2) return undefined;
  const style = styleOf(common);
  const alike = lines.filter((line) => same(line, style) && (!style.capitals || isCapitals(line))).length;
  return alike <= 2 * common.length + 2 ? style : undefined;
}

/** The largest look that only short lines over other text have. */
function styleByLook(lines: readonly Line[]): Style | undefined {
  const body = groupsOf(lines, lookOf).sort((a, b) => letters(b) - letters(a))[0]?.[0];
  if (body === undefined) return undefined;
  const able = groupsOf(
    lines.filter((line) => mayHead(line) && lookOf(line) !== lookOf(body) && isStronger(line, body)),
    lookOf,
  ).filter((group) => dividesPaper(group, lines));
  const [best] = able.sort((a, b) => strengthOf(b) - strengthOf(a));
  return best === undefined ? undefined : { ...styleOf(best), centred: false };
}

function dividesPaper(group: readonly Line[], lines: readonly Line[]): boolean {
  const [first] = group;
  if (group.length < 2 || group.length > 14 || first === undefined) return false;
  const look = lookOf(first);
  const alike = lines.filter((line) => lookOf(line) === look);
  const over = group.filter((line) => {
    const next = lines[lines.indexOf(line) + 1];
    return next !== undefined && lookOf(next) !== look;
  });
  // The first may be the person's name.
  const entries = group.filter(({ text }) => saysEntry(text)).length;
  return (
    alike.length <= 1.4 * group.length && over.length >= 0.75 * group.length && entries < 0.4 * group.length
  );
}

function mayHead(line: Line): boolean {
  const { text, cells, bullet } = line;
  return (
    cells.length === 1 &&
    !bullet &&
    text.length >= 2 &&
    text.length <= 40 &&
    /\p{L}{2}/u.test(text) &&
    !/[.,;!|•·。；，、]$|[|•·]/u.test(text) &&
    findSpan(text) === undefined &&
    findMail(text) === undefined &&
    labelOf(text) === undefined &&
    !isAddress(text)
  );
}

function lookOf(line: Line): string {
  return `${Math.round(line.size * 2)} ${line.bold} ${isCapitals(line)}`;
}

function isStronger(line: Line, body: Line): boolean {
  // Bold capitals may be set a little smaller.
  const small = line.bold && !body.bold && isCapitals(line) && line.size > 0.85 * body.size;
  return small || (line.size > body.size - 0.3 && strengthOf([line]) > strengthOf([body]));
}

// Size says most, then weight, then capitals.
function strengthOf([line]: readonly Line[]): number {
  return line === undefined ? 0 : line.size + (line.bold ? 1.5 : 0) + (isCapitals(line) ? 1 : 0);
}

function styleOf(group: readonly Line[]): Style {
  const [first] = group;
  return {
    size: first?.size ?? 0,
    bold: first?.bold ?? false,
    centred: group.every(isIndented),
    capitals: group.every(isCapitals),
  };
}

function groupsOf(lines: readonly Line[], keyOf: (line: Line) => string): Line[][] {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const key = keyOf(line);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [line]);
    else group.push(line);
  }
  return [...groups.values()].sort((a, b) => b.length - a.length);
}

function letters(group: readonly Line[]): number {
  return group.reduce((sum, { text }) => sum + text.length, 0);
}

function same(line: Line, style: Style): boolean {
  return Math.abs(line.size - style.size) < 0.3 && line.bold === style.bold;
}

function isCapitals({ text }: Line): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}

function isIndented({ x, size, column }: Line): boolean {
  return x - column.x > 2 * size;
}
