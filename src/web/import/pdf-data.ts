import type { BinaryData } from '../../client/import/read-pdf.ts';

/**
 * CMaps and fonts for pdf.js without a request: the worker may load scripts of this origin and nothing else, so the
 * files come as chunks of script, and only for files that need them.
 */
export const bundledData: BinaryData = async ({ kind, filename }) => {
  const files =
    kind === 'cMapUrl' ? (await import('./pdf-cmaps.ts')).CMAPS : (await import('./pdf-fonts.ts')).FONTS;
  const url = Object.entries(files).find(([path]) => path.endsWith(`/${filename}`))?.[1];
  if (url === undefined) throw new Error(`pdf.js asked for ${filename}, which is not bundled`);
  return Uint8Array.from(atob(url.slice(url.indexOf(',') + 1)), (character) => character.charCodeAt(0));
};
