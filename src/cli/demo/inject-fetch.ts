/**
 * A `fetch` that hands requests to a platform in this process: all that a request meets, but for the socket. So what the
 * platform does for it is done at the played moment of whoever asked.
 */
import type { FastifyInstance } from 'fastify';
import { type Api, httpApi } from '../../client/api.ts';
import { deviceName } from '../../server/http/session.ts';

/** A connection with cookies of its own; `deviceToken` of a browser that the platform has seen before. */
export function connectInside(app: FastifyInstance, origin: string, deviceToken?: string): Api {
  const jar = new Map<string, string>();
  if (deviceToken !== undefined) jar.set(deviceName(origin.startsWith('https:')), deviceToken);
  const inject: typeof fetch = async (input, init = {}) => {
    const url = new URL(String(input));
    const { method = 'GET', body } = init;
    const headers = Object.fromEntries(new Headers(init.headers));
    const answer = await app.inject({
      method: method === 'POST' || method === 'PUT' || method === 'DELETE' ? method : 'GET',
      url: url.pathname + url.search,
      headers: { ...headers, host: url.host, cookie: [...jar].map((pair) => pair.join('=')).join('; ') },
      ...(typeof body === 'string' && { payload: body }),
    });
    for (const { name, value } of answer.cookies) jar.set(name, value);
    const type = String(answer.headers['content-type'] ?? '');
    return new Response(answer.body, { status: answer.statusCode, headers: { 'content-type': type } });
  };
  return httpApi({ origin, fetch: inject });
}
