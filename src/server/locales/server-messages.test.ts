import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../shared/vocabulary/locales.ts';
import { serverText } from './server-messages.ts';

describe('the texts of the server', () => {
  it('fall back to the English source and fill in values', async () => {
    for (const locale of LOCALES) {
      const text = await serverText(locale);
      const message = '{count, plural, one {# day} other {# days}} for {name}';
      expect(text({ id: 'test.unknown', message }, { count: 2, name: 'Mei <Lin>' })).toBe(
        '2 days for Mei <Lin>',
      );
    }
  });
});
