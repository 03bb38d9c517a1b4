/** The hierarchy of occupations as a facet of a card: minor group, sub-major group, major group, any. */
import { ANY, branchesOf, growTree } from './facet-tree.ts';
import type { Entry } from './names.ts';
import { OCCUPATION_GROUPS, OCCUPATIONS } from './occupations.ts';

/** All groups of ISCO-08 that `occupations.ts` knows; `finest` are the 130 minor groups. */
export const OCCUPATION_TREE = growTree<Entry>(
  branchesOf([...OCCUPATION_GROUPS, ...OCCUPATIONS], (code) => code.slice(0, -1) || ANY),
);
