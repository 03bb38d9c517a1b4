/** Japanese papers: the standard form in eras and in western years, and histories of work in the usual three shapes. */

import type { Month, Person } from './invent-person.ts';
import { spanOf } from './latin-plain.ts';
import { e, type Paper, page, ul } from './paper.ts';
import { type DateStyle, eraOf, writeMonth } from './write-dates.ts';

type Event = { readonly at: Month; readonly text: string };

const form =
  (yearOf: (at: Month) => string, unit: string) =>
  (p: Person): Paper => {
    const rows = (events: readonly Event[]) =>
      events
        .map(
          ({ at, text }) =>
            `<tr><td class=y>${yearOf(at)}${unit === '' ? '' : '年'}<td class=m>${at.month}${unit === '' ? '' : '月'}<td>${e(text)}`,
        )
        .join('');
    const schools = [...p.schools].reverse().flatMap((s): Event[] => {
      const name = s.high ? s.school : `${s.school} ${s.degree}${s.area}`;
      return [
        { at: s.from, text: `${name} 入学` },
        { at: s.to, text: `${name} 卒業` },
      ];
    });
    const jobs = [...p.jobs]
      .reverse()
      .flatMap((job): Event[] => [
        { at: job.from, text: `${job.employer} 入社` },
        ...(job.to === null ? [] : [{ at: job.to, text: '一身上の都合により退職' }]),
      ]);
    const note = (text: string, side: string) => `<tr><td class=y><td class=m><td class=${side}>${text}`;
    return {
      html: page(
        'ja',
        'table{border-collapse:collapse;width:100%;margin-top:6pt}td{border:.7pt solid;padding:3.5pt 5pt;height:20pt}.y{width:26mm;text-align:center}.m{width:14mm;text-align:center}.c{text-align:center}.r{text-align:right}.k{width:24mm;font-size:9pt}h1{font-size:17pt;letter-spacing:.5em}.d{text-align:right;font-size:9pt}',
        `<h1>履歴書</h1><p class=d>${writeMonth({ year: 2026, month: 10 }, unit === '' ? '年月' : 'era')}1日現在</p><table><tr><td class=k>ふりがな<td colspan=3>みなせ はるか<tr><td class=k>氏名<td colspan=3 style="font-size:16pt">${e(p.name)}<tr><td class=k>生年月日<td colspan=3>${writeMonth(p.born, '年月')}12日生（満${2026 - p.born.year}歳）　性別　女<tr><td class=k>現住所<td colspan=3>〒123-4567 ${e(p.city)}${e(p.street)}<tr><td class=k>電話<td>${e(p.phone)}<td class=k>E-mail<td>${e(p.mail)}</table><table><tr><td class=y>年<td class=m>月<td class=c>学歴・職歴${note('学歴', 'c')}${rows(schools)}${note('職歴', 'c')}${rows(jobs)}${p.jobs[0]?.to === null ? note('現在に至る', 'l') : ''}${note('以上', 'r')}</table><table><tr><td class=y>年<td class=m>月<td class=c>免許・資格${rows(p.certificates.map((text, n) => ({ at: { year: 2015 + n, month: 6 }, text })))}</table><table><tr><td>志望の動機、特技、好きな学科など<br>${e(p.summary)}<tr><td>本人希望記入欄<br>貴社の規定に従います。</table>`,
      ),
      titles: false,
    };
  };
/** Years of the eras, as 平成30 | 4. */
export const eraForm = form(({ year, month }) => eraOf(year, month), '');
/** Western years with 年 and 月 in each row. */
export const westernForm = form(({ year }) => String(year), '年');

/** A history of work by company: ■ headings, period and facts below, duties as bullets. */
export function byCompany(p: Person): Paper {
  return {
    ...noSchools,
    html: page(
      'ja',
      'h1{text-align:center;font-size:16pt;letter-spacing:.4em}.d{text-align:right;font-size:9.5pt}h2{font-size:11.5pt;margin:12pt 0 3pt}.t{font-weight:bold;margin-top:8pt}',
      `<h1>職務経歴書</h1><p class=d>2026年10月1日現在</p><p class=d>氏名：${e(p.name)}</p><p class=d>電話：${e(p.phone)}</p><p class=d>メール：${e(p.mail)}</p><h2>【職務要約】</h2><p>${e(p.summary)}</p><h2>【職務経歴】</h2>${p.jobs
        .map(
          (job, n) =>
            `<p class=t>■${e(job.employer)}（${spanOf(p, job, '年月', '～')}）</p><p>事業内容：${['受託ソフトウェア開発', '食品の卸売', '医療機器の販売'][n % 3]}</p><p>従業員数：${120 + n * 37}名　雇用形態：正社員</p><p>役職：${e(job.title)}</p><p>【業務内容】</p>${ul(job.duties)}`,
        )
        .join(
          '',
        )}<h2>【活かせる経験・知識・技術】</h2>${ul(p.skills)}<h2>【資格】</h2>${ul(p.certificates)}<h2>【自己PR】</h2><p>${e(p.summary)}</p>`,
    ),
  };
}

/** A history of work in tables, one a company: period left, what was done right. */
export function byTable(p: Person): Paper {
  return {
    ...noSchools,
    html: page(
      'ja',
      'h1{text-align:center;font-size:15pt}.d{text-align:right}table{border-collapse:collapse;width:100%;margin:4pt 0 10pt}td{border:.7pt solid;padding:4pt;vertical-align:top}td:first-child{width:36mm}.g td{background:#eee}h2{font-size:11.5pt;margin:10pt 0 2pt}.n{font-weight:bold}',
      `<h1>職 務 経 歴 書</h1><p class=d>2026年9月30日</p><p class=d>${e(p.name)}</p><p class=d>${e(p.phone)} / ${e(p.mail)}</p><h2>■職務要約</h2><p>${e(p.summary)}</p><h2>■職務経歴</h2>${p.jobs
        .map(
          (job) =>
            `<p class=n>${spanOf(p, job, 'YYYY/MM', ' ～ ')}　${e(job.employer)}</p><table><tr class=g><td>期間<td>業務内容<tr><td>${spanOf(p, job, 'YYYY/MM', '<br>～')}<td><b>${e(job.title)}</b>${ul(job.duties)}</table>`,
        )
        .join(
          '',
        )}<h2>■資格・免許</h2>${ul(p.certificates)}<h2>■語学</h2><p>${p.languages.map(([a, b]) => `${e(a)}：${e(b)}`).join('　')}</p>`,
    ),
  };
}

/** A modern one in Japanese with schools: dates left, company and post right. */
export function modern(p: Person): Paper {
  const style: DateStyle = 'YYYY.MM' as const;
  return {
    html: page(
      'ja',
      'h1{font-size:22pt}h2{font-size:12pt;color:#00796b;border-bottom:1pt solid;margin:12pt 0 6pt}.g{display:grid;grid-template-columns:40mm 1fr;gap:5pt 4mm}',
      `<h1>${e(p.name)}</h1><p>${e(p.headline)}</p><p>${e(p.mail)} | ${e(p.phone)} | ${e(p.city)}</p><h2>プロフィール</h2><p>${e(p.summary)}</p><h2>職歴</h2><div class=g>${p.jobs
        .map(
          (job) =>
            `<div>${spanOf(p, job, style, ' - ')}</div><div><b>${e(job.employer)}</b><br>${e(job.title)}${ul(job.duties)}</div>`,
        )
        .join('')}</div><h2>学歴</h2><div class=g>${p.schools
        .map(
          (s) =>
            `<div>${spanOf(p, s, style, ' - ')}</div><div><b>${e(s.school)}</b>${s.high ? '' : `<br>${e(s.degree)} ${e(s.area)}`}</div>`,
        )
        .join(
          '',
        )}</div><h2>スキル</h2><p>${p.skills.map(e).join('、')}</p><h2>資格</h2>${ul(p.certificates)}`,
    ),
  };
}

const noSchools = { schools: false } as const;
