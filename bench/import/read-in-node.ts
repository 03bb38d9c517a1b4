/** Reads text files of the corpus in Node, with the same code as the worker but without one. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type BinaryData, type PdfText, readPdf } from '../../src/client/import/read-pdf.ts';
import type { Refusal } from '../../src/shared/errors.ts';

const PDFJS = createRequire(import.meta.url).resolve('pdfjs-dist/package.json');
const binaryData: BinaryData = async ({ kind, filename }) => {
  const folder = kind === 'cMapUrl' ? 'cmaps' : 'standard_fonts';
  return new Uint8Array(readFileSync(new URL(`${folder}/${filename}`, `file://${PDFJS}`)));
};

/** The text of a PDF file. */
export function readPdfInNode(path: string): Promise<PdfText | Refusal> {
  return readPdf(pdfjs, new Uint8Array(readFileSync(path)), { binaryData });
}
