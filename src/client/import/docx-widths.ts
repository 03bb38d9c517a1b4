/** How wide the words and the table columns of a DOCX are, as far as can be guessed without its fonts. In points. */
import type { Block, Piece, Table } from './read-docx-body.ts';

/** A word with the spaces behind it. */
export type Word = {
  readonly text: string;
  readonly width: number;
  readonly size: number;
  readonly bold: boolean;
};
/** The part of the page's width that a text has. */
export type Area = { readonly x: number; readonly width: number };

/** A text of a cell that is no wider stays on one line, such as the name of an employer. */
const SHORT = 220;
const CJK =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/u;

/** The words of a piece; each Chinese or Japanese character may end a line. `least` is the smallest size. */
export function wordsOfPiece(piece: Exclude<Piece, string>, least: number, bold: boolean): Word[] {
  const size = Math.max(piece.look.size ?? 11, least);
  const heavy = piece.look.bold === true || bold;
  return (piece.text.replaceAll(/[\t\n\r]+/g, ' ').match(/\s+|\S+\s*/gu) ?? [])
    .flatMap((word) => (CJK.test(word) ? [...word] : [word]))
    .map((text) => ({ text, width: widthOf(text, size, heavy), size, bold: heavy }));
}

/** The width of a text. */
export function widthOf(text: string, size: number, bold: boolean): number {
  let ems = 0;
  for (const letter of text) {
    if (CJK.test(letter)) ems += 1;
    else if (/[\sijlft.,;:'’!|()[\]/-]/u.test(letter)) ems += 0.27;
    else if (/[mwMW@—…]/u.test(letter)) ems += 0.85;
    else ems += /\p{Lu}/u.test(letter) ? 0.64 : 0.5;
  }
  return ems * size * (bold ? 1.06 : 1);
}

/** Where columns begin, and the last ends: each has room for its longest word, or its text if that is short. */
export function columnEdges(table: Table, area: Area): number[] {
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
    widths[cell.column] = Math.max(widths[cell.column] ?? 0, need / scale);
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
