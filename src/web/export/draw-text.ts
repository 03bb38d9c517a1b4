/** How a text becomes an element: the right fonts, lines that end where they may, room above and below. */
import { Link, Text } from '@react-pdf/renderer';
import { createElement as h, type ReactElement } from 'react';
import { breakWord, CJK } from '../../client/export/break-words.ts';
import type { PaperLink } from '../../client/export/paper.ts';
import { fontsFor } from './pdf-fonts.ts';
import { FONT_SIZE, type HanStyle, LINE_HEIGHT, type PdfStyle, type ThemeStyles } from './pdf-themes.ts';

/** A piece of a line: bold or not, and where it leads. */
export type Piece = { readonly text: string; readonly strong?: boolean; readonly href?: string | null };

/** Draws texts in one theme. */
export type Pen = {
  readonly styles: ThemeStyles;
  readonly text: (text: string, style?: PdfStyle) => ReactElement;
  /** Font, size and height of line for a text; for what must stand level with it. */
  readonly set: (text: string) => PdfStyle;
  /** A text that breaks at its spaces only. */
  readonly dates: (text: string, style: PdfStyle) => ReactElement;
  /** A text set as `beside` is, to stand on one line with it. */
  readonly sign: (text: string, beside: string, style: PdfStyle) => ReactElement;
  /** Several pieces on one line, which break as one text. */
  readonly line: (pieces: readonly Piece[], style?: PdfStyle) => ReactElement;
  readonly link: (link: PaperLink, style?: PdfStyle) => ReactElement;
  readonly pageNumber: (page: number, all: number) => ReactElement;
};

// As good as forbidden: a hyphen would stand at a break that is no syllable.
const NO_HYPHEN = 10_000;
const breaking = { hyphenationCallback: breakWord, hyphenationPenalty: NO_HYPHEN };

/** A pen for one theme and one way to write Han. */
export function penFor(styles: ThemeStyles, { han }: { readonly han: HanStyle }): Pen {
  const set = (text: string) => ({
    fontFamily: fontsFor(text, han),
    // Beside the height of a line there must be the size, or the height is one of react-pdf's own default size.
    fontSize: FONT_SIZE,
    lineHeight: CJK.test(text) ? LINE_HEIGHT.squares : LINE_HEIGHT.letters,
  });
  const text = (value: string, style: PdfStyle = {}) =>
    h(Text, { ...breaking, style: { ...set(value), ...style } }, value);
  const line = (pieces: readonly Piece[], style: PdfStyle = {}) => {
    const fonts = set(pieces.map((piece) => piece.text).join(''));
    return h(
      Text,
      { ...breaking, style: { ...fonts, ...style } },
      ...pieces.map((piece, key) =>
        typeof piece.href === 'string'
          ? h(Link, { key, src: piece.href, style: styles.link }, piece.text)
          : h(Text, { key, style: piece.strong === true ? styles.strong : {} }, piece.text),
      ),
    );
  };
  return {
    styles,
    set,
    text,
    dates: (value, style) =>
      h(
        Text,
        {
          hyphenationCallback: (word) => [word],
          hyphenationPenalty: NO_HYPHEN,
          style: { ...set(value), ...style },
        },
        value,
      ),
    sign: (value, beside, style) => h(Text, { style: { ...set(beside), ...style } }, value),
    line,
    link: ({ text: value, href }, style) => line([{ text: value, href }], style),
    pageNumber: (page, all) => h(Text, { style: styles.footer }, `${page} / ${all}`),
  };
}
