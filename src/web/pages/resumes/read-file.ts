import type { ResumeDocument } from '../../../client/vault/resume-document.ts';
import { isRefusal, type Refusal, refuse } from '../../../shared/errors.ts';
import type { ImportResult } from '../../../shared/resume/import-result.ts';
import type { Locale } from '../../../shared/vocabulary/locales.ts';
import type { PagePicture } from './page-pictures.tsx';

/** A file with what was read from it and pictures of its pages. */
export type ReadFile = {
  readonly file: File;
  readonly result: ImportResult;
  readonly pages: readonly PagePicture[];
};

type ImportFile = (
  file: File,
  options: { signal: AbortSignal },
) => Promise<{ result: ImportResult; pages: readonly PagePicture[] } | Refusal>;
const IMPORT = import.meta.glob<{ importFile: ImportFile }>('../../import/import-file.ts');

/** Reads a file in a fresh worker; a refusal says what to do. */
export async function readFile(file: File, signal: AbortSignal): Promise<ReadFile | Refusal> {
  const [load] = Object.values(IMPORT);
  if (load === undefined) return refuse('unavailable');
  const { importFile } = await load();
  const read = await importFile(file, { signal });
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
