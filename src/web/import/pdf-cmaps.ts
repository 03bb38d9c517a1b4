/** The CMaps of pdf.js as data: URLs in one chunk: which of them a file needs would tell the server its language. */
export const CMAPS = import.meta.glob<string>('../../../node_modules/pdfjs-dist/cmaps/*.bcmap', {
  query: '?url&inline',
  import: 'default',
  eager: true,
  exhaustive: true,
});
