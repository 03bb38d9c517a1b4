/** What stands in the PDF of a résumé: its words, in order; and what can be seen, for words alone prove no glyph. */
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { formPaper, type Paper, textsOfPaper } from '../../src/client/export/paper.ts';
import { Resume, type ResumeDraft } from '../../src/shared/resume/resume.ts';
import type { Locale } from '../../src/shared/vocabulary/locales.ts';
import { drawPdf } from '../../src/web/export/draw-pdf.ts';
import { PAGE_SIZES, type PdfLook } from '../../src/web/export/pdf-themes.ts';
import { RESUMES } from '../invented-resumes.ts';
import { FONTS } from './fonts.ts';

const LOOK: PdfLook = { theme: 'plain', size: 'a4', han: 'sc', madeOn: '2026-11-22' };
/** Pixels to the point: enough to tell 骨 from 骨. */
const SCALE = 4;
/** Points: the white space around a page's text, and the width of the column of names in the theme with one. */
const SIDE = 52;
const NAMES = 130;

async function draw(paper: Paper, look: Partial<PdfLook> = {}) {
  const { blob, replaced } = await drawPdf(paper, { ...LOOK, ...look }, FONTS);
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const document = await pdfjs.getDocument({ data: bytes.slice() }).promise;
  return { bytes, replaced, document };
}

async function textOf(document: pdfjs.PDFDocumentProxy): Promise<string> {
  let text = '';
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    const pageNumber = `${number} / ${document.numPages}`;
    for (const item of items) if ('str' in item && item.str !== pageNumber) text += item.str;
  }
  return squeezed(text);
}

const wordsMissing = (said: string, drawn: string) => said.split(' ').filter((word) => !drawn.includes(word));
const squeezed = (text: string) => text.normalize('NFKC').replace(/\s/g, '');
const paperOf = (draft: ResumeDraft, language: Locale = 'en') => formPaper(Resume.parse(draft), language);

describe('the words of a PDF', () => {
  const samples = [
    ['english', 'en'],
    ['chinese', 'zh'],
    ['japanese', 'ja'],
  ] as const;
  for (const [name, language] of samples)
    for (const [theme, size] of [
      ['plain', 'letter'],
      ['margin', 'a4'],
    ] as const)
      it(`are all there and can be copied out, ${name}, ${theme}, ${size}`, async () => {
        const paper = formPaper(RESUMES[name], language);
        const han = language === 'ja' ? 'jp' : 'sc';
        const { document, replaced } = await draw(paper, { theme, size, han });
        expect(replaced).toEqual([]);
        const page = await document.getPage(1);
        const [, , width = 0, height = 0] = page.view;
        expect([width, height].map(Math.round)).toEqual(PAGE_SIZES[size].map(Math.round));
        const text = await textOf(document);
        for (const said of textsOfPaper(paper)) expect(text).toContain(squeezed(said));
        // In the order they are read.
        let at = 0;
        for (const { title } of paper.sections) {
          expect(text.indexOf(squeezed(title), at)).toBeGreaterThan(-1);
          at = text.indexOf(squeezed(title), at);
        }
      });

  it.each(['plain', 'margin'] as const)(
    'are all there where a text is longer than a page, %s',
    async (theme) => {
      const prose = (mark: string) => Array.from({ length: 1_200 }, (_, word) => `${mark}${word}`).join(' ');
      const draft: ResumeDraft = {
        basics: { name: 'Mira', label: prose('label'), summary: prose('summary') },
        work: [
          { name: 'Mill', position: prose('position'), highlights: [prose('point')] },
          { name: prose('name'), position: 'Miller', summary: prose('text') },
        ],
        education: [{ institution: 'School', area: prose('area'), courses: [prose('course')] }],
        skills: [{ name: 'Milling', keywords: [prose('keyword')] }, { name: prose('skill') }],
      };
      const { document } = await draw(paperOf(draft), { theme });
      const drawn = await textOf(document);
      for (const mark of [
        'label',
        'summary',
        'position',
        'point',
        'name',
        'text',
        'area',
        'course',
        'keyword',
        'skill',
      ])
        expect(drawn.includes(squeezed(prose(mark))) ? [] : wordsMissing(prose(mark), drawn)).toEqual([]);
    },
  );

  it('tells what no font can draw, and shows that something is missing', async () => {
    const { replaced, document } = await draw(formPaper(RESUMES.mixed, 'en'), { han: 'jp' });
    expect(replaced).toEqual(['🎉', '안', '녕', '를', '번', '역', '했', '다']);
    const text = await textOf(document);
    expect(text).toContain(squeezed('骨 are drawn, □ and □□ are not'));
    expect(text).toContain('Николаева');
    expect(text).toContain('简体中文');
  });

  it('say whose it is and in what language, and nothing of machine or minute', async () => {
    const { document, bytes } = await draw(formPaper(RESUMES.japanese, 'ja'), { han: 'jp' });
    const { info } = await document.getMetadata();
    expect(info).toMatchObject({
      ...{ Title: '髙橋 直樹 – 職務経歴書', Author: '髙橋 直樹', Creator: '', Producer: '', Language: 'ja' },
      CreationDate: 'D:20261122000000Z',
    });
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/react-pdf|pdfkit/i);
  });

  it('lead to https and mail addresses, and nowhere else', async () => {
    const { document } = await draw(
      paperOf({
        basics: { email: 'a@example.org', url: 'javascript:alert(1)' },
        projects: [
          { name: 'one', url: 'https://one.example/x' },
          { name: 'two', url: 'http://two.example/' },
        ],
      }),
    );
    const annotations: { url?: string; unsafeUrl?: string }[] = await (
      await document.getPage(1)
    ).getAnnotations();
    const targets = annotations.map(({ url, unsafeUrl }) => url ?? unsafeUrl);
    expect(targets).toEqual(['mailto:a@example.org', 'https://one.example/x']);
  });
});

describe('long and hostile texts', () => {
  it('number each page, and never leave a heading alone at the end of one', async () => {
    const work = Array.from({ length: 9 }, () => RESUMES.english.work[0] ?? {});
    const { document } = await draw(paperOf({ ...RESUMES.english, work }));
    expect(document.numPages).toBeGreaterThanOrEqual(3);
    for (let number = 1; number <= document.numPages; number++) {
      const { items } = await (await document.getPage(number)).getTextContent();
      const lines = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item.str] : []));
      expect(lines.slice(-1).join('')).toContain(`${number} / ${document.numPages}`);
      expect(lines.at(-2)).not.toBe('Senior Reliability Engineer');
    }
  });

  it('draw two hundred entries', async () => {
    const work = Array.from({ length: 200 }, (_, n) => ({
      name: `Works ${n}`,
      highlights: ['Turned a lathe.'],
    }));
    const text = await textOf((await draw(paperOf({ work }))).document);
    for (const { name } of work) expect(text).toContain(squeezed(name));
  });

  it('stay on the page when they have no spaces', async () => {
    const draft = {
      name: 'N'.repeat(90),
      summary: '字'.repeat(3000),
      email: `${'m'.repeat(150)}@example.org`,
    };
    const { document } = await draw(paperOf({ basics: draft, awards: [{ title: 'w'.repeat(20_000) }] }));
    const [edge] = PAGE_SIZES.a4;
    for (let number = 1; number <= document.numPages; number++) {
      const { items } = await (await document.getPage(number)).getTextContent();
      for (const item of items)
        if ('str' in item) expect(item.transform[4] + item.width).toBeLessThan(edge - 40);
    }
    const text = await textOf(document);
    for (const whole of [draft.name, draft.summary, draft.email, 'w'.repeat(20_000)])
      expect(text.includes(whole)).toBe(true);
    // A break is no hyphen.
    expect(text).not.toContain('-');
  });

  it.each([
    ['squares', '製粉'.repeat(400)],
    ['wide letters', 'W'.repeat(800)],
    ['words', 'Milling rye, '.repeat(61).trim()],
  ])(
    'stay in the column and on the page where a name of 800 %s stands beside what it says',
    async (_, name) => {
      const skills = [{ name: 'Rye' }, { name, level: 'master', keywords: ['stones'] }, { name: 'Oats' }];
      const { document } = await draw(paperOf({ skills }), { theme: 'margin' });
      const [edge, height] = PAGE_SIZES.a4;
      let drawn = '';
      for (let number = 1; number <= document.numPages; number++) {
        const { items } = await (await document.getPage(number)).getTextContent();
        for (const item of items) {
          if (!('str' in item) || item.str.trim() === '' || item.str.includes(' / ')) continue;
          const [, , , , x = 0, y = 0] = item.transform;
          const isName = x < SIDE + 1 && item.str !== 'Skills';
          if (isName) drawn += item.str;
          expect(x + item.width, item.str).toBeLessThan(isName ? SIDE + NAMES : edge - SIDE + 1);
          expect(y, item.str).toBeGreaterThan(SIDE - 1);
          expect(y, item.str).toBeLessThan(height - 46);
        }
      }
      expect(squeezed(drawn)).toBe(squeezed(name));
      expect(await textOf(document)).toContain('master');
    },
  );

  it('lose their control characters and keep their order', async () => {
    const name = 'Mira \u202eGNIHSIF\u202c\u0000 \u200bHolm';
    const { document, replaced } = await draw(paperOf({ basics: { name } }));
    expect(replaced).toEqual([]);
    expect(await textOf(document)).toBe('MiraGNIHSIFHolm');
  });
});

describe('the glyphs of a PDF', () => {
  it.each([
    [
      'Chinese',
      'sc',
      'NotoSansHans-Regular.otf',
      '骨直角负责供应链系统设计与开发经历教育浙江大学软件工程师数据仓库预警模',
    ],
    [
      'Japanese',
      'jp',
      'NotoSansJP-Regular.otf',
      '骨直角職務経歴書組込開発診断通信量産髙橋樹あかさたなはまやらわアカサタナ',
    ],
  ] as const)('look as the same font draws them elsewhere: %s', async (_name, han, file, text) => {
    const { document } = await draw(paperOf({ basics: { summary: text } }), { han });
    const page = await document.getPage(1);
    const viewport = page.getViewport({ scale: SCALE });
    const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
    const context: unknown = canvas.getContext('2d');
    const target = { canvas: null, canvasContext: context, viewport };
    await page.render(target as Parameters<typeof page.render>[0]).promise;

    const family = `seen-${han}`;
    GlobalFonts.registerFromPath(FONTS[han === 'sc' ? 'sc-400' : 'jp-400'], family);
    expect(FONTS[han === 'sc' ? 'sc-400' : 'jp-400']).toContain(file);
    const { items } = await page.getTextContent();
    const first = items.find((item) => 'str' in item && item.str.startsWith('骨'));
    if (first === undefined || !('str' in first)) throw new Error('the text is not on the page');
    const [size = 0, , , , x = 0, y = 0] = first.transform;
    const side = Math.round(size * SCALE);
    const letters = [...text];
    const seen = letters.map((_letter, n) => {
      const [left = 0, base = 0] = viewport.convertToViewportPoint(x + n * size, y);
      return inkIn(canvas.getContext('2d'), Math.round(left), Math.round(base - side * 0.88), side);
    });
    const meant = letters.map((letter) => {
      const own = createCanvas(side, side).getContext('2d');
      own.fillStyle = 'white';
      own.fillRect(0, 0, side, side);
      own.fillStyle = 'black';
      own.font = `${size * SCALE}px ${family}`;
      own.fillText(letter, 0, side * 0.88);
      return inkIn(own, 0, 0, side);
    });
    const alike = seen.map((one) => {
      const scores = meant.map((other) => likeness(one, other));
      return letters[scores.indexOf(Math.max(...scores))];
    });
    expect(alike.join('')).toBe(text);
  });
});

/** How dark each pixel of a square is, 0 to 1. */
function inkIn(context: SKRSContext2D, x: number, y: number, side: number): number[] {
  const { data } = context.getImageData(x, y, side, side);
  return Array.from({ length: side * side }, (_, n) => 1 - (data[n * 4] ?? 255) / 255);
}

/** The cosine between two pictures. */
function likeness(one: readonly number[], other: readonly number[]): number {
  const product = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, ink, n) => sum + ink * (b[n] ?? 0), 0);
  return product(one, other) / (Math.sqrt(product(one, one) * product(other, other)) || 1);
}
