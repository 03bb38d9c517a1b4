/**
 * Regions: subdivisions of ISO 3166-2 in the six countries where postings can be placed, and those countries (ISO
 * 3166-1). Codes as the standard lists them, which takes no side in anything; names are the usual ones
 * (docs/vocabularies.md). Whether work is remote is not a region: see `work-terms.ts`.
 */
import type { Entry } from './names.ts';
import { CHINA, JAPAN } from './region-table-asia.ts';
import { FRANCE, GERMANY, UNITED_KINGDOM } from './region-table-europe.ts';
import { UNITED_STATES } from './region-table-us.ts';
import { readTable, type SearchableEntry } from './table.ts';

/** The countries, in the order of their English names. */
export const COUNTRIES = [
  { code: 'CN', en: 'China', zh: '中国', ja: '中国' },
  { code: 'FR', en: 'France', zh: '法国', ja: 'フランス' },
  { code: 'DE', en: 'Germany', zh: '德国', ja: 'ドイツ' },
  { code: 'JP', en: 'Japan', zh: '日本', ja: '日本' },
  { code: 'GB', en: 'United Kingdom', zh: '英国', ja: 'イギリス' },
  { code: 'US', en: 'United States', zh: '美国', ja: 'アメリカ' },
] as const satisfies readonly Entry[];

/** The ISO 3166-1 code of one of {@link COUNTRIES}. */
export type Country = (typeof COUNTRIES)[number]['code'];

/** A subdivision: its ISO 3166-2 code (`JP-13`), names, its country, and towns or spellings by which it is found. */
export type Region = SearchableEntry & { readonly country: Country };

const TABLES: { readonly [Each in Country]: string } = {
  CN: CHINA,
  FR: FRANCE,
  DE: GERMANY,
  JP: JAPAN,
  GB: UNITED_KINGDOM,
  US: UNITED_STATES,
};

/** All subdivisions, by country. */
export const REGIONS: readonly Region[] = COUNTRIES.flatMap(({ code: country }) =>
  readTable(TABLES[country]).map((entry) => ({ ...entry, code: `${country}-${entry.code}`, country })),
);

const BY_CODE = new Map(REGIONS.map((region) => [region.code, region]));

/** The subdivision with this code. */
export function regionByCode(code: string): Region | undefined {
  return BY_CODE.get(code);
}

/** Whether `value` is the code of one of {@link REGIONS}. */
export function isRegionCode(value: unknown): value is string {
  return typeof value === 'string' && BY_CODE.has(value);
}
