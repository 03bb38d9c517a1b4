import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeBase64url } from '../bytes/base64url.ts';
import { formFingerprintLine, parseFingerprintLine } from './fingerprint.ts';

const said = fc.record({
  origin: fc.constantFrom('example.org/log/keys', 'jobs.example.net:8443/log/keys/2'),
  employerId: fc.uuid(),
  fingerprint: fc.uint8Array({ minLength: 32, maxLength: 32 }).map(encodeBase64url),
});

test('a line is read as it was formed, also with blanks about it', () => {
  fc.assert(
    fc.property(said, (one) => {
      const line = formFingerprintLine(one);
      expect(parseFingerprintLine(line)).toEqual(one);
      expect(parseFingerprintLine(` ${line}\r`)).toEqual(one);
      expect(parseFingerprintLine(line.replaceAll(' ', '\t '))).toEqual(one);
    }),
  );
});

test('no other text is taken for a line', () => {
  fc.assert(
    fc.property(said, fc.nat(), (one, place) => {
      const line = formFingerprintLine(one);
      const cut = line.slice(0, place % line.length);
      for (const other of [cut, `${line} more`, `# ${line}`, line.replace('v1', 'v2'), line.toUpperCase()])
        expect(parseFingerprintLine(other)).toBeUndefined();
    }),
  );
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(parseFingerprintLine(text)).toBeUndefined();
    }),
  );
});
