/**
 * Draws a résumé as a PDF by react-pdf. Promise: every text of the paper is drawn and can be copied out in reading
 * order; characters no font has become □ and are told; nothing of the machine or the minute stands in the file.
 */
import { Document, Page, pdf } from '@react-pdf/renderer';
import { Fragment, createElement as h } from 'react';
import { makeDrawable } from '../../client/export/drawable.ts';
import type { Paper } from '../../client/export/paper.ts';
import { PAPER_WORDS } from '../../client/export/paper-words.ts';
import { drawTop } from './draw-basics.ts';
import { drawSection } from './draw-entries.ts';
import { type Pen, penFor } from './draw-text.ts';
import { type FontSources, openFonts } from './pdf-fonts.ts';
import { PAGE_SIZES, type PdfLook, THEMES } from './pdf-themes.ts';

/** What could not be drawn, each once, in the order it was met. */
export type DrawnPdf = { readonly blob: Blob; readonly replaced: readonly string[] };

const STAND_INS = ['□', '■', '?'];

/** Draws `paper`; `fonts` says where react-pdf finds them. */
export async function drawPdf(paper: Paper, look: PdfLook, fonts: FontSources): Promise<DrawnPdf> {
  const has = await openFonts(fonts);
  const sign = STAND_INS.find((one) => has(one.codePointAt(0) ?? 0)) ?? '?';
  const { paper: drawable, replaced } = drawablePaper(paper, (text) => makeDrawable(text, has, sign));
  const blob = await pdf(formDocument(drawable, penFor(THEMES[look.theme], look), look)).toBlob();
  return { blob, replaced };
}

function formDocument(paper: Paper, pen: Pen, look: PdfLook) {
  const words = PAPER_WORDS[paper.language];
  const date = new Date(`${look.madeOn}T00:00:00Z`);
  return h(
    Document,
    {
      title: [paper.name, words.resume].filter(Boolean).join(' – '),
      author: paper.name,
      // Empty, or react-pdf puts its own name there.
      creator: '',
      producer: '',
      creationDate: date,
      language: words.tag,
    },
    h(
      Page,
      {
        // Measures the text once; without it two hundred entries take half a minute.
        experimentalPagination: true,
        size: [...PAGE_SIZES[look.size]],
        style: { ...pen.styles.page, fontFamily: 'latin' },
        // The number comes after the page's own text, also for who reads the file by ear.
        layout: ({ children, pageNumber = 1, totalPages = 1 }) =>
          h(Fragment, {}, children, totalPages > 1 ? pen.pageNumber(pageNumber, totalPages) : null),
      },
      drawTop(paper, pen),
      ...paper.sections.flatMap((section) => drawSection(section, paper.language, look.theme, pen)),
    ),
  );
}

type MakeText = (text: string) => { readonly text: string; readonly replaced: readonly string[] };

// Walks the paper once; addresses and the picture are not text.
function drawablePaper(paper: Paper, make: MakeText): { paper: Paper; replaced: string[] } {
  const replaced = new Set<string>();
  const text = (value: string): string => {
    const made = make(value);
    for (const one of made.replaced) replaced.add(one);
    return made.text;
  };
  const texts = (values: readonly string[]) => values.map(text);
  const drawn: Paper = {
    ...paper,
    name: text(paper.name),
    label: text(paper.label),
    contact: paper.contact.map((link) => ({ ...link, text: text(link.text) })),
    summary: text(paper.summary),
    sections: paper.sections.map((section) => ({
      ...section,
      title: text(section.title),
      entries: section.entries.map((entry) => ({
        name: text(entry.name),
        about: texts(entry.about),
        dates: text(entry.dates),
        texts: texts(entry.texts),
        points: texts(entry.points),
        words: entry.words.map(texts),
        link: entry.link === null ? null : { ...entry.link, text: text(entry.link.text) },
      })),
    })),
  };
  return { paper: drawn, replaced: [...replaced] };
}
