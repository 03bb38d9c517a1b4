/**
 * The two looks of a PDF. Both are one ink and one accent on white, without serifs; "plain" has the dates at the end of
 * an entry's first line, "margin" has them in a column of their own on the left.
 */
import type { Styles } from '@react-pdf/renderer';

export type Theme = 'plain' | 'margin';
export type PageSize = 'a4' | 'letter';
/** How Han characters are written where Chinese and Japanese differ. */
export type HanStyle = 'sc' | 'jp';

/** What a person chose for a file, and the day it was made. */
export type PdfLook = {
  readonly theme: Theme;
  readonly size: PageSize;
  readonly han: HanStyle;
  /** YYYY-MM-DD: a file must have a date; the hour is nobody's business. */
  readonly madeOn: string;
};

/** Points of ISO 216 A4 and of US Letter. */
export const PAGE_SIZES: Readonly<Record<PageSize, readonly [number, number]>> = {
  a4: [595.28, 841.89],
  letter: [612, 792],
};

const INK = '#1b1f24';
const SOFT = '#545c66';
const LINE = '#c9ced6';
const ACCENT = '#1f4e79';

/** Points, where a style says nothing else. */
export const FONT_SIZE = 9.6;
/** How tall a line of text is, in ems; squares need more air than letters. */
export const LINE_HEIGHT = { letters: 1.4, squares: 1.62 } as const;

/** A style of react-pdf. */
export type PdfStyle = Styles[string];

const TITLE: PdfStyle = { fontSize: 11.5, fontWeight: 700, color: ACCENT, marginTop: 12, marginBottom: 5 };

const COMMON = {
  page: { paddingTop: 46, paddingBottom: 52, paddingHorizontal: 52, color: INK },
  top: { flexDirection: 'row', justifyContent: 'space-between' },
  who: { flexGrow: 1, flexShrink: 1, flexBasis: 0 },
  name: { fontSize: 23, fontWeight: 700, lineHeight: 1.3 },
  label: { fontSize: 11.5, color: ACCENT, marginTop: 2 },
  contacts: { flexDirection: 'row', flexWrap: 'wrap', columnGap: 16, marginTop: 5 },
  contact: { color: SOFT, maxWidth: '100%' },
  link: { color: ACCENT, textDecoration: 'none' },
  picture: { width: 74, height: 96, objectFit: 'cover', marginLeft: 18 },
  summary: { marginTop: 8 },
  entry: { marginBottom: 8 },
  brief: { marginBottom: 2.5 },
  about: { color: SOFT },
  text: { marginTop: 2.5 },
  strong: { fontWeight: 700, color: INK },
  point: { flexDirection: 'row', marginTop: 2 },
  dot: { width: 11, color: SOFT },
  column: { flexGrow: 1, flexShrink: 1, flexBasis: 0 },
  footer: {
    position: 'absolute',
    bottom: 24,
    left: 52,
    right: 52,
    fontSize: 8,
    color: SOFT,
    textAlign: 'center',
  },
  head: { flexDirection: 'row', justifyContent: 'space-between' },
} satisfies Record<string, PdfStyle>;

const MARGIN = 130;

/** What both themes have, and what each decides. */
export type ThemeStyles = typeof COMMON &
  Readonly<Record<'title' | 'headName' | 'dates' | 'below', PdfStyle>>;

export const THEMES: Readonly<Record<Theme, ThemeStyles>> = {
  plain: {
    ...COMMON,
    title: { ...TITLE, paddingBottom: 2.5, borderBottomWidth: 0.7, borderBottomColor: LINE },
    headName: { ...COMMON.column, fontWeight: 700, fontSize: 10.2 },
    dates: { color: SOFT, marginLeft: 14 },
    below: {},
  },
  margin: {
    ...COMMON,
    title: { ...TITLE, paddingTop: 6, borderTopWidth: 0.7, borderTopColor: LINE },
    headName: { fontWeight: 700, fontSize: 10.2 },
    dates: { width: MARGIN, paddingRight: 10, color: SOFT },
    below: { marginLeft: MARGIN },
  },
};
