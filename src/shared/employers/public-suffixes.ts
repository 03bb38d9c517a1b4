/**
 * Endings under which strangers register names side by side (`co.jp`, `com.cn`, `github.io`): whoever owned one would
 * speak for all of them.
 * Promises to know every single label, the second labels of the countries listed, and some large hosts. It is no public
 * suffix list: three-label endings (`minato.tokyo.jp`, `k12.ca.us`), rarer countries and most hosts are missing, and
 * nothing updates it. What slips through still needs a proof of control, and then an operator's approval.
 * Source: the registries' own rules, compared with the Public Suffix List (publicsuffix.org).
 */

const ORDINARY = 'com edu gov net org';
const FROM_BRITAIN = 'ac co go ne or';

/** The second labels of each country, without those registered by one owner each. */
const SECOND_LABELS: Readonly<Record<string, string>> = {
  ae: 'ac co gov mil net org sch',
  ar: `${ORDINARY} gob int mil tur`,
  at: 'ac co gv or',
  au: `${ORDINARY} asn id act nsw nt qld sa tas vic wa`,
  bd: `${ORDINARY} ac co info mil`,
  br: `${ORDINARY} adm adv art blog coop eco emp eng eti ind inf jus leg mil mp tur tv`,
  cn: `${ORDINARY} ac mil ah bj cq fj gd gs gx gz ha hb he hi hk hl hn jl js jx ln mo nm nx qh sc sd sh sn sx tj tw xj xz yn zj`,
  co: `${ORDINARY} mil nom`,
  cr: 'ac co ed fi go or sa',
  cy: 'ac biz com gov ltd net org pro',
  ec: `${ORDINARY} fin gob info med mil pro`,
  eg: `${ORDINARY} mil name sci`,
  es: 'com edu gob nom org',
  fr: 'asso com gouv nom prd tm',
  gh: 'com edu gov mil org',
  gr: ORDINARY,
  gt: `${ORDINARY.replace('gov', 'gob')} ind mil`,
  hk: `${ORDINARY} idv`,
  hu: 'co info org priv tm',
  id: `${FROM_BRITAIN.replace('ne', 'net')} biz desa mil my sch web`,
  il: 'ac co gov idf k12 muni net org',
  in: `${ORDINARY} ac co firm gen ind info mil nic res`,
  jp: `${FROM_BRITAIN} ad ed gr lg aichi akita aomori chiba ehime fukui fukuoka fukushima gifu gunma hiroshima hokkaido hyogo ibaraki ishikawa iwate kagawa kagoshima kanagawa kochi kumamoto kyoto mie miyagi miyazaki nagano nagasaki nara niigata oita okayama okinawa osaka saga saitama shiga shimane shizuoka tochigi tokushima tokyo tottori toyama wakayama yamagata yamaguchi yamanashi kawasaki kitakyushu kobe nagoya sapporo sendai yokohama`,
  ke: `${FROM_BRITAIN} info me mobi sc`,
  kh: `${ORDINARY} per mil`,
  kr: `${FROM_BRITAIN} es hs kg mil ms pe re sc busan chungbuk chungnam daegu daejeon gangwon gwangju gyeongbuk gyeonggi gyeongnam incheon jeju jeonbuk jeonnam seoul ulsan`,
  lk: `${ORDINARY} ac assn grp hotel int ltd ngo sch soc web`,
  ma: 'ac co gov net org press',
  mm: ORDINARY,
  mn: 'edu gov org',
  mo: ORDINARY,
  mx: 'com edu gob net org',
  my: `${ORDINARY} biz mil name`,
  ng: `${ORDINARY} mil mobi name sch`,
  np: `${ORDINARY} mil`,
  nz: 'ac co cri geek gen govt health iwi kiwi maori mil net org parliament school',
  pa: 'ac com edu gob net org sld',
  pe: 'com edu gob mil net nom org',
  ph: `${ORDINARY} mil ngo`,
  pk: `${ORDINARY} biz fam gob info web`,
  pl: `${ORDINARY} biz info mil nom waw`,
  pt: `${ORDINARY} int nome publ`,
  ro: 'com info nom org www',
  ru: 'ac com edu gov int mil msk net org pp spb',
  sa: `${ORDINARY} med pub sch`,
  sg: `${ORDINARY} per`,
  th: 'ac co go in mi net or',
  tr: `${ORDINARY} av bbs bel biz dr gen info k12 mil name pol tel tv web`,
  tw: `${ORDINARY} club ebiz game idv mil`,
  tz: `${FROM_BRITAIN} info me mil mobi sc`,
  ua: `${ORDINARY} in kharkov kiev kyiv lviv odesa`,
  uk: 'ac co gov ltd me net nhs org plc police sch',
  us: 'ak al ar az ca co ct dc de dni fed fl ga hi ia id il in isa ks kids ky la ma md me mi mn mo ms mt nc nd ne nh nj nm nsn nv ny oh ok or pa ri sc sd tn tx ut va vt wa wi wv wy',
  uy: 'com edu gub mil net org',
  ve: `${ORDINARY} co gob info mil web`,
  vn: `${ORDINARY} ac biz health info int name pro`,
  za: 'ac co edu gov law mil net org school web',
};

/** Hosts and registrars under whose name each customer has one of its own. */
const SHARED_HOSTS = new Set(
  [
    'appspot.com azurewebsites.net blogspot.com br.com cloudfront.net cn.com co.com com.de de.com duckdns.org eu.com',
    'eu.org firebaseapp.com fly.dev github.io gitlab.io gr.com herokuapp.com hu.com jp.net jpn.com',
    'myshopify.com netlify.app no-ip.org onrender.com pages.dev pp.ua ru.com sa.com se.net uk.com',
    'uk.net us.com us.org vercel.app web.app wixsite.com wordpress.com workers.dev za.com',
  ].flatMap((line) => line.split(' ')),
);

/** Whether `domain` (lower case, ASCII) is itself such an ending; a single label always is. */
export function isPublicSuffix(domain: string): boolean {
  const [second = '', country, ...more] = domain.split('.');
  if (country === undefined || SHARED_HOSTS.has(domain)) return true;
  return more.length === 0 && Object.hasOwn(SECOND_LABELS, country) && namesOf(country).includes(second);
}

function namesOf(country: string): readonly string[] {
  return SECOND_LABELS[country]?.split(' ') ?? [];
}
