/** What the head of a table of jobs or schools asks for, column by column; a column may ask for two things. */
import { formRoleOf } from './place-forms.ts';
import { type PartLabel, partLabelOf } from './place-job-labels.ts';
import type { Cell, Line } from './place-lines.ts';

/** `shared`: the column's first line is what its head names first, the others are text (Position and duties). */
export type Head = {
  readonly kind: PartLabel;
  readonly shared: boolean;
  /** What 雇用形態・役職 asks for, one by one. */
  readonly kinds: readonly PartLabel[];
  readonly cell: Cell;
  /** A column of beginnings and one of ends, which are one time. */
  readonly both?: true;
};
/** The columns that a line heads; none where it holds figures. */
export function headsOf(line: Line): Head[] {
  if (/\d/u.test(line.text)) return [];
  return withOneTime(line.cells.map(headOf));
}

// From | To: one time in two columns.
function withOneTime(heads: readonly Head[]): Head[] {
  const at = heads.findIndex(({ kind }, index) => kind === 'start' && heads[index + 1]?.kind === 'end');
  const [start, end] = heads.slice(at, at + 2);
  if (at < 0 || start === undefined || end === undefined) return [...heads];
  const cell = { ...start.cell, text: `${start.cell.text} ${end.cell.text}`, right: end.cell.right };
  return [
    ...heads.slice(0, at),
    { kind: 'time', shared: false, kinds: [], cell, both: true },
    ...heads.slice(at + 2),
  ];
}

function headOf(cell: Cell): Head {
  const whole = kindOf(cell.text);
  const names = cell.text.split(/\s+(?:and|und|et|y|e|en|&)\s+|\s*[/,、・与及和]\s*/u);
  const [first, ...others] = names.map(kindOf);
  return {
    kind: whole ?? first ?? 'other',
    // 職種・役職 are one thing, 職種・業務内容 are two.
    shared: whole === undefined && others.some((kind) => kind !== first),
    kinds: whole === undefined ? kindsJoined(cell.text) : [],
    cell,
  };
}

function kindsJoined(text: string): PartLabel[] {
  const kinds = text.split(/[・/／、及与和]/u).map(kindOf);
  // 職種・役職 asks for one thing by two names.
  const all = kinds.filter((kind) => kind !== undefined);
  return new Set(all).size === kinds.length ? all : [];
}

function kindOf(text: string): PartLabel | undefined {
  return partLabelOf(text) ?? formRoleOf(text);
}
