import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { arithmeticRegion } from '../../../test/samples/arithmetic-jbig2.ts';
import { DECODERS_URL } from './picture-decoders.ts';

// 64 by 64 pixels, white, with a black square of 32 in the middle.
const FAX = '//81A1f//////////////+P//gAgAg==';
const WAVELET =
  '/0//UQApAAAAAABAAAAAQAAAAAAAAAAAAAAAQAAAAEAAAAAAAAAAAAABAAEB/1IADAAAAAEABQQEAAH/XAATQAgQEBgQEBgQEBgQEBgQEBj/ZAAlAAFDcmVhdGVkIGJ5IE9wZW5KUEVHIHZlcnNpb24gMi41LjD/kAAKAAAAAABSAAH/k9EAAb/IpFEQC7cCvwlvyORREA5AJxgVHT/I5HEQGR8PG7yfKy/JJJEQdCo5fykh8pdNM8kksSC19TGdlSgoVh+lJP9//9k=';

const KINDS: readonly (readonly [string, string, Buffer])[] = [
  ['fax (CCITT group 4)', '/CCITTFaxDecode /DecodeParms << /K -1 /Columns 64 /Rows 64 >>', bytes(FAX)],
  ['JBIG2', '/JBIG2Decode', jbig2(Buffer.concat([Buffer.from([1]), bytes(FAX)]))],
  ['JPEG 2000', '/JPXDecode', bytes(WAVELET)],
];

describe('pictures inside PDFs that only a decoder of their own can read', () => {
  it.each(KINDS)('are read without wasm: %s', async (_kind, filter, data) => {
    const bits = filter === '/JPXDecode' ? 8 : 1;
    const pixels = await firstPicture(pdfOf(filter, bits, data));
    const inked = pixels.filter((value) => value < 128).length;
    expect([inked / pixels.length, pixels.length % 64]).toEqual([0.25, 0]);
  });

  it('are read without wasm: JBIG2 with the arithmetic coder, as scanners write it', async () => {
    const pixel = (x: number, y: number) => ((x * x + 3 * y) % 29 < 9 || (x > 20 && y % 16 === 5) ? 1 : 0);
    const data = jbig2(arithmeticRegion(64, 64, pixel));
    const pixels = await firstPicture(pdfOf('/JBIG2Decode', 1, data));
    const drawn = Array.from({ length: 64 * 64 }, (_, at) => 255 * (1 - pixel(at % 64, Math.floor(at / 64))));
    expect(pixels).toEqual(drawn);
  });
});

/** The grey values of the one picture that a PDF shows. */
async function firstPicture(data: Uint8Array): Promise<number[]> {
  const task = pdfjs.getDocument({ data, useWasm: false, wasmUrl: DECODERS_URL, verbosity: 0 });
  try {
    const page = await (await task.promise).getPage(1);
    const { fnArray, argsArray } = await page.getOperatorList();
    const args: unknown = argsArray[fnArray.indexOf(pdfjs.OPS.paintImageXObject)];
    const name: unknown = Array.isArray(args) ? args[0] : undefined;
    if (typeof name !== 'string') throw new Error('the page shows no picture');
    const picture = await new Promise<unknown>((resolve) => page.objs.get(name, resolve));
    return greyOf(picture);
  } finally {
    await task.destroy();
  }
}

// One bit, three bytes or four bytes a pixel, as pdf.js says.
function greyOf(picture: unknown): number[] {
  if (typeof picture !== 'object' || picture === null || !('data' in picture) || !('kind' in picture))
    throw new Error('the picture was not decoded');
  const { data, kind } = picture;
  if (!(data instanceof Uint8Array || data instanceof Uint8ClampedArray)) throw new Error('no pixels');
  if (kind === pdfjs.ImageKind.GRAYSCALE_1BPP)
    return [...data].flatMap((byte) =>
      Array.from({ length: 8 }, (_, bit) => ((byte >> (7 - bit)) & 1) * 255),
    );
  const step = kind === pdfjs.ImageKind.RGB_24BPP ? 3 : 4;
  return [...data].filter((_, index) => index % step === 0);
}

function bytes(base64: string): Buffer {
  return Buffer.from(base64, 'base64');
}

// A page, a generic region, and the page's end (ITU-T T.88, 7.2 and 7.4).
function jbig2(coded: Buffer): Buffer {
  const size = Buffer.from([0, 0, 0, 64, 0, 0, 0, 64]);
  const segment = (number: number, type: number, body: Buffer) =>
    Buffer.concat([
      Buffer.from([0, 0, 0, number, type, 0, 1, 0, 0, body.length >> 8, body.length & 255]),
      body,
    ]);
  return Buffer.concat([
    segment(0, 48, Buffer.concat([size, Buffer.alloc(11)])),
    segment(1, 38, Buffer.concat([size, Buffer.alloc(9), coded])),
    segment(2, 49, Buffer.alloc(0)),
  ]);
}

function pdfOf(filter: string, bits: number, data: Buffer): Uint8Array {
  const draw = 'q 64 0 0 64 0 0 cm /I Do Q';
  const image = `/Type /XObject /Subtype /Image /Width 64 /Height 64 /ColorSpace /DeviceGray /BitsPerComponent ${bits}`;
  const bodies = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 64 64] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>',
    `<< /Length ${draw.length} >>\nstream\n${draw}\nendstream`,
    `<< ${image} /Filter ${filter} /Length ${data.length} >>\nstream\n${data.toString('latin1')}\nendstream`,
  ];
  const objects = bodies.map((body, index) => `${index + 1} 0 obj\n${body}\nendobj\n`).join('');
  return new Uint8Array(
    Buffer.from(`%PDF-1.5\n${objects}trailer\n<< /Size 6 /Root 1 0 R >>\n%%EOF\n`, 'latin1'),
  );
}
