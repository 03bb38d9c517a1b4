/**
 * Reads one résumé file in a worker of its own: a hostile file meets neither the page's keys nor any network (the
 * worker's own policy has connect-src 'none'). One question; progress; one answer; then the page ends it.
 */
import '../old-browser/fill-in.ts';
import type { PDFDocumentProxy } from 'pdfjs-dist';
import { gatherLeftover } from '../../client/import/gather-leftover.ts';
import { placeResume } from '../../client/import/place-resume.ts';
import { type PdfJs, readPdf } from '../../client/import/read-pdf.ts';
import { isRefusal, type Refusal, refuse } from '../../shared/errors.ts';
import type { ImportResult } from '../../shared/resume/import-result.ts';
import { boundMemory, PDF_BOUNDS } from './bound-memory.ts';
import { drawing, drawPages } from './draw-pages.ts';
import { drawSheets, needRecognition, type Sheets } from './draw-sheets.ts';
import type { ImportAnswer, ImportKind, ImportQuestion } from './import-messages.ts';
import { bundledData } from './pdf-data.ts';

/** Milliseconds for a whole PDF; drawing pages that are pictures is the longest of it. */
const PDF_TIME = 50_000;

self.addEventListener('message', (event: MessageEvent<ImportQuestion>) => {
  const { kind, bytes } = event.data;
  const reading = READERS[kind]?.(bytes) ?? Promise.reject(new TypeError(`${kind} is not read here`));
  reading.then(answer, () => answer({ refusal: refuse('file_broken', 'The file cannot be read.') }));
});

// Each kind loads its own reader: a PDF does not wait for what reads archives.
const READERS: Readonly<Partial<Record<ImportKind, (bytes: Uint8Array) => Promise<ImportAnswer>>>> = {
  pdf: readPdfFile,
  json: readJson,
  zip: async (bytes) => told(await (await import('../../client/import/read-archive.ts')).readArchive(bytes)),
  xml: async (bytes) => told((await loadEuropass()).readEuropassXml(bytes)),
};

const loadEuropass = () => import('../../client/import/read-europass.ts');

function told(result: ImportResult | Refusal): ImportAnswer {
  return isRefusal(result) ? { refusal: result } : { imported: { result, pages: [] } };
}

function answer(message: ImportAnswer): void {
  const said: ImportAnswer =
    'imported' in message
      ? { imported: { ...message.imported, result: gatherLeftover(message.imported.result) } }
      : message;
  self.postMessage(said);
}

async function readJson(bytes: Uint8Array): Promise<ImportAnswer> {
  const { readJson: read } = await import('../../client/import/read-json.ts');
  return told(read(new TextDecoder().decode(bytes)));
}

async function readPdfFile(bytes: Uint8Array): Promise<ImportAnswer> {
  const memory = boundMemory(globalThis, PDF_BOUNDS, () =>
    answer({ refusal: refuse('file_too_large', 'The PDF unfolds to more memory than a résumé takes.') }),
  );
  let pages: Blob[] = [];
  let scanned: Sheets = { sheets: [], unread: 0 };
  let carried: ImportResult | undefined;
  const pdf = await readPdf(await loadPdfJs(), bytes, {
    binaryData: bundledData,
    drawing: { ...drawing, wasmUrl: addressOf(await import('./picture-decoders.ts')) },
    scans: true,
    timeLimit: PDF_TIME,
    onPage: (done, all) => {
      memory.beginPage();
      answer({ progress: { done, all } });
    },
    whileOpen: async (document, text) => {
      carried = await findCarried(document);
      pages = await drawPages(document, memory);
      scanned = await drawSheets(document, text, memory);
    },
  });
  if (isRefusal(pdf)) return { refusal: pdf };
  if (needRecognition(scanned)) return { scan: { ...scanned, pictures: pages } };
  if (pdf.pages.every(({ runs }) => runs.length === 0))
    return { refusal: refuse('file_has_no_text', 'The pages of the PDF are empty.') };
  const placed = placeResume(pdf);
  const result = carried === undefined ? placed : (await loadEuropass()).withPage(carried, placed);
  return { imported: { result, pages } };
}

// Most PDFs carry nothing; only for others what reads Europass is loaded.
async function findCarried(document: PDFDocumentProxy): Promise<ImportResult | undefined> {
  const attachments = await document.getAttachments().catch(() => null);
  if (attachments === null) return undefined;
  return (await import('../../client/import/find-europass.ts')).findEuropass(document);
}

// The module is handed over whole, so that the build keeps what only pdf.js imports, by that address.
function addressOf({ DECODERS_URL }: typeof import('./picture-decoders.ts')): string {
  return DECODERS_URL;
}

/**
 * pdf.js parses in a worker that it starts itself, or, when it finds its parser loaded, where it is: here. Its parser
 * takes over any worker it is loaded in unless there is a window, so there is one for that moment. The other build of
 * pdf.js is written for the browsers of its own year; this one brings what ours may lack.
 */
async function loadPdfJs(): Promise<PdfJs> {
  Object.defineProperty(globalThis, 'window', { value: globalThis, configurable: true });
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  Reflect.deleteProperty(globalThis, 'window');
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}
