import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Section } from '../../../shared/resume/resume.ts';

/** How a part of an item is written: one line, several, a date, or a list with one entry to a line. */
export type PartKind = 'line' | 'text' | 'date' | 'list';
/** One part of an item, by its key in JSON Resume. */
export type Part = { readonly key: string; readonly label: MessageDescriptor; readonly kind: PartKind };
/** A section: its name, what one item of it is called on the button that adds one, and the parts of an item. */
export type SectionParts = {
  readonly title: MessageDescriptor;
  readonly add: MessageDescriptor;
  readonly parts: readonly Part[];
};

const line = (key: string, label: MessageDescriptor): Part => ({ key, label, kind: 'line' });
const text = (key: string, label: MessageDescriptor): Part => ({ key, label, kind: 'text' });
const date = (key: string, label: MessageDescriptor): Part => ({ key, label, kind: 'date' });
const list = (key: string, label: MessageDescriptor): Part => ({ key, label, kind: 'list' });

const start = date('startDate', msg`Start`);
const end = date('endDate', msg`End`);
const link = line('url', msg`Link`);
const about = text('summary', msg`Description`);
const points = list('highlights', msg`Points, one to a line`);
const keywords = list('keywords', msg`Keywords, one to a line`);

/** Every section of a résumé; the first part of each names an item. */
export const SECTION_PARTS: { readonly [Each in Section]: SectionParts } = {
  work: {
    title: msg`Work experience`,
    add: msg`Add work`,
    parts: [
      line('name', msg`Employer or company`),
      line('position', msg`Position`),
      start,
      end,
      line('location', msg`Place`),
      line('description', msg`About the employer`),
      link,
      about,
      points,
    ],
  },
  volunteer: {
    title: msg`Volunteering`,
    add: msg`Add volunteering`,
    parts: [
      line('organization', msg`Organisation`),
      line('position', msg`Position`),
      start,
      end,
      link,
      about,
      points,
    ],
  },
  education: {
    title: msg`Education`,
    add: msg`Add education`,
    parts: [
      line('institution', msg`School`),
      line('studyType', msg`Degree`),
      line('area', msg`Subject`),
      start,
      end,
      line('score', msg`Mark`),
      link,
      list('courses', msg`Courses, one to a line`),
    ],
  },
  awards: {
    title: msg`Awards`,
    add: msg`Add an award`,
    parts: [line('title', msg`Award`), line('awarder', msg`Given by`), date('date', msg`Date`), about],
  },
  certificates: {
    title: msg`Certificates`,
    add: msg`Add a certificate`,
    parts: [line('name', msg`Certificate`), line('issuer', msg`Issued by`), date('date', msg`Date`), link],
  },
  publications: {
    title: msg`Publications`,
    add: msg`Add a publication`,
    parts: [
      line('name', msg`Title`),
      line('publisher', msg`Publisher`),
      date('releaseDate', msg`Date`),
      link,
      about,
    ],
  },
  skills: {
    title: msg`Skills`,
    add: msg`Add a skill`,
    parts: [line('name', msg`Skill`), line('level', msg`Level`), keywords],
  },
  languages: {
    title: msg`Languages`,
    add: msg`Add a language`,
    parts: [line('language', msg`Language`), line('fluency', msg`Level`)],
  },
  interests: {
    title: msg`Interests`,
    add: msg`Add an interest`,
    parts: [line('name', msg`Interest`), keywords],
  },
  references: {
    title: msg`References`,
    add: msg`Add a reference`,
    parts: [line('name', msg`Name`), text('reference', msg`What they say`)],
  },
  projects: {
    title: msg`Projects`,
    add: msg`Add a project`,
    parts: [
      line('name', msg`Project`),
      line('entity', msg`For whom`),
      line('type', msg`Kind`),
      start,
      end,
      link,
      text('description', msg`Description`),
      points,
      keywords,
      list('roles', msg`Roles, one to a line`),
    ],
  },
};
