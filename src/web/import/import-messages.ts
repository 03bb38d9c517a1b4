/** What the page and the import worker say to each other. */
import type { Refusal } from '../../shared/errors.ts';
import type { ImportResult } from '../../shared/resume/import-result.ts';

export type ImportKind = 'pdf' | 'json';

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
