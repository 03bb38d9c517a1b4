/** A whole platform in a process of its own, that counts what it sends. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pino } from 'pino';
import { ensureWebBuild } from '../../src/cli/ensure-web-build.ts';
import { readConfig } from '../../src/server/config/config.ts';
import { type Platform, startPlatform } from '../../src/server/main.ts';
import { answerParent } from '../ledger/child.ts';
import type { Sent } from './figures.ts';

/** Starts it in a folder, or asks for all that it sent since it was last asked. */
export type Order = { readonly dataDir: string; readonly port: number } | { readonly take: 'sent' };

const LIMITS = { all: 10_000_000, guessing: 10_000_000 };

let platform: Platform | undefined;
let sent: Sent[] = [];
answerParent<Order>(
  async (order) => {
    if (!('take' in order)) return start(order);
    const taken = sent;
    sent = [];
    return taken;
  },
  async () => platform?.close(),
);

async function start({ dataDir, port }: { dataDir: string; port: number }): Promise<{ token: string }> {
  const config = readConfig({ PORT: String(port), DATA_DIR: dataDir });
  platform = await startPlatform(config, {
    webDir: await ensureWebBuild('web', () => {}),
    log: pino({ level: 'silent' }),
    limits: LIMITS,
    pace: { gridMs: 0 },
    slowing: { firstMs: 0 },
  });
  platform.app.server.prependListener('request', count);
  return { token: platform.operatorLink?.split('#')[1] ?? '' };
}

// A connection answers one request after the other, so what it wrote in between is the answer, head and all.
function count(request: IncomingMessage, response: ServerResponse): void {
  const { socket } = request;
  const before = socket.bytesWritten;
  const head = noteHead(response);
  response.once('finish', () => {
    sent.push({
      path: new URL(request.url ?? '/', 'http://any').pathname,
      bytes: socket.bytesWritten - before,
      type: head.get('content-type') ?? '',
      encoding: head.get('content-encoding') ?? 'identity',
    });
  });
}

// Heads that are given whole to writeHead are not kept by the response.
function noteHead(response: ServerResponse): Headers {
  const head = new Headers();
  const { writeHead } = response;
  response.writeHead = (...given: unknown[]) => {
    const named = given.findLast((one) => typeof one === 'object' && one !== null) ?? {};
    for (const [name, value] of Object.entries(named)) head.set(name, String(value));
    return Reflect.apply(writeHead, response, given);
  };
  return head;
}
