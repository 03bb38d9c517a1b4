/** Reads files with text in Node, with the same code as the import worker but without one. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { findEuropass } from '../../src/client/import/find-europass.ts';
import { placeResume } from '../../src/client/import/place-resume.ts';
import { readArchive } from '../../src/client/import/read-archive.ts';
import { readEuropassXml, withPage } from '../../src/client/import/read-europass.ts';
import { readJson } from '../../src/client/import/read-json.ts';
import { type BinaryData, readPdf } from '../../src/client/import/read-pdf.ts';
import { isRefusal, type Refusal, refuse } from '../../src/shared/errors.ts';
import type { ImportResult } from '../../src/shared/resume/import-result.ts';
import { kindOf } from '../../src/web/import/tell-kind.ts';

const PDFJS = createRequire(import.meta.url).resolve('pdfjs-dist/package.json');
const binaryData: BinaryData = async ({ kind, filename }) => {
  const folder = kind === 'cMapUrl' ? 'cmaps' : 'standard_fonts';
  return new Uint8Array(readFileSync(new URL(`${folder}/${filename}`, `file://${PDFJS}`)));
};

/** What the import makes of a file that has text; pictures are refused. */
export async function readTextInNode(path: string): Promise<ImportResult | Refusal> {
  const bytes = new Uint8Array(readFileSync(path));
  const kind = kindOf(bytes);
  if (typeof kind !== 'string') return kind;
  if (kind === 'zip') return readArchive(bytes);
  if (kind === 'json') return readJson(new TextDecoder().decode(bytes));
  if (kind === 'xml') return readEuropassXml(bytes);
  if (kind === 'picture') return refuse('file_has_no_text', 'A picture is recognised in a browser.');
  let carried: ImportResult | undefined;
  const pdf = await readPdf(pdfjs, bytes, {
    binaryData,
    whileOpen: async (document) => {
      carried = await findEuropass(document);
    },
  });
  if (isRefusal(pdf)) return pdf;
  return carried === undefined ? placeResume(pdf) : withPage(carried, placeResume(pdf));
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
