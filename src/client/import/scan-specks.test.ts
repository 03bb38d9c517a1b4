import { expect, it } from 'vitest';
import { withoutSpecks } from './scan-specks.ts';

it('takes specks and grain off and leaves full stops and faint letters', () => {
  const [width, height] = [120, 60];
  const isStop = (x: number, y: number) => x >= 20 && x < 26 && y >= 40 && y < 46;
  const isFaint = (x: number, y: number) => x >= 60 && x < 63 && y >= 20 && y < 46;
  const isSpeck = (x: number, y: number) => x % 9 < 2 && y % 7 === 0 && y < 18;
  const data = Uint8Array.from({ length: width * height }, (_, at) => {
    const [x, y] = [at % width, Math.floor(at / width)];
    return isStop(x, y) ? 20 : isFaint(x, y) ? 190 : isSpeck(x, y) ? 180 : y > 50 ? 240 : 255;
  });
  const clean = withoutSpecks({ width, height, data }, 260).data;
  const kept = [...clean.keys()].filter((at) => (clean[at] ?? 255) < 255);
  const letters = [...data.keys()].filter((at) => {
    const [x, y] = [at % width, Math.floor(at / width)];
    return isStop(x, y) || isFaint(x, y);
  });
  expect(kept).toEqual(letters);
});
