/**
 * Serves the log's files as C2SP tlog-tiles asks: a checkpoint that is cached for a moment, tiles that never change. Open
 * to everybody, from any page: who wants to verify needs nobody's leave.
 */
import type { FastifyInstance, FastifyReply } from 'fastify';
import { parseTilePath } from '../../shared/ledger/tiles.ts';
import type { LogStorage } from '../ledger/log-storage.ts';
import { CHECKPOINT } from '../ledger/write-log.ts';

const FOR_A_MOMENT = 'public, max-age=2';
const FOR_EVER = 'public, max-age=31536000, immutable';

/** Adds `<prefix>/checkpoint` and `<prefix>/tile/…` to `app`. */
export function serveLog(app: FastifyInstance, prefix: `/${string}`, storage: LogStorage): void {
  const schema = { hide: true };
  app.get(`${prefix}/${CHECKPOINT}`, { schema }, async (_request, reply) => {
    open(reply).header('cache-control', FOR_A_MOMENT).type('text/plain; charset=utf-8');
    return send(reply, await storage.read(CHECKPOINT));
  });
  app.get<{ Params: { '*': string } }>(`${prefix}/tile/*`, { schema }, async (request, reply) => {
    const path = `tile/${request.params['*']}`;
    open(reply).header('cache-control', FOR_EVER).type('application/octet-stream');
    // Only what is spelled as a tile reaches the storage.
    return send(reply, parseTilePath(path) === undefined ? undefined : await storage.read(path));
  });
}

function open(reply: FastifyReply): FastifyReply {
  return reply.headers({ 'access-control-allow-origin': '*', 'x-content-type-options': 'nosniff' });
}

function send(reply: FastifyReply, bytes: Uint8Array | undefined): FastifyReply {
  if (bytes !== undefined) return reply.send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  // It may be there soon: a partial tile becomes a full one.
  return reply
    .code(404)
    .header('cache-control', 'no-store')
    .type('text/plain; charset=utf-8')
    .send('not there\n');
}
