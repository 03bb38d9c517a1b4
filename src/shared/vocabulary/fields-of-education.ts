/**
 * Fields of education and training: ISCED-F 2013 (UNESCO), its 11 broad and 29 narrow fields. The codes and the tree are
 * the standard's; names and subjects are our own (docs/vocabularies.md). Leaves out the detailed fields, and the
 * standard's codes for "inter-disciplinary" and "not elsewhere classified": such a person chooses the nearest.
 */
import { ANY, branchesOf, growTree } from './facet-tree.ts';
import { FIELD_TABLE } from './field-table.ts';
import { readTable } from './table.ts';

/** Broad fields (two digits) and, below them, narrow fields (three digits). */
export const FIELDS_OF_EDUCATION = growTree(
  branchesOf(readTable(FIELD_TABLE), (code) => (code.length === 3 ? code.slice(0, 2) : ANY)),
);
