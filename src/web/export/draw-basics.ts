/** The head of the first page: who, how to reach them, the picture, and what they say of themselves. */
import { Image, View } from '@react-pdf/renderer';
import { createElement as h, type ReactElement } from 'react';
import type { Paper } from '../../client/export/paper.ts';
import type { Pen } from './draw-text.ts';

/** The head, as one block. */
export function drawTop(paper: Paper, pen: Pen): ReactElement {
  const { styles } = pen;
  const level = pen.set(paper.contact.map(({ text }) => text).join(''));
  return h(
    View,
    {},
    h(
      View,
      { style: styles.top },
      h(
        View,
        { style: styles.who },
        paper.name !== '' && pen.text(paper.name, styles.name),
        paper.label !== '' && pen.text(paper.label, styles.label),
        h(
          View,
          { style: styles.contacts },
          ...paper.contact.map((link, key) => h(View, { key, style: styles.contact }, pen.link(link, level))),
        ),
      ),
      paper.picture !== '' && h(Image, { src: paper.picture, style: styles.picture, cache: false }),
    ),
    paper.summary !== '' && pen.text(paper.summary, styles.summary),
  );
}
