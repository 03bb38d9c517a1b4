/**
 * Reads a résumé file that a person chose, in a fresh worker that lives as long as the file is read. Whatever the file
 * does (crash, loop, fill memory), the page gets a refusal with a code and stays usable.
 */
import { pictureHead } from '../../client/import/picture-head.ts';
import { type Refusal, refuse } from '../../shared/errors.ts';
import { type AskOptions, askWorker } from './ask-worker.ts';
import type { ImportedFile, ScannedFile } from './import-messages.ts';
import { fetchScanData } from './scan-data.ts';
import { kindOf } from './tell-kind.ts';

export const MAX_FILE_BYTES = 20_000_000;
/** A picture with more takes more memory than a browser gives. */
const MAX_PIXELS = 80_000_000;

export type ImportOptions = AskOptions;

/** Starts a fresh worker by its name, e.g. `startWorker`. */
export type StartReader = (name: 'import' | 'scan') => Worker;

/** Reads a file into a résumé and what was left over, with pictures of its pages. */
export async function importFile(
  file: File,
  start: StartReader,
  options: ImportOptions = {},
): Promise<ImportedFile | Refusal> {
  if (file.size > MAX_FILE_BYTES) return refuse('file_too_large', 'A file may have 20 MB.');
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return refuse('file_broken', 'The browser cannot read the file; it may have been moved or changed.');
  }
  const kind = kindOf(bytes);
  if (typeof kind !== 'string') return kind;
  if (kind === 'picture') return importPicture(file, bytes, start, options);
  const read = await askWorker(() => start('import'), { kind, bytes }, [bytes.buffer], options);
  return 'sheets' in read ? recognise(read, start, options) : read;
}

async function importPicture(
  file: File,
  bytes: Uint8Array,
  start: StartReader,
  options: ImportOptions,
): Promise<ImportedFile | Refusal> {
  const head = pictureHead(bytes);
  if (head === undefined || head.kind === 'foreign')
    return refuse('file_picture_kind', 'Browsers cannot draw this kind of picture; save it as JPEG or PNG.');
  if (head.width * head.height > MAX_PIXELS)
    return refuse('file_too_large', 'A picture may have 80 million pixels.');
  return recognise({ sheets: [{ page: null, picture: file }], pictures: [], unread: 0 }, start, options);
}

async function recognise(
  scanned: ScannedFile,
  start: StartReader,
  options: ImportOptions,
): Promise<ImportedFile | Refusal> {
  const stop = options.signal ?? new AbortController().signal;
  const hear = (done: number, all: number) => options.onProgress?.({ done, all, of: 'bytes' });
  let data: Awaited<ReturnType<typeof fetchScanData>>;
  try {
    data = await fetchScanData(hear, stop);
  } catch {
    if (stop.aborted) return refuse('import_stopped', 'Reading was stopped.');
    return refuse('unavailable', 'What reads pictures cannot be loaded; try again in a moment.');
  }
  const bytes = [data.core.buffer, ...[...data.models.values()].map(({ buffer }) => buffer)];
  const read = await askWorker(() => start('scan'), { ...scanned, ...data }, bytes, options);
  return 'sheets' in read ? refuse('file_broken', 'The reader of pictures asked for pictures.') : read;
}
