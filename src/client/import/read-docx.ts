/**
 * Reads the text of a DOCX as positioned runs, like that of a PDF. The file is hostile: macros make it refused, nothing
 * it points to is fetched, objects inside are not opened, sizes and depth are bounded.
 * Not promised: pictures and diagrams, the look of the page. Source: ECMA-376 Parts 1 and 2; ISO 29500 strict too.
 */
import { isRefusal, type Refusal, refuse } from '../../shared/errors.ts';
import type { ImportResult, Leftover } from '../../shared/resume/import-result.ts';
import { layOutDocx, type Sheet, textOfBlock } from './lay-out-docx.ts';
import { wordsOf } from './place-draft.ts';
import { placeResume } from './place-resume.ts';
import { plainText } from './plain-text.ts';
import { radicalSettler } from './radicals-by-script.ts';
import { type Block, type Reading, readBlocks } from './read-docx-body.ts';
import { points, readStyles, valOf } from './read-docx-styles.ts';
import type { PdfText } from './read-pdf.ts';
import { allOf, childrenOf, elementAt, readXml, textOf, type XmlElement } from './read-xml.ts';
import { type Unpacked, unpackZip } from './unpack-zip.ts';

/** A PDF's kind of text, and what does not stand on its page: notes, comments, links, what repeats on each page. */
export type DocxText = PdfText & { readonly aside: readonly Leftover[]; readonly labels: readonly string[] };

const OFFICE = 'http://schemas.openxmlformats.org';
const STRICT = 'http://purl.oclc.org/ooxml';
const MICROSOFT = 'http://schemas.microsoft.com/office/word/2010';
const SPACES: Readonly<Record<string, string>> = {
  [`${OFFICE}/wordprocessingml/2006/main`]: 'w',
  [`${STRICT}/wordprocessingml/main`]: 'w',
  [`${OFFICE}/officeDocument/2006/relationships`]: 'r',
  [`${STRICT}/officeDocument/relationships`]: 'r',
  [`${OFFICE}/drawingml/2006/main`]: 'a',
  [`${STRICT}/drawingml/main`]: 'a',
  [`${OFFICE}/drawingml/2006/wordprocessingDrawing`]: 'wp',
  [`${STRICT}/drawingml/wordprocessingDrawing`]: 'wp',
  [`${OFFICE}/officeDocument/2006/math`]: 'm',
  [`${STRICT}/officeDocument/math`]: 'm',
  [`${OFFICE}/markup-compatibility/2006`]: 'mc',
  [`${MICROSOFT}/wordprocessingShape`]: 'wps',
  [`${MICROSOFT}/wordprocessingGroup`]: 'wpg',
  [`${MICROSOFT}/wordprocessingCanvas`]: 'wpc',
  'urn:schemas-microsoft-com:vml': 'v',
};
/** "Page 1 of 2"; the numbers may come from fields that were never filled in. */
const PAGE_NUMBER =
  /^(?:page|seite|第)?[\s\d]*(?:页|頁|ページ)?\s*(?:\/|of|von|sur|de|共)?[\s\d]*(?:页|頁|ページ)?$/iu;
/** So long is a page number at most: the expression above takes time by the cube of what it looks at. */
const LONGEST_NUMBER = 60;
const MAX_RUNS = 20_000;

/** Whether the names in an archive are those of a word processor's document (or of one with macros). */
export function isDocx(names: readonly string[]): boolean {
  return names.includes('[Content_Types].xml') && names.some((name) => /^word\/.*\.xml$/i.test(name));
}

/** Reads a DOCX; refuses macros, bombs, what is broken or has no text. */
export async function readDocx(bytes: Uint8Array): Promise<DocxText | Refusal> {
  const zip = unpackZip(bytes, isDocxPart);
  return isRefusal(zip) ? zip : readDocxParts(zip);
}

/** What of an archive a DOCX is read from. */
export function isDocxPart(name: string): boolean {
  return (
    /^(?:\[Content_Types\]|word\/[^/]*)\.xml$|^(?:_rels\/|word\/_rels\/).*\.rels$|^word\/diagrams\/data\d*\.xml$/i.test(
      name,
    ) && !/(?:theme|webSettings|fontTable)\d*\.xml/i.test(name)
  );
}

/** Reads a DOCX and places its text; what stands beside the page is left over. */
export function placeDocx({ aside, labels, ...text }: DocxText): ImportResult {
  const placed = placeResume(text);
  const said = text.pages.flatMap((page) => page.runs.map((run) => run.text));
  const settle = radicalSettler([...said, ...aside.map((piece) => piece.text)]);
  const beside = aside.map((piece) => ({ ...piece, text: settle(piece.text) }));
  const names = labels.map(settle);
  return { ...placed, leftover: [...placed.leftover, ...beside], labels: [...placed.labels, ...names] };
}

/** Reads the parts of a DOCX that was unpacked. */
export function readDocxParts(zip: Unpacked): DocxText | Refusal {
  const types = zip.files.get('[Content_Types].xml') ?? new Uint8Array(0);
  if (
    zip.names.some((name) => /vbaProject|vbaData/i.test(name)) ||
    new TextDecoder().decode(types).includes('macroEnabled')
  )
    return refuse('file_has_macros', 'The Word file holds programs (macros).');
  const main = mainPart(zip);
  const part = (name: string): XmlElement | Refusal | undefined => {
    const file = zip.files.get(name);
    return file === undefined ? undefined : readXml(file, SPACES);
  };
  const document = part(main);
  if (document === undefined) return refuse('file_broken', 'The Word file has no document in it.');
  if (isRefusal(document)) return document;
  const body = elementAt(document, 'w:body');
  if (body === undefined) return refuse('file_broken', 'The Word file has no body.');
  const others = {
    styles: part('word/styles.xml'),
    numbering: part('word/numbering.xml'),
    footnotes: part('word/footnotes.xml'),
    endnotes: part('word/endnotes.xml'),
    comments: part('word/comments.xml'),
  };
  const bad = Object.values(others).find((other) => isRefusal(other));
  if (isRefusal(bad)) return bad;
  const whole = (other: XmlElement | Refusal | undefined) => (isRefusal(other) ? undefined : other);
  const reading: Reading = {
    styles: readStyles(whole(others.styles)),
    isList: listsOf(whole(others.numbering)),
    targets: targetsOf(zip, main),
    aside: [],
  };
  const labels: string[] = [];
  const blocks = readBlocks(body, reading);
  const around = readMargins(zip, part, reading, blocks, labels);
  if (isRefusal(around)) return around;
  for (const notes of [others.footnotes, others.endnotes, others.comments]) readNotes(whole(notes), reading);
  for (const [name, file] of zip.files) if (name.startsWith('word/diagrams/')) readDiagram(file, reading);
  const page = layOutDocx([...around, ...blocks], sheetOf(body));
  if (page.runs.length > MAX_RUNS) return refuse('file_too_large', 'The file has more text than a résumé.');
  if (page.runs.length === 0)
    return refuse('file_has_no_text', 'The Word file holds no text, only pictures or objects.');
  return {
    pages: [page],
    aside: reading.aside.map(({ text, ...near }) => ({ text: plainText(text), ...near })),
    labels,
  };
}

function mainPart(zip: Unpacked): string {
  const file = zip.files.get('_rels/.rels');
  const relations = file === undefined ? undefined : readXml(file);
  const known = relations === undefined || isRefusal(relations) ? [] : childrenOf(relations, 'Relationship');
  const main = known.find((one) => one.attributes.get('Type')?.endsWith('/officeDocument') === true);
  return main?.attributes.get('Target')?.replace(/^\//, '') ?? 'word/document.xml';
}

function relationsOf(zip: Unpacked, part: string): XmlElement[] {
  const file = zip.files.get(part.replace(/([^/]*)$/, '_rels/$1.rels'));
  const relations = file === undefined ? undefined : readXml(file);
  return relations === undefined || isRefusal(relations) ? [] : childrenOf(relations, 'Relationship');
}

function targetsOf(zip: Unpacked, part: string): Map<string, string> {
  return new Map(
    relationsOf(zip, part)
      .filter((one) => one.attributes.get('Type')?.endsWith('/hyperlink') === true)
      .map((one) => [one.attributes.get('Id') ?? '', one.attributes.get('Target') ?? '']),
  );
}

// A list has a sign before its items unless its level says that there is none.
function listsOf(numbering: XmlElement | undefined): Reading['isList'] {
  const abstract = new Map(
    childrenOf(numbering, 'w:abstractNum').map((one) => [one.attributes.get('w:abstractNumId') ?? '', one]),
  );
  const lists = new Map(
    childrenOf(numbering, 'w:num').map((one) => [
      one.attributes.get('w:numId') ?? '',
      abstract.get(valOf(one, 'w:abstractNumId')),
    ]),
  );
  return (list, level) => {
    const levels = childrenOf(lists.get(list), 'w:lvl');
    const found = levels.find((one) => one.attributes.get('w:ilvl') === String(level));
    return found === undefined ? lists.has(list) : valOf(found, 'w:numFmt') !== 'none';
  };
}

type Part = (name: string) => XmlElement | Refusal | undefined;

// Headers and footers stand on every page; what they only repeat is a label, the rest is read before the body.
function readMargins(
  zip: Unpacked,
  part: Part,
  reading: Reading,
  blocks: readonly Block[],
  labels: string[],
): Block[] | Refusal {
  const said = new Set(wordsOf(plainText(blocks.map(textOfBlock).join('\n'))));
  const seen = new Set<string>();
  const found: Block[] = [];
  const names = zip.names.filter((name) => /^word\/(?:header|footer)\d*\.xml$/i.test(name));
  for (const name of names.sort((a, b) => Number(isFooter(a)) - Number(isFooter(b)) || (a < b ? -1 : 1))) {
    const root = part(name);
    if (root === undefined) continue;
    if (isRefusal(root)) return root;
    for (const block of readBlocks(root, { ...reading, targets: targetsOf(zip, name) })) {
      const text = textOfBlock(block);
      if (text === '' || seen.has(text)) continue;
      seen.add(text);
      if (isPageNumber(text) || wordsOf(plainText(text)).every((word) => said.has(word)))
        labels.push(plainText(text));
      else found.push(block);
    }
  }
  return found;
}

function isPageNumber(text: string): boolean {
  const said = text.replace(/\s+/g, ' ');
  return said.length <= LONGEST_NUMBER && PAGE_NUMBER.test(said);
}

function isFooter(name: string): boolean {
  return /footer/i.test(name);
}

function readNotes(notes: XmlElement | undefined, reading: Reading): void {
  if (notes === undefined) return;
  const near = notes.name.replace('w:', '');
  for (const note of [
    ...childrenOf(notes, 'w:footnote'),
    ...childrenOf(notes, 'w:endnote'),
    ...childrenOf(notes, 'w:comment'),
  ]) {
    const text = readBlocks(note, reading).map(textOfBlock).join('\n').trim();
    if (text !== '') reading.aside.push({ text, near });
  }
}

function readDiagram(file: Uint8Array, reading: Reading): void {
  const root = readXml(file, SPACES);
  if (isRefusal(root)) return;
  for (const paragraph of allOf(root, 'a:p')) {
    const text = allOf(paragraph, 'a:t').map(textOf).join('').trim();
    if (text !== '') reading.aside.push({ text, near: 'diagram' });
  }
}

function sheetOf(body: XmlElement): Sheet {
  const section = elementAt(body, 'w:sectPr');
  const size = elementAt(section, 'w:pgSz')?.attributes;
  const margin = elementAt(section, 'w:pgMar')?.attributes;
  const width = within(points(size?.get('w:w')), 200, 2_000, 595);
  const left = within(points(margin?.get('w:left') ?? margin?.get('w:start')), 0, width / 3, 56);
  return {
    width,
    left,
    right: width - within(points(margin?.get('w:right') ?? margin?.get('w:end')), 0, width / 3, 56),
  };
}

function within(value: number | undefined, least: number, most: number, otherwise: number): number {
  return value === undefined || Number.isNaN(value) ? otherwise : Math.min(most, Math.max(least, value));
}
