import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '../errors.ts';
import { domainOfAddress, isWithin, parseDomain, proofRecord, withParents } from './domain.ts';

function detail(text: string): string {
  const read = parseDomain(text);
  if (!isRefusal(read)) throw new Error(`${text} was read as ${read}`);
  expect(['invalid_request', 'domain_not_usable']).toContain(read.refused);
  return read.detail ?? '';
}

describe("an employer's domain", () => {
  it.each([
    ['acme.com', 'acme.com'],
    ['  Acme.COM ', 'acme.com'],
    ['acme.com.', 'acme.com'],
    ['www.acme.com', 'acme.com'],
    ['https://www.acme.co.jp/', 'acme.co.jp'],
    ['HTTP://careers.acme.com', 'careers.acme.com'],
    ['Münsterland-Möbel.de', 'xn--mnsterland-mbel-ktb4g.de'],
    ['例え。jp', 'xn--r8jz45g.jp'],
    ['ＡＣＭＥ．ｊｐ', 'acme.jp'],
    ['xn--r8jz45g.jp', 'xn--r8jz45g.jp'],
    ['www.gov.cn', 'www.gov.cn'],
    ['www.com', 'www.com'],
    ['wwww.com', 'wwww.com'],
    ['www.www.acme.com', 'acme.com'],
  ])('reads %j as %s', (text, domain) => {
    expect(parseDomain(text)).toBe(domain);
  });

  it.each([
    ['', /not a domain/],
    ['acme', /at least two parts/],
    ['acme..com', /not a domain/],
    ['-acme.com', /not a domain/],
    ['ac_me.com', /not a domain/],
    [`${'a'.repeat(64)}.com`, /not a domain/],
    [`${'abcdefg.'.repeat(40)}com`, /at most 242/],
    ['acme.com\nevil.com', /one short word/],
    ['acme .com', /one short word/],
    ['a'.repeat(5_000), /one short word/],
    ['acme%2ecom', /not a domain/],
    ['acme.com／x', /not a domain/],
    ['192.0.2.1', /IP address/],
    ['0x7f.1', /IP address/],
    ['２１３０７０６４３３', /IP address/],
    ['[2001:db8::1]', /IP address/],
    ['2001:db8::1', /port/],
    ['acme.com:443', /port/],
    ['ftp://acme.com', /scheme/],
    ['acme.com/careers', /path/],
    ['acme.com?x', /path/],
    ['acme.com#x', /path/],
    ['acme.com\\x', /path/],
    ['jane@acme.com', /@/],
    ['https://jane:secret@acme.com', /@/],
    ['co.jp', /public ending/],
    ['github.io', /public ending/],
    ['mail.gmail.com', /public mail service/],
    ['acme.local', /reserved/],
    ['acme.test', /reserved/],
    ['mail.example.com', /reserved/],
    ['printer.home.arpa', /reserved/],
  ])('refuses %j and says why', (text, why) => {
    expect(detail(text)).toMatch(why);
  });

  it.each(['co.jp', 'gmail.com', 'acme.test'])('says of %s that no employer can have it', (text) => {
    expect(parseDomain(text)).toMatchObject({ refused: 'domain_not_usable' });
  });

  it('takes reserved names where the caller says so, and still no single label', () => {
    expect(parseDomain('acme.example', { reservedNames: true })).toBe('acme.example');
    expect(parseDomain('localhost', { reservedNames: true })).toMatchObject({ refused: 'invalid_request' });
  });

  it('reads what it has read as itself, whatever was typed', () => {
    const typed = fc.oneof(fc.string({ unit: 'grapheme' }), fc.domain(), fc.webUrl());
    fc.assert(
      fc.property(typed, (text) => {
        const domain = parseDomain(text);
        if (isRefusal(domain)) return;
        expect(parseDomain(domain)).toBe(domain);
        expect(domain).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/);
      }),
    );
  });

  it('names a record that no host can have', () => {
    expect(proofRecord('acme.jp', 'dG9rZW4')).toEqual({
      name: '_sealfolio.acme.jp',
      value: 'sealfolio-domain=dG9rZW4',
    });
  });

  it('holds the addresses at it and below it, and no look-alikes', () => {
    expect(isWithin('acme.jp', 'acme.jp')).toBe(true);
    expect(isWithin('Mail.ACME.jp.', 'acme.jp')).toBe(true);
    expect(isWithin('notacme.jp', 'acme.jp')).toBe(false);
    expect(isWithin('acme.jp.evil.com', 'acme.jp')).toBe(false);
    expect(isWithin('jp', 'acme.jp')).toBe(false);
  });

  it('goes from a domain up to the last that has two parts', () => {
    expect(withParents('a.b.acme.jp')).toEqual(['a.b.acme.jp', 'b.acme.jp', 'acme.jp']);
    expect(withParents('acme.jp')).toEqual(['acme.jp']);
    expect(withParents('jp')).toEqual([]);
  });

  it('finds the domain of an address however it is spelled', () => {
    expect(domainOfAddress('Lin@Mail.ACME.jp')).toBe('mail.acme.jp');
    expect(domainOfAddress('"a@b"@acme.jp.')).toBe('acme.jp');
    expect(domainOfAddress('lin@例え。jp')).toBe('xn--r8jz45g.jp');
    for (const none of ['+818012345678', 'lin@', 'lin@acme.jp/x', 'lin@acme.jp:1', '']) {
      expect(domainOfAddress(none)).toBeUndefined();
    }
  });
});
