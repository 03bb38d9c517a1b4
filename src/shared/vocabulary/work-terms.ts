/**
 * The short vocabularies of a posting's terms: where the work is done, and how pay is counted.
 * Currencies are ISO 4217 codes, those that `jobs/posting.ts` admits. Does not format amounts: use Intl with the code.
 */
import type { Entry } from './names.ts';

/** Where the work is done. */
export const WORK_MODES = [
  { code: 'on_site', en: 'On site', zh: '现场办公', ja: '出社' },
  { code: 'hybrid', en: 'Hybrid', zh: '混合办公', ja: '出社とリモート併用' },
  { code: 'remote', en: 'Remote', zh: '远程办公', ja: 'リモート' },
] as const satisfies readonly Entry[];

/** The time that an amount of pay is for. */
export const PAY_PERIODS = [
  { code: 'hour', en: 'per hour', zh: '每小时', ja: '時給' },
  { code: 'month', en: 'per month', zh: '每月', ja: '月給' },
  { code: 'year', en: 'per year', zh: '每年', ja: '年収' },
] as const satisfies readonly Entry[];

/** The currencies that pay may be stated in. */
export const CURRENCIES = [
  { code: 'CNY', en: 'Chinese yuan', zh: '人民币', ja: '人民元' },
  { code: 'JPY', en: 'Japanese yen', zh: '日元', ja: '円' },
  { code: 'EUR', en: 'Euro', zh: '欧元', ja: 'ユーロ' },
  { code: 'GBP', en: 'Pound sterling', zh: '英镑', ja: '英ポンド' },
  { code: 'USD', en: 'US dollar', zh: '美元', ja: '米ドル' },
  { code: 'CHF', en: 'Swiss franc', zh: '瑞士法郎', ja: 'スイスフラン' },
  { code: 'SEK', en: 'Swedish krona', zh: '瑞典克朗', ja: 'スウェーデンクローナ' },
  { code: 'DKK', en: 'Danish krone', zh: '丹麦克朗', ja: 'デンマーククローネ' },
  { code: 'PLN', en: 'Polish zloty', zh: '波兰兹罗提', ja: 'ポーランドズウォティ' },
  { code: 'CZK', en: 'Czech koruna', zh: '捷克克朗', ja: 'チェココルナ' },
] as const satisfies readonly Entry[];

export type WorkMode = (typeof WORK_MODES)[number]['code'];
export type PayPeriod = (typeof PAY_PERIODS)[number]['code'];
export type Currency = (typeof CURRENCIES)[number]['code'];
