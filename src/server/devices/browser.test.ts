import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelOf } from './browser.ts';

const CHROME = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0';

describe('the label of a browser', () => {
  it.each([
    ['Mozilla/5.0 (Android 15; Mobile; rv:143.0) Gecko/143.0 Firefox/143.0', 'Firefox, Android'],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, Linux'],
    [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME} Safari/537.36`, 'Chrome, Windows'],
    [`Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME} Safari/537.36 Edg/140.0.0.0`, 'Edge, Windows'],
    [`Mozilla/5.0 (Linux; Android 10; K) ${CHROME} Mobile Safari/537.36 OPR/90.0`, 'Opera, Android'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1',
      'Safari, iOS',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Safari/605.1.15',
      'Safari, macOS',
    ],
    [`Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${CHROME} Safari/537.36`, 'Chrome, ChromeOS'],
    ['curl/8.14.1', ''],
    ['', ''],
    [undefined, ''],
  ])('of %j is %j', (userAgent, label) => {
    expect(labelOf(userAgent)).toBe(label);
  });

  it('holds nothing that a sender wrote', () => {
    const words = /^(?:|(?:[A-Za-z]+(?: [A-Za-z]+)?)(?:, [A-Za-z]+)?)$/;
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
        const label = labelOf(`Firefox/1 ${text} Linux<b>${text}`);
        expect(label).toMatch(words);
        expect(label.length).toBeLessThanOrEqual(60);
      }),
    );
    expect(labelOf('Firefox/<script>alert(1)</script> Linux')).toBe('Firefox, Linux');
  });

  it('is found at once in the longest header', () => {
    expect(labelOf(`${'Version/1 '.repeat(100_000)} Safari/`)).toBe('');
  });
});
