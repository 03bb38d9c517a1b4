import { describe, expect, it } from 'vitest';
import { withAddresses, withWholeAddress } from './scan-addresses.ts';
import type { Reading, ScanEngine, ScanLine, ScanWord } from './scan-engine.ts';
import { LATIN } from './scan-script.ts';

const scan = { picture: { width: 900, height: 60, data: new Uint8Array(900 * 60).fill(255) }, dpi: 260 };

function word(text: string, x0: number, confidence = 90): ScanWord {
  return { text, confidence, bbox: { x0, y0: 10, x1: x0 + 14 * text.length, y1: 40 }, symbols: [] };
}

function line(...words: ScanWord[]): ScanLine {
  return { words, bbox: { x0: 0, y0: 10, x1: 900, y1: 40 } };
}

/** What the Latin models make of each part that is shown to them, whatever its size. */
function reading(...words: ScanWord[]): ScanEngine {
  return {
    recognise: (_, { dpi }) => ({ lines: [line(...words.map((one) => sized(one, dpi)))], confidence: 92 }),
  };
}

function sized({ bbox, ...rest }: ScanWord, dpi: number): ScanWord {
  return { ...rest, bbox: { ...bbox, x0: (bbox.x0 * dpi) / scan.dpi, x1: (bbox.x1 * dpi) / scan.dpi } };
}

const said = ({ words }: ScanLine) => words.map(({ text }) => text);

describe('a mail address on a scanned page', () => {
  it('is read again, and what stands on its line stays', () => {
    const foreign = line(word('ma1l@briefexample', 20, 59), word('+81', 268), word('80-5555-4807', 320));
    const engine = reading(word('mail@brief.example', 10), word('+81', 258), word('80-5555-4807', 310));
    const [read] = withAddresses([foreign], scan, engine);
    expect(read && said(read)).toEqual(['mail@brief.example', '+81', '80-5555-4807']);
    expect(read?.words[2]?.bbox.x0).toBeCloseTo(320);
  });

  it('is read again where its @ was taken for a word', () => {
    const before = line(word('lucia.roble', 20), word('O', 182), word('brief.example', 204), word('O', 500));
    const engine = reading(word('lucia.roble@brief.example', 10));
    const [read] = withAddresses([before], scan, engine);
    expect(read && said(read)).toEqual(['lucia.roble@brief.example', 'O']);
    const other = line(word('J. O. Roble', 20), word('O', 182), word('Node.js', 204));
    expect(withAddresses([other], scan, engine)).toEqual([other]);
  });

  it('is read without its label, by the Latin models alone', () => {
    const asked: (Reading & { readonly width: number })[] = [];
    const engine: ScanEngine = {
      recognise: ({ width }, how) => {
        asked.push({ ...how, width });
        return { lines: [line(word('me@post.example', 10))], confidence: 92 };
      },
    };
    const [read] = withAddresses([line(word('邮箱', 100), word('mee@post.', 180, 41))], scan, engine);
    expect(read && said(read)).toEqual(['邮箱', 'me@post.example']);
    expect(asked).toContainEqual({ models: LATIN, dpi: 260, layout: 'line', width: 146 });
    expect(new Set(asked.map(({ models, layout }) => `${models} ${layout}`))).toEqual(
      new Set([`${LATIN} line`]),
    );
  });

  it.each([
    ['me@post.example', 45],
    ['rn post example', 95],
  ])('stays where %s is read with a sureness of %d', (text, confidence) => {
    const before = line(word('mee@post.example', 180, 50));
    const engine: ScanEngine = { recognise: () => ({ lines: [line(word(text, 10))], confidence }) };
    expect(withAddresses([before], scan, engine)).toEqual([before]);
  });

  it.each([
    [
      'jo.burnsl@post.example',
      ['jo.burns1@post.example', 'jo.burns1@post.example', 'x'],
      'jo.burns1@post.example',
    ],
    ['jo.burnsl@post.example', ['jo.burns1@post.example', 'x', 'y'], 'jo.burnsl@post.example'],
    [
      'j-muster@post.example',
      ['j-muster@post.example', 'j-muster@post.example', 'j.muster@post.example'],
      'j.muster@post.example',
    ],
    [
      'j.-muster@post.example',
      ['j.-muster@post.example', 'j.-muster@post.example', 'j.muster@post.example'],
      'j.muster@post.example',
    ],
    [
      'j-muster@post.example',
      ['j-muster@post.example', 'j-muster@post.example', 'x'],
      'j-muster@post.example',
    ],
  ])('%s is read again as %j: %s', (page, looks, best) => {
    const left = [...looks];
    const engine: ScanEngine = {
      recognise: () => ({ lines: [line(word(left.shift() ?? '', 10, 80))], confidence: 80 }),
    };
    const [read] = withAddresses([line(word(page, 20))], scan, engine);
    expect(read && said(read)).toEqual([best]);
  });

  it('is found where its @ was taken for a letter', () => {
    const engine = reading(word('ken.sato@bin.', 10), word('example', 200));
    const [read] = withAddresses([line(word('ken.satoQbin.example', 20))], scan, engine);
    expect(read && said(withWholeAddress(read))).toEqual(['ken.sato@bin.example']);
  });

  it('is one word where it was read as several', () => {
    const parts = line(word('E-mail', 0), word('ken@bin.', 100), word('example', 220), word('Tel.', 400));
    expect(said(withWholeAddress(parts))).toEqual(['E-mail', 'ken@bin.example', 'Tel.']);
    const more = line(word('—', 0), word('ken.', 100), word('sato', 180), word('@bin.example', 260));
    expect(said(withWholeAddress(more))).toEqual(['—', 'ken.sato@bin.example']);
  });
});
