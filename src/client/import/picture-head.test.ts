import { describe, expect, it } from 'vitest';
import { pictureHead } from './picture-head.ts';

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...part].map((c) => c.charCodeAt(0)) : part)),
  );

const PNG = bytes([0x89], 'PNG\r\n', [0x1a, 0x0a, 0, 0, 0, 13], 'IHDR', [0, 0, 1, 0, 0, 0, 2, 0]);
const JPEG = bytes([
  0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1, 0xff, 0xc4, 0, 3, 0, 0xff, 0xc0, 0, 17, 8, 0x02, 0, 0x01, 0, 3, 0, 0,
]);

describe('the head of a picture', () => {
  it.each([
    ['PNG', PNG, { kind: 'png', width: 256, height: 512 }],
    ['JPEG', JPEG, { kind: 'jpeg', width: 256, height: 512 }],
    [
      'WebP',
      bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8X', [10, 0, 0, 0, 0, 0, 0, 0, 255, 0, 0, 255, 1, 0]),
      { kind: 'webp', width: 256, height: 512 },
    ],
    ['HEIC', bytes([0, 0, 0, 24], 'ftypheic', [0, 0, 0, 0]), { kind: 'foreign' }],
    ['TIFF', bytes('II*', [0, 8, 0, 0, 0]), { kind: 'foreign' }],
  ])('tells kind and size of a %s', (_kind, head, told) => {
    expect(pictureHead(head)).toEqual(told);
  });

  it.each([
    ['a PDF', bytes('%PDF-1.7\n')],
    ['nothing', new Uint8Array()],
    ['a PNG that ends before its size', PNG.subarray(0, 20)],
    ['a JPEG whose parts lead past its end', JPEG.subarray(0, 12)],
    ['a JPEG of no size', bytes([0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0, 0, 0, 0, 3, 0, 0])],
  ])('is not seen in %s', (_what, head) => {
    expect(pictureHead(head)).toBeUndefined();
  });
});
