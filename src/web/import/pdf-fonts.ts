/** The fonts that pdf.js draws with when a PDF names a standard font without embedding it, as data: URLs. */
export const FONTS = import.meta.glob<string>('../../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}', {
  query: '?url&inline',
  import: 'default',
  eager: true,
  exhaustive: true,
});
