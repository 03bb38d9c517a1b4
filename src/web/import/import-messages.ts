/** What the page and the import worker say to each other. The worker has read a hostile file: its word is parsed. */
import { z } from 'zod';
import { REFUSALS, type Refusal } from '../../shared/errors.ts';
import type { ImportResult } from '../../shared/resume/import-result.ts';
import { Resume } from '../../shared/resume/resume.ts';

export type ImportKind = 'pdf' | 'json' | 'zip' | 'xml';

/** One file; its bytes are transferred. */
export type ImportQuestion = { readonly kind: ImportKind; readonly bytes: Uint8Array };

/** Pages read so far. */
export type ImportProgress = { readonly done: number; readonly all: number };

/** A read file, and its pages as PNG pictures (about 100 dpi, in order, the first ones of a long file). */
export type ImportedFile = { readonly result: ImportResult; readonly pages: readonly Blob[] };

/** Any number of progress answers, then one of the others. */
export type ImportAnswer =
  | { readonly progress: ImportProgress }
  | { readonly imported: ImportedFile }
  | { readonly refusal: Refusal };

const Leftover = z.strictObject({
  text: z.string(),
  page: z.int().exactOptional(),
  near: z.string().exactOptional(),
});
const Result = z.strictObject({
  resume: Resume,
  leftover: z.array(Leftover),
  labels: z.array(z.string()),
});
/** See the type: what a worker's message must be. */
export const ImportAnswer: z.ZodType<ImportAnswer> = z.union([
  z.strictObject({ progress: z.strictObject({ done: z.number(), all: z.number() }) }),
  z.strictObject({ imported: z.strictObject({ result: Result, pages: z.array(z.instanceof(Blob)) }) }),
  z.strictObject({
    refusal: z.strictObject({ refused: z.enum(REFUSALS), detail: z.string().exactOptional() }),
  }),
]);
