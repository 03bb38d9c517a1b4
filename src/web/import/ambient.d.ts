/** Loaded for its effect only; the package describes pdf.mjs alone. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown;
}

declare module 'tesseract.js-core/tesseract-core-simd-lstm.js' {
  import type { StartCore } from '../../client/import/scan-engine.ts';

  const start: StartCore;
  export default start;
}

declare module 'pdfjs-dist/wasm/jbig2_nowasm_fallback.js' {
  const instantiate: (imports: unknown) => unknown;
  export default instantiate;
}

declare module 'pdfjs-dist/wasm/openjpeg_nowasm_fallback.js' {
  const instantiate: (imports: unknown) => unknown;
  export default instantiate;
}
