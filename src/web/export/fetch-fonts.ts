/**
 * Fetches the fonts of a PDF, from the platform itself. Always all of them and in one order: which ones a browser asks
 * for would tell the server in what language somebody's résumé is.
 */

import { FONT_FILES } from './font-files.ts';
import type { FontBytes } from './paper-messages.ts';

/** Bytes so far, and of all fonts together. */
export type FontProgress = { readonly done: number; readonly all: number };

/** All fonts together; the size is known before the first byte, so that progress can be told. */
export const ALL_FONT_BYTES = 27_437_764;

/** Throws a TypeError, or what `signal` was aborted with. */
export async function fetchFonts(
  onProgress: (progress: FontProgress) => void,
  signal: AbortSignal,
): Promise<FontBytes> {
  let done = 0;
  const fetchFont = async (address: string): Promise<Uint8Array<ArrayBuffer>> => {
    const response = await fetch(address, { signal });
    if (!response.ok || response.body === null) throw new TypeError(`no font at ${address}`);
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    const reader = response.body.getReader();
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      chunks.push(read.value);
      done += read.value.byteLength;
      onProgress({ done: Math.min(done, ALL_FONT_BYTES), all: ALL_FONT_BYTES });
    }
    return new Uint8Array(await new Blob(chunks).arrayBuffer());
  };
  return {
    'latin-400': await fetchFont(FONT_FILES['latin-400']),
    'latin-700': await fetchFont(FONT_FILES['latin-700']),
    'jp-400': await fetchFont(FONT_FILES['jp-400']),
    'jp-700': await fetchFont(FONT_FILES['jp-700']),
    'sc-400': await fetchFont(FONT_FILES['sc-400']),
    'sc-700': await fetchFont(FONT_FILES['sc-700']),
  };
}
