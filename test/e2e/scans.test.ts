import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Refusal } from '../../src/shared/errors.ts';
import type { ImportResult } from '../../src/shared/resume/import-result.ts';
import { pdfOfPicture } from '../samples/picture-pdf.ts';
import { type BuiltPage, openBuiltPage, WEB } from './built-page.ts';

type Outcome = Refusal | { result: ImportResult; recognised: boolean; pages: [number, number][] };
type Progress = { done: number; all: number; of?: string };

const SAMPLES = new URL('../samples/own/', import.meta.url);
const FONTS = new URL('../../node_modules/@embedpdf/', import.meta.url);
const LONG = 120_000;
const PAGE = `
import '${WEB}old-browser/fill-in.ts';
import { askWorker } from '${WEB}import/ask-worker.ts';
import { importFile } from '${WEB}import/import-file.ts';
import { fetchScanData } from '${WEB}import/scan-data.ts';
import { startWorker } from '${WEB}trusted-workers.ts';
globalThis.importBytes = async (base64) => {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const progress = [];
  const outcome = await importFile(new File([bytes], 'any'), startWorker, { onProgress: (p) => progress.push(p) });
  if ('refused' in outcome) return { outcome, progress };
  const pages = await Promise.all(outcome.pages.map(async (page) => {
    const { width, height } = await createImageBitmap(page);
    return [width, height];
  }));
  return { outcome: { ...outcome, pages }, progress };
};
globalThis.readFirstSheet = async (base64) => {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const scanned = await askWorker(() => startWorker('import'), { kind: 'pdf', bytes }, [bytes.buffer], {});
  const data = await fetchScanData(() => {}, new AbortController().signal);
  const question = { ...scanned, sheets: scanned.sheets.slice(0, 1), ...data };
  const { unread } = await askWorker(() => startWorker('scan'), question, [], {});
  return { drawn: scanned.sheets.filter(({ picture }) => picture !== null).length, unread };
};
`;

let built: BuiltPage;

beforeAll(async () => {
  built = await openBuiltPage(PAGE, 'importBytes');
});

afterAll(() => built?.dispose());

/** A sample as it would look photographed: a sheet on a table, out of level, in light from one side. */
async function photograph(name: string, look: string, type: 'png' | 'jpeg'): Promise<Buffer> {
  const sheet = await built.browser.newPage({ viewport: { width: 794, height: 1123 }, deviceScaleFactor: 2 });
  try {
    await sheet.setContent(readFileSync(new URL(name, SAMPLES), 'utf8'));
    await sheet.addStyleTag({ content: `html{padding:14mm}${look}` });
    await sheet.evaluate('document.fonts.ready');
    return await sheet.screenshot(type === 'png' ? { type } : { type, quality: 80 });
  } finally {
    await sheet.close();
  }
}

function fontFace(file: string): string {
  const bytes = readFileSync(new URL(file, FONTS)).toString('base64');
  return `@font-face{font-family:Sheet;src:url(data:font/otf;base64,${bytes})}*{font-family:Sheet!important}`;
}

async function importBytes(bytes: Uint8Array): Promise<{ outcome: Outcome; progress: Progress[] }> {
  return built.page.evaluate(`importBytes('${Buffer.from(bytes).toString('base64')}')`);
}

function read(outcome: Outcome) {
  if ('refused' in outcome) throw new Error(`${outcome.refused}: ${outcome.detail}`);
  return outcome;
}

describe('a résumé that is a picture', () => {
  it('is read from a scanned PDF that lies two degrees out of level', { timeout: LONG }, async () => {
    built.complaints.length = 0;
    built.requests.length = 0;
    const scan = await photograph('caps-en.html', 'body{transform:rotate(2deg)}', 'jpeg');
    const { outcome, progress } = await importBytes(pdfOfPicture(scan, 1588, 2246));
    const { result, recognised, pages } = read(outcome);
    const { basics, work } = result.resume;
    expect(basics).toMatchObject({ name: 'Odalys Ferrant', email: 'odalys.ferrant@example.org' });
    expect(JSON.stringify(result).replace(/\D/g, '')).toContain('5705550142');
    expect(work[0]).toMatchObject({ position: 'Charge Nurse', startDate: '2018-08' });
    expect(recognised).toBe(true);
    expect(pages).toEqual([[827, 1170]]);
    expect(progress).toContainEqual({ done: 1, all: 1, of: 'pictures' });
    expect(built.complaints).toEqual([]);
    expect(built.elsewhere()).toEqual([]);
    // What is asked for must not tell the language.
    expect(built.requests.filter((url) => url.includes('traineddata'))).toHaveLength(6);
  });

  it('is read from a photograph of a Japanese form in uneven light', { timeout: LONG }, async () => {
    built.complaints.length = 0;
    const light =
      'body{transform:rotate(2deg);background:linear-gradient(90deg,#fff,#aaa)}html{background:#ddd}';
    const look = `${fontFace('fonts-jp/fonts/NotoSansJP-Regular.otf')}${light}`;
    const { result } = read((await importBytes(await photograph('form-eras-ja.html', look, 'png'))).outcome);
    const texts = JSON.stringify(result);
    expect(result.resume.basics.email).toBe('aoi.minamoto@example.jp');
    expect(texts.replace(/[^\d-]/g, '')).toContain('080-0000-4321');
    expect(texts).toContain('水元');
    expect(texts).toContain('洛外大学');
    expect(built.complaints).toEqual([]);
  });

  it('says how many pages of a long one were not read', { timeout: LONG }, async () => {
    const sheet = await built.browser.newPage({
      viewport: { width: 595, height: 842 },
      deviceScaleFactor: 2,
    });
    await sheet.setContent('<p style="font:24px sans-serif">Odalys Ferrant<br>Charge nurse at Lindholm</p>');
    const jpeg = await sheet.screenshot({ type: 'jpeg', quality: 80 });
    await sheet.close();
    const long = Buffer.from(pdfOfPicture(jpeg, 1190, 1684, 23)).toString('base64');
    // Twenty are drawn; the first alone is recognised, for the test's time.
    expect(await built.page.evaluate(`readFirstSheet('${long}')`)).toEqual({ drawn: 20, unread: 3 });
  });

  it('is refused with words when it shows no text, or browsers cannot draw it', {
    timeout: LONG,
  }, async () => {
    const blank = await photograph('caps-en.html', 'body{display:none}', 'png');
    expect((await importBytes(blank)).outcome).toMatchObject({ refused: 'file_has_no_text' });
    const heic = new TextEncoder().encode('\0\0\0\u0018ftypheic\0\0\0\0');
    expect((await importBytes(heic)).outcome).toMatchObject({ refused: 'file_picture_kind' });
    expect((await importBytes(blank.subarray(0, 400))).outcome).toMatchObject({ refused: 'file_broken' });
  });
});
