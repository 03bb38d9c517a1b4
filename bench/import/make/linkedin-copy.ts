/**
 * The copy of their data that LinkedIn sends to its members: tables of comma separated values in a ZIP, with much in it
 * that other people wrote. Source: the tables and columns of such copies of 2024 to 2026, the complete and the basic one.
 */
import { strToU8, zipSync } from 'fflate';
import type { Month, Person } from './invent-person.ts';
import type { Paper } from './paper.ts';
import { writeMonth } from './write-dates.ts';

const MADE = new Date(2026, 0, 5);
const OTHERS = {
  'Connections.csv': `Notes:\n"When exporting your connection data, you may notice that some of the email addresses are missing."\n\nFirst Name,Last Name,URL,Email Address,Company,Position,Connected On\nOdile,Fremd,https://www.linkedin.com/in/odile-fremd,odile@elsewhere.example,Elsewhere Ltd,Director,04 Mar 2021\n`,
  'messages.csv':
    '"CONVERSATION ID","CONVERSATION TITLE","FROM","SENDER PROFILE URL","TO","DATE","SUBJECT","CONTENT","FOLDER"\n"2-x","","Odile Fremd","https://www.linkedin.com/in/odile-fremd","Me","2024-02-01 10:00:00 UTC","","Are you free on Friday?","INBOX"\n',
  'Registration.csv': 'Registered At,Registration Ip,Subscription Types\n"5/4/12, 9:10 AM",192.0.2.7,\n',
  'Jobs/Job Applications.csv':
    'Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Job Url,Resume Name,Question And Answers\n"3/1/24, 9:00 AM",a@b.example,+1 555 0100,Elsewhere Ltd,Director,https://www.linkedin.com/jobs/view/1,cv.pdf,\n',
};

/** The complete copy, tables at the top, schools by month, others' data beside the profile. */
export const completeCopy = (p: Person): Paper => copyOf({ ...tablesOf(p, 'Mon YYYY'), ...OTHERS });

/** The basic copy inside a folder, schools by year. */
export const basicCopy = (p: Person): Paper => ({
  ...copyOf(inFolder(tablesOf(p, 'YYYY'), 'Basic_LinkedInDataExport_01-05-2026')),
  schoolMonths: false,
});

function copyOf(tables: Readonly<Record<string, string>>): Paper {
  const parts = Object.fromEntries(Object.entries(tables).map(([name, text]) => [name, strToU8(text)]));
  return { html: '', file: zipSync(parts, { mtime: MADE }) };
}

function inFolder(tables: Readonly<Record<string, string>>, folder: string) {
  return Object.fromEntries(Object.entries(tables).map(([name, text]) => [`${folder}/${name}`, text]));
}

function tablesOf(p: Person, schools: 'Mon YYYY' | 'YYYY'): Record<string, string> {
  const month = (one: Month | null) => (one === null ? '' : writeMonth(one, 'Mon YYYY'));
  return {
    'Profile.csv': table(
      'First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,Twitter Handles,Websites,Instant Messengers',
      [
        [
          p.given,
          p.family,
          '',
          p.street,
          '',
          p.headline,
          p.summary,
          '',
          '',
          p.city,
          '',
          `[PORTFOLIO:https://${p.mail.split('@')[0]}.example]`,
          '',
        ],
      ],
    ),
    'Positions.csv': table(
      'Company Name,Title,Description,Location,Started On,Finished On',
      p.jobs.map((job) => [
        job.employer,
        job.title,
        job.duties.map((duty) => `• ${duty}`).join('\n'),
        job.place,
        month(job.from),
        month(job.to),
      ]),
    ),
    'Education.csv': table(
      'School Name,Start Date,End Date,Notes,Degree Name,Activities',
      p.schools.map((s) => [
        s.school,
        writeMonth(s.from, schools),
        writeMonth(s.to, schools),
        '',
        [s.degree, s.area].filter((text) => text !== '').join(', '),
        '',
      ]),
    ),
    'Skills.csv': table(
      'Name',
      p.skills.map((skill) => [skill]),
    ),
    'Languages.csv': table('Name,Proficiency', p.languages),
    'Certifications.csv': table(
      'Name,Url,Authority,Started On,Finished On,License Number',
      p.certificates.map((name) => [name, '', '', '', '', '']),
    ),
    'Email Addresses.csv': table('Email Address,Confirmed,Primary,Updated On', [
      [`former.${p.mail}`, 'Yes', 'No', '1/2/19, 8:00 AM'],
      [p.mail, 'Yes', 'Yes', '1/2/24, 8:00 AM'],
    ]),
    'PhoneNumbers.csv': table('Extension,Number,Type', [['', p.phone, 'Mobile']]),
  };
}

function table(columns: string, rows: readonly (readonly string[])[]): string {
  return `${[columns, ...rows.map((row) => row.map(quoted).join(','))].join('\n')}\n`;
}

function quoted(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
