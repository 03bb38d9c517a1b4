import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { launchChromium } from '../../test/chromium.ts';
import { median, round } from './figures.ts';

/** Milliseconds for a proof to be made out of tiles and verified, in a real Chromium. */
export async function measureChromium(): Promise<number> {
  const script = await bundle();
  const server = createServer((request, response) => {
    const isScript = request.url === '/prove.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? script : '<!doctype html><title>proofs</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
    return round(median(await page.evaluate<number[]>(`import('/prove.js').then((it) => it.timeProofs())`)));
  } finally {
    await browser.close();
    server.close();
  }
}

async function bundle(): Promise<string> {
  const entry = fileURLToPath(new URL('./prove-in-browser.ts', import.meta.url));
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, lib: { entry, formats: ['es'], fileName: 'prove' } },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const chunk = first !== undefined && 'output' in first ? first.output[0] : undefined;
  if (chunk === undefined) throw new Error('the proofs were not built for the browser');
  return chunk.code;
}
