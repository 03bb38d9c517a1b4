/**
 * Reads one résumé file in a worker of its own: a hostile file meets neither the page's keys nor any network (the
 * worker's own policy has connect-src 'none'). One question; progress; one answer; then the page ends it.
 */
import '../old-browser/fill-in.ts';
import { placeResume } from '../../client/import/place-resume.ts';
import { type PdfJs, readPdf } from '../../client/import/read-pdf.ts';
import { isRefusal, refuse } from '../../shared/errors.ts';
import { readJsonResume } from '../../shared/resume/read-json-resume.ts';
import { drawing, drawPages } from './draw-pages.ts';
import type { ImportAnswer, ImportQuestion } from './import-messages.ts';
import { bundledData } from './pdf-data.ts';

self.addEventListener('message', (event: MessageEvent<ImportQuestion>) => {
  const { kind, bytes } = event.data;
  const reading = kind === 'json' ? readJson(bytes) : readPdfFile(bytes);
  reading.then(answer, () => answer({ refusal: refuse('file_broken', 'The file cannot be read.') }));
});

function answer(message: ImportAnswer): void {
  self.postMessage(message);
}

async function readJson(bytes: Uint8Array): Promise<ImportAnswer> {
  const result = readJsonResume(new TextDecoder().decode(bytes));
  return isRefusal(result) ? { refusal: result } : { imported: { result, pages: [] } };
}

async function readPdfFile(bytes: Uint8Array): Promise<ImportAnswer> {
  let pages: Blob[] = [];
  const pdf = await readPdf(await loadPdfJs(), bytes, {
    binaryData: bundledData,
    drawing,
    onPage: (done, all) => answer({ progress: { done, all } }),
    whileOpen: async (document) => {
      pages = await drawPages(document);
    },
  });
  return isRefusal(pdf) ? { refusal: pdf } : { imported: { result: placeResume(pdf), pages } };
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
