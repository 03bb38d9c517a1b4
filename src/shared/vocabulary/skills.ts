/**
 * Skills: a first vocabulary of our own, for all kinds of work, in three levels: area, group, skill. A card may hold a
 * code of any level. Not taken from any published list; which skills it knows, and where they stand, is our choice
 * (docs/vocabularies.md). Holds no languages (`languages.ts`), no licences as such, and no qualities of character beyond
 * a few that employers ask for in so many words.
 */
import { ANY, type Branch, growTree } from './facet-tree.ts';
import { CARE, HEALTH, TEACHING } from './skill-table-care.ts';
import { DESIGN } from './skill-table-design.ts';
import { MANAGEMENT, OFFICE } from './skill-table-office.ts';
import { SCIENCE } from './skill-table-science.ts';
import { HOSPITALITY, LOGISTICS, SALES } from './skill-table-service.ts';
import { DATA, SOFTWARE } from './skill-table-software.ts';
import { AGRICULTURE, FACTORY, TRADES } from './skill-table-trades.ts';
import { readTable } from './table.ts';

/** Each area: a table of its own line, then one table for each group, headed by the group's line. */
const AREAS: readonly (readonly string[])[] = [
  CARE,
  HEALTH,
  TEACHING,
  TRADES,
  FACTORY,
  AGRICULTURE,
  HOSPITALITY,
  LOGISTICS,
  SALES,
  OFFICE,
  MANAGEMENT,
  SOFTWARE,
  DATA,
  DESIGN,
  SCIENCE,
];

/** Areas, groups and skills; `finest` are the skills. */
export const SKILLS = growTree(AREAS.flatMap(branchesOfArea));

/** Phrases that hold the name of a skill and mean none. */
export const SKILL_GUARDS: readonly string[] = [
  'excel at',
  'word of mouth',
  'marketing department',
  '思维敏捷',
  '创业公司',
  '创业板',
  '中医院',
  '中医医院',
  '基金会',
  '税务局',
  '计量经济学',
  '電気保安',
  '保安基準',
  '事務所',
  '法務省',
  '行政区',
  '行政处罚',
  '会计年度',
  '会計年度',
  '営業時間',
  '営業日',
  '営業所',
  '物流公司',
  '料理店',
  '運転資金',
];

function branchesOfArea(tables: readonly string[]): Branch[] {
  const [area, ...groups] = tables.map(readTable);
  const top = area?.map((entry) => ({ entry, parent: ANY })) ?? [];
  const areaCode = top[0]?.entry.code ?? ANY;
  return [
    ...top,
    ...groups.flatMap((entries) =>
      entries.map((entry, index) => ({
        entry,
        parent: index === 0 ? areaCode : (entries[0]?.code ?? areaCode),
      })),
    ),
  ];
}
