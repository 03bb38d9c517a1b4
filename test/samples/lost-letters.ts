import { textsIn, wordsOf } from '../../src/client/import/place-draft.ts';
import type { ImportResult } from '../../src/shared/resume/import-result.ts';

/** The letters of a source that an import has fewer of, in the résumé, what is left over and the labels together. */
export function lostLetters(source: string, { resume, leftover, labels }: ImportResult): string[] {
  const kept = countOf([...textsIn(resume), ...leftover.map(({ text }) => text), ...labels].join('\n'));
  return [...countOf(source)].filter(([letter, count]) => (kept.get(letter) ?? 0) < count).map(([letter]) => letter);
}

function countOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const letter of wordsOf(text).join('')) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}
