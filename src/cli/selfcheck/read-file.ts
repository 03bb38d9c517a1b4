/** Reads the file that a self-check imports, with the code that reads it in the browser. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { decodeUtf8, encodeUtf8 } from '../../shared/bytes/utf8.ts';
import { readJsonResume } from '../../shared/resume/read-json-resume.ts';
import { INVENTED_RESUME } from './invented-resume.ts';
import type { ImportedFile } from './story.ts';
import { granted } from './wrong-answer.ts';

/** Reads a JSON Resume or a PDF. */
export async function importFile(path: string): Promise<ImportedFile> {
  const bytes = new Uint8Array(await readFile(path));
  return importJson(basename(path), bytes);
}

/** The invented résumé, as if it were a file. */
export async function importInvented(): Promise<ImportedFile> {
  return importJson('resume.json', encodeUtf8(INVENTED_RESUME));
}

function importJson(name: string, bytes: Uint8Array): ImportedFile {
  return { name, mime: 'application/json', bytes, read: granted(readJsonResume(decodeUtf8(bytes))) };
}
