import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributes, dataBlock, html } from './html.ts';

const HOSTILE = `<img src=x onerror=alert(1)>"'\`&</title><script>`;

describe('a template', () => {
  it('escapes what stands in content and in quoted values', () => {
    const page = String(html`<p title="${HOSTILE}" lang='${HOSTILE}'>${HOSTILE}</p>`);
    expect(page.match(/</g)).toHaveLength(2);
    expect(page.match(/"/g)).toHaveLength(2);
    expect(page.match(/'/g)).toHaveLength(2);
    expect(page).not.toContain('`');
  });

  it('takes its own pieces as they are, in lists too, and leaves out nothing, false and null', () => {
    const items = ['a', '<b>'].map((item) => html`<li>${item}</li>`);
    expect(String(html`<ul>${items}${null}${false}${[]}${0}</ul>`)).toBe(
      '<ul><li>a</li><li>&#60;b&#62;</li>0</ul>',
    );
  });

  it('cannot be fooled by an object that looks like a piece of markup', () => {
    const forged = JSON.parse('{"markup":"<b>","text":"<b>"}');
    expect(() => html`<p>${forged}</p>`).toThrow();
  });

  it('never lets a text add a tag or end a value, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const page = String(html`<p title="${text}">${text}</p>`);
        expect(page).toMatch(/^<p title="[^"<>]*">[^<>]*<\/p>$/);
      }),
    );
  });

  it('refuses places where no escaping helps', () => {
    expect(() => html`<p title=${'x'}>`).toThrow();
    expect(() => html`<${'x'}>`).toThrow();
    expect(() => html`<p ${'onclick=x'}></p>`).toThrow();
    expect(() => html`<p onclick="${'x'}"></p>`).toThrow();
    expect(() => html`<p style="${'x'}"></p>`).toThrow();
    expect(() => html`<script>${'x'}</script>`).toThrow();
    expect(() => html`<style>${'x'}</style>`).toThrow();
    expect(() => html`<!-- ${'x'} -->`).toThrow();
    expect(() => html`<p title="${'x'}`).toThrow();
    expect(() => html`<p title="${html`<b></b>`}"></p>`).toThrow();
  });

  it.each([
    'javascript:alert(1)',
    ' javascript:x',
    '//other.example',
    '/\\other.example',
    'data:text/html,x',
    '',
  ])('refuses the address %j', (address) => {
    expect(() => html`<a href="${address}">x</a>`).toThrow();
    expect(() => html`<a${attributes({ href: address })}>x</a>`).toThrow();
  });

  it('lets our own paths and web addresses through', () => {
    for (const address of ['/en/', '#top', '?page=2', 'https://jobs.example/en/']) {
      expect(String(html`<a href="${address}">x</a>`)).toBe(`<a href="${address}">x</a>`);
    }
    expect(String(html`<a href="/en/postings/${'"><b>'}">x</a>`)).toBe(
      '<a href="/en/postings/&#34;&#62;&#60;b&#62;">x</a>',
    );
  });
});

describe('attributes', () => {
  it('stand whole in a tag, with their values escaped', () => {
    const list = attributes({ selected: true, hidden: false, title: HOSTILE, 'aria-current': null });
    expect(String(html`<option value="1"${list}>x</option>`)).toMatch(
      /^<option value="1" selected title="[^"<>]*">x</,
    );
  });

  it('cannot carry script or style', () => {
    expect(() => attributes({ onclick: 'x' })).toThrow();
    expect(() => attributes({ style: 'x' })).toThrow();
    expect(() => attributes({ 'a b': 'x' })).toThrow();
  });
});

describe('a data block', () => {
  it('cannot be ended by what it holds, and says the same', () => {
    const value = { title: '</script><script>alert(1)</script><!--', line: '\u2028' };
    const block = String(dataBlock('application/ld+json', value));
    expect(block.match(/<\/?script/g)).toHaveLength(2);
    expect(JSON.parse(block.replace(/^<script[^>]*>|<\/script>$/g, ''))).toEqual(value);
  });
});
