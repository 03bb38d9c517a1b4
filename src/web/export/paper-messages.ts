/** What the page and the worker that writes files say to each other: one question, one answer. */
import type { Paper } from '../../client/export/paper.ts';
import type { FontName } from './pdf-fonts.ts';
import type { PdfLook } from './pdf-themes.ts';

/** The bytes of every font; all of them always, since which were fetched would tell the server the language. */
export type FontBytes = Readonly<Record<FontName, Uint8Array<ArrayBuffer>>>;

export type PaperQuestion =
  | { readonly kind: 'pdf'; readonly paper: Paper; readonly look: PdfLook; readonly fonts: FontBytes }
  | { readonly kind: 'docx'; readonly paper: Paper; readonly look: PdfLook };

/** A finished file, and what it could not take over. */
export type PaperFile = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Characters that stand as □, each once. */
  readonly replaced: readonly string[];
  /** Whether the picture could not be read and was left out. */
  readonly pictureLost: boolean;
};

export type PaperAnswer = { readonly file: PaperFile } | { readonly failed: string };
