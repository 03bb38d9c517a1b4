import { once } from 'node:events';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, describe, expect, it } from 'vitest';
import { paceAnswers } from './pace.ts';

/** Long enough for a test to fail that waits for it. */
const FOR_EVER = 3_600_000;
const GRID = 50;

describe('a paced answer', () => {
  let app: FastifyInstance;
  let left: string[];
  let begun: number;
  afterEach(() => app.close());

  /** A server whose only route works for as many milliseconds as it is asked to; `begun` counts them, `left` are the answers let go. */
  async function serve(gridMs: number): Promise<string> {
    left = [];
    begun = 0;
    app = Fastify();
    app.removeContentTypeParser('text/plain');
    const { preValidation, onSend } = paceAnswers({ gridMs });
    app.post<{ Body: { work: number; text: string } }>('/', {
      onRequest: async (asked, reply) => {
        if (asked.headers['x-flood'] !== undefined) return reply.code(429).send({});
      },
      preValidation,
      onSend: [onSend, async (_asked, _reply, payload) => void left.push(String(payload))],
      handler: async ({ body }) => {
        begun += 1;
        await sleep(body.work);
        return { text: body.text };
      },
    });
    return app.listen({ port: 0, host: '127.0.0.1' });
  }

  const post = (origin: string, body: unknown, headers: Record<string, string> = {}) => ({
    url: origin,
    init: {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    },
  });
  async function timed({ url, init }: ReturnType<typeof post>) {
    const began = performance.now();
    const answer = await fetch(url, init);
    return { answer, text: await answer.text(), ms: performance.now() - began };
  }

  it('has the length of its class, however long it is by itself', async () => {
    const origin = await serve(0);
    for (const [text, length] of [
      ['', 1024],
      ['é'.repeat(500), 1024],
      ['é'.repeat(507), 2048],
      ['é'.repeat(1100), 4096],
    ] as const) {
      const { answer, text: sent } = await timed(post(origin, { work: 0, text }));
      expect(Buffer.byteLength(sent)).toBe(length);
      expect(answer.headers.get('content-length')).toBe(String(length));
      expect(JSON.parse(sent)).toEqual({ text });
    }
  });

  it('leaves at the end of the slot in which the work ends', async () => {
    const origin = await serve(GRID);
    const quick = await timed(post(origin, { work: 0, text: '' }));
    expect(quick.ms).toBeGreaterThan(GRID - 2);
    const slow = await timed(post(origin, { work: GRID + 10, text: '' }));
    expect(slow.ms).toBeGreaterThan(2 * GRID - 3);
  });

  it('waits a whole slot from the last byte of what was asked', async () => {
    const { port } = new URL(await serve(GRID));
    const headers = { 'content-type': 'application/json', 'content-length': '22' };
    const asked = request({ port, method: 'POST', headers });
    asked.write('{"work":0,"text":"ab"');
    await sleep(GRID - 10);
    const began = performance.now();
    asked.end('}');
    const [answer] = await once(asked, 'response');
    answer.resume();
    await once(answer, 'end');
    expect(performance.now() - began).toBeGreaterThan(GRID - 2);
  });

  it('does not wait where no work was begun: a flood holds nothing open', async () => {
    const origin = await serve(FOR_EVER);
    const flood = await timed(post(origin, {}, { 'x-flood': 'yes' }));
    expect(flood.answer.status).toBe(429);
    expect(Buffer.byteLength(flood.text)).toBe(1024);
    const noJson = await timed(post(origin, {}, { 'content-type': 'text/plain' }));
    expect(noJson.answer.status).toBe(415);
  });

  it('waits no longer than its caller', async () => {
    await serve(FOR_EVER);
    const { port } = app.server.address() as AddressInfo;
    const asked = request({ port, method: 'POST', headers: { 'content-type': 'application/json' } });
    asked.on('error', () => {});
    asked.end('{"work":0,"text":""}');
    while (begun === 0) await sleep(5);
    await sleep(100);
    expect(left).toEqual([]);
    asked.destroy();
    while (left.length === 0) await sleep(5);
    expect(left).toHaveLength(1);
  });
});
