/**
 * Serves the built web application: /app and below answer with its one page, /assets/* with immutable files.
 * The files are read once, at start: a path is looked up in a map, so it cannot name anything else on the disk,
 * and a rebuild beside a running server changes nothing under it.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type {} from '@fastify/swagger';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  appHeaders,
  dataHeaders,
  type HeaderSet,
  type Transport,
  type WebPolicy,
  workerHeaders,
} from './csp.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

type BuiltFile = {
  readonly body: Buffer;
  /** As the build compressed it; undefined where that makes nothing smaller. */
  readonly brotli: Buffer | undefined;
  zipped: Promise<Buffer> | null;
  readonly type: string;
  readonly headers: HeaderSet;
};

/** A web build in memory. */
export type WebBuild = { readonly policy: WebPolicy; readonly files: ReadonlyMap<string, BuiltFile> };

/** Reads dist/web. Throws when it was not built. */
export function readWebBuild(dir: string, transport: Transport): WebBuild {
  const policy: WebPolicy = JSON.parse(readFileSync(join(dir, 'policy.json'), 'utf8'));
  const files = new Map<string, BuiltFile>();
  for (const name of readdirSync(join(dir, 'assets'))) {
    const path = `/assets/${name}`;
    const own = policy.workers.includes(path) ? workerHeaders(path, transport) : dataHeaders(transport);
    files.set(path, {
      ...readBuilt(dir, path),
      type: MEDIA_TYPES[extname(name)] ?? 'application/octet-stream',
      headers: { ...own, 'cache-control': 'public, max-age=31536000, immutable' },
    });
  }
  files.set('/app', {
    ...readBuilt(dir, 'index.html'),
    type: 'text/html; charset=utf-8',
    headers: { ...appHeaders(policy, transport), 'cache-control': 'no-store' },
  });
  return { policy, files };
}

function readBuilt(dir: string, path: string): Pick<BuiltFile, 'body' | 'brotli' | 'zipped'> {
  const compressed = join(dir, 'brotli', `${basename(path)}.br`);
  return {
    body: readFileSync(join(dir, path)),
    brotli: existsSync(compressed) ? readFileSync(compressed) : undefined,
    zipped: null,
  };
}

/** SHA-256 of every file as it is served (base64url), by its path; the page as `/app`. */
export function hashWebBuild({ files }: WebBuild): Record<string, string> {
  const hashes = [...files].map(
    ([path, { body }]) => [path, createHash('sha256').update(body).digest('base64url')] as const,
  );
  return Object.fromEntries(hashes);
}

/** Adds the routes of the web application to `app`. */
export function serveWebApp(app: FastifyInstance, build: WebBuild): void {
  const page = (request: FastifyRequest, reply: FastifyReply) =>
    send(request, reply, build.files.get('/app'));
  const asset = (request: FastifyRequest, reply: FastifyReply) =>
    send(request, reply, build.files.get(request.url.replace(/\?.*$/, '')));
  const schema = { hide: true };
  app.get('/app', { schema }, page);
  app.get('/app/*', { schema }, page);
  app.get('/assets/*', { schema }, asset);
}

async function send(request: FastifyRequest, reply: FastifyReply, file: BuiltFile | undefined) {
  if (file === undefined) return reply.callNotFound();
  reply.headers(file.headers).type(file.type).header('vary', 'accept-encoding');
  const accepts = request.headers['accept-encoding'] ?? '';
  // Browsers offer Brotli over HTTPS only, and to this machine.
  if (/\bbr\b/.test(accepts) && file.brotli !== undefined)
    return reply.header('content-encoding', 'br').send(file.brotli);
  if (!/\bgzip\b/.test(accepts) || !isText(file.type)) return reply.send(file.body);
  file.zipped ??= promisify(gzip)(file.body, { level: 9 });
  return reply.header('content-encoding', 'gzip').send(await file.zipped);
}

function isText(type: string): boolean {
  return type.includes('charset') || type.endsWith('xml');
}
