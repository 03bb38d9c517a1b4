import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../shared/errors.ts';
import { elementAt, readXml, textOf } from './read-xml.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

function read(text: string | Uint8Array, spaces: Record<string, string> = {}) {
  const root = readXml(typeof text === 'string' ? bytesOf(text) : text, spaces);
  if (isRefusal(root)) throw new Error(root.refused);
  return root;
}

describe('reading XML', () => {
  it('names elements by their namespace, whatever prefix the file uses', () => {
    const root = read('<q:a xmlns:q="urn:one" q:k="v"><b>x<![CDATA[<y>]]></b><q:c/></q:a>', {
      'urn:one': 'o',
    });
    expect(root.name).toBe('o:a');
    expect(root.attributes.get('o:k')).toBe('v');
    expect(textOf(elementAt(root, 'b'))).toBe('x<y>');
    expect(elementAt(root, 'o:c')).toBeDefined();
  });

  it('reads UTF-8, UTF-16 and what a file says of itself', () => {
    const utf16 = Uint8Array.from([
      0xff,
      0xfe,
      ...[...'<a>ü水</a>'].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
    ]);
    expect(textOf(read(utf16))).toBe('ü水');
    expect(
      textOf(
        read(
          Uint8Array.from([
            ...bytesOf('<?xml version="1.0" encoding="ISO-8859-1"?><a>'),
            0xfc,
            ...bytesOf('</a>'),
          ]),
        ),
      ),
    ).toBe('ü');
  });

  it.each([
    ['a document type', '<!DOCTYPE a SYSTEM "https://elsewhere.example/a.dtd"><a/>', 'file_unsafe'],
    [
      'a billion laughs',
      `<!DOCTYPE l [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, n) => `<!ENTITY b${n} "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">`).join('')}]><l>&b8;</l>`,
      'file_unsafe',
    ],
    [
      'an entity of a file',
      '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
      'file_unsafe',
    ],
    ['100,000 elements inside each other', '<a>'.repeat(100_000), 'file_nested_too_deep'],
    ['400,000 parts and more', `<a>${'<b/>'.repeat(400_001)}</a>`, 'file_too_large'],
    ['an element that is not closed', '<a><b></a>', 'file_broken'],
    ['an entity nobody defined', '<a>&nope;</a>', 'file_broken'],
    ['nothing', '', 'file_broken'],
  ])('refuses %s', (_what, text, refused) => {
    expect(readXml(bytesOf(text))).toMatchObject({ refused });
  });
});
