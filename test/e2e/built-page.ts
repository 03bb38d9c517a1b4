/**
 * A page of a test's own before a Chromium: built from the product's modules with the workers they start, and served under
 * the product's own policies, so that what a module does in a browser can be asked without the screens around it.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastify, { type FastifyInstance } from 'fastify';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { appHeaders, dataHeaders, workerHeaders } from '../../src/server/http/csp.ts';
import { launchChromium } from '../chromium.ts';

/** See the file's head. */
export type BuiltPage = {
  readonly browser: Browser;
  readonly page: Page;
  /** Every line of the console, every error of a script. */
  readonly complaints: string[];
  /** The address of every request. */
  readonly requests: string[];
  /** Those of `requests` that went to another place. */
  elsewhere(): string[];
  dispose(): Promise<void>;
};

/** The folder of the web application, for the imports of a page. */
export const WEB = fileURLToPath(new URL('../../src/web/', import.meta.url));

/**
 * Builds and opens a page.
 * @param source its module; what the test calls it sets on globalThis
 * @param ready the name that is set last
 */
export async function openBuiltPage(source: string, ready: string): Promise<BuiltPage> {
  const folder = mkdtempSync(join(tmpdir(), 'sealfolio-page-'));
  await buildPage(source, folder);
  const server = servePage(folder);
  const origin = await server.listen({ port: 0, host: '127.0.0.1' });
  const browser = await launchChromium();
  const page = await browser.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(origin);
  await page.waitForFunction(`globalThis.${ready} !== undefined`);
  return {
    ...{ browser, page, complaints, requests },
    elsewhere: () => requests.filter((url) => !url.startsWith(origin) && !url.startsWith('blob:')),
    async dispose() {
      await browser.close();
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function buildPage(source: string, outDir: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: WEB,
    plugins: [
      {
        name: 'page',
        resolveId: (id) => (id === 'virtual:page' ? id : null),
        load: (id) => (id === 'virtual:page' ? source : null),
      },
    ],
    worker: { format: 'es', rolldownOptions: { output: { entryFileNames: 'assets/[name]-[hash].js' } } },
    build: {
      outDir,
      minify: false,
      rolldownOptions: { input: 'virtual:page', output: { entryFileNames: 'page.js' } },
    },
  });
}

function servePage(folder: string): FastifyInstance {
  const server = fastify();
  const transport = { https: false };
  const policy = { importMapHash: 'sha256-none', styleHashes: [], workers: [], publicStyle: '' };
  const file = (path: string) => readFileSync(join(folder, path));
  server.get('/', (_request, reply) =>
    reply
      .headers(appHeaders(policy, transport))
      .type('text/html')
      .send('<script type="module" src="/page.js"></script>'),
  );
  // A browser may ask for it, or not, when it has time.
  server.get('/favicon.ico', (_request, reply) => reply.code(204).send());
  server.get('/page.js', (_request, reply) =>
    reply.headers(dataHeaders(transport)).type('text/javascript').send(file('page.js')),
  );
  for (const name of readdirSync(join(folder, 'assets')))
    server.get(`/assets/${name}`, (request, reply) =>
      reply
        .headers(/worker-/.test(name) ? workerHeaders(request.url, transport) : dataHeaders(transport))
        .type(name.endsWith('.js') ? 'text/javascript' : 'application/octet-stream')
        .send(file(`assets/${name}`)),
    );
  return server;
}
