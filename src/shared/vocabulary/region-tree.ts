/** The hierarchy of regions as a facet of a card: subdivision, country, any. */
import { ANY, branchesOf, growTree } from './facet-tree.ts';
import type { Entry } from './names.ts';
import { COUNTRIES, REGIONS } from './regions.ts';

/** The regions and countries that `regions.ts` knows; `finest` are the regions. */
export const REGION_TREE = growTree<Entry>(
  branchesOf([...COUNTRIES, ...REGIONS], (code) => (code.includes('-') ? code.slice(0, 2) : ANY)),
);
