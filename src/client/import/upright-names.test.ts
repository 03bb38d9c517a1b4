import { expect, it } from 'vitest';
import type { Block, Paragraph } from './read-docx-body.ts';
import { withUprightName } from './upright-names.ts';

const paragraph = (text: string): Paragraph => ({
  kind: 'paragraph',
  look: { run: {} },
  pieces: [{ text, look: { size: 10.5 } }],
  bullet: false,
  ruby: '',
});
const textsOf = (blocks: readonly Block[]) =>
  withUprightName(blocks).map((block) =>
    block.kind === 'paragraph'
      ? block.pieces.map((piece) => (typeof piece === 'string' ? '' : piece.text)).join('')
      : '',
  );

it('makes one line of a section’s name that stands upright in its cell', () => {
  expect(textsOf(['学', '习', '经', '历'].map(paragraph))).toEqual(['学习经历']);
  expect(textsOf(['工作', '', '经历'].map(paragraph))).toEqual(['工作经历']);
});

it('leaves what names no section as it is', () => {
  expect(textsOf(['电工', '班长'].map(paragraph))).toEqual(['电工', '班长']);
  expect(textsOf([paragraph('工作经历')])).toEqual(['工作经历']);
});
