/**
 * In forms the name of a section stands upright in a narrow cell at the side, a character or two a line: 学, 习, 经, 历. A
 * page shows it in one piece; here it becomes one line.
 */
import { headingOf } from './place-headings.ts';
import type { Block, Paragraph, Piece } from './read-docx-body.ts';

/** The blocks of a cell; those of such a name are one paragraph. */
export function withUprightName(blocks: readonly Block[]): readonly Block[] {
  const paragraphs = blocks.filter((block): block is Paragraph => block.kind === 'paragraph');
  const [first] = paragraphs;
  if (first === undefined || paragraphs.length < blocks.length) return blocks;
  const pieces = paragraphs.flatMap((paragraph): Piece[] => [...paragraph.pieces, 'break']);
  const lines = linesOf(pieces);
  const upright = lines.length > 1 && lines.every((line) => /^\p{Script=Han}{1,2}$/u.test(line));
  const text = lines.join('');
  const look = pieces.find((piece) => typeof piece !== 'string')?.look;
  if (!upright || look === undefined || headingOf(text) === undefined) return blocks;
  return [{ ...first, pieces: [{ text, look }] }];
}

function linesOf(pieces: readonly Piece[]): string[] {
  const lines = [''];
  for (const piece of pieces)
    if (piece === 'break') lines.push('');
    else if (typeof piece !== 'string') lines[lines.length - 1] += piece.text.replaceAll(/\s/gu, '');
  return lines.filter((line) => line !== '');
}
