/**
 * How the items of each section become entries. English puts the position before the employer, Chinese and Japanese the
 * employer first, as readers there expect it.
 */
import type { Resume, Section } from '../../shared/resume/resume.ts';
import type { Locale } from '../../shared/vocabulary/locales.ts';
import type { PaperEntry, PaperLink } from './paper.ts';
import { paperDate, paperSpan } from './paper-dates.ts';
import { shortAddress, webAddress } from './paper-links.ts';
import { PAPER_WORDS } from './paper-words.ts';

type Item<S extends Section> = Resume[S][number];
type Form<S extends Section> = (item: Item<S>, language: Locale) => PaperEntry;

/** One item as an entry. */
export function formEntry<S extends Section>(section: S, item: Item<S>, language: Locale): PaperEntry {
  const form: Form<S> = FORMS[section];
  return form(item, language);
}

const FORMS: { readonly [S in Section]: Form<S> } = {
  work: (item, language) => {
    const [name, second] = lead(item.position, item.name, language);
    return {
      ...entry(name, [second, item.location]),
      dates: paperSpan(item.startDate, item.endDate, language),
      texts: said(item.description, item.summary),
      points: item.highlights,
      link: link(item.url),
    };
  },
  volunteer: (item, language) => {
    const [name, second] = lead(item.position, item.organization, language);
    return {
      ...entry(name, [second]),
      dates: paperSpan(item.startDate, item.endDate, language),
      texts: said(item.summary),
      points: item.highlights,
      link: link(item.url),
    };
  },
  education: (item, language) => {
    const { score, colon } = PAPER_WORDS[language];
    return {
      ...entry(item.institution, [
        ...[item.studyType, item.area],
        item.score === '' ? '' : `${score}${colon}${item.score}`,
      ]),
      dates: paperSpan(item.startDate, item.endDate, language),
      words: lists(item.courses),
      link: link(item.url),
    };
  },
  projects: (item, language) => ({
    ...entry(item.name, [item.entity, item.type]),
    dates: paperSpan(item.startDate, item.endDate, language),
    texts: said(item.description),
    points: item.highlights,
    words: lists(item.roles, item.keywords),
    link: link(item.url),
  }),
  awards: (item, language) => ({
    ...entry(item.title, [item.awarder]),
    dates: paperDate(item.date, language),
    texts: said(item.summary),
  }),
  certificates: (item, language) => ({
    ...entry(item.name, [item.issuer]),
    dates: paperDate(item.date, language),
    link: link(item.url),
  }),
  publications: (item, language) => ({
    ...entry(item.name, [item.publisher]),
    dates: paperDate(item.releaseDate, language),
    texts: said(item.summary),
    link: link(item.url),
  }),
  skills: (item) => ({ ...entry(item.name, [item.level]), words: lists(item.keywords) }),
  languages: (item) => entry(item.language, [item.fluency]),
  interests: (item) => ({ ...entry(item.name, []), words: lists(item.keywords) }),
  references: (item) => ({ ...entry(item.name, []), texts: said(item.reference) }),
};

/** An entry always has a name where it says anything of the sort. */
function entry(name: string, about: readonly string[]): PaperEntry {
  const [first = '', ...rest] = said(name, ...about);
  return { name: first, about: rest, dates: '', texts: [], points: [], words: [], link: null };
}

function lead(position: string, employer: string, language: Locale): readonly [string, string] {
  return language === 'en' ? [position, employer] : [employer, position];
}

function said(...texts: readonly string[]): string[] {
  return texts.filter((text) => text !== '');
}

function lists(...all: readonly (readonly string[])[]): (readonly string[])[] {
  return all.filter((list) => list.length > 0);
}

function link(address: string): PaperLink | null {
  return address === '' ? null : { text: shortAddress(address), href: webAddress(address) };
}
