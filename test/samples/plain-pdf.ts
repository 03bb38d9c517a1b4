type Options = {
  readonly carried?: string;
  readonly script?: string;
  readonly pages?: number;
  readonly font?: string;
  readonly more?: readonly (readonly [number, string])[];
};

/**
 * A PDF of lines in Helvetica, written by hand; `carried` is attached to it, `script` runs where scripts of PDFs run,
 * `font` and `more` (objects 8 and 9) say another font.
 */
export function plainPdf(
  lines: readonly string[],
  { carried, script, pages = 1, font = '/Subtype/Type1/BaseFont/Helvetica', more = [] }: Options = {},
): Uint8Array {
  const content = lines.map((line, at) => `BT /F1 11 Tf 60 ${780 - 20 * at} Td (${line}) Tj ET`).join('\n');
  const kids = Array.from({ length: pages }, (_, page) => `${10 + page} 0 R`).join(' ');
  const names = [
    ...(carried === undefined ? [] : ['/EmbeddedFiles<</Names[(attachment.xml) 5 0 R]>>']),
    ...(script === undefined ? [] : ['/JavaScript<</Names[(start) 7 0 R]>>']),
  ];
  const objects: (readonly [number, string])[] = [
    [1, `<</Type/Catalog/Pages 2 0 R/Names<<${names.join('')}>>${script === undefined ? '' : '/OpenAction 7 0 R'}>>`],
    [2, `<</Type/Pages/Count ${pages}/Kids[${kids}]>>`],
    [3, `<</Type/Font${font}>>`],
    [4, stream('', content)],
    [5, '<</Type/Filespec/F(attachment.xml)/UF(attachment.xml)/EF<</F 6 0 R>>>>'],
    [6, stream('/Type/EmbeddedFile/Subtype/text#2Fxml', carried ?? '')],
    [7, `<</S/JavaScript/JS(${script ?? ''})>>`],
    ...more,
    ...Array.from({ length: pages }, (_, page): [number, string] => [
      10 + page,
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents 4 0 R>>',
    ]),
  ];
  const parts = ['%PDF-1.7\n'];
  const places = new Map<number, number>();
  let at = 9;
  for (const [number, body] of objects) {
    const part = `${number} 0 obj\n${body}\nendobj\n`;
    places.set(number, at);
    parts.push(part);
    at += new TextEncoder().encode(part).length;
  }
  const size = Math.max(...places.keys()) + 1;
  const rows = Array.from({ length: size }, (_, number) => {
    const place = places.get(number);
    return `${String(place ?? 0).padStart(10, '0')} ${place === undefined ? '65535 f' : '00000 n'} \n`;
  });
  parts.push(`xref\n0 ${size}\n${rows.join('')}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${at}\n%%EOF\n`);
  return new TextEncoder().encode(parts.join(''));
}

function stream(keys: string, content: string): string {
  const length = new TextEncoder().encode(content).length;
  return `<<${keys}/Length ${length}>>\nstream\n${content}\nendstream`;
}
