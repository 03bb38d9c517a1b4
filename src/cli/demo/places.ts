/** The nine regions of the demo's world, three to a language. */
import type { Locale } from '../../shared/vocabulary/locales.ts';

/** One region, with what goes without saying there. */
export type Place = {
  /** ISO 3166-2. */
  readonly region: string;
  readonly locale: Locale;
  /** The largest city, as it is written there. */
  readonly city: string;
  readonly country: string;
  readonly currency: 'EUR' | 'USD' | 'CNY' | 'JPY';
  /** What stands for a euro of pay there: prices and customs as much as exchange. */
  readonly rate: number;
  /** What people there speak, the first of them all. */
  readonly languages: readonly [string, ...string[]];
};

const JAPAN = {
  locale: 'ja',
  country: 'JP',
  currency: 'JPY',
  rate: 105,
  languages: ['ja-native', 'en-B1'],
} as const;
const CHINA = {
  locale: 'zh',
  country: 'CN',
  currency: 'CNY',
  rate: 4.2,
  languages: ['zh-native', 'en-B2'],
} as const;
const AMERICA = {
  locale: 'en',
  country: 'US',
  currency: 'USD',
  rate: 1.5,
  languages: ['en-native', 'es-B1'],
} as const;

/** See above. */
export const PLACES: readonly Place[] = [
  {
    ...{ region: 'DE-BE', locale: 'en', city: 'Berlin', country: 'DE', currency: 'EUR', rate: 1 },
    languages: ['en-C1', 'de-native'],
  },
  { ...AMERICA, region: 'US-CA', city: 'San Diego' },
  { ...AMERICA, region: 'US-NY', city: 'New York' },
  { ...CHINA, region: 'CN-SH', city: '上海' },
  { ...CHINA, region: 'CN-BJ', city: '北京' },
  { ...CHINA, region: 'CN-GD', city: '广州' },
  { ...JAPAN, region: 'JP-13', city: '東京' },
  { ...JAPAN, region: 'JP-27', city: '大阪' },
  { ...JAPAN, region: 'JP-40', city: '福岡' },
];
