/**
 * The decoders of JBIG2, CCITT and JPEG 2000 pictures for pdf.js. It has them as wasm, which the worker that reads files
 * may not compile, and as script, which it imports by name from one folder. Built files have no such names; so it is
 * given this module's own address with a question mark, and what it asks for stands behind that.
 */
type Instantiate = (imports: unknown) => unknown;

const LOADERS: Readonly<Record<string, () => Promise<{ readonly default: Instantiate }>>> = {
  'jbig2_nowasm_fallback.js': () => import('pdfjs-dist/wasm/jbig2_nowasm_fallback.js'),
  'openjpeg_nowasm_fallback.js': () => import('pdfjs-dist/wasm/openjpeg_nowasm_fallback.js'),
};

const [address = '', wanted = ''] = import.meta.url.split('?/');

/** For the option `wasmUrl` of pdf.js, which puts a file's name behind it. */
export const DECODERS_URL = `${address}?/`;

/** The decoder that the address asks for. */
export default (await LOADERS[wanted]?.())?.default;
