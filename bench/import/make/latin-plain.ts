/** Latin résumés in one column and in tables. */
import type { Person } from './invent-person.ts';
import { e, type Paper, page, ul } from './paper.ts';
import { type DateStyle, writeMonth, writeSpan } from './write-dates.ts';

export const HEADS = {
  en: [
    'Profile',
    'Work Experience',
    'Education',
    'Skills',
    'Languages',
    'Certifications',
    'Interests',
    'Contact',
  ],
  de: [
    'Kurzprofil',
    'Berufserfahrung',
    'Ausbildung',
    'Kenntnisse',
    'Sprachen',
    'Weiterbildung',
    'Interessen',
    'Kontakt',
  ],
  fr: [
    'Profil',
    'Expériences professionnelles',
    'Formation',
    'Compétences',
    'Langues',
    'Certifications',
    'Centres d’intérêt',
    'Coordonnées',
  ],
} as const;
export const headsOf = (p: Person) => HEADS[p.lang === 'de' || p.lang === 'fr' ? p.lang : 'en'];
export const spanOf = (
  p: Person,
  item: Pick<Person['jobs'][number], 'from' | 'to'>,
  style: DateStyle,
  joint?: string,
  now?: string,
) => writeSpan(item.from, item.to, style, p.lang, joint, now);

const listed = (p: Person) => {
  const h = headsOf(p);
  return `<h2>${h[3]}</h2><p>${p.skills.map(e).join(', ')}</p><h2>${h[4]}</h2><p>${p.languages.map(([a, b]) => `${e(a)} (${e(b)})`).join(', ')}</p><h2>${h[5]}</h2>${ul(p.certificates)}`;
};

/** Title in bold with the date at the right; the employer below in italics. */
export function titleFirst(p: Person): Paper {
  const h = headsOf(p);
  const row = (left: string, right: string) => `<div class=r><b>${e(left)}</b><span>${e(right)}</span></div>`;
  return {
    html: page(
      p.lang,
      '.r{display:flex;justify-content:space-between;margin-top:8pt}h1{font-size:22pt}h2{font-size:12.5pt;border-bottom:1px solid;margin-top:14pt}i{color:#333}',
      `<h1>${e(p.name)}</h1><p>${e(p.headline)}</p><p>${e(p.city)} | ${e(p.phone)} | ${e(p.mail)}</p><h2>${h[0]}</h2><p>${e(p.summary)}</p><h2>${h[1]}</h2>${p.jobs
        .map(
          (job) =>
            `${row(job.title, spanOf(p, job, 'Mon YYYY'))}<i>${e(job.employer)}, ${e(job.place)}</i>${ul(job.duties)}`,
        )
        .join('')}<h2>${h[2]}</h2>${p.schools
        .map(
          (s) =>
            `${row(s.high ? s.school : `${s.degree}, ${s.area}`, spanOf(p, s, 'Mon YYYY'))}${s.high ? '' : `<i>${e(s.school)}</i>`}`,
        )
        .join('')}${listed(p)}`,
    ),
  };
}

/** Employer and place on one line, title below in italics, years only. */
export function employerFirst(p: Person): Paper {
  const h = headsOf(p);
  return {
    months: false,
    schoolMonths: false,
    schoolStart: false,
    html: page(
      p.lang,
      'body{font-family:"Liberation Serif",serif;font-size:11pt}h1{text-align:center;font-size:20pt}.c{text-align:center}h2{font-size:11pt;letter-spacing:1pt;border-bottom:2px solid;margin:12pt 0 4pt;text-transform:uppercase}.r{display:flex;justify-content:space-between}.j{margin-bottom:8pt}',
      `<h1>${e(p.name)}</h1><p class=c>${e(p.street)}, ${e(p.city)} • ${e(p.mail)} • ${e(p.phone)}</p><h2>${h[1]}</h2>${p.jobs
        .map(
          (job) =>
            `<div class=j><div class=r><b>${e(job.employer)}</b><b>${e(job.place)}</b></div><div class=r><i>${e(job.title)}</i><i>${spanOf(p, job, 'YYYY')}</i></div>${ul(job.duties)}</div>`,
        )
        .join('')}<h2>${h[2]}</h2>${p.schools
        .map(
          (s) =>
            `<div class=j><div class=r><b>${e(s.school)}</b><b>${e(s.place)}</b></div><div class=r><i>${e(s.degree)}${s.area === '' ? '' : ` ${p.lang === 'en' ? 'in' : 'in'} ${e(s.area)}`}</i><i>${s.to.year}</i></div></div>`,
        )
        .join(
          '',
        )}<h2>${h[3]}</h2><p>${p.skills.map(e).join(' · ')}</p><h2>${h[6]}</h2><p>${p.hobbies.map(e).join(', ')}</p>`,
    ),
  };
}

/** Dates in a narrow column at the left, as moderncv sets them. */
export function datesLeft(p: Person): Paper {
  const h = headsOf(p);
  const style: DateStyle = p.lang === 'de' ? 'MM.YYYY' : 'MM/YYYY';
  const entry = (left: string, right: string) => `<div class=l>${e(left)}</div><div>${right}</div>`;
  return {
    html: page(
      p.lang,
      'body{font-family:"Nimbus Roman",serif;font-size:11pt}h1{font:300 26pt "Liberation Sans"}h2{grid-column:1/3;font:14pt "Liberation Sans";color:#28518c;margin-top:10pt}.g{display:grid;grid-template-columns:34mm 1fr;gap:3pt 5mm}.l{text-align:right}',
      `<h1>${e(p.name)}</h1><p>${e(p.street)} – ${e(p.city)} – ${e(p.phone)} – ${e(p.mail)}</p><div class=g><h2>${h[1]}</h2>${p.jobs
        .map((job) =>
          entry(
            spanOf(p, job, style, '–'),
            `<b>${e(job.title)}</b>, <i>${e(job.employer)}</i>, ${e(job.place)}.${ul(job.duties)}`,
          ),
        )
        .join('')}<h2>${h[2]}</h2>${p.schools
        .map((s) =>
          entry(
            spanOf(p, s, style, '–'),
            s.high ? `<b>${e(s.school)}</b>` : `<b>${e(s.degree)}</b>, <i>${e(s.school)}</i>, ${e(s.area)}.`,
          ),
        )
        .join(
          '',
        )}<h2>${h[4]}</h2>${p.languages.map(([a, b]) => entry(a, e(b))).join('')}<h2>${h[3]}</h2>${entry('', p.skills.map(e).join(', '))}</div>`,
    ),
  };
}

/** Employer left, place right; title in small capitals left, dates right in italics, as awesome-cv sets them. */
export function smallCaps(p: Person): Paper {
  const h = headsOf(p);
  return {
    html: page(
      p.lang,
      'body{font-size:9.5pt}h1{text-align:center;font-size:28pt;font-weight:300}h1 b{font-weight:700}.c{text-align:center;font-size:8pt}h2{font-size:15pt;margin-top:10pt}.r{display:flex;justify-content:space-between;margin-top:6pt}.s{display:flex;justify-content:space-between;font-size:8.5pt;color:#555}.s span:first-child{font-variant:small-caps}',
      `<h1>${e(p.given)} <b>${e(p.family)}</b></h1><p class=c>${e(p.headline.toUpperCase())}</p><p class=c>${e(p.street)}, ${e(p.city)}</p><p class=c>${e(p.phone)} | ${e(p.mail)} | github.com/${e(p.family.toLowerCase().replace(/[^a-z]/g, ''))}</p><h2>Work Experience</h2>${p.jobs
        .map(
          (job) =>
            `<div class=r><b>${e(job.employer)}</b><i>${e(job.place)}</i></div><div class=s><span>${e(job.title)}</span><i>${spanOf(p, job, 'Mon YYYY', ' - ', job.to === null ? 'PRESENT' : '')}</i></div>${ul(job.duties)}`,
        )
        .join('')}<h2>Education</h2>${p.schools
        .map(
          (s) =>
            `<div class=r><b>${e(s.school)}</b><i>${e(s.place)}</i></div><div class=s><span>${e(s.high ? 'Secondary education' : `${s.degree} in ${s.area}`)}</span><i>${spanOf(p, s, 'Mon YYYY', ' - ')}</i></div>`,
        )
        .join('')}<h2>${h[3]}</h2><p><b>Core</b> ${p.skills.map(e).join(', ')}</p>`,
    ),
  };
}

/** Everything of a job on one line: title, at, employer, dates in brackets. */
export function inlineAt(p: Person): Paper {
  const at = p.lang === 'de' ? 'bei' : p.lang === 'fr' ? 'chez' : 'at';
  const h = headsOf(p);
  return {
    highSchool: false,
    schoolMonths: false,
    html: page(
      p.lang,
      'body{font-family:"Liberation Sans"}h2{font-size:13pt;color:#0a5;margin:12pt 0 3pt}p.j{margin-top:6pt}',
      `<h1>${e(p.name)}</h1><p>${e(p.mail)}<br>${e(p.phone)}<br>${e(p.city)}</p><h2>${h[1]}</h2>${p.jobs
        .map(
          (job) =>
            `<p class=j><b>${e(job.title)} ${at} ${e(job.employer)}</b> (${spanOf(p, job, 'Month YYYY', p.lang === 'en' ? ' to ' : ' – ')})</p>${ul(job.duties)}`,
        )
        .join('')}<h2>${h[2]}</h2>${p.schools
        .filter((s) => !s.high)
        .map(
          (s) =>
            `<p class=j><b>${e(s.degree)} ${e(s.area)}</b>, ${e(s.school)} (${spanOf(p, s, 'YYYY')})</p>`,
        )
        .join('')}${listed(p)}`,
    ),
  };
}

/** The date on a line of its own above title and employer. */
export function datesAbove(p: Person): Paper {
  const h = headsOf(p);
  return {
    html: page(
      p.lang,
      'h1{font-size:19pt}h2{background:#eee;padding:2pt 6pt;font-size:12pt;margin:12pt 0 6pt}.d{color:#777;font-size:9pt;margin-top:8pt}.t{font-weight:bold}',
      `<h1>${e(p.name)}</h1><p>${e(p.headline)}</p><p>${h[7]}: ${e(p.mail)}, ${e(p.phone)}, ${e(p.city)}</p><h2>${h[1]}</h2>${p.jobs
        .map(
          (job) =>
            `<p class=d>${spanOf(p, job, 'Month YYYY')}</p><p class=t>${e(job.title)}</p><p>${e(job.employer)}, ${e(job.place)}</p>${ul(job.duties)}`,
        )
        .join('')}<h2>${h[2]}</h2>${p.schools
        .map(
          (s) =>
            `<p class=d>${spanOf(p, s, 'Month YYYY')}</p><p class=t>${e(s.high ? s.school : `${s.degree} – ${s.area}`)}</p>${s.high ? '' : `<p>${e(s.school)}</p>`}`,
        )
        .join('')}${listed(p)}`,
    ),
  };
}

/** Capitals everywhere that people put them, bars between the parts. */
export function capitals(p: Person): Paper {
  return {
    schoolStart: false,
    html: page(
      p.lang,
      'body{font-family:"Liberation Serif";font-size:11pt}h1{text-align:center;font-size:18pt}.c{text-align:center}h2{font-size:11pt;text-align:center;border-top:1px solid;border-bottom:1px solid;margin:10pt 0 4pt}',
      `<h1>${e(p.name.toUpperCase())}</h1><p class=c>${e(p.street)} | ${e(p.city)} | ${e(p.phone)} | ${e(p.mail)}</p><h2>PROFESSIONAL SUMMARY</h2><p>${e(p.summary)}</p><h2>PROFESSIONAL EXPERIENCE</h2>${p.jobs
        .map(
          (job) =>
            `<p><b>${e(job.employer.toUpperCase())}</b> | ${e(job.place)} | ${spanOf(p, job, 'MM/YYYY', ' - ')}</p><p><b>${e(job.title)}</b></p>${ul(job.duties)}`,
        )
        .join('')}<h2>EDUCATION</h2>${p.schools
        .map(
          (s) =>
            `<p><b>${e(s.school.toUpperCase())}</b> | ${e(s.place)}</p><p>${e(s.high ? 'Diploma' : `${s.degree}, ${s.area}`)} | ${writeMonth(s.to, 'Month YYYY')}</p>`,
        )
        .join('')}<h2>CORE COMPETENCIES</h2><p>${p.skills.map(e).join(' | ')}</p>`,
    ),
  };
}

/** A German table with borders, or without. */
export function borderedTable(p: Person): Paper {
  const h = headsOf(p);
  const row = (left: string, right: string) => `<tr><td>${e(left)}<td>${right}`;
  return {
    html: page(
      p.lang,
      'table{width:100%;border-collapse:collapse;margin-top:10pt}td{border:.6pt solid #555;padding:3pt 5pt;vertical-align:top}td:first-child{width:42mm}th{text-align:left;background:#ddd;border:.6pt solid #555;padding:3pt 5pt}h1{font-size:16pt}',
      `<h1>${p.lang === 'de' ? 'Lebenslauf' : p.lang === 'fr' ? 'Curriculum vitae' : 'Curriculum Vitae'}</h1><table><tr><th colspan=2>${p.lang === 'de' ? 'Persönliche Daten' : p.lang === 'fr' ? 'Informations personnelles' : 'Personal Details'}${row(p.lang === 'fr' ? 'Nom' : 'Name', `${e(p.name)}`)}${row(p.lang === 'de' ? 'Anschrift' : p.lang === 'fr' ? 'Adresse' : 'Address', `${e(p.street)}, ${e(p.city)}`)}${row(p.lang === 'de' ? 'Telefon' : p.lang === 'fr' ? 'Téléphone' : 'Phone', e(p.phone))}${row('E-Mail', e(p.mail))}${row(p.lang === 'de' ? 'Geburtsdatum' : p.lang === 'fr' ? 'Date de naissance' : 'Date of birth', `${String(p.born.month).padStart(2, '0')}.${p.born.year}`)}<tr><th colspan=2>${h[1]}${p.jobs
        .map((job) =>
          row(
            spanOf(p, job, 'MM/YYYY'),
            `<b>${e(job.title)}</b><br>${e(job.employer)}, ${e(job.place)}${ul(job.duties)}`,
          ),
        )
        .join('')}<tr><th colspan=2>${h[2]}${p.schools
        .map((s) =>
          row(spanOf(p, s, 'MM/YYYY'), `${s.high ? '' : `${e(s.degree)} ${e(s.area)}<br>`}${e(s.school)}`),
        )
        .join(
          '',
        )}<tr><th colspan=2>${h[4]}${p.languages.map(([a, b]) => row(a, e(b))).join('')}<tr><th colspan=2>${h[3]}<tr><td colspan=2>${p.skills.map(e).join(', ')}</table>`,
    ),
  };
}
