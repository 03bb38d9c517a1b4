/**
 * From the positioned text of a PDF to a résumé. Promise: every word of the PDF's text is in the résumé, in a leftover
 * with its page, or in a label. Not promised: that each stands in the right field; the person reviews it.
 */
import type { ImportResult } from '../../shared/resume/import-result.ts';
import { doubtOf } from './place-doubt.ts';
import { cutPages, readIn, type Way } from './place-reading.ts';
import { withRadicalsSettled } from './radicals-by-script.ts';
import type { PdfText } from './read-pdf.ts';
import { withWrittenMarks } from './written-marks.ts';

const USUAL: Way = { columns: 'told' };
/** What else a look that nobody foresaw may be, one thing at a time. */
const OTHERWISE: readonly Partial<Way>[] = [
  { repeated: true },
  { alike: true },
  { columns: 'none' },
  { columns: 'all' },
  { aside: true },
];
/** Below this there is nothing that another reading could better. */
const SURE = 2;
/** No résumé has more; each reading of what has takes its time. */
const MOST_CELLS = 3000;

/**
 * Places the text of a PDF into a résumé. A reading that leaves much in doubt is tried again in other ways, and one taken
 * that leaves clearly less; each step keeps what the steps before it have won. Pictures are read once: their own faults
 * leave doubts that no other way mends.
 */
export function placeResume(read: PdfText): ImportResult {
  const pdf = withRadicalsSettled(read);
  const cut = cutPages(pdf);
  const cells = cut.bodies.flat();
  const readingOf = (way: Way) => {
    const result = readIn(pdf, cut, way);
    return { way, result, doubt: doubtOf(result, cells) };
  };
  let best = readingOf(USUAL);
  const again = cells.length <= MOST_CELLS && !pdf.pages.some((page) => page.recognised === true);
  for (const step of again ? OTHERWISE : []) {
    if (best.doubt < SURE) break;
    const other = readingOf({ ...best.way, ...step });
    if (other.doubt < 0.9 * best.doubt - 1) best = other;
  }
  return withWrittenMarks(best.result, pdf.pages);
}
