import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { build } from 'vite';
import { expect, test } from 'vitest';
import { launchChromium } from '../chromium.ts';
import type { LedgerVectors } from './check-ledger.ts';
import { checkVectors, type Outcome, type Vectors } from './check-vectors.ts';

const vectors: Vectors = read('vectors.json');
const ledger: LedgerVectors = read('ledger.json');

test('computes every vector alike in Node', async () => {
  expect(await checkVectors(vectors, ledger)).toEqual({ checked: 162, failures: [] });
});

test('computes every vector alike in Chromium', async () => {
  const server = await serve(await bundle());
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    // A file of its own on localhost: WebCrypto is there only for secure contexts.
    await page.goto(`http://localhost:${port(server)}/`);
    const outcome = await page.evaluate<Outcome>(
      `import('/vectors.js').then(({ checkVectors }) => checkVectors(...${JSON.stringify([vectors, ledger])}))`,
    );
    expect(outcome).toEqual({ checked: 162, failures: [] });
  } finally {
    await browser.close();
    server.close();
  }
});

function read(name: string) {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
}

/** The files of the bundle, each by the path at which it is asked for. */
async function bundle(): Promise<ReadonlyMap<string, string>> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      lib: {
        entry: new URL('./check-vectors.ts', import.meta.url).pathname,
        formats: ['es'],
        fileName: 'vectors',
      },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const chunks = outputs.flatMap((one) => ('output' in one ? one.output : []));
  return new Map(chunks.flatMap((chunk) => ('code' in chunk ? [[`/${chunk.fileName}`, chunk.code]] : [])));
}

function serve(files: ReadonlyMap<string, string>): Promise<Server> {
  const server = createServer((request, response) => {
    const script = files.get(request.url ?? '');
    response.setHeader('content-type', script === undefined ? 'text/html' : 'text/javascript');
    response.end(script ?? '<!doctype html><title>vectors</title>');
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

function port(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
