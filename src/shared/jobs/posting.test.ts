import { expect, test } from 'vitest';
import { applicationExpiry } from './posting.ts';

const now = Date.parse('2027-03-01T10:00:00.000Z');

test('lets a grant last until six months after the closing day', () => {
  expect(applicationExpiry('2027-04-30', now)).toBe('2027-10-30T00:00:00.000Z');
});

test('lets no grant last two years, however long its posting is open', () => {
  const expiry = applicationExpiry('2031-01-01', now);
  expect(Date.parse(expiry)).toBeLessThan(now + 2 * 365 * 86_400_000);
  expect(expiry).toBe('2029-02-27T00:00:00.000Z');
  expect(applicationExpiry('2031-01-01', now + 3_600_000)).toBe(expiry);
});
