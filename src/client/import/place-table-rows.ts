/**
 * Reads tables of jobs or schools by their heads (服務機構 | 職稱 | 任職期間 | 工作內容). What is too long for its cell
 * goes on below in it, and cells are often centred on the height of their row: which lines make one row is what gives
 * every row one time and one name.
 */
import { findSpan } from '../../shared/resume/find-span.ts';
import { isOnlyDate } from './place-dates.ts';
import { type Draft, leave } from './place-draft.ts';
import type { PartLabel } from './place-job-labels.ts';
import { type Cell, joinText, type Line } from './place-lines.ts';
import { placeSaid, type Said } from './place-records.ts';
import { type Head, headsOf } from './place-table-heads.ts';
import { cutUnitBelow, isUnit } from './place-units.ts';

/** What stands in each column, line by line. */
type Row = readonly (readonly string[])[];
type Kind = 'work' | 'education';

/** Places such a table; false, and nothing done, where the lines are none or its rows stay unclear. */
export function placeTable(draft: Draft, section: Kind, [first, ...below]: readonly Line[]): boolean {
  const heads = first === undefined ? [] : headsOf(first);
  const name = heads.findIndex(({ kind }) => kind === (section === 'work' ? 'employer' : 'school'));
  const time = heads.findIndex(({ kind }) => kind === 'time');
  const titled =
    section === 'education' || heads.some(({ kind, kinds }) => [kind, ...kinds].includes('title'));
  const end = time === 0 ? below.findIndex((line) => endsTable(line, heads)) : -1;
  const lines = end < 0 ? below : below.slice(0, end);
  if (heads.length < 3 || name < 0 || time < 0 || !titled || lines.length === 0) return false;
  // "Year & %": what stands below the time is how well.
  const timeIn = (row: Row) =>
    /[&＆]/u.test(heads[time]?.cell.text ?? '') ? (row[time]?.[0] ?? '') : textAt(row, time);
  const rows = rowsOf(lines, heads, (row) => textAt(row, name) !== '' && isTime(timeIn(row), section));
  if (rows === undefined) return false;
  draft.labels.push(...heads.map(({ cell }) => cell.text));
  for (const row of rows)
    placeSaid(
      draft,
      section,
      heads.flatMap(({ kind, kinds, shared, cell: { text: label } }, index): Said[] => {
        const [first = '', ...others] = row[index] ?? [];
        const values = valuesOf(row[index] ?? [], kinds);
        if (values !== undefined) return values.map(({ kind, value }) => ({ kind, label, value }));
        if (kind === 'employer' && !shared) {
          const [name, unit] = cutUnitBelow(row[index] ?? []);
          return [
            { kind, label, value: name.reduce(joinText, '') },
            { kind: 'duties', label, value: unit.join('\n') },
          ];
        }
        if (!shared) return [{ kind, label, value: textAt(row, index) }];
        return [
          { kind, label, value: first },
          { kind: 'duties', label, value: others.join('\n') },
        ];
      }),
    );
  for (const line of end < 0 ? [] : below.slice(end)) leave(draft, line.text, line, '');
  return true;
}

// What stands where the times do and says none is the next row of the form: 家庭成员.
function endsTable({ cells: [first] }: Line, heads: readonly Head[]): boolean {
  return (
    first !== undefined &&
    columnOf(first, heads) === 0 &&
    /^\p{Script=Han}{3,}$/u.test(first.text.replaceAll(/\s/gu, '')) &&
    !isOnlyDate(first.text)
  );
}

// 部门及职务 over 财务部 主管会计: one value for each, or the post alone.
function valuesOf(
  lines: readonly string[],
  kinds: readonly PartLabel[],
): { kind: PartLabel; value: string }[] | undefined {
  const whole = lines.reduce(joinText, '');
  const texts = lines.length === kinds.length ? lines : whole.split(/[・/／、\s]+/u);
  if (kinds.length < 2) return undefined;
  if (texts.length === kinds.length) return kinds.map((kind, at) => ({ kind, value: texts[at] ?? '' }));
  return texts.length === 1 && kinds.includes('title') && !isUnit(whole)
    ? [{ kind: 'title', value: whole }]
    : undefined;
}

function textAt(row: Row, index: number): string {
  return (row[index] ?? []).reduce(joinText, '');
}

// A school may say only when it was left.
function isTime(text: string, section: Kind): boolean {
  return isOnlyDate(text) && (section === 'education' || findSpan(text)?.both === true);
}

// The finest way to part the lines, at gaps of some height and above, that makes every row whole.
function rowsOf(
  lines: readonly Line[],
  heads: readonly Head[],
  isWhole: (row: Row) => boolean,
): Row[] | undefined {
  const gaps = lines.map((line, index) => gapOf(lines[index - 1], line));
  for (const least of [...new Set([...gaps, 1e6])].sort((a, b) => a - b)) {
    const groups: Line[][] = [];
    for (const [index, line] of lines.entries())
      if (index === 0 || (gaps[index] ?? 0) >= least) groups.push([line]);
      else groups.at(-1)?.push(line);
    const rows = groups.map((group) => rowOf(group, heads));
    if (rows.every(isWhole)) return rows;
  }
  return undefined;
}

function gapOf(above: Line | undefined, line: Line): number {
  return above === undefined || above.page !== line.page ? 1e5 : Math.round(line.y - above.y);
}

function rowOf(lines: readonly Line[], heads: readonly Head[]): Row {
  const row: string[][] = heads.map(() => []);
  for (const cell of lines.flatMap(({ cells }) => cells)) row[columnOf(cell, heads)]?.push(cell.text);
  return row.map((texts, index) =>
    heads[index]?.both === true && texts.length === 2 ? [texts.join(' – ')] : texts,
  );
}

// The head above it, or the nearest one, counted from the left edge.
function columnOf(cell: Cell, heads: readonly Head[]): number {
  const over = heads.map(({ cell: head }) => Math.min(head.right, cell.right) - Math.max(head.x, cell.x));
  const most = Math.max(...over);
  if (most > 0) return over.indexOf(most);
  const far = heads.map(({ cell: head }) => Math.abs(head.x - cell.x));
  return far.indexOf(Math.min(...far));
}
