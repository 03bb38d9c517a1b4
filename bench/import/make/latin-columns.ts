/** Latin résumés with sidebars and columns, and the forms of offices. */

import type { Person } from './invent-person.ts';
import { headsOf, spanOf } from './latin-plain.ts';
import { e, type Paper, page, ul } from './paper.ts';
import { writeMonth } from './write-dates.ts';

const contactOf = (p: Person) =>
  `<p>${e(p.phone)}</p><p>${e(p.mail)}</p><p>${e(p.street)}</p><p>${e(p.city)}</p>`;
const sideOf = (p: Person, tag = 'h3') => {
  const h = headsOf(p);
  const head = (text: string) => `<${tag}>${text}</${tag}>`;
  return `${head(h[7])}${contactOf(p)}${head(h[3])}${p.skills.map((skill) => `<p>${e(skill)}</p>`).join('')}${head(h[4])}${p.languages.map(([a, b]) => `<p>${e(a)} – ${e(b)}</p>`).join('')}${head(h[6])}<p>${p.hobbies.map(e).join(', ')}</p>`;
};

/** A coloured sidebar at the left with contact, skills and languages. */
export function sidebarLeft(p: Person): Paper {
  const h = headsOf(p);
  return {
    html: page(
      p.lang,
      '@page{margin:0}.g{display:grid;grid-template-columns:62mm 1fr;min-height:296mm}.a{background:#1d3557;color:#fff;padding:12mm 7mm}.b{padding:12mm 9mm}h3{font-size:11pt;text-transform:uppercase;margin:14pt 0 4pt}h2{font-size:13pt;color:#1d3557;margin:12pt 0 4pt}h1{font-size:24pt;line-height:1.1}.d{font-size:9pt;color:#666}.t{font-weight:bold;margin-top:8pt}',
      `<div class=g><div class=a>${sideOf(p)}</div><div class=b><h1>${e(p.name)}</h1><p>${e(p.headline)}</p><h2>${h[0]}</h2><p>${e(p.summary)}</p><h2>${h[1]}</h2>${p.jobs
        .map(
          (job) =>
            `<p class=t>${e(job.title)}</p><p>${e(job.employer)}</p><p class=d>${spanOf(p, job, 'MM/YYYY', ' - ')}</p>${ul(job.duties)}`,
        )
        .join('')}<h2>${h[2]}</h2>${p.schools
        .map(
          (s) =>
            `<p class=t>${e(s.high ? s.school : `${s.degree} ${s.area}`)}</p>${s.high ? '' : `<p>${e(s.school)}</p>`}<p class=d>${spanOf(p, s, 'MM/YYYY', ' - ')}</p>`,
        )
        .join('')}</div></div>`,
    ),
  };
}

/** A narrow column at the right; employer and title joined by a bar. */
export function sidebarRight(p: Person): Paper {
  const h = headsOf(p);
  return {
    schoolMonths: false,
    html: page(
      p.lang,
      'body{font-family:"Liberation Sans"}.g{display:grid;grid-template-columns:1fr 52mm;gap:8mm}h1{font-size:26pt;color:#b5179e}h2,h3{font-size:12pt;color:#b5179e;margin:12pt 0 4pt}.t{margin-top:7pt}.d{font-style:italic;font-size:9.5pt}',
      `<h1>${e(p.name)}</h1><p>${e(p.headline)}</p><div class=g><div><h2>${h[1]}</h2>${p.jobs
        .map(
          (job) =>
            `<p class=t><b>${e(job.title)}</b> | ${e(job.employer)}</p><p class=d>${spanOf(p, job, 'Month YYYY')} | ${e(job.place)}</p>${ul(job.duties)}`,
        )
        .join('')}<h2>${h[2]}</h2>${p.schools
        .map(
          (s) =>
            `<p class=t><b>${e(s.high ? s.school : s.degree)}</b>${s.high ? '' : ` | ${e(s.school)}`}</p><p class=d>${spanOf(p, s, 'YYYY')}</p>`,
        )
        .join('')}</div><div>${sideOf(p)}</div></div>`,
    ),
  };
}

/** Two columns of the same width below a band with name and contact. */
export function twoColumns(p: Person): Paper {
  const h = headsOf(p);
  return {
    schoolStart: false,
    schoolMonths: false,
    html: page(
      p.lang,
      '@page{margin:12mm}.n{background:#eee;padding:5mm;text-align:center}.g{display:grid;grid-template-columns:1fr 1fr;gap:10mm}h2{font-size:11pt;text-transform:uppercase;letter-spacing:1.5pt;margin:12pt 0 4pt}.t{font-weight:bold;margin-top:7pt}body{font-size:9.5pt}',
      `<div class=n><h1>${e(p.name)}</h1><p>${e(p.mail)} · ${e(p.phone)} · ${e(p.city)}</p></div><div class=g><div><h2>${h[1]}</h2>${p.jobs
        .map(
          (job) =>
            `<p class=t>${e(job.employer)}</p><p>${e(job.title)}</p><p>${spanOf(p, job, 'Mon YYYY')}</p>${ul(job.duties)}`,
        )
        .join('')}</div><div><h2>${h[0]}</h2><p>${e(p.summary)}</p><h2>${h[2]}</h2>${p.schools
        .map(
          (s) =>
            `<p class=t>${e(s.school)}</p><p>${e(s.high ? 'Diploma' : `${s.degree}, ${s.area}`)}</p><p>${s.to.year}</p>`,
        )
        .join(
          '',
        )}<h2>${h[3]}</h2>${ul(p.skills)}<h2>${h[4]}</h2>${p.languages.map(([a, b]) => `<p>${e(a)}: ${e(b)}</p>`).join('')}<h2>${h[5]}</h2>${ul(p.certificates)}</div></div>`,
    ),
  };
}

/** Three columns at the foot, jobs over the whole width above them. */
export function threeColumns(p: Person): Paper {
  const h = headsOf(p);
  return {
    highSchool: false,
    html: page(
      p.lang,
      '.h{display:flex;justify-content:space-between;align-items:flex-end;border-bottom:3pt solid #e76f51;padding-bottom:4mm}.h div:last-child{text-align:right;font-size:9pt}.g{display:grid;grid-template-columns:1fr 1fr 1fr;gap:7mm}h2{font-size:12pt;color:#e76f51;margin:12pt 0 4pt}.r{display:flex;justify-content:space-between;font-weight:bold;margin-top:6pt}body{font-size:10pt}',
      `<div class=h><div><h1>${e(p.name)}</h1><p>${e(p.headline)}</p></div><div>${contactOf(p)}</div></div><h2>${h[1]}</h2>${p.jobs
        .map(
          (job) =>
            `<p class=r><span>${e(job.employer)} – ${e(job.title)}</span><span>${spanOf(p, job, 'MM/YYYY', '–')}</span></p>${ul(job.duties)}`,
        )
        .join('')}<div class=g><div><h2>${h[2]}</h2>${p.schools
        .filter((s) => !s.high)
        .map(
          (s) =>
            `<p><b>${e(s.school)}</b></p><p>${e(s.degree)} ${e(s.area)}</p><p>${spanOf(p, s, 'MM/YYYY', '–')}</p>`,
        )
        .join(
          '',
        )}</div><div><h2>${h[3]}</h2>${ul(p.skills)}</div><div><h2>${h[4]}</h2>${p.languages.map(([a, b]) => `<p>${e(a)}, ${e(b)}</p>`).join('')}<h2>${h[5]}</h2>${p.certificates.map((one) => `<p>${e(one)}</p>`).join('')}</div></div>`,
    ),
  };
}

/** The old form of Europe: labels at the left, their values at the right. */
export function labelledForm(p: Person): Paper {
  const row = (label: string, value: string) => `<tr><td>${label}<td>${e(value)}`;
  const [dates, post, where, duties, earned, school, person] =
    p.lang === 'fr'
      ? [
          'Dates',
          'Fonction ou poste occupé',
          'Nom et adresse de l’employeur',
          'Principales activités et responsabilités',
          'Intitulé du certificat ou diplôme délivré',
          'Nom et type de l’établissement d’enseignement ou de formation',
          [
            'Information personnelle',
            'Nom / Prénom',
            'Adresse',
            'Téléphone',
            'Courrier électronique',
            'Expérience professionnelle',
            'Éducation et formation',
          ],
        ]
      : [
          'Dates',
          'Occupation or position held',
          'Name and address of employer',
          'Main activities and responsibilities',
          'Title of qualification awarded',
          'Name and type of organisation providing education and training',
          [
            'Personal information',
            'First name(s) / Surname(s)',
            'Address',
            'Telephone',
            'E-mail',
            'Work experience',
            'Education and training',
          ],
        ];
  return {
    html: page(
      p.lang,
      'body{font:10pt "Liberation Sans Narrow","Liberation Sans"}table{width:100%}td{vertical-align:top;padding:2pt 4pt}td:first-child{width:55mm;text-align:right;border-right:1pt solid}th{text-align:right;padding-right:6pt;font-size:12pt}',
      `<h1>Europass Curriculum Vitae</h1><table><tr><th>${person?.[0]}<td>${row(person?.[1] ?? '', p.name)}${row(person?.[2] ?? '', `${p.street}, ${p.city}`)}${row(person?.[3] ?? '', p.phone)}${row(person?.[4] ?? '', p.mail)}<tr><th>${person?.[5]}<td>${p.jobs
        .map(
          (job) =>
            `${row(dates, spanOf(p, job, 'MM/YYYY'))}${row(post, job.title)}${row(duties, job.duties.join('. '))}${row(where, `${job.employer}`)}`,
        )
        .join('')}<tr><th>${person?.[6]}<td>${p.schools
        .map(
          (s) =>
            `${row(dates, spanOf(p, s, 'MM/YYYY'))}${s.high ? '' : row(earned, `${s.degree} ${s.area}`)}${row(school, s.school)}`,
        )
        .join('')}</table>`,
    ),
  };
}

/** The newer form of Europe: dates in brackets before the post, capitals for the place. */
export function bracketForm(p: Person): Paper {
  const h = headsOf(p);
  const now = p.lang === 'de' ? 'Aktuell' : p.lang === 'fr' ? 'Actuel' : 'Current';
  return {
    html: page(
      p.lang,
      'h1{font-size:18pt}h2{font-size:12pt;color:#004494;text-transform:uppercase;border-bottom:1pt solid #004494;margin:12pt 0 5pt}.t{margin-top:7pt}.t b{color:#004494}.w{font-size:9.5pt}',
      `<h1>${e(p.name)}</h1><p><b>${p.lang === 'de' ? 'Telefonnummer' : p.lang === 'fr' ? 'Numéro de téléphone' : 'Phone number'}:</b> ${e(p.phone)} | <b>${p.lang === 'fr' ? 'Adresse e-mail' : p.lang === 'de' ? 'E-Mail-Adresse' : 'Email address'}:</b> ${e(p.mail)}</p><h2>${h[1]}</h2>${p.jobs
        .map(
          (job) =>
            `<p class=t>[ ${spanOf(p, job, 'MM/YYYY', ' – ', now)} ] <b>${e(job.title)}</b></p><p class=w><b>${e(job.employer)}</b></p>${ul(job.duties)}`,
        )
        .join('')}<h2>${h[2]}</h2>${p.schools
        .map(
          (s) =>
            `<p class=t>[ ${spanOf(p, s, 'MM/YYYY')} ] <b>${e(s.high ? s.school : `${s.degree} ${s.area}`)}</b></p>${s.high ? '' : `<p class=w><b>${e(s.school)}</b></p>`}`,
        )
        .join(
          '',
        )}<h2>${h[4]}</h2><p>${p.languages.map(([a, b]) => `<b>${e(a)}</b> ${e(b)}`).join(' | ')}</p>`,
    ),
  };
}

/** One employer over several posts, newest first; the employer and its whole time stand once. */
export function severalPosts(p: Person): Paper {
  const h = headsOf(p);
  const [first] = p.jobs;
  const posts = p.jobs.filter((job) => job.employer === first?.employer);
  const others = p.jobs.filter((job) => job.employer !== first?.employer);
  const post = (job: Person['jobs'][number]) =>
    `<div class=s><i>${e(job.title)}</i><span>${spanOf(p, job, 'Mon YYYY')}</span></div>${ul(job.duties)}`;
  return {
    schoolStart: false,
    html: page(
      p.lang,
      'h2{font-size:13pt;border-bottom:1px solid;margin:12pt 0 4pt}.s{display:flex;justify-content:space-between;margin-left:4mm;margin-top:4pt}.e{font-weight:bold;font-size:11.5pt;margin-top:8pt}ul{margin-left:4mm}',
      `<h1>${e(p.name)}</h1><p>${e(p.mail)} | ${e(p.phone)} | ${e(p.city)}</p><h2>${h[1]}</h2><p class=e>${e(first?.employer ?? '')}</p>${posts.map(post).join('')}${others.map((job) => `<p class=e>${e(job.employer)}</p>${post(job)}`).join('')}<h2>${h[2]}</h2>${p.schools
        .map(
          (s) =>
            `<p class=e>${e(s.school)}</p><div class=s><i>${e(s.high ? 'Diploma' : `${s.degree}, ${s.area}`)}</i><span>${writeMonth(s.to, 'Mon YYYY', p.lang)}</span></div>`,
        )
        .join('')}<h2>${h[3]}</h2><p>${p.skills.map(e).join(', ')}</p>`,
    ),
  };
}

/** Three pages with name and page number at the head and foot of each. */
export function repeatedHeader(p: Person): Paper {
  const h = headsOf(p);
  const sheet = (n: number, body: string) =>
    `<section><header><span>${e(p.name)} – Curriculum Vitae</span><span>${e(p.mail)}</span></header>${body}<footer>${p.lang === 'de' ? 'Seite' : 'Page'} ${n} ${p.lang === 'de' ? 'von' : 'of'} 3</footer></section>`;
  const job = (one: Person['jobs'][number]) =>
    `<p class=t><b>${e(one.employer)}</b>, ${e(one.place)}</p><p><b>${e(one.title)}</b>, ${spanOf(p, one, 'Month YYYY')}</p>${ul([...one.duties, ...one.duties.map((duty) => `${duty}; ${p.summary}`)])}`;
  const half = Math.ceil(p.jobs.length / 2);
  return {
    schoolMonths: false,
    html: page(
      p.lang,
      '@page{margin:0}section{position:relative;height:296mm;padding:26mm 20mm;page-break-after:always}section:last-child{page-break-after:auto}header,footer{position:absolute;left:20mm;right:20mm;font-size:8pt;color:#777;display:flex;justify-content:space-between}header{top:10mm}footer{bottom:10mm}h2{font-size:13pt;margin:12pt 0 4pt}.t{margin-top:8pt}body{font-family:"C059",serif}',
      `${sheet(1, `<h1>${e(p.name)}</h1><p>${e(p.street)}, ${e(p.city)}</p><p>${e(p.phone)}</p><p>${e(p.mail)}</p><h2>${h[0]}</h2><p>${e(p.summary)}</p><h2>${h[1]}</h2>${p.jobs.slice(0, half).map(job).join('')}`)}${sheet(2, p.jobs.slice(half).map(job).join(''))}${sheet(
        3,
        `<h2>${h[2]}</h2>${p.schools
          .map(
            (s) =>
              `<p class=t><b>${e(s.school)}</b></p><p>${s.high ? '' : `${e(s.degree)}, ${e(s.area)}, `}${spanOf(p, s, 'YYYY')}</p>`,
          )
          .join(
            '',
          )}<h2>${h[3]}</h2>${ul(p.skills)}<h2>${h[4]}</h2><p>${p.languages.map(([a, b]) => `${e(a)} (${e(b)})`).join(', ')}</p>`,
      )}`,
    ),
  };
}

/** Two pages of a résumé printed side by side on one sheet. */
export function twoUp(p: Person): Paper {
  const h = headsOf(p);
  return {
    landscape: true,
    html: page(
      p.lang,
      '@page{size:A4 landscape;margin:0}.g{display:grid;grid-template-columns:1fr 1fr;height:209mm}.g>div{padding:13mm 14mm}body{font-size:8pt}h1{font-size:15pt}h2{font-size:10pt;border-bottom:.7pt solid;margin:9pt 0 3pt}.r{display:flex;justify-content:space-between;font-weight:bold;margin-top:5pt}',
      `<div class=g><div><h1>${e(p.name)}</h1><p>${e(p.mail)} | ${e(p.phone)}</p><h2>${h[0]}</h2><p>${e(p.summary)}</p><h2>${h[1]}</h2>${p.jobs
        .map(
          (job) =>
            `<p class=r><span>${e(job.title)}</span><span>${spanOf(p, job, 'MM/YYYY')}</span></p><p>${e(job.employer)}, ${e(job.place)}</p>${ul(job.duties)}`,
        )
        .join('')}</div><div><h2>${h[2]}</h2>${p.schools
        .map(
          (s) =>
            `<p class=r><span>${e(s.high ? s.school : `${s.degree}, ${s.area}`)}</span><span>${spanOf(p, s, 'MM/YYYY')}</span></p>${s.high ? '' : `<p>${e(s.school)}</p>`}`,
        )
        .join(
          '',
        )}<h2>${h[3]}</h2>${ul(p.skills)}<h2>${h[4]}</h2><p>${p.languages.map(([a, b]) => `${e(a)} (${e(b)})`).join(', ')}</p><h2>${h[5]}</h2>${ul(p.certificates)}</div></div>`,
    ),
  };
}
