/**
 * Reads the copy of their own data that LinkedIn sends to its members: the tables that make up a profile. The other
 * tables (contacts, messages, advertisements) are mostly other people's data: they are never unpacked, only named.
 * Source: the column names in such copies of 2020 to 2025, the basic and the complete one.
 */
import { isRefusal, type Refusal, refuse } from '../../shared/errors.ts';
import type { ImportResult } from '../../shared/resume/import-result.ts';
import { MAX_ITEMS, MAX_TEXT, type ResumeDraft } from '../../shared/resume/resume.ts';
import { readTable } from './read-table.ts';
import { decodeXml } from './read-xml.ts';
import { closeFacts, type Fact, factsAt, type Taking, takeDate, takeLabel, takeText } from './take-facts.ts';
import { takePhone } from './take-phone.ts';
import type { Unpacked } from './unpack-zip.ts';

/** The tables of a profile, by name without signs, and a column by which the row of headings is known. */
const TABLES: Readonly<Record<string, string>> = {
  profile: 'First Name',
  profilesummary: 'Profile Summary',
  positions: 'Company Name',
  education: 'School Name',
  skills: 'Name',
  languages: 'Name',
  certifications: 'Name',
  projects: 'Title',
  honors: 'Title',
  volunteering: 'Company Name',
  volunteeringexperiences: 'Company Name',
  publications: 'Name',
  patents: 'Title',
  courses: 'Name',
  organizations: 'Name',
  testscores: 'Name',
  emailaddresses: 'Email Address',
  phonenumbers: 'Number',
  recommendationsreceived: 'Text',
};
/** Read by column; the rows behind these are left over as they stand. */
const MAX_ROWS = 2_000;

/** Whether the names in an archive are those of such a copy. */
export function isLinkedIn(names: readonly string[]): boolean {
  return names.some(isLinkedInPart) || names.some((name) => /(?:^|\/)connections\.csv$/i.test(name));
}

/** Whether a table is part of the profile. */
export function isLinkedInPart(name: string): boolean {
  return tableOf(name) !== undefined;
}

/** Reads the tables into a résumé; refuses a copy that has none of them. */
export function readLinkedIn(zip: Unpacked): ImportResult | Refusal {
  const taking: Taking = { labels: [], leftover: [] };
  const tables = tablesOf(zip, taking);
  if (isRefusal(tables)) return tables;
  const root: Fact = { name: 'LinkedIn', text: '', inside: tables };
  if (root.inside.length === 0)
    return refuse('file_holds_no_resume', 'The copy from LinkedIn has no profile; ask for one that has.');
  const draft = draftOf(root, taking);
  const unread = zip.names.filter((name) => /\.\w+$/.test(name) && tableOf(name) === undefined);
  // Said where the person looks, so that nobody thinks that contacts or messages were taken along.
  if (unread.length > 0)
    taking.leftover.push({ text: unread.join('\n').slice(0, MAX_TEXT), near: 'not read' });
  return closeFacts(taking, draft, root);
}

function tableOf(name: string): string | undefined {
  const file = name.slice(name.lastIndexOf('/') + 1).toLowerCase();
  const base = file.endsWith('.csv') ? file.slice(0, -4).replaceAll(/[^a-z]/g, '') : '';
  return Object.hasOwn(TABLES, base) ? base : undefined;
}

function tablesOf(zip: Unpacked, taking: Taking): Fact[] | Refusal {
  const facts: Fact[] = [];
  for (const [path, bytes] of zip.files) {
    const rows = readTable(decodeXml(bytes));
    if (isRefusal(rows)) return rows;
    for (const fact of factsOf(path, rows, taking)) facts.push(fact);
  }
  return facts;
}

function factsOf(path: string, rows: readonly string[][], taking: Taking): Fact[] {
  const name = tableOf(path);
  if (name === undefined) return [];
  const asText = (row: readonly string[]): Fact => ({ name: path, text: row.join(' '), inside: [] });
  const at = rows.findIndex((row) => row.includes(TABLES[name] ?? ''));
  if (at < 0) return rows.map(asText);
  const headings = rows[at] ?? [];
  // Some tables begin with notes to the reader.
  for (const row of rows.slice(0, at + 1)) taking.labels.push(...row);
  const read = rows.slice(at + 1, at + 1 + MAX_ROWS).map((row) => ({
    name: name === 'volunteeringexperiences' ? 'volunteering' : name,
    text: '',
    inside: row.map((text, column) => ({ name: headings[column] ?? '', text, inside: [] })),
  }));
  return [...read, ...rows.slice(at + 1 + MAX_ROWS).map(asText)];
}

function draftOf(root: Fact, taking: Taking): ResumeDraft {
  const text = (fact: Fact | undefined, column: string) => takeText(taking, fact, column);
  const date = (fact: Fact, column: string) => takeDate(taking, fact, column);
  const rows = (name: string) => factsAt(root, name);
  const span = (fact: Fact) => ({ startDate: date(fact, 'Started On'), endDate: date(fact, 'Finished On') });
  return {
    basics: basicsOf(root, taking),
    work: rows('positions').map((row) => ({
      name: text(row, 'Company Name'),
      position: text(row, 'Title'),
      summary: text(row, 'Description'),
      location: text(row, 'Location'),
      ...span(row),
    })),
    education: rows('education').map((row) => ({
      institution: text(row, 'School Name'),
      studyType: text(row, 'Degree Name'),
      area: text(row, 'Field Of Study'),
      startDate: date(row, 'Start Date'),
      endDate: date(row, 'End Date'),
    })),
    volunteer: rows('volunteering').map((row) => ({
      organization: text(row, 'Company Name'),
      position: text(row, 'Role'),
      summary: text(row, 'Description'),
      ...span(row),
    })),
    skills: rows('skills').map((row) => ({ name: text(row, 'Name') })),
    languages: rows('languages').map((row) => ({
      language: text(row, 'Name'),
      fluency: text(row, 'Proficiency'),
    })),
    certificates: rows('certifications').map((row) => ({
      name: text(row, 'Name'),
      url: text(row, 'Url'),
      issuer: text(row, 'Authority'),
      date: date(row, 'Started On'),
    })),
    projects: rows('projects').map((row) => ({
      name: text(row, 'Title'),
      description: text(row, 'Description'),
      url: text(row, 'Url'),
      ...span(row),
    })),
    awards: rows('honors').map((row) => ({
      title: text(row, 'Title'),
      summary: text(row, 'Description'),
      date: date(row, 'Issued On'),
    })),
    publications: rows('publications').map((row) => ({
      name: text(row, 'Name'),
      publisher: text(row, 'Publisher'),
      releaseDate: date(row, 'Published On'),
      url: text(row, 'Url'),
      summary: text(row, 'Description'),
    })),
    references: rows('recommendationsreceived').map((row) => ({
      name: [
        `${text(row, 'First Name')} ${text(row, 'Last Name')}`,
        text(row, 'Job Title'),
        text(row, 'Company'),
      ]
        .filter((part) => part.trim() !== '')
        .join(', '),
      reference: text(row, 'Text'),
    })),
  };
}

function basicsOf(root: Fact, taking: Taking): NonNullable<ResumeDraft['basics']> {
  const [profile] = factsAt(root, 'profile');
  const text = (column: string) => takeText(taking, profile, column);
  const mails = factsAt(root, 'emailaddresses');
  const main = mails.find((row) =>
    row.inside.some(({ name, text }) => name === 'Primary' && /^yes$/i.test(text)),
  );
  const phones = factsAt(root, 'phonenumbers');
  const links = linksOf(text('Websites'), taking);
  const [first, ...others] = links;
  for (const row of [...mails, ...phones])
    for (const column of ['Confirmed', 'Primary', 'Updated On', 'Type']) takeLabel(taking, row, column);
  for (const row of factsAt(root, 'recommendationsreceived'))
    for (const column of ['Creation Date', 'Status']) takeLabel(taking, row, column);
  const [phone] = phones;
  const handles = listOf(text('Twitter Handles'));
  return {
    name: nameOf(text('First Name'), text('Last Name')),
    label: text('Headline'),
    summary: text('Summary') || takeText(taking, root, 'profilesummary', 'Profile Summary'),
    email: takeText(taking, main ?? mails[0], 'Email Address'),
    phone: takePhone(
      taking,
      [takeText(taking, phone, 'Extension'), takeText(taking, phone, 'Number')].join(' ').trim(),
    ),
    url: first?.url ?? '',
    location: { city: text('Geo Location'), postalCode: text('Zip Code'), address: text('Address') },
    profiles: [
      ...handles.map((username) => ({ network: 'Twitter', username })),
      ...others.map(({ url, label }) => ({ network: label, url })),
    ].slice(0, MAX_ITEMS),
  };
}

// [PORTFOLIO:https://one.example,https://two.example]
function linksOf(text: string, taking: Taking): { url: string; label: string }[] {
  return listOf(text).map((part) => {
    const [, label = '', url = part] = /^([^:/]+):(?=\S)(?!\/\/)(.+)$/u.exec(part) ?? [];
    taking.labels.push(label);
    return { url, label };
  });
}

function listOf(text: string): string[] {
  return text
    .replace(/^\[|\]$/g, '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

// Chinese and Japanese names put the family first, without a space.
function nameOf(first: string, last: string): string {
  const eastern = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+$/u;
  return eastern.test(first) && eastern.test(last) ? `${last}${first}` : `${first} ${last}`.trim();
}
