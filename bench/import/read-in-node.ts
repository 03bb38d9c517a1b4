/** Reads PDFs in Node, with the same code as the import worker but without one. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type BinaryData, readPdf } from '../../src/client/import/read-pdf.ts';

const PDFJS = createRequire(import.meta.url).resolve('pdfjs-dist/package.json');
const binaryData: BinaryData = async ({ kind, filename }) => {
  const folder = kind === 'cMapUrl' ? 'cmaps' : 'standard_fonts';
  return new Uint8Array(readFileSync(new URL(`${folder}/${filename}`, `file://${PDFJS}`)));
};

/** The text of a PDF file as the import reads it. */
export function readPdfInNode(path: string): ReturnType<typeof readPdf> {
  return readPdf(pdfjs, new Uint8Array(readFileSync(path)), { binaryData });
}

/** The document itself, for whoever counts its words; the caller destroys the task. */
export function openPdfInNode(bytes: Uint8Array) {
  return pdfjs.getDocument({
    data: bytes,
    BinaryDataFactory: class {
      fetch = binaryData;
    },
    verbosity: 0,
  });
}
