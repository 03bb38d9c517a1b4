import { describe, expect, it } from 'vitest';
import { IsolatingTexts } from './isolating-texts.ts';

const texts = new IsolatingTexts({
  locale: 'en',
  messages: { en: { count: [['name'], ': ', ['count'], ' messages'], plain: 'Nothing' } },
});

describe('a sentence with a name in it', () => {
  it('keeps one that is written from right to left by itself, so that a number beside it stays where it is', () => {
    expect(texts._('count', { name: 'מאי ברק', count: 3 })).toBe('\u2068מאי ברק\u2069: 3 messages');
    expect(texts._({ id: 'count', values: { name: 'سارة', count: 3 } })).toBe('\u2068سارة\u2069: 3 messages');
    expect(texts.t('count', { name: 'Café کافه', count: 3 })).toBe('\u2068Café کافه\u2069: 3 messages');
  });

  it('has others as they are', () => {
    expect(texts._('count', { name: '田中 芽衣', count: 3 })).toBe('田中 芽衣: 3 messages');
    expect(texts._('count', { name: 'Ada', count: 3 })).toBe('Ada: 3 messages');
    expect(texts._('plain')).toBe('Nothing');
    expect(texts._({ id: 'plain' })).toBe('Nothing');
  });
});
