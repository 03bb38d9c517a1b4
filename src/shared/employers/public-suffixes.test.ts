import { expect, it } from 'vitest';
import { isPublicSuffix } from './public-suffixes.ts';

it.each([
  ...['jp', 'com', 'co.jp', 'or.jp', 'ac.jp', 'ne.jp', 'tokyo.jp', 'com.cn', 'gov.cn', 'edu.cn', 'bj.cn'],
  ...['co.uk', 'com.br', 'com.tw', 'com.hk', 'co.kr', 'co.in', 'co.id', 'gob.gt', 'github.io'],
])('knows %s as an ending of many', (domain) => {
  expect(isPublicSuffix(domain)).toBe(true);
});

it.each(['acme.co.jp', 'acme.jp', 'co.acme', 'acme.com', 'a.b.com.cn', 'constructor.jp', 'acme.constructor'])(
  'leaves %s to its owner',
  (domain) => {
    expect(isPublicSuffix(domain)).toBe(false);
  },
);
