import { plainPdf } from './plain-pdf.ts';

/**
 * A small PDF that keeps its parser busy for many minutes without a pause: the encoding of its font maps the same two
 * million codes again and again.
 */
export function busyPdf(): Uint8Array {
  const range = '1 begincidrange <00000000> <001E8480> 0 endcidrange\n';
  const map = `begincmap /CMapName /Busy def 1 begincodespacerange <00000000> <FFFFFFFF> endcodespacerange\n${range.repeat(20_000)}endcmap`;
  return plainPdf(['Mira Castellan'], { font: '/Subtype/Type0/BaseFont/Busy/Encoding 8 0 R/DescendantFonts[9 0 R]', more: [
    [8, `<</Type/CMap/CMapName/Busy/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/Length ${map.length}>>\nstream\n${map}\nendstream`],
    [9, '<</Type/Font/Subtype/CIDFontType2/BaseFont/Busy/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000>>'],
  ] });
}
