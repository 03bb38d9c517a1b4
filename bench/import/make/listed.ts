/** Every file of the corpus: its name, language, layout, and what was done to it. */
import * as chinese from './chinese.ts';
import { candidate, candidatePdf, passport, passportJson } from './europass-files.ts';
import type { Lang, Person } from './invent-person.ts';
import * as japanese from './japanese.ts';
import { jsonResume, oldJsonResume } from './json-resumes.ts';
import * as columns from './latin-columns.ts';
import * as plain from './latin-plain.ts';
import { basicCopy, completeCopy } from './linkedin-copy.ts';
import type { Template } from './paper.ts';
import type { Damage } from './scan-paper.ts';
import { textBox } from './text-box-file.ts';
import * as word from './word-files.ts';

export type Listed = {
  readonly name: string;
  readonly lang: Lang;
  readonly template: Template;
  readonly jobs?: number;
  readonly change?: (person: Person) => Person;
  readonly damage?: Damage;
  readonly as?: 'pdf' | 'jpg' | 'docx' | 'zip' | 'xml' | 'json';
};

const CLEAN: Damage = { noise: 6, blur: 0.3 };
const CROOKED: Damage = { turn: 2, noise: 10, blur: 0.4 };
const PHOTOGRAPH: Damage = { turn: -1.2, noise: 14, shade: 0.35, blur: 0.5, quality: 0.7 };
/** From below on a dark desk; and from above and the side, so near that its edges are cut off. */
const SLANT: Damage = {
  ...{ noise: 8, shade: 0.2, blur: 0.4, quality: 0.6 },
  slant: { back: 16, away: -6, askew: 1.5, size: 0.86, desk: '#4a4038' },
};
const CUT: Damage = {
  ...{ noise: 8, shade: 0.25, blur: 0.4, quality: 0.6 },
  slant: { back: -10, away: 9, askew: -1, size: 1.05, desk: '#5a5a5a' },
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
  { name: 'sidebar-left-en', lang: 'en', template: columns.sidebarLeft },
  { name: 'sidebar-left-fr', lang: 'fr', template: columns.sidebarLeft },
  { name: 'sidebar-right-en', lang: 'en', template: columns.sidebarRight },
  { name: 'sidebar-right-de', lang: 'de', template: columns.sidebarRight },
  { name: 'two-columns-en', lang: 'en', template: columns.twoColumns },
  { name: 'two-columns-de', lang: 'de', template: columns.twoColumns },
  { name: 'three-columns-en', lang: 'en', template: columns.threeColumns },
  { name: 'labelled-form-en', lang: 'en', template: columns.labelledForm },
  { name: 'labelled-form-fr', lang: 'fr', template: columns.labelledForm, jobs: 2 },
  { name: 'bracket-form-en', lang: 'en', template: columns.bracketForm },
  { name: 'bracket-form-de', lang: 'de', template: columns.bracketForm },
  { name: 'several-posts-en', lang: 'en', template: columns.severalPosts, change: stayed },
  { name: 'several-posts-fr', lang: 'fr', template: columns.severalPosts, change: stayed },
  { name: 'repeated-header-en', lang: 'en', template: columns.repeatedHeader, jobs: 5 },
  { name: 'repeated-header-de', lang: 'de', template: columns.repeatedHeader, jobs: 4 },
  { name: 'grid-zh', lang: 'zh', template: chinese.grid },
  { name: 'portal-zh', lang: 'zh', template: chinese.portal },
  { name: 'company-first-zh', lang: 'zh', template: chinese.companyFirst },
  { name: 'three-stops-zh', lang: 'zh', template: chinese.threeStops },
  { name: 'three-stops-two-jobs-zh', lang: 'zh', template: chinese.threeStops, jobs: 2 },
  { name: 'sidebar-zh', lang: 'zh', template: chinese.chineseSidebar },
  { name: 'era-form-ja', lang: 'ja', template: japanese.eraForm },
  { name: 'western-form-ja', lang: 'ja', template: japanese.westernForm, jobs: 2 },
  { name: 'by-company-ja', lang: 'ja', template: japanese.byCompany },
  { name: 'by-table-ja', lang: 'ja', template: japanese.byTable },
  { name: 'modern-ja', lang: 'ja', template: japanese.modern },
  { name: 'word-styled-en', lang: 'en', template: word.styled, as: 'docx' },
  { name: 'word-styled-fr', lang: 'fr', template: word.styled, as: 'docx' },
  { name: 'word-typed-de', lang: 'de', template: word.typed, as: 'docx' },
  { name: 'word-sidebar-en', lang: 'en', template: word.sidebarTable, as: 'docx' },
  { name: 'word-grid-zh', lang: 'zh', template: word.chineseGrid, as: 'docx' },
  { name: 'word-form-ja', lang: 'ja', template: word.japaneseForm, as: 'docx' },
  { name: 'word-text-box-de', lang: 'de', template: textBox, as: 'docx' },
  { name: 'scan-title-first-en', lang: 'en', template: plain.titleFirst, jobs: 2, damage: CLEAN },
  { name: 'scan-employer-first-en', lang: 'en', template: plain.employerFirst, jobs: 3, damage: CLEAN },
  { name: 'scan-crooked-en', lang: 'en', template: plain.datesAbove, jobs: 2, damage: CROOKED },
  { name: 'scan-table-de', lang: 'de', template: plain.borderedTable, jobs: 2, damage: CLEAN },
  { name: 'scan-crooked-fr', lang: 'fr', template: plain.inlineAt, jobs: 2, damage: CROOKED },
  { name: 'scan-three-stops-zh', lang: 'zh', template: chinese.threeStops, jobs: 2, damage: CLEAN },
  { name: 'scan-modern-ja', lang: 'ja', template: japanese.modern, jobs: 2, damage: CLEAN },
  { name: 'scan-western-form-ja', lang: 'ja', template: japanese.westernForm, jobs: 2, damage: CLEAN },
  { name: 'photograph-en', lang: 'en', template: plain.capitals, jobs: 2, damage: PHOTOGRAPH, as: 'jpg' },
  {
    name: 'photograph-zh',
    lang: 'zh',
    template: chinese.companyFirst,
    jobs: 2,
    damage: PHOTOGRAPH,
    as: 'jpg',
  },
  { name: 'two-up-en', lang: 'en', template: columns.twoUp },
  { name: 'scan-two-up-de', lang: 'de', template: columns.twoUp, jobs: 2, damage: CLEAN },
  { name: 'linkedin-complete-en', lang: 'en', template: completeCopy, jobs: 4, as: 'zip' },
  { name: 'linkedin-basic-zh', lang: 'zh', template: basicCopy, as: 'zip' },
  { name: 'europass-candidate-de', lang: 'de', template: candidate, as: 'xml' },
  { name: 'europass-inside-fr', lang: 'fr', template: candidatePdf },
  { name: 'europass-passport-en', lang: 'en', template: passport, as: 'xml' },
  { name: 'europass-passport-fr', lang: 'fr', template: passportJson, as: 'json' },
  { name: 'json-resume-ja', lang: 'ja', template: jsonResume, as: 'json' },
  { name: 'json-resume-old-de', lang: 'de', template: oldJsonResume, as: 'json' },
  { name: 'photo-slant-ja', lang: 'ja', template: japanese.eraForm, jobs: 2, damage: SLANT, as: 'jpg' },
  { name: 'photo-cut-de', lang: 'de', template: plain.borderedTable, jobs: 2, damage: CUT, as: 'jpg' },
];

// Somebody who stayed where they were, and rose.
function stayed(p: Person): Person {
  const [first, ...others] = p.jobs;
  if (first === undefined) return p;
  return {
    ...p,
    jobs: [first, ...others.map((job, n) => (n === 0 ? { ...job, employer: first.employer } : job))],
  };
}
