/** Finds the pages of a PDF that are pictures of text, and draws them large enough to be recognised. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { PdfPage, PdfText } from '../../client/import/read-pdf.ts';
import type { MemoryCount } from './bound-memory.ts';
import { drawPage } from './draw-pages.ts';
import type { ScannedFile, ScanSheet } from './import-messages.ts';
import { scaleOfPicture } from './scale-of-picture.ts';

/** Pixels to the point for what is drawn as paths; pictures are drawn as they are. */
const SCALE = 260 / 72;
const MAX_PIXELS = 12_000_000;
const MAX_SHEETS = 20;
/** A page with so few letters has no text of its own; what it has may be the stamp of a scanning program. */
const FEW_LETTERS = 60;

/** A file's pages before those for the review are there. */
export type Sheets = Omit<ScannedFile, 'pictures'>;

/** All pages, those that show a picture and hardly any text with a picture of the whole page, up to twenty. */
export async function drawSheets(
  document: PDFDocumentProxy,
  { pages }: PdfText,
  memory: MemoryCount,
): Promise<Sheets> {
  const sheets: ScanSheet[] = [];
  let drawn = 0;
  let unread = 0;
  for (const [index, page] of pages.entries()) {
    memory.beginPage();
    const isPicture = hasFewLetters(page);
    if (isPicture && drawn === MAX_SHEETS) unread++;
    const shown = isPicture && drawn < MAX_SHEETS ? await pictureOn(document, index + 1) : undefined;
    const picture =
      shown === undefined ? undefined : await drawPage(document, index + 1, shown.scale ?? SCALE, MAX_PIXELS);
    if (picture !== undefined) drawn++;
    sheets.push({ page, picture: picture ?? null });
  }
  return { sheets, unread };
}

export function needRecognition({ sheets }: Sheets): boolean {
  return sheets.some(({ picture }) => picture !== null);
}

// Letters of the private use area say nothing to anybody.
function hasFewLetters({ runs }: PdfPage): boolean {
  const letters = runs.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);
  return letters < FEW_LETTERS;
}

// Without any text, letters may also have been drawn as paths.
async function pictureOn(
  document: PDFDocumentProxy,
  number: number,
): Promise<{ readonly scale: number | undefined } | undefined> {
  const page = await document.getPage(number);
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const operators = await page.getOperatorList();
  const pictures: readonly number[] = [
    ...[OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject],
    ...[OPS.paintInlineImageXObjectGroup, OPS.paintImageXObjectRepeat, OPS.paintImageMaskXObjectGroup],
    ...[OPS.paintImageMaskXObjectRepeat, OPS.constructPath, OPS.shadingFill],
  ];
  if (!operators.fnArray.some((operation) => pictures.includes(operation))) return undefined;
  const { width, height } = page.getViewport({ scale: 1 });
  return { scale: scaleOfPicture(operators, OPS, width * height) };
}
