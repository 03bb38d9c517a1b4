/**
 * Gathers what is left over of a long file into fewer pieces. A person looks through hundreds, and a page shows them: a
 * hundred thousand, each with its field, stop the tab. Promise: all text stays, in its order.
 */
import type { ImportResult, Leftover } from '../../shared/resume/import-result.ts';
import { MAX_TEXT } from '../../shared/resume/resume.ts';

/** Pieces that are shown as they are. */
const MOST = 500;

/** The result with neighbouring pieces joined, each as long as a field may be, if there are too many of them. */
export function gatherLeftover(result: ImportResult): ImportResult {
  if (result.leftover.length <= MOST) return result;
  const pieces: { first: Leftover; texts: string[] }[] = [];
  let room = 0;
  for (const one of result.leftover) {
    const last = pieces.at(-1);
    if (last !== undefined && one.text.length < room) last.texts.push(one.text);
    else {
      pieces.push({ first: one, texts: [one.text] });
      room = MAX_TEXT;
    }
    room -= one.text.length + 1;
  }
  const leftover = pieces.map(({ first, texts }) => ({ ...first, text: texts.join('\n') }));
  return { ...result, leftover };
}
