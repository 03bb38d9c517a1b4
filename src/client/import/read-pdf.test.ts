import { readFileSync } from 'node:fs';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { type BinaryData, MAX_PDF_BYTES, readPdf } from './read-pdf.ts';

const nothing: BinaryData = async () => new Uint8Array(0);
const bytesOf = (text: string) => new TextEncoder().encode(text);
const sample = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../../test/samples/${name}`, import.meta.url)));

/** A PDF of empty pages, written by hand; the reader rebuilds its missing table of contents. */
function emptyPages(count: number): Uint8Array {
  const pages = Array.from(
    { length: count },
    (_, n) => `${n + 3} 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>> endobj`,
  );
  const kids = pages.map((_, n) => `${n + 3} 0 R`).join(' ');
  return bytesOf(
    `%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Count ${count}/Kids[${kids}]>> endobj\n${pages.join('\n')}\ntrailer <</Root 1 0 R/Size ${count + 3}>>\n%%EOF`,
  );
}

describe('reading a PDF', () => {
  it('gives runs with their place, size and weight', async () => {
    const pdf = await readPdf(pdfjs, sample('two-column-en.pdf'), { binaryData: nothing });
    if ('refused' in pdf) throw new Error(pdf.refused);
    expect(pdf.pages).toHaveLength(2);
    const name = pdf.pages[0]?.runs.find(({ text }) => text === 'David Kowalski');
    expect(name).toMatchObject({ bold: true, vertical: false });
    expect(name?.size).toBeCloseTo(20, 1);
    expect(name?.x).toBeCloseTo(239.2, 0);
    expect(name?.y).toBeCloseTo(144, 0);
  });

  it('reports progress and hands out the open document before closing it', async () => {
    const seen: string[] = [];
    await readPdf(pdfjs, sample('two-column-en.pdf'), {
      binaryData: nothing,
      onPage: (done, all) => seen.push(`${done}/${all}`),
      whileOpen: async (document) => {
        seen.push(`open ${document.numPages}`);
      },
    });
    expect(seen).toEqual(['1/2', '2/2', 'open 2']);
  });

  it.each([
    ['bytes that are no PDF', bytesOf('hello'), 'file_broken'],
    ['a PDF that ends too early', sample('two-column-en.pdf').slice(0, 400), 'file_broken'],
    ['no bytes', new Uint8Array(0), 'file_broken'],
    ['a PDF with a password', sample('locked.pdf'), 'file_password_protected'],
    ['pages without text', emptyPages(2), 'file_has_no_text'],
    ['more pages than a résumé has', emptyPages(101), 'file_too_many_pages'],
    ['a file over 20 MB', new Uint8Array(MAX_PDF_BYTES + 1), 'file_too_large'],
  ])('refuses %s', async (_what, bytes, refused) => {
    expect(await readPdf(pdfjs, bytes, { binaryData: nothing })).toMatchObject({
      refused,
      detail: expect.any(String),
    });
  });

  it('stops when its time is over', async () => {
    const pdf = await readPdf(pdfjs, sample('two-column-en.pdf'), { binaryData: nothing, timeLimit: 0 });
    expect(pdf).toMatchObject({ refused: 'file_took_too_long' });
  });
});
