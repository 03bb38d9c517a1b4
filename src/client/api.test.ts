import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { beginSignIn, sendCode } from '../shared/api/accounts.ts';
import { sendMessage } from '../shared/api/conversations.ts';
import { endSession } from '../shared/api/devices.ts';
import { searchPostings } from '../shared/api/jobs.ts';
import { readLogView } from '../shared/api/log.ts';
import { newUuidV7 } from '../shared/bytes/uuid.ts';
import { Tampered } from '../shared/errors.ts';
import { httpApi } from './api.ts';

type Seen = { method: string; url: string; headers: Record<string, unknown>; body: string };
type Reply = { status?: number; type?: string; body: string } | 'hang up';
let server: Server | undefined;
afterEach(() => server?.close());

/** A server that answers each request with the next of `replies`, the last one again and again. */
async function serve(...replies: Reply[]) {
  const seen: Seen[] = [];
  server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    seen.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers, body });
    const reply = replies[Math.min(seen.length, replies.length) - 1] ?? 'hang up';
    if (reply === 'hang up') return void request.socket.destroy();
    response
      .writeHead(reply.status ?? 200, { 'content-type': reply.type ?? 'application/json' })
      .end(reply.body);
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    seen,
    api: httpApi({ origin: `http://127.0.0.1:${port}`, fetch, headers: () => ({ extra: 'yes' }) }),
  };
}

const salt = { salt: 'A'.repeat(43) };
const begin = { body: { address: 'lin.mei@example.org' } };

describe('calling the platform', () => {
  it('sends what the contract says, with the header no foreign site can send', async () => {
    const { api, seen } = await serve({ body: JSON.stringify(salt) });
    expect(await api(beginSignIn, begin)).toEqual(salt);
    expect(seen[0]).toMatchObject({
      method: 'POST',
      url: '/api/sign-in/begin',
      body: JSON.stringify(begin.body),
    });
    expect(seen[0]?.headers).toMatchObject({
      'sealfolio-client': '1',
      extra: 'yes',
      'content-type': 'application/json',
    });
  });

  it('puts parameters and query where they belong, and no body on a deletion', async () => {
    const { api, seen } = await serve({ body: '{"done":true}' }, { body: '{}' });
    await api(endSession, { params: { sessionId: 'a/b?c' } });
    expect(seen[0]).toMatchObject({ method: 'DELETE', url: '/api/account/sessions/a%2Fb%3Fc', body: '' });
    await expect(api(searchPostings, { query: { words: '看護 師&x', page: 2 } })).rejects.toThrow(Tampered);
    expect(new URL(seen[1]?.url ?? '', 'http://x').searchParams.get('words')).toBe('看護 師&x');
  });

  it('leaves out of the query what is not said', async () => {
    const { api, seen } = await serve({
      body: JSON.stringify({ postings: [], total: 0, page: 1, pages: 1 }),
    });
    await api(searchPostings, { query: { words: undefined, page: 2 } }).catch(() => undefined);
    expect(seen[0]?.url).toBe('/api/postings?page=2');
  });

  it('sends the same again when the answer is lost, three times in all', async () => {
    const { api, seen } = await serve('hang up', 'hang up', { body: '{"number":1}' });
    const [grantId, messageId] = [newUuidV7(), newUuidV7()];
    const message = { params: { grantId }, body: { messageId, ciphertext: 'AAAA' } };
    expect(await api(sendMessage, message)).toEqual({ number: 1 });
    expect(new Set(seen.map(({ body }) => body)).size).toBe(1);
    expect(seen).toHaveLength(3);
  });

  it('sends once what names nothing by an id: a second arrival would be a second act', async () => {
    const { api, seen } = await serve('hang up');
    const code = { body: { address: 'lin.mei@example.org', locale: 'en' as const } };
    expect(await api(sendCode, code)).toMatchObject({ refused: 'unavailable' });
    expect(seen).toHaveLength(1);
  });

  it('asks again, whatever it asked, where it only reads', async () => {
    const view = { checkpoint: '', consistency: [], placed: [], tagIndex: null };
    const { api, seen } = await serve('hang up', { body: JSON.stringify(view) });
    expect(await api(readLogView, { body: { since: 0, series: [] } })).toEqual(view);
    expect(seen).toHaveLength(2);
  });

  it('says so when the platform cannot be reached', async () => {
    const { api, seen } = await serve('hang up');
    const documentId = newUuidV7();
    expect(await api(endSession, { params: { sessionId: documentId } })).toMatchObject({
      refused: 'unavailable',
    });
    expect(seen).toHaveLength(3);
  });

  it('gives a refusal back as a value, and does not repeat the request', async () => {
    const problem = {
      type: 'about:blank',
      title: 'No',
      status: 429,
      code: 'too_many_requests',
      detail: 'later',
    };
    const { api, seen } = await serve({
      status: 429,
      type: 'application/problem+json',
      body: JSON.stringify(problem),
    });
    expect(await api(beginSignIn, begin)).toEqual({ refused: 'too_many_requests', detail: 'later' });
    expect(seen).toHaveLength(1);
  });

  it.each<Reply>([
    { status: 502, type: 'text/html', body: '<h1>Bad gateway</h1>' },
    { status: 200, type: 'text/html', body: '<h1>Please sign in to this wireless network</h1>' },
    { status: 400, body: '{"code":"made_up","type":"x","title":"x","status":400}' },
    { status: 200, body: '{"salt":' },
    { status: 302, body: '{}' },
  ])('takes an answer that is not the platform’s for none: %#', async (reply) => {
    const { api } = await serve(reply);
    expect(await api(beginSignIn, begin)).toMatchObject({ refused: 'unavailable' });
  });

  it('throws when an answer has another shape than the contract', async () => {
    const { api } = await serve({ body: JSON.stringify({ ...salt, wrap: 'unexpected' }) });
    await expect(api(beginSignIn, begin)).rejects.toThrow(Tampered);
  });
});
