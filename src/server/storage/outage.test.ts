import { expect, it } from 'vitest';
import { isOutage } from './outage.ts';

const coded = (code: string) => Object.assign(new Error('said so'), { code });

it('knows a database that is out of reach', () => {
  for (const code of ['57P01', '57P02', '57P03', '08006', '53300', 'ECONNREFUSED', 'ENOENT']) {
    expect([code, isOutage(coded(code))]).toEqual([code, true]);
  }
  expect(isOutage(new Error('Connection terminated unexpectedly'))).toBe(true);
  expect(isOutage(new Error('timeout exceeded when trying to connect'))).toBe(true);
});

it('takes no other fault for an outage', () => {
  for (const code of ['23505', '42P01', '57014', 'bad_record']) {
    expect([code, isOutage(coded(code))]).toEqual([code, false]);
  }
  expect(isOutage(new Error('no result'))).toBe(false);
  expect(isOutage('Connection terminated')).toBe(false);
});
