/**
 * Reads the text of a PDF as positioned runs, with pdf.js. The file is hostile: no script of it runs, no font of it
 * is given to the browser, nothing is fetched; pages, bytes and time are bounded.
 * Not promised: reading order (see place-columns.ts), and text that is only a picture.
 */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { type Refusal, refuse } from '../../shared/errors.ts';
import { closeUp, drawnLetters, isSpacedOut } from './letter-spacing.ts';
import { plainText } from './plain-text.ts';
import { texText, withAccentsMoved } from './tex-text.ts';
import { plainRun } from './written-marks.ts';

export const MAX_PDF_BYTES = 20_000_000;
export const MAX_PAGES = 100;
const MAX_RUNS = 200_000;

/** One run of text of one font. Points (1/72 inch) from the page's top left corner; y is the baseline. */
export type TextRun = {
  readonly text: string;
  /** The text with the wide marks that it is written with, where it has any. */
  readonly written?: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly bold: boolean;
  /** Written from top to bottom. */
  readonly vertical: boolean;
  /** Drawn with a font of pictures, so its letters say nothing. */
  readonly icon?: true;
};

export type PdfPage = {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly TextRun[];
  /** The text was read from a picture, so single characters of it may be wrong. */
  readonly recognised?: true;
};
export type PdfText = { readonly pages: readonly PdfPage[] };

/** The part of pdfjs-dist that is used; its legacy build, in Node and in a worker. */
export type PdfJs = Pick<typeof import('pdfjs-dist'), 'getDocument' | 'OPS'>;

/** Gives CMaps and standard fonts by file name, since nothing may be fetched. */
export type BinaryData = (request: { kind: string; filename: string }) => Promise<Uint8Array>;

export type PdfOptions = {
  readonly binaryData: BinaryData;
  /** Milliseconds for the whole file. */
  readonly timeLimit?: number;
  readonly onPage?: (done: number, all: number) => void;
  /** What else pdf.js needs to draw, e.g. CanvasFactory in a worker. */
  readonly drawing?: object;
  /** Pages without text are no reason to refuse the file: who asks has them recognised as pictures. */
  readonly scans?: boolean;
  /** Called with the open document and its text before it is closed. */
  readonly whileOpen?: (document: PDFDocumentProxy, text: PdfText) => Promise<void>;
};

/** Reads all pages' text; refuses what is broken, locked, too large, too slow, or has no text. Takes `bytes` over. */
export async function readPdf(
  pdfjs: PdfJs,
  bytes: Uint8Array,
  options: PdfOptions,
): Promise<PdfText | Refusal> {
  if (bytes.length > MAX_PDF_BYTES) return refuse('file_too_large', 'A PDF may have 20 MB.');
  const deadline = Date.now() + (options.timeLimit ?? 30_000);
  const task = pdfjs.getDocument(openingOf(bytes, options));
  // A question for a password would wait for ever.
  const locked = new Promise<Refusal>((resolve) => {
    task.onPassword = () => resolve(lockedRefusal());
  });
  try {
    const opened = await Promise.race([task.promise, locked, tooLate(deadline)]);
    if ('refused' in opened) return opened;
    return await Promise.race([readPages(pdfjs, opened, options), tooLate(deadline)]);
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') return lockedRefusal();
    return refuse('file_broken', 'The PDF cannot be read; save it again from the program that made it.');
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

function lockedRefusal(): Refusal {
  return refuse('file_password_protected', 'The PDF asks for a password; save a copy without one.');
}

function openingOf(bytes: Uint8Array, { binaryData, drawing }: PdfOptions) {
  return {
    data: bytes,
    BinaryDataFactory: class {
      fetch = binaryData;
    },
    useWorkerFetch: false,
    isEvalSupported: false,
    useWasm: false,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    fontExtraProperties: true,
    verbosity: 0,
    ...drawing,
  };
}

async function readPages(
  pdfjs: PdfJs,
  document: PDFDocumentProxy,
  options: PdfOptions,
): Promise<PdfText | Refusal> {
  if (document.numPages > MAX_PAGES) return refuse('file_too_many_pages', 'A résumé may have 100 pages.');
  const pages: PdfPage[] = [];
  const byTex = await isByTex(document);
  let runs = 0;
  for (let number = 1; number <= document.numPages; number++) {
    const open = await document.getPage(number);
    const page = await readPage(pdfjs, open, byTex);
    runs += page.runs.length;
    if (runs > MAX_RUNS) return refuse('file_too_large', 'The PDF has more text than a résumé.');
    pages.push(page);
    // Its pictures and drawing orders; those of a hundred pages are too many to be kept.
    open.cleanup();
    options.onPage?.(number, document.numPages);
    await nextTask();
  }
  if (runs === 0 && options.scans !== true)
    return refuse(
      'file_has_no_text',
      'The PDF holds pictures of text (a scan), which cannot be read yet; use the original file.',
    );
  await options.whileOpen?.(document, { pages });
  return { pages };
}

async function readPage(pdfjs: PdfJs, page: PDFPageProxy, byTex: boolean): Promise<PdfPage> {
  const viewport = page.getViewport({ scale: 1 });
  const content = await page.getTextContent();
  // Fonts become known by name only when the page's drawing orders were read.
  const orders = await page.getOperatorList();
  const looks = new Map<string, Look>();
  const runs: TextRun[] = [];
  const items = content.items.flatMap((item) => ('str' in item ? [item] : []));
  const texts = withAccentsMoved(items.map(({ str }) => str));
  for (const [index, item] of items.entries()) {
    const plain = plainRun(texText(texts[index] ?? '', byTex));
    if (plain.text.trim() === '') continue;
    const look = looks.get(item.fontName) ?? lookOf(page, item.fontName);
    looks.set(item.fontName, look);
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = item.transform;
    const [x = 0, y = 0] = viewport.convertToViewportPoint(e, f);
    runs.push({
      ...plain,
      x,
      y,
      width: item.width,
      size: Math.hypot(c, d) || Math.hypot(a, b),
      bold: look.bold,
      vertical: content.styles[item.fontName]?.vertical ?? false,
      ...(look.icon ? { icon: true as const } : {}),
    });
  }
  const { width, height } = viewport;
  if (!runs.some(({ text }) => isSpacedOut(text))) return { width, height, runs };
  const drawn = drawnLetters(drawnTexts(pdfjs, orders));
  const closed = runs.map((run) =>
    isSpacedOut(run.text) ? { ...run, text: closeUp(run.text, drawn) } : run,
  );
  return { width, height, runs: closed };
}

type Orders = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>;

// Glyphs as pdf.js hands them to its canvas: objects, with numbers for gaps between them.
function drawnTexts({ OPS }: PdfJs, { fnArray, argsArray }: Orders): string[] {
  return fnArray.flatMap((order, index) => {
    const args: unknown = argsArray[index];
    const glyphs: unknown = order === OPS.showText && Array.isArray(args) ? args[0] : undefined;
    return Array.isArray(glyphs) ? [glyphs.map(letterOf).join('')] : [];
  });
}

function letterOf(glyph: unknown): string {
  if (typeof glyph !== 'object' || glyph === null || !('unicode' in glyph)) return '';
  return typeof glyph.unicode === 'string' ? plainText(glyph.unicode) : '';
}

type Look = { readonly bold: boolean; readonly icon: boolean };

const ICONS = /awesome|icon|academicons|glyphicon|fontello|material ?symbols|webdings|marvosym|dingbats/i;

function lookOf(page: PDFPageProxy, fontName: string): Look {
  const font: unknown = page.commonObjs.has(fontName) ? page.commonObjs.get(fontName) : undefined;
  if (typeof font !== 'object' || font === null) return { bold: false, icon: false };
  const flagged = ('bold' in font && font.bold === true) || ('black' in font && font.black === true);
  const name = 'name' in font && typeof font.name === 'string' ? font.name : '';
  return { bold: flagged || /bold|black|heavy|semibold|demi|W[6-9]\b/i.test(name), icon: ICONS.test(name) };
}

async function isByTex(document: PDFDocumentProxy): Promise<boolean> {
  const found = await document.getMetadata().catch(() => undefined);
  const said: readonly unknown[] = Object.values(found?.info ?? {});
  return said.some((value) => typeof value === 'string' && /\b(?:\w*tex|dvi\w*)\b/i.test(value));
}

// Parser and display answer each other without an end of the task, in which no timer is heard and nothing is given back.
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

function tooLate(deadline: number): Promise<Refusal> {
  return new Promise((resolve) => {
    const timer = setTimeout(
      () => resolve(refuse('file_took_too_long', 'Reading took too long; try a simpler copy of the file.')),
      Math.max(0, deadline - Date.now()),
    );
    unref(timer);
  });
}

// In Node a timer keeps the process alive; in a worker it is a number.
function unref(timer: unknown): void {
  if (typeof timer === 'object' && timer !== null && 'unref' in timer && typeof timer.unref === 'function')
    timer.unref();
}
