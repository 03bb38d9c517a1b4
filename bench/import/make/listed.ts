/** Every file of the corpus: its name, language, layout, and what was done to it. */
import type { Lang } from './invent-person.ts';
import * as plain from './latin-plain.ts';
import type { Template } from './paper.ts';
import type { Damage } from './scan-paper.ts';

export type Listed = {
  readonly name: string;
  readonly lang: Lang;
  readonly template: Template;
  readonly jobs?: number;
  readonly damage?: Damage;
  readonly as?: 'pdf' | 'jpg' | 'docx';
};

export const LISTED: readonly Listed[] = [
  { name: 'title-first-en', lang: 'en', template: plain.titleFirst },
  { name: 'title-first-de', lang: 'de', template: plain.titleFirst, jobs: 2 },
  { name: 'employer-first-en', lang: 'en', template: plain.employerFirst, jobs: 4 },
  { name: 'employer-first-fr', lang: 'fr', template: plain.employerFirst },
  { name: 'dates-left-en', lang: 'en', template: plain.datesLeft },
  { name: 'dates-left-de', lang: 'de', template: plain.datesLeft, jobs: 4 },
  { name: 'small-caps-en', lang: 'en', template: plain.smallCaps },
  { name: 'inline-at-en', lang: 'en', template: plain.inlineAt },
  { name: 'inline-at-fr', lang: 'fr', template: plain.inlineAt },
  { name: 'dates-above-en', lang: 'en', template: plain.datesAbove },
  { name: 'dates-above-de', lang: 'de', template: plain.datesAbove },
  { name: 'capitals-en', lang: 'en', template: plain.capitals, jobs: 4 },
  { name: 'table-de', lang: 'de', template: plain.borderedTable },
  { name: 'table-fr', lang: 'fr', template: plain.borderedTable, jobs: 2 },
  { name: 'table-en', lang: 'en', template: plain.borderedTable },
];
