/** Chinese résumés: tables of the job portals, sidebars, plain columns, and a Taiwanese one. */

import type { Person } from './invent-person.ts';
import { spanOf } from './latin-plain.ts';
import { e, type Paper, page, ul } from './paper.ts';

const born = (p: Person) => `${p.born.year}年${p.born.month}月`;

/** A grid with a label before each value, and grey rows as headings. */
export function grid(p: Person): Paper {
  const rows = (cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}`).join('')}`;
  return {
    html: page(
      'zh',
      'table{border-collapse:collapse;width:100%}td{border:1px solid #333;padding:4pt}.h{background:#dde6f0;font-weight:bold}h1{text-align:center;letter-spacing:.6em}',
      `<h1>个人简历</h1><table>${rows(['姓名', e(p.name), '性别', '女'])}${rows(['出生年月', born(p), '籍贯', e(p.city)])}${rows(['联系电话', e(p.phone), '电子邮箱', e(p.mail)])}${rows(['现居地', e(p.city), '求职意向', e(p.headline)])}<tr><td class=h colspan=4>教育背景${p.schools
        .map((s) => rows([spanOf(p, s, 'YYYY.MM', '-'), e(s.school), e(s.area), e(s.degree)]))
        .join('')}<tr><td class=h colspan=4>工作经历${p.jobs
        .map(
          (job) =>
            `<tr><td>${spanOf(p, job, 'YYYY.MM', '-')}<td colspan=2>${e(job.employer)}<td>${e(job.title)}<tr><td colspan=4>${job.duties.map((duty, n) => `${n + 1}、${e(duty)}；`).join('<br>')}`,
        )
        .join(
          '',
        )}<tr><td class=h colspan=4>专业技能<tr><td colspan=4>${p.skills.map(e).join('、')}<tr><td class=h colspan=4>自我评价<tr><td colspan=4>${e(p.summary)}</table>`,
    ),
  };
}

/** As the big job portal prints it: name large, facts between bars, jobs as date then company, post below. */
export function portal(p: Person): Paper {
  const [year] = [p.born.year];
  return {
    html: page(
      'zh',
      'h1{font-size:20pt}h2{font-size:12pt;background:#f2f2f2;padding:3pt;margin:12pt 0 6pt}.f{color:#555}.d{color:#888;margin-top:8pt}.g{display:grid;grid-template-columns:42mm 1fr;gap:2pt 4mm}',
      `<h1>${e(p.name)}</h1><p class=f>男 | ${2026 - year}岁（${born(p)}） | 现居住${e(p.city)} | ${p.jobs.length * 2}年工作经验</p><p>手机：${e(p.phone)}</p><p>邮箱：${e(p.mail)}</p><h2>求职意向</h2><p>期望职位：${e(p.headline)}</p><p>期望薪资：面议</p><h2>工作经验</h2>${p.jobs
        .map(
          (job) =>
            `<div class=g><div>${spanOf(p, job, 'YYYY/MM', ' - ')}</div><div><b>${e(job.title)}</b><br>${e(job.employer)}<br>工作描述：<br>${job.duties.map((duty, n) => `${n + 1}. ${e(duty)}`).join('<br>')}</div></div>`,
        )
        .join('<br>')}<h2>教育经历</h2>${p.schools
        .map(
          (s) =>
            `<div class=g><div>${spanOf(p, s, 'YYYY/MM', ' - ')}</div><div><b>${e(s.school)}</b><br>${s.high ? '高中' : `${e(s.degree)} | ${e(s.area)}`}</div></div>`,
        )
        .join(
          '',
        )}<h2>技能特长</h2><p>${p.skills.map((skill) => `${e(skill)}：熟练`).join('<br>')}</p><h2>证书</h2><p>${p.certificates.map(e).join('<br>')}</p>`,
    ),
  };
}

/** Company with dates in brackets, post and department on the next line. */
export function companyFirst(p: Person): Paper {
  return {
    highSchool: false,
    html: page(
      'zh',
      'h1{font-size:18pt;text-align:center}.c{text-align:center}h2{font-size:12pt;border-left:4pt solid #2a6;padding-left:6pt;margin:12pt 0 5pt}.t{font-weight:bold;margin-top:7pt}',
      `<h1>${e(p.name)}</h1><p class=c>电话：${e(p.phone)} ｜ 邮箱：${e(p.mail)} ｜ ${e(p.city)}</p><h2>个人优势</h2><p>${e(p.summary)}</p><h2>工作经历</h2>${p.jobs
        .map(
          (job) =>
            `<p class=t>${e(job.employer)}（${spanOf(p, job, 'YYYY-MM', ' 至 ')}）</p><p>职位：${e(job.title)}</p><p>工作内容：</p>${ul(job.duties)}`,
        )
        .join('')}<h2>教育经历</h2>${p.schools
        .filter((s) => !s.high)
        .map(
          (s) =>
            `<p class=t>${e(s.school)}（${spanOf(p, s, 'YYYY-MM', ' 至 ')}）</p><p>${e(s.area)} ｜ ${e(s.degree)}</p>`,
        )
        .join('')}<h2>语言能力</h2><p>${p.languages.map(([a, b]) => `${e(a)}：${e(b)}`).join('；')}</p>`,
    ),
  };
}

/** One row of date, company, post at three stops over the line. */
export function threeStops(p: Person): Paper {
  const row = (a: string, b: string, c: string) =>
    `<p class=r><span>${a}</span><span>${e(b)}</span><span>${e(c)}</span></p>`;
  return {
    html: page(
      'zh',
      'h1{font-size:22pt}h2{font-size:12.5pt;color:#1565c0;border-bottom:1pt solid #1565c0;margin:12pt 0 5pt}.r{display:flex;justify-content:space-between;font-weight:bold;margin-top:6pt}',
      `<h1>${e(p.name)}</h1><p>求职意向：${e(p.headline)}</p><p>${e(p.phone)}  |  ${e(p.mail)}  |  ${e(p.city)}</p><h2>教育经历</h2>${p.schools
        .map((s) => row(spanOf(p, s, 'YYYY.MM', ' - '), s.school, s.high ? '' : `${s.area}（${s.degree}）`))
        .join('')}<h2>工作经历</h2>${p.jobs
        .map((job) => `${row(spanOf(p, job, 'YYYY.MM', ' - '), job.employer, job.title)}${ul(job.duties)}`)
        .join(
          '',
        )}<h2>技能证书</h2><p>语言：${p.languages.map(([a, b]) => `${e(a)}（${e(b)}）`).join('，')}</p><p>技能：${p.skills.map(e).join('、')}</p><h2>自我评价</h2><p>${e(p.summary)}</p>`,
    ),
  };
}

/** A dark sidebar with icons' place left empty; jobs at the right. */
export function chineseSidebar(p: Person): Paper {
  return {
    html: page(
      'zh',
      '@page{margin:0}.g{display:grid;grid-template-columns:60mm 1fr;min-height:296mm}.a{background:#37474f;color:#fff;padding:14mm 7mm}.b{padding:14mm 9mm}h1{font-size:22pt}h3{font-size:12pt;margin:14pt 0 4pt;border-bottom:.5pt solid}h2{font-size:13pt;margin:10pt 0 4pt;color:#37474f}.t{display:flex;justify-content:space-between;font-weight:bold;margin-top:7pt}',
      `<div class=g><div class=a><h1>${e(p.name)}</h1><p>${e(p.headline)}</p><h3>基本信息</h3><p>生日：${born(p)}</p><p>现居：${e(p.city)}</p><h3>联系方式</h3><p>手机：${e(p.phone)}</p><p>邮箱：${e(p.mail)}</p><h3>技能</h3>${p.skills.map((skill) => `<p>${e(skill)}</p>`).join('')}<h3>兴趣爱好</h3><p>${p.hobbies.map(e).join(' ')}</p></div><div class=b><h2>工作经历</h2>${p.jobs
        .map(
          (job) =>
            `<p class=t><span>${e(job.employer)}</span><span>${spanOf(p, job, '年月', ' - ')}</span></p><p>${e(job.title)}</p>${ul(job.duties)}`,
        )
        .join('')}<h2>教育背景</h2>${p.schools
        .map(
          (s) =>
            `<p class=t><span>${e(s.school)}</span><span>${spanOf(p, s, '年月', ' - ')}</span></p><p>${s.high ? '高中' : `${e(s.area)} / ${e(s.degree)}`}</p>`,
        )
        .join('')}<h2>个人总结</h2><p>${e(p.summary)}</p></div></div>`,
    ),
  };
}
