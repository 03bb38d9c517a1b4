/**
 * The sections. What names an entry stays on one page with its first lines, and a heading with its first entry;
 * everything after that may flow over pages.
 */
import { View } from '@react-pdf/renderer';
import { createElement as h, type ReactElement } from 'react';
import { type BriefLine, briefLines, isBrief } from '../../client/export/brief-lines.ts';
import { cutText } from '../../client/export/cut-text.ts';
import type { PaperEntry, PaperSection } from '../../client/export/paper.ts';
import { PAPER_WORDS } from '../../client/export/paper-words.ts';
import type { Locale } from '../../shared/vocabulary/locales.ts';
import type { Pen } from './draw-text.ts';
import type { Theme } from './pdf-themes.ts';

/** Characters. What is longer may break, or a page could not hold what must not. */
const KEPT_WHOLE = 280;
const HEAD_KEPT_WHOLE = 600;
/** Of a name in the column of dates: a third of a page in squares, and twenty full lines. */
const NARROW = 240;

/** One section, as blocks that follow each other down the page. */
export function drawSection(section: PaperSection, language: Locale, theme: Theme, pen: Pen): ReactElement[] {
  const title = pen.text(section.title, pen.styles.title);
  if (isBrief(section))
    return briefLines(section, language).map((line, index) =>
      drawBrief(line, index === 0 ? title : null, theme, pen, language),
    );
  return section.entries.map((entry, index) =>
    drawEntry(entry, index === 0 ? title : null, theme, pen, language),
  );
}

function drawEntry(
  entry: PaperEntry,
  title: ReactElement | null,
  theme: Theme,
  pen: Pen,
  language: Locale,
): ReactElement {
  const { styles } = pen;
  const [first = null, ...rest] = drawParts(entry, language, pen);
  const kept = firstLength(entry) <= KEPT_WHOLE && headLength(entry) <= KEPT_WHOLE ? first : null;
  const later = kept === null && first !== null ? [first, ...rest] : rest;
  const [called = '', ...calledOn] = cutText(entry.name);
  const [said = '', ...saidOn] = cutText(entry.about.join(' · '));
  // Beside the dates stands what fits on a page; of what is longer the rest comes below them.
  const long = calledOn.length + saidOn.length > 0;
  const name = called === '' ? null : pen.text(called, styles.headName);
  const about = said === '' || long ? null : pen.text(said, styles.about);
  const below = (part: ReactElement, key: number) => h(View, { key, style: styles.below }, part);
  const overlong = long
    ? [
        ...calledOn.map((piece) => pen.text(piece, styles.strong)),
        ...[said, ...saidOn].filter((piece) => piece !== '').map((piece) => pen.text(piece, styles.about)),
      ]
    : [];
  const dates = entry.dates === '' && theme === 'plain' ? null : pen.dates(entry.dates, styles.dates);
  const head =
    theme === 'plain'
      ? [h(View, { style: styles.head }, name, dates), about, kept]
      : [h(View, { style: styles.head }, dates, h(View, { style: styles.column }, name, about, kept))];
  return h(
    View,
    { style: styles.entry },
    h(View, { wrap: headLength(entry) > HEAD_KEPT_WHOLE }, title, ...head),
    ...[...overlong, ...later].map(below),
  );
}

function headLength({ name, about }: PaperEntry): number {
  return name.length + about.join('').length;
}

function firstLength({ texts, points, words, link }: PaperEntry): number {
  return (texts[0] ?? points[0] ?? words[0]?.join('') ?? link?.text ?? '').length;
}

function drawParts(entry: PaperEntry, language: Locale, pen: Pen): ReactElement[] {
  const { styles } = pen;
  const { comma } = PAPER_WORDS[language];
  return [
    ...entry.texts.map((text) => pen.text(text, styles.text)),
    ...entry.points.flatMap((point) =>
      cutText(point).map((piece, index) => {
        const sign = pen.sign(index === 0 ? '•' : '', piece, styles.dot);
        return h(View, { style: styles.point }, sign, pen.text(piece, styles.column));
      }),
    ),
    ...entry.words.map((words) => pen.text(words.join(comma), { ...styles.about, ...styles.text })),
    ...(entry.link === null ? [] : [pen.link(entry.link, styles.text)]),
  ];
}

function drawBrief(
  { name, rest }: BriefLine,
  title: ReactElement | null,
  theme: Theme,
  pen: Pen,
  language: Locale,
): ReactElement {
  const { styles } = pen;
  const { colon } = PAPER_WORDS[language];
  const inline = pen.line(
    name === '' ? [{ text: rest }] : [{ text: name + colon, strong: true }, { text: rest }],
  );
  const [called = '', ...calledOn] = cutText(name, NARROW);
  const rows = [...calledOn.map(() => ''), ...cutText(rest)].map((piece, index) =>
    h(
      View,
      { key: index, style: styles.head },
      pen.text(index === 0 ? called : (calledOn[index - 1] ?? ''), { ...styles.dates, ...styles.strong }),
      pen.text(piece, styles.column),
    ),
  );
  const lines = theme === 'plain' ? [inline] : rows;
  return h(View, { style: styles.brief, wrap: name.length + rest.length > KEPT_WHOLE }, title, ...lines);
}
