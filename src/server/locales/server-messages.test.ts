import { describe, expect, it } from 'vitest';
import { acceptedLocale, SERVER_LOCALES, serverText } from './server-messages.ts';

describe('the language of a reader', () => {
  it('is the most wanted one that we speak', () => {
    expect(acceptedLocale('fr-CH, ja;q=0.8, en;q=0.7')).toBe('ja');
    expect(acceptedLocale('en;q=0.5,zh-CN;q=0.9')).toBe('zh');
  });

  it('is English for those who say nothing, or nothing that makes sense', () => {
    for (const header of [undefined, '', '*', 'tlh', ';;;q=,,', 'ja;q=x'.repeat(500)]) {
      expect(acceptedLocale(header)).toBe('en');
    }
  });
});

describe('the texts of the server', () => {
  it('fall back to the English source and fill in values', async () => {
    for (const locale of SERVER_LOCALES) {
      const text = await serverText(locale);
      const message = '{count, plural, one {# day} other {# days}} for {name}';
      expect(text({ id: 'test.unknown', message }, { count: 2, name: 'Mei <Lin>' })).toBe(
        '2 days for Mei <Lin>',
      );
    }
  });
});
