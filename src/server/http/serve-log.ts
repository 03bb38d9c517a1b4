/**
 * Serves the log's files as C2SP tlog-tiles asks: a checkpoint that is cached for a moment, tiles that never change. Open
 * to everybody, from any page: who wants to verify needs nobody's leave.
 */
import type { FastifyInstance, FastifyReply } from 'fastify';
import { parseTilePath } from '../../shared/ledger/tiles.ts';
import type { LogStorage } from '../ledger/log-storage.ts';
import { CHECKPOINT } from '../ledger/write-log.ts';

const FOR_A_MOMENT = 'public, max-age=2';
const TEXT = 'text/plain; charset=utf-8';
const FOR_EVER = 'public, max-age=31536000, immutable';

/** Adds `<prefix>/checkpoint` and `<prefix>/tile/…` to `app`. */
export function serveLog(app: FastifyInstance, prefix: `/${string}`, storage: LogStorage): void {
  const schema = { hide: true };
  app.get(`${prefix}/${CHECKPOINT}`, { schema }, async (_request, reply) => {
    const bytes = await storage.read(CHECKPOINT);
    return send(reply, bytes, { 'cache-control': FOR_A_MOMENT, 'content-type': TEXT });
  });
  app.get<{ Params: { '*': string } }>(`${prefix}/tile/*`, { schema }, async (request, reply) => {
    const path = `tile/${request.params['*']}`;
    // Only what is spelled as a tile reaches the storage.
    const bytes = parseTilePath(path) === undefined ? undefined : await storage.read(path);
    return send(reply, bytes, { 'cache-control': FOR_EVER, 'content-type': 'application/octet-stream' });
  });
}

/** Headers are set once the bytes are there: a failure must not be kept for ever. */
function send(
  reply: FastifyReply,
  bytes: Uint8Array | undefined,
  headers: Readonly<Record<string, string>>,
): FastifyReply {
  reply.headers({ 'access-control-allow-origin': '*', 'x-content-type-options': 'nosniff' });
  if (bytes !== undefined)
    return reply.headers(headers).send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  // It may be there soon: a partial tile becomes a full one.
  return reply.code(404).headers({ 'cache-control': 'no-store', 'content-type': TEXT }).send('not there\n');
}
