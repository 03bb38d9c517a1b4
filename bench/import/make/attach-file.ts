/**
 * Attaches a file to a PDF as Europass's editor does: an update at its end that names the file in the catalog. Only for
 * PDFs with a plain cross-reference table, such as Chromium prints. Source: ISO 32000-2, 7.5.6 and 7.11.4.
 */
import { strFromU8, strToU8 } from 'fflate';

/** The PDF with the file attached. */
export function attachFile(pdf: Uint8Array, name: string, content: string): Uint8Array {
  const text = strFromU8(pdf, true);
  const trailer = /trailer\s*<<([\s\S]*?)>>\s*startxref\s*(\d+)\s*%%EOF\s*$/.exec(text);
  const root = Number(/\/Root (\d+) 0 R/.exec(trailer?.[1] ?? '')?.[1]);
  const size = Number(/\/Size (\d+)/.exec(trailer?.[1] ?? '')?.[1]);
  const catalog = new RegExp(`(?<!\\d)${root} 0 obj\\s*<<([\\s\\S]*?)>>\\s*endobj`).exec(text)?.[1];
  if (trailer === null || catalog === undefined) throw new Error('the PDF has no plain catalog');
  const stored = strFromU8(strToU8(content), true);
  const objects: [number, string][] = [
    [root, `<<${catalog}/Names <</EmbeddedFiles <</Names [(${name}) ${size} 0 R]>>>>/AF [${size} 0 R]>>`],
    [
      size,
      `<</Type /Filespec/F (${name})/UF (${name})/AFRelationship /Data/EF <</F ${size + 1} 0 R/UF ${size + 1} 0 R>>>>`,
    ],
    [
      size + 1,
      `<</Type /EmbeddedFile/Subtype /text#2Fxml/Length ${stored.length}>> stream\n${stored}\nendstream`,
    ],
  ];
  let out = text.endsWith('\n') ? text : `${text}\n`;
  const rows = objects.map(([number, body]) => {
    const row = `${number} 1\n${String(out.length).padStart(10, '0')} 00000 n \n`;
    out += `${number} 0 obj\n${body}\nendobj\n`;
    return row;
  });
  const rest = `xref\n${rows.join('')}trailer\n<</Size ${size + 2}/Root ${root} 0 R/Prev ${trailer[2]}>>\nstartxref\n${out.length}\n%%EOF\n`;
  return strToU8(out + rest, true);
}
