import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastify, { type FastifyInstance } from 'fastify';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appHeaders, dataHeaders, workerHeaders } from '../../src/server/http/csp.ts';
import type { Refusal } from '../../src/shared/errors.ts';
import type { ImportResult } from '../../src/shared/resume/import-result.ts';
import { launchChromium } from '../chromium.ts';
import { pdfOfPicture } from '../samples/picture-pdf.ts';

type Outcome = Refusal | { result: ImportResult; recognised: boolean; pages: [number, number][] };
type Progress = { done: number; all: number; of?: string };

const WEB = fileURLToPath(new URL('../../src/web/', import.meta.url));
const SAMPLES = new URL('../samples/own/', import.meta.url);
const FONTS = new URL('../../node_modules/@embedpdf/', import.meta.url);
const LONG = 120_000;
const PAGE = `
import '${WEB}old-browser/fill-in.ts';
import { importFile } from '${WEB}import/import-file.ts';
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
`;

let folder: string;
let server: FastifyInstance;
let browser: Browser;
let page: Page;
const complaints: string[] = [];
const requests: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sealfolio-scans-'));
  await build({
    configFile: false,
    logLevel: 'error',
    root: WEB,
    plugins: [
      {
        name: 'page',
        resolveId: (id) => (id === 'virtual:page' ? id : null),
        load: (id) => (id === 'virtual:page' ? PAGE : null),
      },
    ],
    worker: { format: 'es', rolldownOptions: { output: { entryFileNames: 'assets/[name]-[hash].js' } } },
    build: {
      outDir: folder,
      minify: false,
      rolldownOptions: { input: 'virtual:page', output: { entryFileNames: 'page.js' } },
    },
  });
  server = fastify();
  const transport = { https: false };
  const policy = { importMapHash: 'sha256-none', styleHashes: [], workers: [], publicStyle: '' };
  const script = (path: string) => readFileSync(join(folder, path));
  server.get('/', (_request, reply) =>
    reply
      .headers(appHeaders(policy, transport))
      .type('text/html')
      .send('<script type="module" src="/page.js"></script>'),
  );
  server.get('/favicon.ico', (_request, reply) => reply.code(204).send());
  server.get('/page.js', (_request, reply) =>
    reply.headers(dataHeaders(transport)).type('text/javascript').send(script('page.js')),
  );
  for (const name of readdirSync(join(folder, 'assets')))
    server.get(`/assets/${name}`, (request, reply) =>
      reply
        .headers(/worker-/.test(name) ? workerHeaders(request.url, transport) : dataHeaders(transport))
        .type(name.endsWith('.js') ? 'text/javascript' : 'application/octet-stream')
        .send(script(`assets/${name}`)),
    );
  const origin = await server.listen({ port: 0, host: '127.0.0.1' });
  browser = await launchChromium();
  page = await browser.newPage();
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(origin);
  await page.waitForFunction('globalThis.importBytes !== undefined');
}, LONG);

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A sample as it would look photographed: a sheet on a table, out of level, in light from one side. */
async function photograph(name: string, look: string, type: 'png' | 'jpeg'): Promise<Buffer> {
  const sheet = await browser.newPage({ viewport: { width: 794, height: 1123 }, deviceScaleFactor: 2 });
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
  return page.evaluate(`importBytes('${Buffer.from(bytes).toString('base64')}')`);
}

function read(outcome: Outcome) {
  if ('refused' in outcome) throw new Error(`${outcome.refused}: ${outcome.detail}`);
  return outcome;
}

describe('a résumé that is a picture', () => {
  it('is read from a scanned PDF that lies two degrees out of level', { timeout: LONG }, async () => {
    complaints.length = 0;
    requests.length = 0;
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
    expect(complaints).toEqual([]);
    const own = new URL(page.url()).origin;
    expect(requests.filter((url) => !url.startsWith(own) && !url.startsWith('blob:'))).toEqual([]);
    // What is asked for must not tell the language.
    expect(requests.filter((url) => url.includes('traineddata'))).toHaveLength(5);
  });

  it('is read from a photograph of a Japanese form in uneven light', { timeout: LONG }, async () => {
    complaints.length = 0;
    const light =
      'body{transform:rotate(2deg);background:linear-gradient(90deg,#fff,#aaa)}html{background:#ddd}';
    const look = `${fontFace('fonts-jp/fonts/NotoSansJP-Regular.otf')}${light}`;
    const { result } = read((await importBytes(await photograph('form-eras-ja.html', look, 'png'))).outcome);
    const texts = JSON.stringify(result);
    expect(result.resume.basics.email).toBe('aoi.minamoto@example.jp');
    expect(texts.replace(/[^\d-]/g, '')).toContain('080-0000-4321');
    expect(texts).toContain('水元');
    expect(texts).toContain('洛外大学');
    expect(complaints).toEqual([]);
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
