/** JSON Resume, as its 1.0.0 schema writes it, and in the older spellings that still go round. */
import type { Month, Person } from './invent-person.ts';
import type { Paper } from './paper.ts';

const iso = ({ year, month }: Month) => `${year}-${String(month).padStart(2, '0')}`;
const asFile = (value: object): Paper => ({
  html: '',
  file: new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`),
});

/** Version 1.0.0. */
export const jsonResume = (p: Person): Paper =>
  asFile({
    $schema: 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json',
    basics: {
      name: p.name,
      label: p.headline,
      email: p.mail,
      phone: p.phone,
      summary: p.summary,
      location: { address: p.street, city: p.city },
      profiles: [],
    },
    work: p.jobs.map((job) => ({
      name: job.employer,
      position: job.title,
      location: job.place,
      startDate: iso(job.from),
      ...(job.to === null ? {} : { endDate: iso(job.to) }),
      highlights: job.duties,
    })),
    education: p.schools.map((s) => ({
      institution: s.school,
      area: s.area,
      studyType: s.degree,
      startDate: iso(s.from),
      endDate: iso(s.to),
    })),
    skills: p.skills.map((name) => ({ name })),
    languages: p.languages.map(([language, fluency]) => ({ language, fluency })),
  });

/** Before 1.0.0: a company with a website, days made up, a job that goes on has an end that says so. */
export const oldJsonResume = (p: Person): Paper =>
  asFile({
    basics: {
      name: p.name,
      email: p.mail,
      phone: p.phone,
      website: '',
      location: { city: p.city },
      profiles: null,
    },
    work: p.jobs.map((job) => ({
      company: job.employer,
      position: job.title,
      website: '',
      startDate: `${iso(job.from)}`,
      endDate: job.to === null ? 'Present' : `${iso(job.to)}`,
      summary: job.duties.join(' '),
      highlights: [],
    })),
    education: p.schools.map((s) => ({
      institution: s.school,
      area: s.area,
      studyType: s.degree,
      startDate: iso(s.from),
      endDate: iso(s.to),
      courses: [],
    })),
    skills: [{ name: 'Main', level: '', keywords: p.skills }],
    meta: { theme: 'plain' },
  });
