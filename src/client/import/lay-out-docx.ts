/**
 * Sets the text of a DOCX on one tall page, so that it is placed by the same rules as a PDF: lines of a page's width,
 * tab stops and table columns as gaps, spacing as white space. Cells that are columns of a layout (several lines each,
 * headings inside) follow each other; cells of a table stand side by side.
 * Not promised: how the page looks; widths of letters are guessed.
 */
import { headingOf } from './place-headings.ts';
import { plainText } from './plain-text.ts';
import type { Block, Box, Paragraph, Piece, Table, TableCell } from './read-docx-body.ts';
import type { PdfPage, TextRun } from './read-pdf.ts';
import { plainRun } from './written-marks.ts';

export type Sheet = { readonly width: number; readonly left: number; readonly right: number };

type Area = { readonly x: number; readonly width: number };
type Word = { text: string; readonly width: number; readonly size: number; readonly bold: boolean };
type Setting = { readonly runs: TextRun[]; readonly body: number };

/** More white space than this would be read as a cut through the page. */
const MOST_SPACE = 18;
/** A text of a cell that is no wider stays on one line, such as the name of an employer. */
const SHORT = 220;
/** White space that is read as a cut: what follows is a column of its own. */
const CUT = 80;
const CJK =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/u;

/** One page as tall as the text is. */
export function layOutDocx(blocks: readonly Block[], sheet: Sheet): PdfPage {
  const runs: TextRun[] = [];
  const setting = { runs, body: bodySize(blocks) };
  const end = setBlocks(blocks, { x: sheet.left, width: sheet.right - sheet.left }, 60, setting);
  const right = Math.max(sheet.right, ...runs.map((run) => run.x + run.width));
  return { width: Math.max(sheet.width, right + sheet.left), height: end + 60, runs };
}

/** All text of a block, lines apart. */
export function textOfBlock(block: Block): string {
  if (block.kind === 'paragraph')
    return `${block.ruby} ${block.pieces.map((piece) => (typeof piece === 'string' ? ' ' : piece.text)).join('')}`.trim();
  if (block.kind === 'box') return block.blocks.map(textOfBlock).join('\n');
  return block.rows
    .flat()
    .flatMap((cell) => cell.blocks.map(textOfBlock))
    .join('\n');
}

function setBlocks(blocks: readonly Block[], area: Area, top: number, setting: Setting): number {
  let y = top;
  let after = 0;
  let before: Paragraph | undefined;
  for (const block of blocks) {
    if (block.kind !== 'paragraph') {
      y = block.kind === 'table' ? setTable(block, area, y, setting) : setBox(block, area, y, setting);
      before = undefined;
      after = 0;
      continue;
    }
    const alike = before !== undefined && before.look.style === block.look.style;
    const close = alike && block.look.contextual === true && before?.look.contextual === true;
    const above = close ? 0 : Math.max(after, block.look.before ?? 0);
    if (textOfBlock(block) === '') {
      // An empty line is white space.
      after = Math.min(MOST_SPACE, after + 0.6 * lineHeight(block, block.look.run.size ?? 11));
      continue;
    }
    y = setParagraph(block, area, y + Math.min(MOST_SPACE, above), setting);
    after = Math.min(MOST_SPACE, block.look.after ?? 0);
    before = block;
  }
  return y + Math.min(after, MOST_SPACE);
}

function setBox(box: Box, area: Area, top: number, setting: Setting): number {
  const width = box.width > 60 ? box.width : area.width;
  const x = area.x + Math.max(0, Math.min(box.x, 400));
  const cut = width < 0.7 * area.width && box.blocks.length > 3 ? CUT : 0;
  return setBlocks(box.blocks, { x, width }, top + cut, setting) + cut;
}

function setTable(table: Table, area: Area, top: number, setting: Setting): number {
  const edges = columnEdges(table, area);
  let y = top;
  // Text of a cell that spans rows may need more room than its first row has.
  let reach = top;
  for (const row of table.rows) {
    const filled = row.filter((cell) => cell.blocks.some((block) => textOfBlock(block) !== ''));
    const areaOf = (cell: TableCell): Area => {
      const x = edges[cell.column] ?? area.x;
      const end = edges[cell.column + cell.span] ?? edges.at(-1) ?? area.x + area.width;
      return { x, width: Math.max(20, end - x - 20) };
    };
    if (isLayout(filled, setting.body)) {
      y = Math.max(y, reach);
      for (const cell of filled)
        y = setBlocks(cell.blocks, areaOf(cell), filled.length > 1 ? y + CUT : y, setting);
      if (filled.length > 1) y += CUT;
      continue;
    }
    let bottom = y;
    for (const cell of filled) {
      const end = setBlocks(cell.blocks, areaOf(cell), y, setting);
      if (cell.merged === 'start') reach = Math.max(reach, end);
      else bottom = Math.max(bottom, end);
    }
    y = bottom === y ? y + (filled.length > 0 ? 14 : 4) : bottom + 2;
  }
  return Math.max(y, reach);
}

// Columns of a page rather than of a table: each has several lines, or headings stand among them.
function isLayout(cells: readonly TableCell[], body: number): boolean {
  if (cells.length < 2) return true;
  const lines = cells.map((cell) => cell.blocks.map(textOfBlock).filter((text) => text !== ''));
  const alone = lines[0]?.length === 1 && isHeading(lines[0][0] ?? '');
  if (alone && lines.slice(1).some((texts) => texts.length > 1)) return true;
  if (lines.filter((texts) => texts.length > 3).length > 1) return true;
  // A name in large letters, and beside it how to reach the person.
  const large = cells.some(({ blocks }) => blocks.some((block) => sizeOf(block) > 1.4 * body));
  if (large && lines.filter((texts) => texts.length > 1).length > 1) return true;
  return lines.some((texts) => texts.length > 2 && texts.some(isHeading));
}

function sizeOf(block: Block): number {
  if (block.kind !== 'paragraph') return 0;
  return Math.max(
    0,
    ...block.pieces.map((piece) => (typeof piece === 'string' ? 0 : (piece.look.size ?? 0))),
  );
}

function isHeading(text: string): boolean {
  return headingOf(text) !== undefined;
}

// A column has room for its longest word, or its text if that is short, so that no text runs into the next.
function columnEdges(table: Table, area: Area): number[] {
  const count = Math.max(
    1,
    ...table.rows.map((row) => Math.max(0, ...row.map((cell) => cell.column + cell.span))),
  );
  const known = table.columns.length >= count && table.columns.some((width) => width > 0);
  const widths = Array.from({ length: count }, (_, column) =>
    known ? (table.columns[column] ?? 0) : area.width / count,
  );
  const total = widths.reduce((sum, width) => sum + width, 0);
  // Some programs write a grid of one centimetre columns and let the reader widen it.
  const scale = total < 0.5 * area.width ? area.width / Math.max(1, total) : 1;
  for (const cell of table.rows.flat()) {
    if (cell.span > 1) continue;
    const need = Math.max(0, ...cell.blocks.map(shortWidth)) + 24;
    widths[cell.column] = Math.max((widths[cell.column] ?? 0) * 1, need / scale);
  }
  const edges = [area.x];
  for (const width of widths) edges.push((edges.at(-1) ?? area.x) + width * scale);
  return edges;
}

function shortWidth(block: Block): number {
  if (block.kind !== 'paragraph') return 60;
  const words = block.pieces.flatMap((piece) =>
    typeof piece === 'string' ? [] : wordsOfPiece(piece, 11, false),
  );
  const whole = words.reduce((sum, word) => sum + word.width, 0);
  return Math.max(Math.min(whole, SHORT), ...words.map((word) => Math.min(word.width, 220)));
}

type Line = { words: { word: Word; x: number }[]; x: number };

function setParagraph(paragraph: Paragraph, area: Area, top: number, setting: Setting): number {
  const { look } = paragraph;
  const heading = look.outline === 0 && !standsOut(paragraph, setting.body);
  const least = heading ? 1.2 * setting.body : 0;
  const bold = (look.outline ?? 9) < 3 && !standsOut(paragraph, setting.body);
  const words = paragraph.pieces.flatMap<Word | Exclude<Piece, object>>((piece) =>
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

function standsOut(paragraph: Paragraph, body: number): boolean {
  const looks = paragraph.pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.look]));
  return looks.some((look) => look.bold === true || (look.size ?? body) > 1.15 * body);
}

function breakLines(
  paragraph: Paragraph,
  words: readonly (Word | Exclude<Piece, object>)[],
  area: Area,
): { lines: Line[]; x: number } {
  const { look } = paragraph;
  const inset = Math.min(Math.max(0, look.left ?? 0), 0.6 * area.width);
  const level = (look.level ?? 0) * 12;
  const left = paragraph.bullet ? Math.max(18 + level, inset) : inset;
  const first = paragraph.bullet ? left : Math.max(0, left + (look.first ?? 0));
  const stops = [...(look.tabs ?? []), ...(first < left ? [{ at: left, align: 'left' as const }] : [])].sort(
    (a, b) => a.at - b.at,
  );
  const lines: Line[] = [];
  let line: Line = { words: [], x: first };
  let at = first;
  const next = () => {
    lines.push(line);
    line = { words: [], x: left };
    at = left;
  };
  for (const [index, word] of words.entries()) {
    if (word === 'break') next();
    else if (typeof word === 'string') {
      const field = fieldAfter(words, index);
      const size = field.size || 11;
      const from = line.words.length === 0 ? at : at + 1.6 * size;
      const stop =
        word === 'tab-right'
          ? { at: area.width, align: 'right' as const }
          : (stops.find((one) => one.at > at + 1) ?? {
              at: (Math.floor(at / 36) + 1) * 36,
              align: 'left' as const,
            });
      const shift = stop.align === 'right' ? field.width : stop.align === 'center' ? field.width / 2 : 0;
      at = Math.max(from, Math.min(stop.at, area.width) - shift);
      if (line.words.length === 0) line.x = at;
    } else {
      const solid = word.text.trimEnd() === word.text ? word.width : word.width - 0.25 * word.size;
      if (at + solid > area.width + 0.5 && line.words.length > 0 && at > left) next();
      if (line.words.length === 0 && word.text.trim() === '' && lines.length > 0) continue;
      line.words.push({ word, x: at });
      at += word.width;
    }
  }
  lines.push(line);
  return {
    lines: lines.filter((one) => one.words.length > 0).map((one) => moved(one, area.x)),
    x: area.x + first,
  };
}

function moved(line: Line, by: number): Line {
  return { x: line.x + by, words: line.words.map(({ word, x }) => ({ word, x: x + by })) };
}

// What stands behind a tab, up to the next: a right stop aligns its end.
function fieldAfter(words: readonly (Word | string)[], tab: number): { width: number; size: number } {
  let width = 0;
  let size = 0;
  for (let at = tab + 1; at < words.length; at++) {
    const word = words[at];
    if (word === undefined || typeof word === 'string') break;
    width += word.width;
    size = Math.max(size, word.size);
  }
  return { width, size };
}

type Run = Omit<TextRun, 'width' | 'vertical'>;

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

function lineHeight({ look }: Paragraph, size: number): number {
  const line = look.line ?? 1;
  return line < 0 ? Math.max(-line, 0.9 * size) : 1.2 * size * Math.min(Math.max(line, 0.8), 2);
}

// Words with the spaces behind them; each Chinese or Japanese character may end a line.
function wordsOfPiece(piece: Exclude<Piece, string>, least: number, bold: boolean): Word[] {
  const size = Math.max(piece.look.size ?? 11, least);
  const heavy = piece.look.bold === true || bold;
  return (piece.text.replaceAll(/[\t\n\r]+/g, ' ').match(/\s+|\S+\s*/gu) ?? [])
    .flatMap((word) => (CJK.test(word) ? [...word] : [word]))
    .map((text) => ({ text, width: widthOf(text, size, heavy), size, bold: heavy }));
}

function widthOf(text: string, size: number, bold: boolean): number {
  let ems = 0;
  for (const letter of text) {
    if (CJK.test(letter)) ems += 1;
    else if (/[\sijlft.,;:'’!|()[\]/-]/u.test(letter)) ems += 0.27;
    else if (/[mwMW@—…]/u.test(letter)) ems += 0.85;
    else ems += /\p{Lu}/u.test(letter) ? 0.64 : 0.5;
  }
  return ems * size * (bold ? 1.06 : 1);
}

// The size that most letters have.
function bodySize(blocks: readonly Block[]): number {
  const letters = new Map<number, number>();
  const count = (block: Block): void => {
    if (block.kind === 'box') block.blocks.forEach(count);
    else if (block.kind === 'table') for (const cell of block.rows.flat()) cell.blocks.forEach(count);
    else
      for (const piece of block.pieces)
        if (typeof piece !== 'string') {
          const size = piece.look.size ?? 11;
          letters.set(size, (letters.get(size) ?? 0) + piece.text.length);
        }
  };
  blocks.forEach(count);
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 11;
}
