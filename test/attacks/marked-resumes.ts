/**
 * Résumés in which every text that a person can type holds a mark of its own beside words that the dictionaries know, so
 * that a card can be proposed from them and anything typed that reaches it would show.
 */
import fc from 'fast-check';
import type { Resume } from '../../src/shared/resume/resume.ts';
import { FACET_TREES } from '../../src/shared/vocabulary/facet-trees.ts';
import { nameOf } from '../../src/shared/vocabulary/names.ts';
import { markedResume } from './planted-marks.ts';

/** A résumé and every mark in it. */
export type MarkedResume = { readonly resume: Resume; readonly marks: readonly string[] };

const locale = fc.constantFrom('en', 'zh', 'ja');
const KNOWN = (
  ['occupation', 'region', 'education', 'field', 'language', 'skill', 'work_mode'] as const
).flatMap((facet) => [...FACET_TREES[facet].entries]);
const words = fc.tuple(fc.constantFrom(...KNOWN), locale).map(([entry, of]) => nameOf(entry, of));

/** Letters of several scripts, long enough to stand nowhere by chance; the first two keep words apart from it. */
const mark = fc
  .tuple(
    fc.constantFrom('Qx', '鑫龘', 'ヷヸ', 'ßœ'),
    fc.stringMatching(/^[a-z0-9]{14}$/),
    fc.constantFrom('', '\u200b', '<b>', '"', '\\', '%00', '…'),
  )
  .map(([first, letters, last]) => first + letters + last);

/** One text: known words with a mark before, behind or between them, set apart or not. */
const text = fc
  .tuple(mark, words, words, fc.constantFrom(' ', ', ', '、', '\n', '', ' · '), fc.nat(2))
  .map(([marked, one, other, gap, at]) => ({
    marked,
    text: [one, other].toSpliced(at, 0, marked).join(gap),
  }));

/** A résumé with a mark in every text there is. */
export const anyMarkedResume: fc.Arbitrary<MarkedResume> = fc
  .array(text, { minLength: 80, maxLength: 80, size: 'max' })
  .map((texts) => {
    const marks: string[] = [];
    let next = 0;
    const resume = markedResume(() => {
      const one = texts[next++ % texts.length];
      if (one === undefined) throw new Error('there are texts');
      marks.push(one.marked);
      return one.text;
    });
    return { resume: withoutCountry(resume), marks };
  });

/** Every text in a résumé but dates. */
export function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return value === '' || /^\d{4}-\d\d$/.test(value) ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}

/** The country stands as a code in the planted résumé; here nothing may stand without a mark. */
function withoutCountry(resume: Resume): Resume {
  const { basics } = resume;
  return { ...resume, basics: { ...basics, location: { ...basics.location, countryCode: '' } } };
}
