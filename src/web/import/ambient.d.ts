/** Loaded for its effect only; the package describes pdf.mjs alone. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown;
}

declare module 'tesseract.js-core/tesseract-core-simd-lstm.js' {
  import type { StartCore } from '../../client/import/scan-engine.ts';

  const start: StartCore;
  export default start;
}
