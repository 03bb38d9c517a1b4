/**
 * Sets the text of a DOCX on one tall page, so that it is placed by the same rules as a PDF: lines of a page's width,
 * tab stops and table columns as gaps, spacing as white space. Cells that are columns of a layout (several lines each,
 * headings inside) follow each other; cells of a table stand side by side.
 * Not promised: how the page looks; widths of letters are guessed.
 */
import { type Area, columnEdges } from './docx-widths.ts';
import { headingOf } from './place-headings.ts';
import type { Block, Box, Paragraph, Table, TableCell } from './read-docx-body.ts';
import type { PdfPage, TextRun } from './read-pdf.ts';
import { lineHeight, type Setting, setParagraph } from './set-docx-paragraph.ts';
import { withUprightName } from './upright-names.ts';

export type Sheet = { readonly width: number; readonly left: number; readonly right: number };

/** More white space than this would be read as a cut through the page. */
const MOST_SPACE = 18;
/** White space that is read as a cut: what follows is a column of its own. */
const CUT = 80;

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
    const filled = row
      .filter((cell) => cell.blocks.some((block) => textOfBlock(block) !== ''))
      .map((cell) => ({ ...cell, blocks: withUprightName(cell.blocks) }));
    const areaOf = (cell: TableCell): Area => {
      const x = edges[cell.column] ?? area.x;
      const end = edges[cell.column + cell.span] ?? edges.at(-1) ?? area.x + area.width;
      return { x, width: Math.max(20, end - x - 20) };
    };
    if (!isNamedRow(filled, areaOf) && isLayout(filled, setting.body)) {
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

// Beside the name of a section, which stands upright or in a narrow cell, its lines: what stands in a row of a form.
function isNamedRow([name, lines, more]: readonly TableCell[], areaOf: (cell: TableCell) => Area): boolean {
  if (name === undefined || lines === undefined || more !== undefined) return false;
  const [text, next] = name.blocks.map(textOfBlock).filter((one) => one !== '');
  const narrow = areaOf(name).width < 0.2 * areaOf(lines).width;
  return narrow && next === undefined && /^\p{Script=Han}+$/u.test(text ?? '') && isHeading(text ?? '');
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
