/**
 * Reads tables of jobs or schools by their heads (服務機構 | 職稱 | 任職期間 | 工作內容). What is too long for its cell
 * goes on below in it, and cells are often centred on the height of their row: which lines make one row is what gives
 * every row one time and one name.
 */
import { findSpan } from '../../shared/resume/find-span.ts';
import { isOnlyDate } from './place-dates.ts';
import type { Draft } from './place-draft.ts';
import { formRoleOf } from './place-forms.ts';
import { type PartLabel, partLabelOf } from './place-job-labels.ts';
import { type Cell, joinText, type Line } from './place-lines.ts';
import { placeSaid, type Said } from './place-records.ts';

/** `shared`: the column's first line is what its head names first, the others are text (Position and duties). */
type Head = { readonly kind: PartLabel; readonly shared: boolean; readonly cell: Cell };
/** What stands in each column, line by line. */
type Row = readonly (readonly string[])[];
type Kind = 'work' | 'education';

/** Places such a table; false, and nothing done, where the lines are none or its rows stay unclear. */
export function placeTable(draft: Draft, section: Kind, [first, ...lines]: readonly Line[]): boolean {
  const heads = first === undefined ? [] : headsOf(first);
  const name = heads.findIndex(({ kind }) => kind === (section === 'work' ? 'employer' : 'school'));
  const time = heads.findIndex(({ kind }) => kind === 'time');
  const titled = section === 'education' || heads.some(({ kind }) => kind === 'title');
  if (heads.length < 3 || name < 0 || time < 0 || !titled || lines.length === 0) return false;
  const rows = rowsOf(lines, heads, (row) => textAt(row, name) !== '' && isTime(textAt(row, time), section));
  if (rows === undefined) return false;
  draft.labels.push(...heads.map(({ cell }) => cell.text));
  for (const row of rows)
    placeSaid(
      draft,
      section,
      heads.flatMap(({ kind, shared, cell: { text: label } }, index): Said[] => {
        const [first = '', ...others] = row[index] ?? [];
        if (!shared) return [{ kind, label, value: textAt(row, index) }];
        return [
          { kind, label, value: first },
          { kind: 'duties', label, value: others.join('\n') },
        ];
      }),
    );
  return true;
}

function headsOf(line: Line): Head[] {
  if (/\d/u.test(line.text)) return [];
  return line.cells.map((cell) => {
    const whole = kindOf(cell.text);
    const names = cell.text.split(/\s+(?:and|und|et|y|e|en|&)\s+|\s*[/,、・与及和]\s*/u);
    const [first, ...others] = names.map(kindOf);
    return {
      kind: whole ?? first ?? 'other',
      // 職種・役職 are one thing, 職種・業務内容 are two.
      shared: whole === undefined && others.some((kind) => kind !== first),
      cell,
    };
  });
}

function kindOf(text: string): PartLabel | undefined {
  return partLabelOf(text) ?? formRoleOf(text);
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
  return row;
}

// The head above it, or the nearest one, counted from the left edge.
function columnOf(cell: Cell, heads: readonly Head[]): number {
  const over = heads.map(({ cell: head }) => Math.min(head.right, cell.right) - Math.max(head.x, cell.x));
  const most = Math.max(...over);
  if (most > 0) return over.indexOf(most);
  const far = heads.map(({ cell: head }) => Math.abs(head.x - cell.x));
  return far.indexOf(Math.min(...far));
}
