/**
 * Recognises the text of pages that are pictures, in a worker of its own: it may compile wasm and reaches no network.
 * One question; progress; one answer, which is that of the import worker; then the page ends it, and its memory with it.
 */
import '../old-browser/fill-in.ts';
import { gunzipSync } from 'fflate';
import startCore from 'tesseract.js-core/tesseract-core-simd-lstm.js';
import { gatherLeftover } from '../../client/import/gather-leftover.ts';
import { placeResume } from '../../client/import/place-resume.ts';
import type { PdfPage } from '../../client/import/read-pdf.ts';
import { readScan } from '../../client/import/read-scan.ts';
import { type ScanEngine, startEngine } from '../../client/import/scan-engine.ts';
import { withKnownText } from '../../client/import/scan-known-text.ts';
import { refuse } from '../../shared/errors.ts';
import type { ImportAnswer, ScanQuestion, ScanSheet } from './import-messages.ts';
import { type OpenPicture, openPicture, picturesOf } from './open-picture.ts';

/** Milliseconds after which the page hears again that reading goes on, so that it does not give a busy machine up. */
const STILL_READING = 2_000;

type Read = { readonly pages: readonly PdfPage[]; readonly pictures: readonly Blob[] };

self.addEventListener('message', (event: MessageEvent<ScanQuestion>) => {
  recognise(event.data).then(answer, () =>
    answer({ refusal: refuse('file_broken', 'The picture cannot be read.') }),
  );
});

function answer(message: ImportAnswer): void {
  self.postMessage(message);
}

async function recognise({ sheets, pictures, unread, core, models }: ScanQuestion): Promise<ImportAnswer> {
  const data = new Map([...models].map(([name, zipped]) => [name, gunzipSync(zipped)]));
  const all = sheets.filter(({ picture }) => picture !== null).length;
  let done = 0;
  let said = performance.now();
  const say = () => {
    said = performance.now();
    answer({ progress: { done, all, of: 'pictures' } });
  };
  const engine = await startEngine(startCore, core, data, () => {
    if (performance.now() - said > STILL_READING) say();
  });
  const read: Read[] = [];
  for (const [index, sheet] of sheets.entries()) {
    if (sheet.picture !== null) {
      done++;
      say();
    }
    read.push(await readSheet(sheet, pictures[index], engine));
  }
  const pages = read.flatMap((one) => one.pages);
  if (pages.every(({ runs }) => runs.length === 0))
    return { refusal: refuse('file_has_no_text', 'No text can be recognised in the picture.') };
  const drawn = read.flatMap((one) => one.pictures);
  const result = gatherLeftover(placeResume({ pages }));
  return { imported: { result, pages: drawn, recognised: true, unread } };
}

async function readSheet(
  { page, picture }: ScanSheet,
  drawn: Blob | undefined,
  engine: ScanEngine,
): Promise<Read> {
  const shown = drawn === undefined ? [] : [drawn];
  if (picture === null) return { pages: page === null ? [] : [page], pictures: shown };
  const opened: OpenPicture = await openPicture(picture);
  const scanned = readScan(opened.grey, engine, page?.width);
  const pages = page === null ? scanned.pages : withKnownText(scanned.pages, page.runs);
  const asDrawn = drawn !== undefined && scanned.quarters === 0 && pages.length === 1;
  return { pages, pictures: asDrawn ? shown : await picturesOf(opened, scanned.quarters, pages.length) };
}
