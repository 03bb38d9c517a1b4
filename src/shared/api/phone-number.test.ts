import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPhoneNumber } from './phone-number.ts';

describe('a telephone number', () => {
  it.each([
    '+447700900123',
    '+44 7700 900123',
    ' +44-7700-900-123 ',
    '+44 (7700) 900 123',
    '+44 (0)7700 900123',
    '+44.7700.900.123',
    '＋４４　７７００　９００１２３',
    '+44−7700‐900–123',
    '+44ー7700ー900123',
    '\u202a+44 7700 900123\u202c',
    '\u2066+44\u00a07700\u00a0900123\u2069',
  ])('is the same one as %j', (typed) => {
    expect(readPhoneNumber(typed)).toBe('+447700900123');
  });

  it.each([
    '',
    '+',
    '07700 900123',
    '0044 7700 900123',
    '+0447700900123',
    '+123456',
    '+1234567890123456',
    '+44 7700 900123 ext. 4',
    '+44 7700 900123\u0000',
    '++447700900123',
    '+44 7700+900123',
    'robin@people.example',
    '+44@people.example',
    '+٤٤٧٧٠٠٩٠٠١٢٣',
  ])('is not %j', (typed) => {
    expect(readPhoneNumber(typed)).toBeUndefined();
  });

  it('stays what it is when it is read again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (rest) => {
        const number = readPhoneNumber(`+4477${rest}`);
        expect(number === undefined || readPhoneNumber(number) === number).toBe(true);
      }),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9]\d{6,14}$/), (digits) => {
        expect(readPhoneNumber(`+${[...digits].join(' - ')}`)).toBe(`+${digits}`);
      }),
    );
  });
});
