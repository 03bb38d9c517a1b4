/** What the page and the import worker say to each other. The worker has read a hostile file: its word is parsed. */
import { z } from 'zod';
import type { PdfPage } from '../../client/import/read-pdf.ts';
import { REFUSALS, type Refusal } from '../../shared/errors.ts';
import type { ImportResult } from '../../shared/resume/import-result.ts';
import { Resume } from '../../shared/resume/resume.ts';

export type ImportKind = 'pdf' | 'json' | 'zip' | 'xml' | 'picture';

/** One file; its bytes are transferred. */
export type ImportQuestion = { readonly kind: ImportKind; readonly bytes: Uint8Array };

/** Pages read so far; of pages that are pictures, those recognised; or bytes of the program that recognises them. */
export type ImportProgress = {
  readonly done: number;
  readonly all: number;
  readonly of?: 'pictures' | 'bytes';
};

/** One page: its text where it has any, and a picture of it where that must be recognised. */
export type ScanSheet = { readonly page: PdfPage | null; readonly picture: Blob | null };

/** A file with pages that are pictures; `pictures` are those of all pages for the review, as in ImportedFile. */
export type ScannedFile = {
  readonly sheets: readonly ScanSheet[];
  readonly pictures: readonly Blob[];
  /** How many further pages have hardly any text and are too many to be recognised. */
  readonly unread: number;
};

/** To the worker that recognises pictures, with its program and data, which it could not load itself. */
export type ScanQuestion = ScannedFile & {
  readonly core: Uint8Array;
  readonly models: ReadonlyMap<string, Uint8Array>;
};

/** A read file, and its pages as PNG pictures (about 100 dpi, in order, the first ones of a long file). */
export type ImportedFile = {
  readonly result: ImportResult;
  readonly pages: readonly Blob[];
  /** True when text was recognised in pictures, which is never sure. */
  readonly recognised?: boolean;
  /** See ScannedFile. */
  readonly unread?: number;
};

/** Any number of progress answers, then one of the others. */
export type ImportAnswer =
  | { readonly progress: ImportProgress }
  | { readonly scan: ScannedFile }
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
const Run = z.strictObject({
  text: z.string(),
  written: z.string().exactOptional(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  size: z.number(),
  bold: z.boolean(),
  vertical: z.boolean(),
  icon: z.literal(true).exactOptional(),
});
const Page = z.strictObject({
  width: z.number(),
  height: z.number(),
  runs: z.array(Run),
  recognised: z.literal(true).exactOptional(),
});
const Sheet = z.strictObject({ page: Page.nullable(), picture: z.instanceof(Blob).nullable() });
const Pictures = z.array(z.instanceof(Blob));
/** See the type: what a worker's message must be. */
export const ImportAnswer: z.ZodType<ImportAnswer> = z.union([
  z.strictObject({
    progress: z.strictObject({
      done: z.number(),
      all: z.number(),
      of: z.enum(['pictures', 'bytes']).exactOptional(),
    }),
  }),
  z.strictObject({
    scan: z.strictObject({ sheets: z.array(Sheet), pictures: Pictures, unread: z.int().nonnegative() }),
  }),
  z.strictObject({
    imported: z.strictObject({
      result: Result,
      pages: Pictures,
      recognised: z.boolean().exactOptional(),
      unread: z.int().nonnegative().exactOptional(),
    }),
  }),
  z.strictObject({
    refusal: z.strictObject({ refused: z.enum(REFUSALS), detail: z.string().exactOptional() }),
  }),
]);
