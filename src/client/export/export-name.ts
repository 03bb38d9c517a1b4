/** The name of a file that leaves: the person, what it is, and nothing that a file system or a shell takes amiss. */
import type { Locale } from '../../shared/vocabulary/locales.ts';
import { PAPER_WORDS } from './paper-words.ts';

const LONGEST = 80;

/** E.g. `Lin Mei – résumé.pdf`; `ending` without a dot. */
export function exportName(person: string, language: Locale, ending: string): string {
  const name = person
    .normalize('NFC')
    .replace(/[\p{C}\p{Zl}\p{Zp}/\\:*?"<>|]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.~-]+|[\s.]+$/g, '');
  const short = [...name].slice(0, LONGEST).join('').trim();
  return `${[short, PAPER_WORDS[language].resume].filter(Boolean).join(' – ')}.${ending}`;
}
