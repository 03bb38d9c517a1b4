import { deflateSync } from 'node:zlib';
import { plainPdf } from './plain-pdf.ts';

/** So many lines are decoded to 78 MB, and read one by one. */
const LINES = 1_500_000;

/**
 * A small PDF that keeps its parser busy for long without a pause: the encoding of its font maps two million codes again
 * and again, which is refused from the ninth time on, each time anew.
 */
export function busyPdf(): Uint8Array {
  const range = '1 begincidrange <00000000> <001E8480> 0 endcidrange\n';
  const said = `begincmap /CMapName /Busy def 1 begincodespacerange <00000000> <FFFFFFFF> endcodespacerange\n${range.repeat(LINES)}endcmap`;
  const map = deflateSync(said).toString('hex');
  return plainPdf(['Mira Castellan'], { font: '/Subtype/Type0/BaseFont/Busy/Encoding 8 0 R/DescendantFonts[9 0 R]', more: [
    [8, `<</Type/CMap/CMapName/Busy/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/Filter[/ASCIIHexDecode/FlateDecode]/Length ${map.length}>>\nstream\n${map}\nendstream`],
    [9, '<</Type/Font/Subtype/CIDFontType2/BaseFont/Busy/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000>>'],
  ] });
}
