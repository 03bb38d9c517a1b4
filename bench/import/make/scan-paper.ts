/** Makes scans and photographs of a paper: grey JPEG pictures at 150 dpi, crooked, noisy, unevenly lit, or two-up. */
import type { Browser, Page } from 'playwright-core';
import type { Lang } from './invent-person.ts';
import type { Paper } from './paper.ts';
import { openPaper } from './print-paper.ts';

export type Damage = {
  /** Degrees. */
  readonly turn?: number;
  /** Half width of the noise, in 256 steps. */
  readonly noise?: number;
  /** How much darker the far corner is, 0 to 1. */
  readonly shade?: number;
  /** Blur in pixels. */
  readonly blur?: number;
  readonly quality?: number;
  /** How a camera sees the sheet instead of a scanner. */
  readonly slant?: Slant;
};
/** Degrees by which the sheet leans back, turns away and lies askew; how large it is seen; and what it lies on. */
export type Slant = {
  readonly back: number;
  readonly away: number;
  readonly askew: number;
  readonly size: number;
  readonly desk: string;
};
export type Scan = { readonly jpeg: Buffer; readonly width: number; readonly height: number };

const SCANNER = `async (source, { turn = 0, noise = 0, shade = 0, blur = 0, quality = 0.6 }) => {
  const bitmap = await createImageBitmap(await (await fetch(source)).blob());
  const { width, height } = bitmap;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#f4f4f4';
  context.fillRect(0, 0, width, height);
  context.filter = 'grayscale(1)' + (blur > 0 ? ' blur(' + blur + 'px)' : '');
  context.translate(width / 2, height / 2);
  context.rotate((turn * Math.PI) / 180);
  context.drawImage(bitmap, -width / 2, -height / 2);
  const image = context.getImageData(0, 0, width, height);
  let state = 1234567;
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at += 4) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      const light = 1 - shade * (0.6 * (x / width) + 0.4 * (y / height));
      const value = image.data[at] * light + (state / 2 ** 32 - 0.5) * 2 * noise;
      image.data[at] = image.data[at + 1] = image.data[at + 2] = value;
    }
  context.putImageData(image, 0, 0);
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality });
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return { base64: btoa(text), width, height };
}`;

/** The first page of a paper as a scanner sees it at `dpi`. */
export async function scanPaper(
  browser: Browser,
  lang: Lang,
  { html, landscape = false }: Pick<Paper, 'html' | 'landscape'>,
  damage: Damage,
  dpi = damage.slant === undefined ? 150 : 220,
): Promise<Scan> {
  const margin = landscape ? html : html.replace('body{margin:0;', 'body{margin:0;padding:16mm;');
  const page = await openPaper(browser, lang, margin, dpi, landscape);
  const flat = addressOf(await page.screenshot());
  const source = damage.slant === undefined ? flat : addressOf(await photograph(page, flat, damage.slant));
  const { base64, width, height } = await page.evaluate<{ base64: string; width: number; height: number }>(
    `(${SCANNER})(${JSON.stringify(source)}, ${JSON.stringify(damage)})`,
  );
  await page.close();
  return { jpeg: Buffer.from(base64, 'base64'), width, height };
}

/** The sheet as seen from somewhere above a desk. */
async function photograph(
  page: Page,
  source: string,
  { back, away, askew, size, desk }: Slant,
): Promise<Buffer> {
  await page.setContent(
    `<body style="margin:0;overflow:hidden;background:${desk}"><img src="${source}" style="display:block;width:100vw;
      transform:perspective(260vw) scale(${size}) rotateX(${back}deg) rotateY(${away}deg) rotateZ(${askew}deg)">`,
  );
  await page.locator('img').evaluate((image) => Reflect.get(image, 'decode').call(image));
  return page.screenshot();
}

function addressOf(png: Buffer): string {
  return `data:image/png;base64,${png.toString('base64')}`;
}

/** A PDF whose pages are these pictures and nothing else, each on a sheet of `width` points. */
export function pdfOfScans(scans: readonly Scan[], width = 595): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n%\u00e2\u00e3\n', 'latin1')];
  const offsets: number[] = [];
  const put = (body: string, stream?: Buffer) => {
    offsets.push(parts.reduce((sum, part) => sum + part.length, 0));
    parts.push(Buffer.from(`${offsets.length} 0 obj\n${body}\n`, 'latin1'));
    if (stream !== undefined) parts.push(Buffer.from('stream\n'), stream, Buffer.from('\nendstream\n'));
    parts.push(Buffer.from('endobj\n'));
  };
  put('<< /Type /Catalog /Pages 2 0 R >>');
  const kids = scans.map((_, index) => `${3 + index * 3} 0 R`).join(' ');
  put(`<< /Type /Pages /Count ${scans.length} /Kids [${kids}] >>`);
  for (const [index, scan] of scans.entries()) {
    const at = 3 + index * 3;
    const height = Math.round((width * scan.height) / scan.width);
    const draw = Buffer.from(`q ${width} 0 0 ${height} 0 0 cm /I Do Q`);
    put(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents ${at + 1} 0 R /Resources << /XObject << /I ${at + 2} 0 R >> >> >>`,
    );
    put(`<< /Length ${draw.length} >>`, draw);
    put(
      `<< /Type /XObject /Subtype /Image /Width ${scan.width} /Height ${scan.height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${scan.jpeg.length} >>`,
      scan.jpeg,
    );
  }
  const start = parts.reduce((sum, part) => sum + part.length, 0);
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = offsets.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}
