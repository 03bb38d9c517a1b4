/** Finds the pages of a PDF that are pictures of text, and draws them large enough to be recognised. */
import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { PdfPage, PdfText } from '../../client/import/read-pdf.ts';
import { drawPage } from './draw-pages.ts';
import type { ScanSheet } from './import-messages.ts';

const SCALE = 260 / 72;
const MAX_PIXELS = 12_000_000;
const MAX_SHEETS = 20;
/** A page with so few letters has no text of its own; what it has may be the stamp of a scanning program. */
const FEW_LETTERS = 60;

/** All pages, those that show a picture and hardly any text with a picture of the whole page. */
export async function drawSheets(document: PDFDocumentProxy, { pages }: PdfText): Promise<ScanSheet[]> {
  const sheets: ScanSheet[] = [];
  let drawn = 0;
  for (const [index, page] of pages.entries()) {
    const isPicture = drawn < MAX_SHEETS && hasFewLetters(page) && (await showsPicture(document, index + 1));
    const picture = isPicture ? await drawPage(document, index + 1, SCALE, MAX_PIXELS) : undefined;
    if (picture !== undefined) drawn++;
    sheets.push({ page, picture: picture ?? null });
  }
  return sheets;
}

export function needsRecognition({ picture }: ScanSheet): boolean {
  return picture !== null;
}

// Letters of the private use area say nothing to anybody.
function hasFewLetters({ runs }: PdfPage): boolean {
  const letters = runs.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);
  return letters < FEW_LETTERS;
}

// Without any text, letters may also have been drawn as paths.
async function showsPicture(document: PDFDocumentProxy, number: number): Promise<boolean> {
  const page = await document.getPage(number);
  const { OPS } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const { fnArray } = await page.getOperatorList();
  const pictures: readonly number[] = [
    ...[OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject],
    ...[OPS.paintInlineImageXObjectGroup, OPS.paintImageXObjectRepeat, OPS.paintImageMaskXObjectGroup],
    ...[OPS.paintImageMaskXObjectRepeat, OPS.constructPath, OPS.shadingFill],
  ];
  return fnArray.some((operation) => pictures.includes(operation));
}
