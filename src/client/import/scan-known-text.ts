/** Joins what was recognised on a page with the little text that its PDF holds, so that neither stands twice. */
import type { PdfPage, TextRun } from './read-pdf.ts';

/** The pages, with the PDF's own runs in the place of what was recognised under them. */
export function withKnownText(pages: readonly PdfPage[], known: readonly TextRun[]): PdfPage[] {
  const telling = known.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const [first, ...rest] = pages;
  // What stands on two halves of one page cannot be told apart by its place.
  if (first === undefined || rest.length > 0 || telling.length === 0) return [...pages];
  const recognised = first.runs.filter((run) => !telling.some((own) => isUnder(run, own)));
  return [{ ...first, runs: [...recognised, ...telling] }];
}

function isUnder(run: TextRun, own: TextRun): boolean {
  const inside = Math.min(run.x + run.width, own.x + own.width) - Math.max(run.x, own.x);
  return Math.abs(run.y - own.y) < 0.6 * own.size && inside > 0.7 * run.width;
}
