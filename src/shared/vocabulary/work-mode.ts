/** The hierarchy of `work-terms.ts`'s work modes for cards, with the words by which people write them. */
import { ANY, growTree } from './facet-tree.ts';
import { readTable, type SearchableEntry } from './table.ts';
import { WORK_MODES } from './work-terms.ts';

const WORDS = `
on_site | - | - | -
: onsite, on-site, in office, office-based, in person | 到岗, 坐班, 驻场 | 出勤, 出社勤務, オンサイト, 常駐
hybrid | - | - | -
: hybrid work, partly remote | 混合, 弹性办公, 部分远程 | ハイブリッド, ハイブリッド勤務, 一部リモート
remote | - | - | -
: fully remote, remote work, home office, work from home, WFH, telework | 远程, 远程工作, 居家办公, 在家办公 | 在宅, 在宅勤務, テレワーク, フルリモート, リモートワーク
`;

const PARTLY: SearchableEntry = {
  code: 'partly_on_site',
  en: 'On site, at least partly',
  zh: '至少部分时间现场办公',
  ja: '出社あり',
  synonyms: { en: [], zh: [], ja: [] },
  inLists: [],
};

const words = new Map(readTable(WORDS).map((entry) => [entry.code, entry]));

/** Work modes; `finest` are those of a posting. */
export const WORK_MODE_TREE = growTree([
  { entry: PARTLY, parent: ANY },
  ...WORK_MODES.map((mode) => ({
    entry: { ...PARTLY, ...words.get(mode.code), ...mode },
    parent: mode.code === 'remote' ? ANY : PARTLY.code,
  })),
]);
