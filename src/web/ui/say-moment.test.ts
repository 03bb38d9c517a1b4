import { afterEach, describe, expect, it } from 'vitest';
import { dayOf, sayMoment } from './say-moment.ts';

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

describe('saying moments', () => {
  it('orders day, month and year as each language does', () => {
    expect(sayMoment('2026-11-03', 'en-GB', 'day')).toBe('3 Nov 2026');
    expect(sayMoment('2026-11-03', 'zh-CN', 'day')).toBe('2026年11月3日');
    expect(sayMoment('2026-11-03', 'ja-JP', 'day')).toBe('2026年11月3日');
  });

  it('tells a moment in the reader’s time zone, and a day as the same day everywhere', () => {
    process.env.TZ = 'America/Los_Angeles';
    expect(sayMoment('2026-11-03', 'en-GB', 'day')).toBe('3 Nov 2026');
    expect(sayMoment('2026-11-03', 'en-GB', 'minute')).toBe('3 Nov 2026');
    expect(sayMoment('2026-11-03T01:30:00Z', 'en-GB', 'minute')).toBe('2 Nov 2026, 17:30');
    expect(dayOf(new Date('2026-11-03T01:30:00Z'))).toBe('2026-11-02');
    process.env.TZ = 'Asia/Tokyo';
    expect(sayMoment('2026-11-03', 'ja-JP', 'day')).toBe('2026年11月3日');
    expect(dayOf(new Date('2026-11-03T23:30:00Z'))).toBe('2026-11-04');
  });

  it('gives back what is no date', () => {
    expect(sayMoment('soon', 'en-GB', 'day')).toBe('soon');
  });
});
