/**
 * From the XML of a DOCX to paragraphs, tables and boxes with their text in reading order. What a reader of the page
 * does not see as its text (notes, comments, hidden words, addresses behind links) is set aside, so that it can be
 * left over. Deleted text is gone for its writer and is not taken. Source: ECMA-376 Part 1, 17.3 and 17.4; MCE (Part 3).
 */
import type { Leftover } from '../../shared/resume/import-result.ts';
import { labelOf } from './place-labels.ts';
import { type ParagraphLook, points, type RunLook, type Styles, valOf } from './read-docx-styles.ts';
import { allOf, childrenOf, elementAt, textOf, type XmlElement } from './read-xml.ts';

/** A stretch of one look, or a tab, or the end of a line. */
export type Piece = { readonly text: string; readonly look: RunLook } | 'tab' | 'tab-right' | 'break';

export type Paragraph = {
  readonly kind: 'paragraph';
  readonly look: ParagraphLook;
  readonly pieces: readonly Piece[];
  readonly bullet: boolean;
  /** How the words above are read (furigana). */
  readonly ruby: string;
};
export type TableCell = {
  readonly column: number;
  readonly span: number;
  readonly merged: 'start' | 'goes-on' | 'none';
  readonly blocks: readonly Block[];
};
export type Table = {
  readonly kind: 'table';
  /** Points; may be empty. */
  readonly columns: readonly number[];
  readonly rows: readonly (readonly TableCell[])[];
};
/** A text box; points from the page's left edge, and from somewhere above. */
export type Box = {
  readonly kind: 'box';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly blocks: readonly Block[];
};
export type Block = Paragraph | Table | Box;

/** What the body is read with, and where things are set aside. */
export type Reading = {
  readonly styles: Styles;
  /** Whether a list of that id and level has a sign before each item. */
  readonly isList: (list: string, level: number) => boolean;
  /** Targets of links by relationship; never followed. */
  readonly targets: ReadonlyMap<string, string>;
  readonly aside: Leftover[];
};

const EMU = 12_700;
const TRANSPARENT = new Set(['w:customXml', 'w:smartTag', 'w:ins', 'w:moveTo', 'w:dir', 'w:bdo']);
/** Links whose words do not say where they lead, and where a reader needs it. */
const NAMED_LINK = /^(?:linked ?in|git ?hub|git ?lab|xing|twitter|portfolio|website|homepage|blog|orcid)\b/iu;

/** The blocks directly inside a body, cell, box, header, note. */
export function readBlocks(parent: XmlElement, reading: Reading): Block[] {
  return elementsIn(parent).flatMap((child): Block[] => {
    if (child.name === 'w:p') return readParagraph(child, reading);
    if (child.name === 'w:tbl') return [readTable(child, reading)];
    if (child.name === 'w:sdt') return readBlocks(sdtContent(child), reading);
    return TRANSPARENT.has(child.name) ? readBlocks(child, reading) : [];
  });
}

// Of alternatives the first is what Word shows; the fallback says the same for older programs.
function elementsIn(parent: XmlElement): XmlElement[] {
  return parent.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    if (child.name !== 'mc:AlternateContent') return [child];
    const chosen = elementAt(child, 'mc:Choice') ?? elementAt(child, 'mc:Fallback');
    return chosen === undefined ? [] : elementsIn(chosen);
  });
}

function sdtContent(element: XmlElement): XmlElement {
  return elementAt(element, 'w:sdtContent') ?? { name: '', attributes: new Map(), children: [] };
}

function readTable(table: XmlElement, reading: Reading): Table {
  const columns = childrenOf(elementAt(table, 'w:tblGrid'), 'w:gridCol').map(
    (column) => points(column.attributes.get('w:w')) ?? 0,
  );
  return { kind: 'table', columns, rows: rowsIn(table).map((row) => readRow(row, reading)) };
}

function rowsIn(parent: XmlElement): XmlElement[] {
  return elementsIn(parent).flatMap((child) => {
    if (child.name === 'w:tr') return [child];
    if (child.name === 'w:sdt') return rowsIn(sdtContent(child));
    return TRANSPARENT.has(child.name) ? rowsIn(child) : [];
  });
}

function readRow(row: XmlElement, reading: Reading): TableCell[] {
  const cells: TableCell[] = [];
  // Attacker-controlled: as many columns are laid out as the last cell stands behind.
  let column = within(valOf(elementAt(row, 'w:trPr'), 'w:gridBefore'), 0);
  for (const cell of cellsIn(row)) {
    const properties = elementAt(cell, 'w:tcPr');
    const merge = elementAt(properties, 'w:vMerge');
    const merged =
      merge === undefined ? 'none' : merge.attributes.get('w:val') === 'restart' ? 'start' : 'goes-on';
    const span = within(valOf(properties, 'w:gridSpan'), 1);
    cells.push({ column, span, merged, blocks: readBlocks(cell, reading) });
    column += span;
  }
  return cells;
}

// Word has 63 columns at most.
function within(columns: string, least: number): number {
  return Math.min(64, Math.max(least, Math.trunc(Number(columns)) || least));
}

function cellsIn(parent: XmlElement): XmlElement[] {
  return elementsIn(parent).flatMap((child) => {
    if (child.name === 'w:tc') return [child];
    if (child.name === 'w:sdt') return cellsIn(sdtContent(child));
    return TRANSPARENT.has(child.name) ? cellsIn(child) : [];
  });
}

type Field = { instruction: string; from: number; said: boolean };
type Open = {
  readonly reading: Reading;
  readonly look: ParagraphLook;
  readonly pieces: Piece[];
  readonly boxes: Box[];
  readonly fields: Field[];
  ruby: string;
};

function readParagraph(paragraph: XmlElement, reading: Reading): Block[] {
  const look = reading.styles.paragraph(elementAt(paragraph, 'w:pPr'));
  const open: Open = { reading, look, pieces: [], boxes: [], fields: [], ruby: '' };
  readInline(paragraph, open);
  const { list = '0', level = 0 } = look;
  const bullet = list !== '0' && list !== '' && look.outline === undefined && reading.isList(list, level);
  return [...inOrder(open.boxes), { kind: 'paragraph', look, pieces: open.pieces, bullet, ruby: open.ruby }];
}

function readInline(parent: XmlElement, open: Open): void {
  for (const child of elementsIn(parent)) {
    if (child.name === 'w:r') readRun(child, open);
    else if (child.name === 'w:hyperlink') readLink(child, open);
    else if (child.name === 'w:sdt') readInline(sdtContent(child), open);
    else if (child.name === 'w:fldSimple' || TRANSPARENT.has(child.name)) readInline(child, open);
    else if (child.name === 'm:oMath' || child.name === 'm:oMathPara')
      say(allOf(child, 'm:t').map(textOf).join(''), {}, open);
  }
}

function readRun(run: XmlElement, open: Open): void {
  const look = open.reading.styles.run(elementAt(run, 'w:rPr'), open.look);
  for (const child of elementsIn(run)) {
    if (isUnsaid(open)) {
      if (child.name === 'w:instrText') addInstruction(textOf(child), open);
      else if (child.name === 'w:fldChar') readFieldSign(child, open);
    } else if (child.name === 'w:t') say(textOf(child), look, open);
    else if (child.name === 'w:tab') open.pieces.push('tab');
    else if (child.name === 'w:ptab')
      open.pieces.push(child.attributes.get('w:alignment') === 'right' ? 'tab-right' : 'tab');
    else if (child.name === 'w:br' || child.name === 'w:cr') open.pieces.push('break');
    else if (child.name === 'w:noBreakHyphen') say('-', look, open);
    else if (child.name === 'w:sym') say(symbolOf(child), look, open);
    else if (child.name === 'w:fldChar') readFieldSign(child, open);
    else if (child.name === 'w:ruby') readRuby(child, open);
    else if (child.name === 'w:drawing' || child.name === 'w:pict' || child.name === 'w:object')
      readBoxes(child, open);
  }
}

function say(text: string, look: RunLook, open: Open): void {
  const plain = text.replaceAll('\u00ad', '');
  if (plain === '') return;
  if (look.hidden === true) open.reading.aside.push({ text: plain, near: 'hidden' });
  // Some programs write the sign itself.
  else
    for (const [index, part] of plain.split('\t').entries()) {
      if (index > 0) open.pieces.push('tab');
      if (part !== '') open.pieces.push({ text: part, look });
    }
}

function symbolOf(symbol: XmlElement): string {
  const code = Number.parseInt(symbol.attributes.get('w:char') ?? '', 16);
  return code > 31 && code < 0xfffe && (code < 0xd800 || code > 0xdfff) ? String.fromCharCode(code) : '';
}

// Small signs above the words: the words stand in the line, their reading in a line of its own.
function readRuby(ruby: XmlElement, open: Open): void {
  const base = elementAt(ruby, 'w:rubyBase');
  if (base !== undefined) readInline(base, open);
  const above = elementAt(ruby, 'w:rt');
  const said = above === undefined ? '' : allOf(above, 'w:t').map(textOf).join('');
  open.ruby = [open.ruby, said].filter((text) => text !== '').join(' ');
}

function isUnsaid(open: Open): boolean {
  return open.fields.some((field) => !field.said);
}

function addInstruction(text: string, open: Open): void {
  const field = open.fields.at(-1);
  if (field !== undefined) field.instruction += text;
}

function readFieldSign(sign: XmlElement, open: Open): void {
  const kind = sign.attributes.get('w:fldCharType');
  const last = open.fields.at(-1);
  if (kind === 'begin') open.fields.push({ instruction: '', from: open.pieces.length, said: false });
  else if (kind === 'separate' && last !== undefined) last.said = true;
  else if (kind === 'end' && last !== undefined) {
    open.fields.pop();
    const target = /^\s*HYPERLINK\s+"([^"]+)"/.exec(last.instruction)?.[1];
    if (target !== undefined) addTarget(target, last.from, open);
  }
}

function readLink(link: XmlElement, open: Open): void {
  const from = open.pieces.length;
  readInline(link, open);
  const target = open.reading.targets.get(link.attributes.get('r:id') ?? '');
  if (target !== undefined) addTarget(target, from, open);
}

// Where a link leads is kept: beside its words where these are only a name for it, else among what is left over.
function addTarget(target: string, from: number, open: Open): void {
  const match = /^(?:(mailto|tel):|https?:\/\/)([^?#]*)/i.exec(target);
  if (match === null) return;
  const direct = match[1] !== undefined;
  const address = direct ? decoded(match[2] ?? '') : target;
  const said = open.pieces
    .slice(from)
    .map((piece) => (typeof piece === 'string' ? ' ' : piece.text))
    .join('')
    .trim();
  if (squeezed(said).includes(squeezed(address)) || squeezed(address) === '') return;
  if (digitsOf(said).length > 6 && digitsOf(address).endsWith(digitsOf(said).slice(-6))) return;
  if (direct || said === '' || NAMED_LINK.test(said) || labelOf(said) !== undefined)
    open.pieces.push('tab', { text: address, look: open.look.run });
  else open.reading.aside.push({ text: address, near: said });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function squeezed(text: string): string {
  return text
    .toLowerCase()
    .trim()
    .replace(/^(?:https?:\/\/)?(?:www\.)?/, '')
    .replace(/\/$/, '')
    .replaceAll(/\s/g, '');
}

function digitsOf(text: string): string {
  return /[a-z]/i.test(text) ? '' : text.replaceAll(/\D/g, '');
}

function readBoxes(drawing: XmlElement, open: Open): void {
  const anchor = elementAt(drawing, 'wp:anchor');
  const x = emu(textOf(elementAt(anchor, 'wp:positionH', 'wp:posOffset')));
  const y = emu(textOf(elementAt(anchor, 'wp:positionV', 'wp:posOffset')));
  const width = emu(elementAt(anchor, 'wp:extent')?.attributes.get('cx'));
  collectBoxes(drawing, { x, y, width }, open);
}

type Frame = { readonly x: number; readonly y: number; readonly width: number };

function collectBoxes(parent: XmlElement, frame: Frame, open: Open): void {
  for (const child of elementsIn(parent)) {
    if (child.name === 'w:txbxContent')
      open.boxes.push({ kind: 'box', ...frame, blocks: readBlocks(child, open.reading) });
    else if (child.name === 'v:textpath')
      open.boxes.push({
        kind: 'box',
        ...frame,
        blocks: [plainParagraph(child.attributes.get('string'), open)],
      });
    else collectBoxes(child, frameOf(child, frame), open);
  }
}

function plainParagraph(text: string | undefined, { look }: Open): Paragraph {
  return { kind: 'paragraph', look, pieces: [{ text: text ?? '', look: look.run }], bullet: false, ruby: '' };
}

// A shape in a group is placed inside it; VML says its place as a style.
function frameOf(shape: XmlElement, frame: Frame): Frame {
  const place = elementAt(shape, 'wps:spPr', 'a:xfrm');
  const style = shape.attributes.get('style');
  if (place !== undefined) {
    const offset = elementAt(place, 'a:off')?.attributes;
    const width = emu(elementAt(place, 'a:ext')?.attributes.get('cx'));
    return {
      x: frame.x + emu(offset?.get('x')),
      y: frame.y + emu(offset?.get('y')),
      width: width || frame.width,
    };
  }
  if (style === undefined) return frame;
  const said = (name: string) =>
    points(new RegExp(`(?:^|;)\\s*${name}:\\s*(-?[\\d.]+(?:pt|in|cm|mm))`).exec(style)?.[1]);
  return {
    x: said('margin-left') ?? frame.x,
    y: said('margin-top') ?? frame.y,
    width: said('width') ?? frame.width,
  };
}

function emu(text: string | undefined): number {
  const value = Number(text ?? 0) / EMU;
  return Number.isFinite(value) ? Math.min(2_000, Math.max(-2_000, value)) : 0;
}

// Boxes of one anchor: those that stand above each other are a column, columns go from left to right.
function inOrder(boxes: readonly Box[]): Box[] {
  const columns: Box[][] = [];
  for (const box of [...boxes].sort((a, b) => a.y - b.y)) {
    const column = columns.find((others) => others.some((other) => overlap(other, box)));
    if (column === undefined) columns.push([box]);
    else column.push(box);
  }
  return columns.sort((a, b) => leftOf(a) - leftOf(b)).flat();
}

function overlap(a: Box, b: Box): boolean {
  const shared = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  return shared > 0.3 * Math.min(a.width, b.width);
}

function leftOf(column: readonly Box[]): number {
  return Math.min(...column.map((box) => box.x));
}
