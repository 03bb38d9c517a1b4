/**
 * Languages and levels from all that a résumé says of them. Promises one proposal for each language: the highest level
 * that is named anywhere, or the language alone. Does not conclude a language from the one the résumé is written in.
 */
import type { Resume } from '../../shared/resume/resume.ts';
import { findLanguages } from '../../shared/vocabulary/find-languages.ts';
import { LANGUAGE_LEVELS } from '../../shared/vocabulary/languages.ts';
import { type Proposal, placed } from './proposal.ts';

/** The languages, in the order in which they are first named. */
export function proposeLanguages({ basics, languages, certificates, skills }: Resume): readonly Proposal[] {
  const texts = [
    ...placed('languages', languages, 'language', ({ language, fluency }) => `${language}: ${fluency}`),
    ...placed('certificates', certificates, 'name', ({ name }) => name),
    ...placed('skills', skills, 'keywords', ({ name, keywords, level }) => [
      `${name}: ${level}`,
      ...keywords,
    ]),
    { text: basics.summary, because: { section: 'basics', index: 0, field: 'summary' } as const },
  ];
  const best = new Map<string, Proposal>();
  for (const { text, because } of texts) {
    for (const { code } of findLanguages(text)) {
      const before = best.get(code.slice(0, 2));
      if (before === undefined || rankOf(code) > rankOf(before.code)) {
        best.set(code.slice(0, 2), { facet: 'language', code, because });
      }
    }
  }
  return [...best.values()];
}

function rankOf(code: string): number {
  const levels: readonly string[] = LANGUAGE_LEVELS;
  return levels.indexOf(code.slice(3));
}
