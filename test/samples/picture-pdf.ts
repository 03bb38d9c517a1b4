/** A PDF as a scanner writes it: one A4 page that is a JPEG picture, or several that are the same one, without any text. */
export function pdfOfPicture(jpeg: Uint8Array, width: number, height: number, pages = 1): Uint8Array {
  const paint = 'q 595 0 0 842 0 0 cm /Im Do Q';
  const kids = Array.from({ length: pages }, (_, page) => `${page + 5} 0 R`).join(' ');
  const page =
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R /Resources << /XObject << /Im 4 0 R >> >> >>';
  const objects: (string | Uint8Array)[][] = [
    ['<< /Type /Catalog /Pages 2 0 R >>'],
    [`<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`],
    [`<< /Length ${paint.length} >>\nstream\n${paint}\nendstream`],
    [
      `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8`,
      ` /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n`,
      jpeg,
      '\nendstream',
    ],
    ...Array.from({ length: pages }, () => [page]),
  ];
  const parts: Uint8Array[] = [];
  const offsets: number[] = [];
  const write = (part: string | Uint8Array) =>
    parts.push(typeof part === 'string' ? new TextEncoder().encode(part) : part);
  const written = () => parts.reduce((sum, part) => sum + part.length, 0);
  write('%PDF-1.7\n');
  for (const [index, object] of objects.entries()) {
    offsets.push(written());
    write(`${index + 1} 0 obj\n`);
    for (const part of object) write(part);
    write('\nendobj\n');
  }
  const table = written();
  write(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`);
  for (const offset of offsets) write(`${String(offset).padStart(10, '0')} 00000 n \n`);
  write(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`);
  return new Uint8Array(Buffer.concat(parts));
}
