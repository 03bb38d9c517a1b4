import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Refusal } from '../../src/shared/errors.ts';
import type { ImportResult } from '../../src/shared/resume/import-result.ts';
import { busyPdf } from '../samples/busy-pdf.ts';
import { docxOf, paragraph, zipOf } from '../samples/docx-of.ts';
import { CANDIDATE } from '../samples/europass-candidate.ts';
import { pdfWithForeignFont } from '../samples/foreign-font-pdf.ts';
import { plainPdf } from '../samples/plain-pdf.ts';
import { unfoldingPdfs } from '../samples/unfolding-pdfs.ts';
import { type BuiltPage, openBuiltPage, WEB } from './built-page.ts';

type Outcome =
  | Refusal
  | { result: ImportResult; pages: { type: string; width: number; height: number; ink: number }[] };

const SAMPLES = new URL('../samples/', import.meta.url);
const PAGE = `
import '${WEB}old-browser/fill-in.ts';
import { importFile } from '${WEB}import/import-file.ts';
import { startWorker } from '${WEB}trusted-workers.ts';
// Counts the dark pixels of a picture: a page whose glyphs were not drawn is white.
async function look(blob) {
  const bitmap = await createImageBitmap(blob);
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
  let ink = 0;
  for (let at = 0; at < data.length; at += 4) if (data[at + 3] > 128 && data[at] < 96) ink++;
  return { type: blob.type, width: bitmap.width, height: bitmap.height, ink };
}
globalThis.importBytes = async (base64, { abortAfter, patience, worker = 'import' } = {}) => {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const progress = [];
  const started = [];
  const stop = new AbortController();
  const start = () => { const it = startWorker(worker); started.push(it); return it; };
  if (abortAfter !== undefined) setTimeout(() => stop.abort(), abortAfter);
  const outcome = await importFile(new File([bytes], 'any'), start, {
    signal: stop.signal, onProgress: (p) => progress.push(p), ...(patience === undefined ? {} : { patience }) });
  const seen = 'refused' in outcome ? outcome : { result: outcome.result, pages: await Promise.all(outcome.pages.map(look)) };
  return { outcome: seen, progress, started: started.length };
};
`;

let built: BuiltPage;

beforeAll(async () => {
  built = await openBuiltPage(PAGE, 'importBytes');
});

afterAll(() => built?.dispose());

function importBytes(
  bytes: Uint8Array,
  options: object = {},
): Promise<{ outcome: Outcome; progress: unknown[]; started: number }> {
  return built.page.evaluate(
    `importBytes('${Buffer.from(bytes).toString('base64')}', ${JSON.stringify(options)})`,
  );
}

const sample = (name: string) => readFileSync(new URL(name, SAMPLES));

function resultOf(outcome: Outcome) {
  if ('refused' in outcome) throw new Error(`${outcome.refused}: ${outcome.detail}`);
  return outcome;
}

describe('the import worker in a browser', () => {
  it('reads a PDF and draws its pages under a policy without network', async () => {
    built.complaints.length = 0;
    const { outcome, progress } = await importBytes(sample('two-column-en.pdf'));
    const { result, pages } = resultOf(outcome);
    expect(result.resume.basics.name).toBe('David Kowalski');
    expect(result.resume.work).toHaveLength(2);
    expect(progress).toEqual([
      { done: 1, all: 2 },
      { done: 2, all: 2 },
    ]);
    expect(pages.map(({ type, width, height }) => [type, width, height])).toEqual([
      ['image/png', 828, 1170],
      ['image/png', 828, 1170],
    ]);
    for (const { ink } of pages) expect(ink).toBeGreaterThan(5_000);
    expect(built.complaints).toEqual([]);
    expect(built.elsewhere()).toEqual([]);
  });

  it('reads Japanese and Chinese as Node does', async () => {
    const form = resultOf((await importBytes(sample('rirekisho-ja.pdf'))).outcome);
    expect(form.result.resume.basics.name).toBe('履歴書 書太郎');
    expect(form.pages).toHaveLength(2);
    const chinese = resultOf((await importBytes(sample('own/one-column-zh.pdf'))).outcome);
    expect(chinese.result.resume.basics.name).toBe('沈知夏');
  });

  it('reads a PDF that names a Chinese encoding and font without bringing them', async () => {
    built.complaints.length = 0;
    const { result, pages } = resultOf((await importBytes(pdfWithForeignFont('张三丰 简历'))).outcome);
    const texts = JSON.stringify(result);
    expect(texts).toContain('张三丰');
    expect(pages).toHaveLength(1);
    expect(built.complaints).toEqual([]);
  });

  it('reads a JSON résumé', async () => {
    const { result, pages } = resultOf((await importBytes(sample('jsonresume-1.0-en.json'))).outcome);
    expect(result.resume.basics.name).toBe('Richard Hendriks');
    expect(pages).toEqual([]);
  });

  it('reads a Word document, and text from right to left in it', async () => {
    built.complaints.length = 0;
    const body =
      paragraph('Mira Castellan', '<w:sz w:val="40"/>') +
      paragraph('مهندسة برمجيات', '<w:rtl/>', '<w:bidi/>') +
      paragraph('Experience', '<w:b/>') +
      paragraph('Data Engineer, Hafenlogistik Nord GmbH | Mar 2019 – Present');
    const { result, pages } = resultOf((await importBytes(docxOf(body))).outcome);
    expect(result.resume.basics.name).toBe('Mira Castellan');
    expect(result.resume.work).toMatchObject([{ startDate: '2019-03', endDate: '' }]);
    expect(JSON.stringify(result)).toContain('مهندسة برمجيات');
    expect(pages).toEqual([]);
    expect(built.complaints).toEqual([]);
  });

  it('reads the copy of their data that LinkedIn sends', async () => {
    const copy = zipOf({
      'Profile.csv': 'First Name,Last Name,Headline\nMira,Castellan,Data Engineer\n',
      'Positions.csv': 'Company Name,Title,Started On\nHafenlogistik Nord GmbH,Data Engineer,Mar 2019\n',
      'messages.csv': 'FROM,CONTENT\nSomebody else,Secret\n',
    });
    const { result } = resultOf((await importBytes(copy)).outcome);
    expect(result.resume.basics).toMatchObject({ name: 'Mira Castellan', label: 'Data Engineer' });
    expect(result.resume.work).toMatchObject([{ name: 'Hafenlogistik Nord GmbH', startDate: '2019-03' }]);
    expect(JSON.stringify(result)).not.toContain('Secret');
  });

  it('reads a Europass CV, also from inside a PDF, and leaves over what only the page says', async () => {
    const bare = resultOf((await importBytes(new TextEncoder().encode(CANDIDATE))).outcome);
    expect(bare.result.resume.work.map(({ position }) => position)).toEqual(['Workshop lead', 'Carpenter']);
    const pdf = plainPdf(['Jonas Lindqvist', 'Plays the cello'], { carried: CANDIDATE });
    const inside = resultOf((await importBytes(pdf)).outcome);
    expect(inside.result.resume).toEqual(bare.result.resume);
    expect(inside.result.leftover.map(({ text }) => text).join('\n')).toContain('Plays the cello');
    expect(inside.pages).toHaveLength(1);
  });

  it('runs no script of a PDF', async () => {
    built.complaints.length = 0;
    built.requests.length = 0;
    const script = "app.launchURL\\('https://elsewhere.example/'\\); globalThis.ran = true;";
    const { result } = resultOf(
      (await importBytes(plainPdf(['Mira Castellan', 'Data Engineer'], { script }))).outcome,
    );
    expect(result.resume.basics.name).toBe('Mira Castellan');
    expect(await built.page.evaluate('globalThis.ran')).toBeUndefined();
    expect(built.requests.filter((url) => url.includes('elsewhere'))).toEqual([]);
    expect(built.complaints).toEqual([]);
  });

  it.each([
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47), 'file_type_unknown'],
    ['an empty file', new Uint8Array(0), 'file_type_unknown'],
    ['a broken PDF', sample('two-column-en.pdf').subarray(0, 500), 'file_broken'],
    ['a PDF with a password', sample('locked.pdf'), 'file_password_protected'],
    ['JSON that is no résumé', new TextEncoder().encode('{"name": "left-pad"}'), 'file_not_a_resume'],
    ['500 pages', plainPdf(['Mira Castellan'], { pages: 500 }), 'file_too_many_pages'],
    [
      'a Word document that unfolds to 60 MB',
      docxOf('', { 'word/document.xml': new Uint8Array(60_000_000).fill(32) }),
      'file_too_large',
    ],
    ['a Word document with macros', docxOf('', { 'word/vbaProject.bin': 'x' }), 'file_has_macros'],
    [
      'an old Word document',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0),
      'file_is_old_word',
    ],
    ['a text in RTF', new TextEncoder().encode('{\\rtf1 hello}'), 'file_of_other_program'],
    ['XML 100,000 deep', new TextEncoder().encode('<a>'.repeat(100_000)), 'file_nested_too_deep'],
    [
      'a billion laughs',
      new TextEncoder().encode('<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha">]><l>&a;</l>'),
      'file_unsafe',
    ],
  ])('refuses %s with a code', async (_what, bytes, refused) => {
    expect((await importBytes(bytes)).outcome).toMatchObject({ refused });
  });

  it('refuses PDFs that unfold to gigabytes as too large, each before its time is over', async () => {
    for (const [what, bytes] of unfoldingPdfs()) {
      expect(bytes.length, what).toBeLessThan(100_000);
      expect((await importBytes(bytes)).outcome, what).toMatchObject({ refused: 'file_too_large' });
    }
    const next = resultOf((await importBytes(sample('two-column-en.pdf'))).outcome);
    expect(next.result.resume.basics.name).toBe('David Kowalski');
  });

  it('refuses a file over 20 MB before a worker starts', async () => {
    const { outcome, started } = await importBytes(new Uint8Array(20_000_001));
    expect(outcome).toMatchObject({ refused: 'file_too_large' });
    expect(started).toBe(0);
  });

  it('ends a parser that never pauses, while the page goes on', async () => {
    await built.page.evaluate('globalThis.ticks = 0; globalThis.ticking = setInterval(() => ticks++, 20)');
    const { outcome } = await importBytes(busyPdf(), { patience: 2_000 });
    expect(outcome).toMatchObject({ refused: 'file_took_too_long' });
    // A page that waited for its parser would have counted nothing.
    expect(await built.page.evaluate('clearInterval(ticking), ticks')).toBeGreaterThan(30);
    const next = resultOf((await importBytes(sample('two-column-en.pdf'))).outcome);
    expect(next.result.resume.basics.name).toBe('David Kowalski');
  });

  it('gives up on a worker that never answers, and on one that is stopped', async () => {
    const silent = await importBytes(sample('two-column-en.pdf'), { patience: 1 });
    expect(silent.outcome).toMatchObject({ refused: 'file_took_too_long' });
    const stopped = await importBytes(sample('two-column-en.pdf'), { abortAfter: 1 });
    expect(stopped.outcome).toMatchObject({ refused: 'import_stopped' });
  });
});
