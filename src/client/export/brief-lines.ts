/** Sections of single lines, for every writer alike: skills, languages, interests. */

import type { Locale } from '../../shared/vocabulary/locales.ts';
import type { PaperSection } from './paper.ts';
import { PAPER_WORDS } from './paper-words.ts';

/** A name and what is said of it; names of which nothing is said stand together, with no name before them. */
export type BriefLine = { readonly name: string; readonly rest: string };

/** Whether an entry of a section is one line, a name and its words. */
export function isBrief({ section }: PaperSection): boolean {
  return section === 'skills' || section === 'languages' || section === 'interests';
}

/** The lines of a brief section. */
export function briefLines({ entries }: PaperSection, language: Locale): BriefLine[] {
  const { comma } = PAPER_WORDS[language];
  const lines: BriefLine[] = [];
  let bare: string[] = [];
  const gather = () => {
    if (bare.length > 0) lines.push({ name: '', rest: bare.join(comma) });
    bare = [];
  };
  for (const { name, about, words } of entries) {
    const rest = [...about, ...words.map((list) => list.join(comma))].join(' · ');
    if (rest === '') bare.push(name);
    else {
      gather();
      lines.push({ name, rest });
    }
  }
  gather();
  return lines;
}
