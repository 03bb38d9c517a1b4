import { deflateSync } from 'node:zlib';

/** Small PDFs that unfold to gigabytes, each in its own way; every one shows a name first. */
export function unfoldingPdfs(): readonly (readonly [what: string, bytes: Uint8Array])[] {
  const spaces = flateTwice(Buffer.alloc(150_000_000, 32));
  const map = `begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <${'0041'.repeat(100_000)}> endbfrange endcmap`;
  const picture = '/Type/XObject/Subtype/Image/Width 60000/Height 60000/ColorSpace/DeviceRGB/BitsPerComponent 8';
  return [
    ['150 MB of spaces behind two filters', pdfOf({ content: spaces })],
    ['150 MB in an attached CV', pdfOf({ catalog: '/Names<</EmbeddedFiles<</Names[(a.xml) 6 0 R]>>>>', more: [
      [6, '<</Type/Filespec/F(a.xml)/UF(a.xml)/EF<</F 7 0 R>>>>'],
      [7, spaces],
    ] })],
    ['a picture of 60,000 by 60,000', pdfOf({ show: '/Im Do', resources: '/XObject<</Im 6 0 R>>', more: [[6, flateTwice('x', picture)]] })],
    ['forms in forms that paint 200,000 million paths', pdfOf({ show: '/X0 Do', resources: '/XObject<</X0 10 0 R>>', more: formsInForms('0 0 m 9 9 l S '.repeat(200)) })],
    ['65,536 letters that stand for 100,000 each', pdfOf({ font: '/ToUnicode 6 0 R', more: [[6, flateTwice(map)]] })],
  ];
}

type Parts = {
  readonly content?: string;
  readonly show?: string;
  readonly catalog?: string;
  readonly resources?: string;
  readonly font?: string;
  readonly more?: readonly (readonly [number, string])[];
};

// Without a table of contents: readers rebuild it.
function pdfOf({ content, show = '', catalog = '', resources = '', font = '', more = [] }: Parts): Uint8Array {
  const text = `BT /F1 11 Tf 60 780 Td (Mira Castellan) Tj ET ${show}`;
  const objects: readonly (readonly [number, string])[] = [
    [1, `<</Type/Catalog/Pages 2 0 R${catalog}>>`],
    [2, '<</Type/Pages/Count 1/Kids[3 0 R]>>'],
    [3, `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>${resources}>>/Contents 4 0 R>>`],
    [4, content ?? stream('', text)],
    [5, `<</Type/Font/Subtype/Type1/BaseFont/Helvetica${font}>>`],
    ...more,
  ];
  const written = objects.map(([number, body]) => `${number} 0 obj\n${body}\nendobj\n`).join('');
  return new TextEncoder().encode(`%PDF-1.7\n${written}trailer<</Root 1 0 R/Size 30>>\n%%EOF\n`);
}

function stream(keys: string, content: string): string {
  return `<<${keys}/Length ${content.length}>>\nstream\n${content}\nendstream`;
}

function flateTwice(content: string | Uint8Array, keys = ''): string {
  const packed = deflateSync(deflateSync(content, { level: 9 })).toString('hex');
  return stream(`${keys}/Filter[/ASCIIHexDecode/Fl/FlateDecode]`, packed);
}

/** Each of nine forms shows the next one ten times. */
function formsInForms(paint: string): readonly (readonly [number, string])[] {
  return Array.from({ length: 10 }, (_, n): [number, string] => {
    const inner = n === 9 ? '' : `/XObject<</X${n + 1} ${n + 11} 0 R>>`;
    const shown = n === 9 ? paint : `/X${n + 1} Do `.repeat(10);
    return [n + 10, stream(`/Type/XObject/Subtype/Form/BBox[0 0 99 99]/Resources<<${inner}>>`, shown)];
  });
}
