/** Loaded for its effect only; the package describes pdf.mjs alone. */
declare module 'pdfjs-dist/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown;
}
