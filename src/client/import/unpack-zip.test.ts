import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../shared/errors.ts';
import { MAX_ENTRIES, unpackZip } from './unpack-zip.ts';

const all = () => true;

function unpacked(bytes: Uint8Array, wanted: (name: string) => boolean = all) {
  const zip = unpackZip(bytes, wanted);
  if (isRefusal(zip)) throw new Error(zip.refused);
  return zip;
}

/** Changes the bytes of the first local and the first central header. */
function withHeaders(
  zip: Uint8Array,
  change: (view: DataView, local: number, central: number) => void,
): Uint8Array {
  const bytes = zip.slice();
  const view = new DataView(bytes.buffer);
  let central = 0;
  while (view.getUint32(central, true) !== 0x02014b50) central++;
  change(view, 0, central);
  return bytes;
}

const BOMB = zipSync({ 'word/document.xml': new Uint8Array(40_000_000) }, { level: 9 });

describe('unpacking an archive', () => {
  it('gives the wanted entries and the names of all', () => {
    const zip = unpacked(
      zipSync({ 'a.txt': strToU8('one'), 'b/c.txt': [strToU8('two'), { level: 0 }], 'd.bin': strToU8('no') }),
      (name) => name.endsWith('.txt'),
    );
    expect(zip.names).toEqual(['a.txt', 'b/c.txt', 'd.bin']);
    expect([...zip.files].map(([name, bytes]) => [name, new TextDecoder().decode(bytes)])).toEqual([
      ['a.txt', 'one'],
      ['b/c.txt', 'two'],
    ]);
  });

  it('gives back whatever was packed', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60_000 }), (content) => {
        expect(unpacked(zipSync({ x: content })).files.get('x')).toEqual(content);
      }),
      { numRuns: 30 },
    );
  });

  it('stops a bomb before it is unpacked, and one that lies about its size', () => {
    expect(unpackZip(BOMB, all)).toMatchObject({ refused: 'file_too_large' });
    const lying = withHeaders(BOMB, (view, local, central) => {
      view.setUint32(local + 22, 100, true);
      view.setUint32(central + 24, 100, true);
    });
    expect(unpackZip(lying, all)).toMatchObject({ refused: 'file_too_large' });
  });

  it('counts what all entries hold together', () => {
    // Random enough that only the sum is too much.
    const content = new Uint8Array(15_000_000).map((_, at) => (at * 2_654_435_761) >>> 13);
    const zip = zipSync({ a: content, b: content, c: content }, { level: 0 });
    expect(unpackZip(zip, all)).toMatchObject({ refused: 'file_too_large' });
    expect(unpacked(zip, (name) => name === 'a').files.size).toBe(1);
  });

  it('leaves archives inside the archive packed', () => {
    const zip = unpacked(zipSync({ 'inner.zip': BOMB }), all);
    expect(zip.files.get('inner.zip')?.length).toBeLessThan(100_000);
  });

  it('refuses more entries than any résumé has', () => {
    const many = Object.fromEntries(
      Array.from({ length: MAX_ENTRIES + 1 }, (_, n) => [`${n}`, new Uint8Array(0)]),
    );
    expect(unpackZip(zipSync(many, { level: 0 }), all)).toMatchObject({ refused: 'file_too_large' });
  });

  it('refuses a wanted entry with a password', () => {
    const locked = withHeaders(zipSync({ 'a.txt': strToU8('secret') }), (view, _local, central) =>
      view.setUint16(central + 8, 1, true),
    );
    expect(unpackZip(locked, all)).toMatchObject({ refused: 'file_password_protected' });
    expect(unpacked(locked, () => false).names).toEqual(['a.txt']);
  });

  it.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array(0)],
    ['a file that ends too early', zipSync({ a: strToU8('text '.repeat(500)) }).subarray(0, 60)],
    [
      'an entry that points outside',
      withHeaders(zipSync({ a: strToU8('x') }), (view, _local, central) =>
        view.setUint32(central + 42, 9_999_999, true),
      ),
    ],
    [
      'an unknown way of packing',
      withHeaders(zipSync({ a: strToU8('x') }), (view, _local, central) =>
        view.setUint16(central + 10, 99, true),
      ),
    ],
  ])('refuses %s as broken', (_what, bytes) => {
    expect(unpackZip(bytes, all)).toMatchObject({ refused: 'file_broken' });
  });
});
