/** Reads the file that a self-check imports, with the code that reads it in the browser. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { placeResume } from '../../client/import/place-resume.ts';
import { decodeUtf8, encodeUtf8 } from '../../shared/bytes/utf8.ts';
import { readJsonResume } from '../../shared/resume/read-json-resume.ts';
import { INVENTED_RESUME } from './invented-resume.ts';
import { readPdfText } from './read-pdf-text.ts';
import type { ImportedFile } from './story.ts';
import { granted } from './wrong-answer.ts';

/** Reads a JSON Resume or a PDF. */
export async function importFile(path: string): Promise<ImportedFile> {
  const bytes = new Uint8Array(await readFile(path));
  const name = basename(path);
  // Readers accept the mark anywhere in the first 1,024 bytes.
  const isPdf = new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');
  if (!isPdf) return importJson(name, bytes);
  const read = placeResume(granted(await readPdfText(bytes)));
  return { name, mime: 'application/pdf', bytes, read };
}

/** The invented résumé, as if it were a file. */
export async function importInvented(): Promise<ImportedFile> {
  return importJson('resume.json', encodeUtf8(INVENTED_RESUME));
}

function importJson(name: string, bytes: Uint8Array): ImportedFile {
  return { name, mime: 'application/json', bytes, read: granted(readJsonResume(decodeUtf8(bytes))) };
}
