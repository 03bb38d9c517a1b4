/** Reads a PDF's text on Node, with the code that reads it in the browser; CMaps and fonts come from the package. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type BinaryData, type PdfText, readPdf } from '../../client/import/read-pdf.ts';
import type { Refusal } from '../../shared/errors.ts';

const FOLDERS: Readonly<Record<string, string>> = { cMapUrl: 'cmaps', standardFontDataUrl: 'standard_fonts' };

/** The positioned text of a PDF; `bytes` stay as they are. */
export function readPdfText(bytes: Uint8Array): Promise<PdfText | Refusal> {
  return readPdf(pdfjs, bytes.slice(), { binaryData });
}

const binaryData: BinaryData = async ({ kind, filename }) => {
  const folder = FOLDERS[kind];
  if (folder === undefined) throw new Error(`the PDF asks for ${kind}, which is not given out`);
  const file = import.meta.resolve(`pdfjs-dist/${folder}/${basename(filename)}`);
  return new Uint8Array(await readFile(new URL(file)));
};
