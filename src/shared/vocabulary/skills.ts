/**
 * Skills: a vocabulary of our own, for all kinds of work, in three levels: area, group, skill. A card may hold a
 * code of any level. Not taken from any published list; which skills it knows, and where they stand, is our choice
 * (docs/vocabularies.md). Holds no languages (`languages.ts`), no licences as such, and no qualities of character beyond
 * a few that employers ask for in so many words.
 */
import { ANY, type Branch, growTree } from './facet-tree.ts';
import { ANALYSIS_METHODS } from './skill-table-analysis-methods.ts';
import { ARTIFICIAL_INTELLIGENCE } from './skill-table-artificial-intelligence.ts';
import { BEAUTY_CLEANING_AND_SAFETY_IN_PRACTICE } from './skill-table-beauty-cleaning-and-safety-in-practice.ts';
import { CARE, HEALTH, TEACHING } from './skill-table-care.ts';
import { CARE_IN_PRACTICE } from './skill-table-care-in-practice.ts';
import { CLINICAL_SPECIALITIES } from './skill-table-clinical-specialities.ts';
import { DATA_PLATFORMS } from './skill-table-data-platforms.ts';
import { DATABASES_AND_MIDDLEWARE } from './skill-table-databases-and-middleware.ts';
import { DESIGN } from './skill-table-design.ts';
import { DESIGN_TOOLS_AND_CRAFTS } from './skill-table-design-tools-and-crafts.ts';
import { ENGINEERING_METHODS_AND_TOOLS } from './skill-table-engineering-methods-and-tools.ts';
import { FIELD_BARN_AND_FOREST } from './skill-table-field-barn-and-forest.ts';
import { FINANCE_SPECIALITIES } from './skill-table-finance-specialities.ts';
import { FOOD_GUESTS_AND_SERVICES } from './skill-table-food-guests-and-services.ts';
import { FRAMEWORKS_AND_LIBRARIES } from './skill-table-frameworks-and-libraries.ts';
import { LABORATORY_AND_SCIENCE_METHODS } from './skill-table-laboratory-and-science-methods.ts';
import { LICENCES_AND_TRANSPORT_PRACTICE } from './skill-table-licences-and-transport-practice.ts';
import { MARKETING_CHANNELS_AND_TOOLS } from './skill-table-marketing-channels-and-tools.ts';
import { METHODS_OF_LEADING_AND_ADMINISTERING } from './skill-table-methods-of-leading-and-administering.ts';
import { MANAGEMENT, OFFICE } from './skill-table-office.ts';
import { OPERATIONS_AND_SECURITY } from './skill-table-operations-and-security.ts';
import { PEOPLE_LAW_AND_RECORDS } from './skill-table-people-law-and-records.ts';
import { QUALITY_AND_PLANT_PRACTICE } from './skill-table-quality-and-plant-practice.ts';
import { SCIENCE } from './skill-table-science.ts';
import { SELLING_AND_ONLINE_TRADE } from './skill-table-selling-and-online-trade.ts';
import { HOSPITALITY, LOGISTICS, SALES } from './skill-table-service.ts';
import { SHOP_FLOOR_TECHNIQUES } from './skill-table-shop-floor-techniques.ts';
import { SITE_CRAFTS_AND_CERTIFICATES } from './skill-table-site-crafts-and-certificates.ts';
import { DATA, SOFTWARE } from './skill-table-software.ts';
import { SUBJECTS_AND_METHODS } from './skill-table-subjects-and-methods.ts';
import { TESTS_MEDICINES_AND_HEALTH_SERVICES } from './skill-table-tests-medicines-and-health-services.ts';
import { AGRICULTURE, FACTORY, TRADES } from './skill-table-trades.ts';
import { readTable } from './table.ts';

/** Each area: a table of its own line, then one table for each group, headed by the group's line. */
const AREAS: readonly (readonly string[])[] = [
  [...CARE, CARE_IN_PRACTICE],
  [...HEALTH, CLINICAL_SPECIALITIES, TESTS_MEDICINES_AND_HEALTH_SERVICES],
  [...TEACHING, SUBJECTS_AND_METHODS],
  [...TRADES, SITE_CRAFTS_AND_CERTIFICATES],
  [...FACTORY, SHOP_FLOOR_TECHNIQUES, QUALITY_AND_PLANT_PRACTICE],
  [...AGRICULTURE, FIELD_BARN_AND_FOREST],
  [...HOSPITALITY, FOOD_GUESTS_AND_SERVICES, BEAUTY_CLEANING_AND_SAFETY_IN_PRACTICE],
  [...LOGISTICS, LICENCES_AND_TRANSPORT_PRACTICE],
  [...SALES, MARKETING_CHANNELS_AND_TOOLS, SELLING_AND_ONLINE_TRADE],
  [...OFFICE, FINANCE_SPECIALITIES, PEOPLE_LAW_AND_RECORDS],
  [...MANAGEMENT, METHODS_OF_LEADING_AND_ADMINISTERING],
  [...SOFTWARE, FRAMEWORKS_AND_LIBRARIES, DATABASES_AND_MIDDLEWARE, OPERATIONS_AND_SECURITY],
  [...DATA, ANALYSIS_METHODS, DATA_PLATFORMS, ARTIFICIAL_INTELLIGENCE],
  [...DESIGN, DESIGN_TOOLS_AND_CRAFTS],
  [...SCIENCE, LABORATORY_AND_SCIENCE_METHODS, ENGINEERING_METHODS_AND_TOOLS],
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
