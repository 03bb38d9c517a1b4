/** Sets one paragraph of a DOCX: its lines as runs of text below each other, with its bullet, ruby and height of line. */
import { breakLines, type Line, type LinePart } from './break-docx-lines.ts';
import { type Area, widthOf, wordsOfPiece } from './docx-widths.ts';
import { plainText } from './plain-text.ts';
import type { Paragraph } from './read-docx-body.ts';
import type { TextRun } from './read-pdf.ts';
import { plainRun } from './written-marks.ts';

/** What was set so far, and the size of most letters. */
export type Setting = { readonly runs: TextRun[]; readonly body: number };
type Run = Omit<TextRun, 'width' | 'vertical'>;

/** Sets it from `top` on; where it ends. */
export function setParagraph(paragraph: Paragraph, area: Area, top: number, setting: Setting): number {
  const { look } = paragraph;
  const heading = look.outline === 0 && !standsOut(paragraph, setting.body);
  const least = heading ? 1.2 * setting.body : 0;
  const bold = (look.outline ?? 9) < 3 && !standsOut(paragraph, setting.body);
  const words = paragraph.pieces.flatMap<LinePart>((piece) =>
    typeof piece === 'string' ? [piece] : wordsOfPiece(piece, least, bold),
  );
  const size = words.reduce(
    (most, word) => (typeof word === 'string' ? most : Math.max(most, word.size)),
    Math.max(least, 4),
  );
  const height = lineHeight(paragraph, size);
  const { lines, x } = breakLines(paragraph, words, area);
  let y = top;
  if (paragraph.ruby !== '') {
    y += 0.7 * height;
    push(setting.runs, area, { text: plainText(paragraph.ruby), x, y, size: 0.5 * size, bold: false });
  }
  for (const [index, line] of lines.entries()) {
    y += height;
    const runs = runsOf(line, y);
    const [first] = runs;
    if (index === 0 && paragraph.bullet && first !== undefined)
      runs[0] = { ...first, text: `• ${first.text}`, x: first.x - size };
    for (const run of runs) push(setting.runs, area, run);
  }
  return y;
}

/** How tall a line of that size of letters is. */
export function lineHeight({ look }: Paragraph, size: number): number {
  const line = look.line ?? 1;
  return line < 0 ? Math.max(-line, 0.9 * size) : 1.2 * size * Math.min(Math.max(line, 0.8), 2);
}

function standsOut(paragraph: Paragraph, body: number): boolean {
  const looks = paragraph.pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.look]));
  return looks.some((look) => look.bold === true || (look.size ?? body) > 1.15 * body);
}

// Neighbours of one look are one run; a jump ends it.
function runsOf(line: Line, y: number): Run[] {
  const runs: Run[] = [];
  let end = Number.NaN;
  for (const { word, x } of line.words) {
    const last = runs.at(-1);
    if (last !== undefined && Math.abs(end - x) < 0.01 && last.bold === word.bold && last.size === word.size)
      runs[runs.length - 1] = { ...last, text: last.text + word.text };
    else runs.push({ text: word.text, x, y, size: word.size, bold: word.bold });
    end = x + word.width;
  }
  return runs.filter((run) => run.text.trim() !== '');
}

function push(runs: TextRun[], area: Area, run: Run): void {
  const plain = plainRun(run.text);
  const room = Math.max(4, area.x + area.width - run.x);
  runs.push({
    ...run,
    ...plain,
    width: Math.min(widthOf(plain.text.trimEnd(), run.size, run.bold), room),
    vertical: false,
  });
}
