import { expect, it } from 'vitest';
import { type Codes, scaleOfPicture } from './scale-of-picture.ts';

const CODES: Codes = {
  ...{ save: 1, restore: 2, transform: 3, paintFormXObjectBegin: 4, paintFormXObjectEnd: 5 },
  ...{ paintImageXObject: 6, paintInlineImageXObject: 7, paintImageMaskXObject: 8 },
};
const A4 = 595 * 842;

function paint(...operators: (readonly [keyof Codes, ...unknown[]])[]) {
  return {
    fnArray: operators.map(([name]) => CODES[name]),
    argsArray: operators.map(([, ...args]) => args),
  };
}

it('draws a page that was scanned at 150 dpi with 150 dots to the inch', () => {
  const page = paint(
    ['save'],
    ['transform', 595, 0, 0, 842, 0, 0],
    ['paintImageXObject', 'img', 1240, 1754],
    ['restore'],
  );
  expect(scaleOfPicture(page, CODES, A4)).toBeCloseTo(150 / 72, 2);
});

it('follows forms within forms, turned pictures and strips', () => {
  const strip = (y: number) =>
    [
      ['save'],
      ['transform', 0, 595, -421, 0, 421, y],
      ['paintImageMaskXObject', { width: 1654, height: 1169 }],
      ['restore'],
    ] as const;
  const page = paint(
    ['paintFormXObjectBegin', new Float32Array([0.5, 0, 0, 0.5, 0, 0]), null],
    ['save'],
    ['transform', 2, 0, 0, 2, 0, 0],
    ...strip(0),
    ...strip(421),
    ['restore'],
    ['paintFormXObjectEnd'],
  );
  expect(scaleOfPicture(page, CODES, A4)).toBeCloseTo(200 / 72, 2);
});

it('leaves a page with a portrait or a broken picture to its paths', () => {
  const portrait = paint(['transform', 90, 0, 0, 120, 450, 700], ['paintImageXObject', 'img', 300, 400]);
  const broken = paint(['transform', 595, 0, 0, 842, 0, 0], ['paintInlineImageXObject', null]);
  expect(scaleOfPicture(portrait, CODES, A4)).toBeUndefined();
  expect(scaleOfPicture(broken, CODES, A4)).toBeUndefined();
});

it('draws no page finer than it can be read', () => {
  const page = paint(['transform', 595, 0, 0, 842, 0, 0], ['paintImageXObject', 'img', 9920, 14032]);
  expect(scaleOfPicture(page, CODES, A4)).toBeCloseTo(300 / 72, 5);
});
