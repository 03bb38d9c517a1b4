/**
 * What a backup is: an age file of a gzipped tar. First `manifest.json`, then the logs' files and the tables in pieces,
 * last `done.json` with the SHA-256 of every member before it. Promises that one that was cut off, mixed or made by
 * somebody without the server's keys is told from a whole one. Does not hold the server's keys.
 */
import { createHash, createHmac } from 'node:crypto';
import { z } from 'zod';
import type { Secrets } from '../../server/config/secrets.ts';
import { deriveSecret } from '../../shared/vault/keyring.ts';

/** The number of this format; a backup with a higher one is a newer release's. */
export const FORMAT = 1;
export const MANIFEST = 'manifest.json';
export const DONE = 'done.json';
/** So many bytes at most make one member of a table: what is held in memory at once. */
export const PIECE = 4 * 1024 * 1024;
/** No member is larger than this; a bundle of a log's longest entries is 16 MiB. */
export const LARGEST_MEMBER = 32 * 1024 * 1024;

/** A backup cannot be made, read or put back; the message is for the operator. */
export class BackupError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'BackupError';
  }
}

/** What is said before anything else. */
export const Manifest = z.object({
  kind: z.literal('sealfolio-backup'),
  format: z.number().int(),
  release: z.string(),
  /** The moment of which everything in it is. */
  madeAt: z.iso.datetime(),
  migrations: z.array(z.object({ number: z.number().int(), name: z.string(), sha256: z.string() })),
  /** The fingerprint of the server's keys that belong to it, base64url. */
  serverKeys: z.string(),
  logs: z.array(
    z.object({
      log: z.enum(['events', 'keys']),
      origin: z.string(),
      size: z.number().int(),
      /** Base64. */
      root: z.string(),
    }),
  ),
  /** Quoted names as PostgreSQL's, in an order in which no row names one that comes later. */
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
});
export type Manifest = z.infer<typeof Manifest>;

/** What is said when everything is written. */
export const Done = z.object({
  /** How many rows each table has. */
  tables: z.array(z.tuple([z.string(), z.number().int()])),
  /** Each member before this one, in order, with its SHA-256 in hex. */
  members: z.array(z.tuple([z.string(), z.string()])),
  /** HMAC over both, by a key derived from the server's: made by the platform to which these keys belong. Base64. */
  seal: z.string(),
});
export type Done = z.infer<typeof Done>;

/** The seal of what {@link Done} says. */
export function sealDone({ tables, members }: Omit<Done, 'seal'>, { addressKey }: Secrets): string {
  const key = deriveSecret(addressKey, 'server/backup');
  return createHmac('sha256', key)
    .update(JSON.stringify([tables, members]))
    .digest('base64');
}

/** SHA-256 in hex. */
export function hashMember(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The name of a piece of a table, counted from 1. */
export function pieceName(table: string, piece: number): string {
  return `tables/${table}/${String(piece).padStart(6, '0')}`;
}

/** The table to which a member belongs; undefined for others. */
export function tableOf(member: string): string | undefined {
  return /^tables\/(.+)\/\d{6,}$/.exec(member)?.[1];
}

/** Where a file of a log stands. */
export function logMember(log: string, path: string): string {
  return `log/${log}/${path}`;
}

/** The log's file that a member is; undefined for others. */
export function logFileOf(member: string): { log: string; path: string } | undefined {
  const [, log, path] = /^log\/([a-z]+)\/(.+)$/.exec(member) ?? [];
  return log === undefined || path === undefined ? undefined : { log, path };
}
