/** Reads the JSON files that hold résumés: JSON Resume, and what Europass wrote until 2020. */
import { isRefusal, type Refusal } from '../../shared/errors.ts';
import type { ImportResult } from '../../shared/resume/import-result.ts';
import { readJsonResume } from '../../shared/resume/read-json-resume.ts';
import { readEuropassJson } from './read-europass.ts';

/** Reads a résumé from the text of a JSON file. */
export function readJson(text: string): ImportResult | Refusal {
  const result = readJsonResume(text);
  // This refusal comes after size, depth and keys were found harmless.
  if (!isRefusal(result) || result.refused !== 'file_not_a_resume') return result;
  return readEuropassJson(JSON.parse(text.replace(/^\uFEFF/, ''))) ?? result;
}
