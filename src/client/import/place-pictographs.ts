/**
 * Sets small pictures that a font has as characters (an envelope before a mail address, a pin before a town) apart
 * from the text they decorate. They say nothing that the text does not; each becomes a run of its own, an icon.
 */
import type { TextRun } from './read-pdf.ts';

/** Not the signs that stand before the items of lists, nor © and the like. */
const PICTOGRAPHS =
  /((?:(?![✓✔✖➢➤▶▪▫◾◽★☆])(?:[\u2600-\u27BF\u2300-\u23FF\u2B00-\u2BFF]|[\u{1F000}-\u{1FAFF}])(?:\uFE0F|\u200D|[\u{1F3FB}-\u{1F3FF}])*\s*)+)/u;

/** The runs, those that hold such pictures cut around them. */
export function withPictographsApart(runs: readonly TextRun[]): TextRun[] {
  return runs.flatMap((run) => (run.icon !== true && PICTOGRAPHS.test(run.text) ? cutRun(run) : [run]));
}

function cutRun(run: TextRun): TextRun[] {
  const width = run.width / run.text.length;
  let at = 0;
  return run.text.split(PICTOGRAPHS).flatMap((text, index) => {
    const { written: _, ...piece } = { ...run, text, x: run.x + at * width, width: text.length * width };
    at += text.length;
    if (text === '') return [];
    return [index % 2 === 1 ? { ...piece, icon: true as const } : piece];
  });
}
