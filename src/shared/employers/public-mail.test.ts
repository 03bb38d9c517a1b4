import { expect, it } from 'vitest';
import { isPublicMailDomain } from './public-mail.ts';

it.each([
  ...['gmail.com', 'outlook.com', 'hotmail.com', 'live.com', 'icloud.com', 'web.de', 'proton.me', 'mail.ru'],
  ...['yahoo.com', 'yahoo.de', 'yahoo.co.jp', 'yahoo.com.br', 'gmx.de', 'gmx.net', 'hotmail.co.uk'],
  ...['qq.com', 'vip.qq.com', '163.com', '126.com', 'sina.com', 'foxmail.com'],
  ...['docomo.ne.jp', 'ezweb.ne.jp', 'softbank.ne.jp', 'i.softbank.jp', 'nifty.com'],
  ...['laposte.net', 'orange.fr', 'free.fr', 'libero.it', 'mail.yahoo.com'],
])('knows %s as a public mail service', (domain) => {
  expect(isPublicMailDomain(domain)).toBe(true);
});

it.each(['acme.com', 'notgmail.com', 'gmail.com.acme.jp', 'yahoo.acme.com', 'myyahoo.com', 'softbank.co.jp'])(
  'leaves %s to its owner',
  (domain) => {
    expect(isPublicMailDomain(domain)).toBe(false);
  },
);
