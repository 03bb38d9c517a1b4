import { createHash, createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { evaluatePrf } from './evaluate-prf.ts';

it('gives what another library gives, in every form that the input has', () => {
  const secret = Uint8Array.from({ length: 32 }, (_, index) => index);
  const input = Uint8Array.of(9, 8, 7);
  const salt = createHash('sha256').update('WebAuthn PRF').update(Uint8Array.of(0)).update(input).digest();
  const expected = createHmac('sha256', secret).update(salt).digest('hex');
  const hex = (result: Uint8Array) => Buffer.from(result).toString('hex');
  expect(hex(evaluatePrf(secret, input))).toBe(expected);
  expect(hex(evaluatePrf(secret, input.buffer))).toBe(expected);
  expect(hex(evaluatePrf(secret, Uint8Array.of(0, 9, 8, 7, 0).subarray(1, 4)))).toBe(expected);
  expect(hex(evaluatePrf(secret, Buffer.from(input).toString('base64url')))).toBe(expected);
});
