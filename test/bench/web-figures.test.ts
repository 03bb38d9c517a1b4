import { describe, expect, it } from 'vitest';
import { pageFigures, partFigures, type Sent } from '../../bench/web/figures.ts';
import { sayFigures } from '../../bench/web/say-figures.ts';

const sent = (path: string, bytes: number, type: string, encoding = 'br'): Sent => ({
  ...{ path, bytes, type, encoding },
});
const page = sent('/app', 14_000, 'text/html; charset=utf-8');
const script = sent('/assets/ground.js', 194_000, 'text/javascript; charset=utf-8');
const style = sent('/assets/style.css', 8_000, 'text/css; charset=utf-8');
const wasm = sent('/assets/core.wasm', 900_000, 'application/wasm', 'identity');

describe('the figures of the web', () => {
  it('weighs a visit with an empty cache, and takes the middle of several times', () => {
    const cold = [2600, 2200, 9000].map((usableMs) => ({ usableMs, sent: [page, script, style] }));
    const warm = [900, 700, 800].map((usableMs) => ({ usableMs, sent: [page] }));
    expect(pageFigures(cold, warm, 520)).toEqual({
      scriptBytes: 194_000,
      bytes: 216_000,
      requests: 3,
      encodings: ['br'],
      coldMs: 2600,
      warmMs: 800,
      timesEmpty: 5,
    });
  });

  it('counts what a part brings, and finds what of it came before anybody used it', () => {
    expect(partFigures([script, wasm], [page, style])).toEqual({
      bytes: 1_094_000,
      scriptBytes: 1_094_000,
      early: 0,
    });
    expect(partFigures([wasm], [page, wasm]).early).toBe(900_000);
  });

  it('says how scripts were encoded, and what came too early', () => {
    const visit = { usableMs: 1000, sent: [page, script] };
    const text = sayFigures({
      emptyMs: 500,
      pages: { first: pageFigures([visit], [visit], 500) },
      parts: { recognition: partFigures([wasm], [wasm]) },
    });
    expect(text).toContain('scripts 194 kB (br), all 208 kB in 2 requests; usable in 1000 ms');
    expect(text).toContain('2 times the empty page');
    expect(text).toContain('900 kB came before');
  });
});
