/**
 * Builds a page that has nothing but the product's import, and serves it with the product's own policies: the same
 * modules, the same workers, no account needed.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastify from 'fastify';
import { build } from 'vite';
import { appHeaders, dataHeaders, workerHeaders } from '../../src/server/http/csp.ts';

const WEB = fileURLToPath(new URL('../../src/web/', import.meta.url));
const PAGE = `
import '${WEB}old-browser/fill-in.ts';
import { importFile } from '${WEB}import/import-file.ts';
import { startWorker } from '${WEB}trusted-workers.ts';
globalThis.importChosen = async () => {
  const [file] = document.querySelector('input').files;
  const began = performance.now();
  const read = await importFile(file, startWorker);
  const seconds = (performance.now() - began) / 1000;
  return 'refused' in read ? { seconds, refused: read.refused } : { seconds, result: read.result };
};
`;
const TYPES: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.wasm': 'application/wasm' };
const TRANSPORT = { https: false };
const POLICY = { importMapHash: 'sha256-none', styleHashes: [], workers: [], publicStyle: '' };

export type ServedPage = { readonly origin: string; readonly close: () => Promise<void> };

/** Builds and serves; the caller closes. */
export async function servePage(): Promise<ServedPage> {
  const folder = mkdtempSync(join(tmpdir(), 'sealfolio-bench-import-'));
  await buildInto(folder);
  const server = fastify();
  server.get('/', (_request, reply) =>
    reply
      .headers(appHeaders(POLICY, TRANSPORT))
      .type('text/html')
      .send(
        '<!doctype html><title>import</title><input type="file"><script type="module" src="/page.js"></script>',
      ),
  );
  server.get('/favicon.ico', (_request, reply) => reply.code(204).send());
  for (const name of ['page.js', ...readdirSync(join(folder, 'assets')).map((asset) => `assets/${asset}`)])
    server.get(`/${name}`, (request, reply) =>
      reply
        .headers(/worker-/.test(name) ? workerHeaders(request.url, TRANSPORT) : dataHeaders(TRANSPORT))
        .type(TYPES[extname(name)] ?? 'application/octet-stream')
        .send(readFileSync(join(folder, name))),
    );
  const origin = await server.listen({ port: 0, host: '127.0.0.1' });
  return {
    origin,
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function buildInto(folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    root: WEB,
    define: { 'process.env.NODE_ENV': '"production"' },
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
      assetsInlineLimit: 0,
      rolldownOptions: { input: 'virtual:page', output: { entryFileNames: 'page.js' } },
    },
  });
}
