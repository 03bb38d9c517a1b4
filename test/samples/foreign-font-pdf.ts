/**
 * A PDF of one line whose font is named and not brought along, with a predefined encoding (UniGB-UCS2-H): it can only
 * be read with the CMaps that a reader has itself. Old Chinese programs write such files.
 */
export function pdfWithForeignFont(text: string): Uint8Array<ArrayBuffer> {
  const hex = [...text]
    .map((character) => (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0'))
    .join('');
  const content = `BT /F1 18 Tf 72 700 Td <${hex}> Tj ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[6 0 R]>>',
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/DW 1000/FontDescriptor 7 0 R>>',
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>',
  ];
  const body = objects.map((object, index) => `${index + 1} 0 obj ${object} endobj`).join('\n');
  return new TextEncoder().encode(
    `%PDF-1.4\n${body}\ntrailer <</Root 1 0 R/Size ${objects.length + 1}>>\n%%EOF`,
  );
}
