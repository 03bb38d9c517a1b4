/** The paragraphs of the Word file, from top to bottom. */
import {
  ExternalHyperlink,
  HeadingLevel,
  ImageRun,
  Paragraph,
  type ParagraphChild,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import { briefLines, isBrief } from './brief-lines.ts';
import type { Paper, PaperEntry, PaperLink, PaperSection } from './paper.ts';
import { PAPER_WORDS } from './paper-words.ts';

const SOFT = '545C66';
const ACCENT = '1F4E79';
/** Pixels at 96 to the inch. */
const PICTURE = { width: 96, height: 124 } as const;

/** All blocks; `width` is that of the text, in twentieths of a point. */
export function docxBlocks(paper: Paper, width: number): Paragraph[] {
  return [
    ...(paper.picture === '' ? [] : [picture(paper.picture)]),
    ...(paper.name === ''
      ? []
      : [new Paragraph({ heading: HeadingLevel.TITLE, children: runs(paper.name) })]),
    ...(paper.label === ''
      ? []
      : [new Paragraph({ children: runs(paper.label, { color: ACCENT, size: 24 }) })]),
    ...(paper.contact.length === 0 ? [] : [new Paragraph({ children: contactRuns(paper.contact) })]),
    ...paragraphs(paper.summary),
    ...paper.sections.flatMap((section) => sectionBlocks(section, paper, width)),
  ];
}

function sectionBlocks(section: PaperSection, paper: Paper, width: number): Paragraph[] {
  const { colon } = PAPER_WORDS[paper.language];
  const title = new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(section.title) });
  if (!isBrief(section))
    return [title, ...section.entries.flatMap((entry) => entryBlocks(entry, paper, width))];
  const lines = briefLines(section, paper.language).map(
    ({ name, rest }) =>
      new Paragraph({
        children: [...(name === '' ? [] : runs(name + colon, { bold: true })), ...runs(rest)],
      }),
  );
  return [title, ...lines];
}

function entryBlocks(entry: PaperEntry, { language }: Paper, width: number): Paragraph[] {
  const { comma } = PAPER_WORDS[language];
  const dates = new TextRun({ children: [new Tab(), entry.dates], bold: false, color: SOFT, size: 20 });
  const soft = (text: string) => new Paragraph({ children: runs(text, { color: SOFT }), keepLines: true });
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_2,
      tabStops: [{ type: TabStopType.RIGHT, position: width }],
      children: entry.dates === '' ? runs(entry.name) : [...runs(entry.name), dates],
    }),
    ...(entry.about.length === 0 ? [] : [soft(entry.about.join(' · '))]),
    ...entry.texts.flatMap((text) => paragraphs(text)),
    ...entry.points.map(
      (point) => new Paragraph({ style: 'ListBullet', bullet: { level: 0 }, children: runs(point) }),
    ),
    ...entry.words.map((words) => soft(words.join(comma))),
    ...(entry.link === null ? [] : [new Paragraph({ children: [linkRun(entry.link)] })]),
  ];
}

function paragraphs(text: string): Paragraph[] {
  return text === '' ? [] : text.split(/\n+/).map((line) => new Paragraph({ children: runs(line) }));
}

type Look = { readonly bold?: boolean; readonly color?: string; readonly size?: number };

/** A text without the two last code points of the plane: XML has no place for them, and they are no characters either. */
export function xmlText(text: string): string {
  return text.replace(/[\ufffe\uffff]/g, '');
}

// A line break inside a text is Word's own.
function runs(text: string, look: Look = {}): TextRun[] {
  return xmlText(text)
    .split('\n')
    .map((line, index) => new TextRun({ ...look, text: line, ...(index > 0 && { break: 1 }) }));
}

function contactRuns(contact: readonly PaperLink[]): ParagraphChild[] {
  return contact.flatMap((link, index) => [
    ...(index === 0 ? [] : runs('  ·  ', { color: SOFT })),
    linkRun(link),
  ]);
}

function linkRun({ text, href }: PaperLink): ParagraphChild {
  const run = new TextRun({ text: xmlText(text), color: href === null ? SOFT : ACCENT });
  return href === null ? run : new ExternalHyperlink({ link: href, children: [run] });
}

function picture(address: string): Paragraph {
  const [head = '', body = ''] = address.split(',');
  const data = Uint8Array.from(atob(body), (character) => character.charCodeAt(0));
  const type = head.includes('png') ? 'png' : 'jpg';
  return new Paragraph({ children: [new ImageRun({ type, data, transformation: PICTURE })] });
}
