import { describe, expect, it } from 'vitest';
import { nearHeadingOf } from './place-headings.ts';
import type { ScanLine, ScanWord } from './scan-engine.ts';
import { withKnownText } from './scan-known-text.ts';
import { pageOf } from './scan-page.ts';
import { CHINESE, chooseModels, JAPANESE, LATIN, mayBeForeign, surestLines } from './scan-script.ts';
import { steadySizes } from './scan-sizes.ts';

const WIDTH = 1_000;
const HEIGHT = 400;

/** A word of `letter` pixels to the character, as high as its letters are in a font of 40 pixels. */
function word(text: string, x: number, { y = 100, letter = 20, sure = 90 } = {}): ScanWord {
  const symbols = [...text].map((character, index) => {
    const high = /\p{Script=Han}|\p{Script=Hiragana}/u.test(character)
      ? 37
      : /[acemnorsuvwxz]/.test(character)
        ? 21
        : 29;
    const x0 = x + index * letter;
    return { text: character, bbox: { x0, y0: y - high, x1: x0 + letter - 2, y1: y } };
  });
  const bbox = { x0: x, y0: y - 37, x1: x + symbols.length * letter - 2, y1: y };
  return { text, confidence: sure, bbox, symbols };
}

function line(...words: ScanWord[]): ScanLine {
  const all = words.map(({ bbox }) => bbox);
  return {
    words,
    bbox: {
      x0: Math.min(...all.map(({ x0 }) => x0)),
      y0: Math.min(...all.map(({ y0 }) => y0)),
      x1: Math.max(...all.map(({ x1 }) => x1)),
      y1: Math.max(...all.map(({ y1 }) => y1)),
    },
  };
}

/** The page of these lines, each letter a black box as it is `drawn`. */
function read(
  lines: readonly ScanLine[],
  uprights: { x: number; top: number; bottom: number }[] = [],
  drawn = lines,
) {
  const data = new Uint8Array(WIDTH * HEIGHT).fill(255);
  for (const { bbox } of drawn.flatMap(({ words }) => words).flatMap(({ symbols }) => symbols))
    for (let y = bbox.y0; y < bbox.y1; y++) data.fill(0, y * WIDTH + bbox.x0, y * WIDTH + bbox.x1);
  return pageOf(lines, { picture: { width: WIDTH, height: HEIGHT, data }, uprights, points: 0.25 });
}

const texts = (page: { runs: readonly { text: string }[] }) => page.runs.map(({ text }) => text);

describe('recognised lines', () => {
  it('become runs with place and size in points', () => {
    const [run] = read([line(word('Hello', 100), word('world', 220))]).runs;
    expect(run).toMatchObject({ text: 'Hello world', x: 25, y: 25, bold: false, vertical: false });
    expect(run?.size).toBeCloseTo(10, 0);
  });

  it('have the size of their ink where boxes around letters are as high as the line', () => {
    const drawn = word('enseres', 100);
    const symbols = drawn.symbols.map((symbol) => ({ ...symbol, bbox: { ...symbol.bbox, y0: 66, y1: 106 } }));
    const [run] = read([line({ ...drawn, symbols })], [], [line(drawn)]).runs;
    expect(run?.size).toBeCloseTo(10, 0);
    expect(run?.y).toBeCloseTo(25, 0);
  });

  it('are parted where the ink has a gap, or a rule stood', () => {
    expect(texts(read([line(word('2019', 100), word('Hof', 400))]))).toEqual(['2019', 'Hof']);
    const near = [line(word('2019', 100), word('Hof', 200))];
    expect(texts(read(near))).toEqual(['2019 Hof']);
    expect(texts(read(near, [{ x: 190, top: 0, bottom: HEIGHT }]))).toEqual(['2019', 'Hof']);
  });

  it('tell the size of kana by how far they advance', () => {
    const small = line(word('ホールスタッフ', 100, { letter: 40 }));
    const low = { ...small, bbox: { ...small.bbox, y0: 80 } };
    expect(read([low]).runs[0]?.size).toBeCloseTo(10, 0);
  });

  it('join Chinese without spaces', () => {
    const [run] = read([line(word('软件', 100, { letter: 40 }), word('工程', 180, { letter: 40 }))]).runs;
    expect(run?.text).toBe('软件工程');
    expect(run?.size).toBeCloseTo(10, 0);
  });

  it('lose what a rule beside them was read as', () => {
    expect(texts(read([line(word('|', 20), word('Studium', 400))]))).toEqual(['Studium']);
  });

  it('lose no word, however unsure', () => {
    const lines = [
      line(word('Odd', 10, { sure: 0 }), word('?', 300), word('x', 900)),
      line(word('名前', 50, { y: 200, letter: 40 }), word('abc', 500, { y: 200 })),
    ];
    const said = lines.flatMap(({ words }) => words.map(({ text }) => text)).sort();
    expect(
      texts(read(lines))
        .flatMap((text) => text.split(' '))
        .sort(),
    ).toEqual(said);
  });

  it('give way to the text that the PDF has at their place', () => {
    const page = read([line(word('Scamed', 100)), line(word('Hello', 100, { y: 300 }))]);
    const own = { text: 'Scanned', x: 24, y: 25, width: 32, size: 10, bold: false, vertical: false };
    expect(withKnownText([page], [own]).map(texts)).toEqual([['Hello', 'Scanned']]);
    expect(withKnownText([page], [])).toEqual([page]);
  });

  it('have one size where boxes jitter', () => {
    expect(steadySizes([10, 20.5, 10.4, 20, 9.8])).toEqual([10, 20.5, 10, 20.5, 10]);
    // What is common is one size, also where rarer ones are nearly as small.
    const common = [11.2, 11.4, 11.5, 11.6, 11.8, 12.1];
    expect(new Set(steadySizes([10.4, ...common]).slice(1)).size).toBe(1);
    expect(steadySizes([])).toEqual([]);
  });
});

describe('a heading read from a picture', () => {
  it('may be wrong in one character', () => {
    expect(nearHeadingOf('工作经座')).toBe('work');
    expect(nearHeadingOf('Educatlon')).toBe('education');
    expect(nearHeadingOf('Skills')).toBe('skills');
    expect(nearHeadingOf('FORMACION ACADEMICA')).toBe('education');
    expect(nearHeadingOf('Fahigkeiten')).toBe('skills');
  });

  it('is none when it is short, or two are as near', () => {
    expect(nearHeadingOf('学校')).toBeUndefined();
    expect(nearHeadingOf('Skilts')).toBeUndefined();
    expect(nearHeadingOf('某某经历')).toBeUndefined();
  });
});

describe('the script of a page', () => {
  const read = (text: string, sure: number) => ({
    lines: [line(word(text, 100, { sure }))],
    confidence: sure,
  });

  it('is Latin while the Latin models are sure', () => {
    expect(mayBeForeign(read('Hello', 92))).toBe(false);
    expect(mayBeForeign(read('BEER', 35))).toBe(true);
  });

  it.each([
    ['Japanese', read('これは履歴書', 92), read('纸O本在长', 78), JAPANESE],
    [
      'Japanese of which the Chinese models are a little surer',
      read('これは履歴書', 75),
      read('履历', 80),
      JAPANESE,
    ],
    ['Chinese', read('工作色把区件工程', 59), read('工作经历软件工程', 91), CHINESE],
    ['Latin where nobody is surer', read('エ作経', 40), read('工作经', 42), LATIN],
    ['Latin where no ideographs are', read('Hello', 95), read('Hello', 95), LATIN],
  ])('is found to be %s', (_script, japanese, chinese, models) => {
    expect(chooseModels(read('BEER', 35).lines, japanese, chinese)).toBe(models);
  });

  it('leaves addresses to the models that know Latin words', () => {
    const foreign = line(word('邮箱', 100, { letter: 40 }), word('a@briefexample', 200));
    const latin = line(word('a@brief.example', 200, { letter: 19 }));
    const [first] = surestLines([foreign], [latin]);
    expect(first?.words.map(({ text }) => text)).toEqual(['邮箱', 'a@brief.example']);
  });
});
