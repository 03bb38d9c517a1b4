/**
 * What a résumé says on paper, before anybody decides how it looks: the same words in the same order for PDF and Word.
 * Promise: every text of the résumé is in it, but for `meta`, which is about the file. A country code becomes the
 * country's name, a date the language's own form, an address is shown without "https://".
 * Not promised: that a page has room for it; that is for the writers.
 */
import type { Resume, Section } from '../../shared/resume/resume.ts';
import type { Locale } from '../../shared/vocabulary/locales.ts';
import { formPlace } from './form-place.ts';
import { formEntry } from './paper-entries.ts';
import { mailAddress, shortAddress, webAddress } from './paper-links.ts';
import { PAPER_WORDS } from './paper-words.ts';

/** A piece of one line, and where it leads: mailto: or https:, nothing else. */
export type PaperLink = { readonly text: string; readonly href: string | null };

/** One entry. Empty texts and lists are left out on paper. */
export type PaperEntry = {
  readonly name: string;
  /** Whom it was for, where, which degree; on one line. */
  readonly about: readonly string[];
  readonly dates: string;
  /** Paragraphs; a text may hold line breaks. */
  readonly texts: readonly string[];
  readonly points: readonly string[];
  /** Keywords, courses, roles: one list each, on a line of its own. */
  readonly words: readonly (readonly string[])[];
  readonly link: PaperLink | null;
};

export type PaperSection = {
  readonly section: Section;
  readonly title: string;
  readonly entries: readonly PaperEntry[];
};

/** A résumé as it is to be read. */
export type Paper = {
  readonly language: Locale;
  readonly name: string;
  readonly label: string;
  /** A data: URL of a PNG or JPEG, or ''. */
  readonly picture: string;
  readonly contact: readonly PaperLink[];
  readonly summary: string;
  readonly sections: readonly PaperSection[];
};

/** The order of the sections, as employers look for them. */
const ORDER: readonly Section[] = [
  ...(['work', 'education', 'projects', 'skills', 'certificates', 'languages'] as const),
  ...(['awards', 'publications', 'volunteer', 'interests', 'references'] as const),
];

/** What a résumé says, with headings and dates in `language`. */
export function formPaper(resume: Resume, language: Locale): Paper {
  const { basics } = resume;
  return {
    language,
    name: basics.name,
    label: basics.label,
    picture: basics.image,
    contact: formContact(basics, language),
    summary: basics.summary,
    sections: ORDER.flatMap((section) => {
      const entries = resume[section].map((item) => formEntry(section, item, language));
      const said = entries.filter((entry) => textsOfEntry(entry).length > 0);
      return said.length === 0
        ? []
        : [{ section, title: PAPER_WORDS[language].sections[section], entries: said }];
    }),
  };
}

/** Every text that stands on the paper, in reading order. */
export function textsOfPaper(paper: Paper): string[] {
  return [
    ...[paper.name, paper.label, ...paper.contact.map(({ text }) => text), paper.summary],
    ...paper.sections.flatMap(({ title, entries }) => [title, ...entries.flatMap(textsOfEntry)]),
  ].filter((text) => text !== '');
}

function textsOfEntry({ name, about, dates, texts, points, words, link }: PaperEntry): string[] {
  return [name, ...about, dates, ...texts, ...points, ...words.flat(), link?.text ?? ''].filter(
    (text) => text !== '',
  );
}

function formContact(basics: Resume['basics'], language: Locale): PaperLink[] {
  const plain = (text: string): PaperLink => ({ text, href: null });
  const profiles = basics.profiles.map(({ network, username, url }): PaperLink => {
    const address = shortAddress(url);
    const who = address.includes(username) ? address : [username, address].filter(Boolean).join(' ');
    return { text: [network, who].filter(Boolean).join(': '), href: webAddress(url) };
  });
  return [
    plain(formPlace(basics.location, language)),
    { text: basics.email, href: mailAddress(basics.email) },
    plain(basics.phone),
    { text: shortAddress(basics.url), href: webAddress(basics.url) },
    ...profiles,
  ].filter(({ text }) => text !== '');
}
