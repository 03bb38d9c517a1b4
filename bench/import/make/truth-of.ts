import type { Truth } from '../score.ts';
import type { Month, Person } from './invent-person.ts';
import type { Paper } from './paper.ts';

/** What a careful reader takes from a paper about a person. */
export function truthOf(p: Person, paper: Paper): Truth {
  const schools = p.schools.filter(
    (item) => paper.schools !== false && (!item.high || paper.highSchool !== false),
  );
  return {
    name: p.name,
    mail: p.mail,
    phone: paper.phone === false ? '' : worldwide(p),
    jobs: p.jobs.map((job) => ({
      employer: job.employer,
      title: paper.titles === false ? '' : job.title,
      start: date(job.from, paper.months),
      end: job.to === null ? '' : date(job.to, paper.months),
    })),
    schools: schools.map((item) => ({
      school: item.school,
      ...(paper.schoolStart === false ? {} : { start: date(item.from, paper.schoolMonths) }),
      end: date(item.to, paper.schoolMonths),
    })),
  };
}

function date({ year, month }: Month, months = true): string {
  return months ? `${year}-${String(month).padStart(2, '0')}` : `${year}`;
}

// The number with its country, which a paper may leave out.
function worldwide({ phone, lang }: Person): string {
  if (/^\(?(?:\+|00)/.test(phone)) return phone;
  const countries = { en: '1', de: '49', fr: '33', ja: '81', zh: '86' };
  return `+${countries[lang]} ${phone.replace(/^0/, '')}`;
}
