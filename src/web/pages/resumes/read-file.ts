import type { ResumeDocument } from '../../../client/vault/resume-document.ts';
import { isRefusal, type Refusal } from '../../../shared/errors.ts';
import type { ImportResult } from '../../../shared/resume/import-result.ts';
import type { Locale } from '../../../shared/vocabulary/locales.ts';
import { type ImportOptions, importFile } from '../../import/import-file.ts';
import { startWorker } from '../../trusted-workers.ts';

/** A file with what was read from it and pictures of its pages. */
export type ReadFile = {
  readonly file: File;
  readonly result: ImportResult;
  readonly pages: readonly Blob[];
  /** Its text was recognised in pictures. */
  readonly recognised?: boolean;
  /** So many further pages were not: they are too many. */
  readonly unread?: number;
};

/** Reads a file in a fresh worker; a refusal says what to do. `options` stop it, and hear how far it is. */
export async function readFile(file: File, options: ImportOptions): Promise<ReadFile | Refusal> {
  const read = await importFile(file, startWorker, options);
  return isRefusal(read) ? read : { file, ...read };
}

/** What was read, as the document that will be sealed. `locale` where the text itself does not tell its language. */
export function documentOf({ file, result }: ReadFile, originalId: string, locale: Locale): ResumeDocument {
  return {
    title: file.name.replace(/\.[^.]+$/, '') || file.name,
    language: languageOf(JSON.stringify(result.resume)) ?? locale,
    resume: result.resume,
    leftover: [...result.leftover],
    labels: [...result.labels],
    originalId,
    originalName: file.name,
  };
}

// Kana are Japanese alone; Han without any kana is taken for Chinese.
function languageOf(text: string): Locale | undefined {
  const count = (letters: RegExp) => text.match(letters)?.length ?? 0;
  const han = count(/\p{Script=Han}/gu);
  if (count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > 20) return 'ja';
  if (han > 40) return 'zh';
  return han === 0 && count(/[a-z]/gi) > 100 ? 'en' : undefined;
}
