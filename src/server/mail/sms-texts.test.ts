import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../shared/vocabulary/locales.ts';
import { composeSms } from './sms-texts.ts';

const HOME = 'https://jobs.example.org';
/** What a message holds: GSM 03.38 letters, or else UTF-16 units. */
const SEPTETS = 160;
const UNITS = 70;
const WARNINGS = [
  'passkey_suspended',
  'start_over_begun',
  'start_over_soon',
  'keys_replaced',
  'keys_changed',
  'address_changed',
  'erasure_begun',
  'erasure_stopped',
  'account_erased',
] as const;

describe('a text message', () => {
  it.each(LOCALES)('with a code fits into one, in %s', (locale) => {
    const text = composeSms('code', locale, { code: '481516' }, HOME) ?? '';
    expect(text.length).toBeLessThanOrEqual(/^[\n -_a-z]*$/.test(text) ? SEPTETS : UNITS);
    expect(text).not.toMatch(/[{}]/);
    expect(text.match(/481516/g)?.length).toBe(2);
  });

  it.each(LOCALES.flatMap((locale) => WARNINGS.map((template) => [template, locale] as const)))(
    'with the warning %s fits into one, in %s, and brings no link that could be imitated',
    (template, locale) => {
      const text = composeSms(template, locale, { at: '2031-05-06 07:08 UTC' }, HOME) ?? '';
      expect(text.length).toBeGreaterThan(20);
      expect(text.length).toBeLessThanOrEqual(/^[\n -_a-z]*$/.test(text) ? SEPTETS : UNITS);
      expect(text).not.toMatch(/[{}@#]|https?:/);
    },
  );

  it('binds its code to this platform’s pages', () => {
    const text = composeSms('code', 'en', { code: '481516' }, 'https://jobs.example.org:8443');
    expect(text?.split('\n').at(-1)).toBe('@jobs.example.org #481516');
  });

  it.each(['news', 'invitation', 'operator_invitation', 'employer_decided'] as const)(
    'is never made of %s',
    (template) => {
      expect(composeSms(template, 'en', {}, HOME)).toBeUndefined();
    },
  );
});
