/**
 * Pools part a self-check's people from the platform's. The pool is a column in every predicate, so that nothing
 * crosses: a self-check sees no real posting, and nobody sees its own.
 */
import { decodeBase64url, encodeBase64url } from '../../shared/bytes/base64url.ts';
import { newUuidV7 } from '../../shared/bytes/uuid.ts';
import type { Database } from '../storage/database.ts';
import { hashSecret } from './addresses.ts';
import { findPool, insertPool } from './store-pools.ts';

const LIFETIME = 3_600_000;

/** Opens a pool for one self-check; its token is good for an hour, and whoever holds it is answered codes. */
export async function openPool(db: Database, now: Date): Promise<{ pool: string; token: string }> {
  const pool = `check-${newUuidV7(now.getTime())}`;
  const token = drawToken();
  await db.once((tx) =>
    insertPool(tx, {
      pool,
      token_hash: hashSecret(token),
      created_at: now,
      expires_at: new Date(now.getTime() + LIFETIME),
    }),
  );
  return { pool, token: encodeBase64url(token) };
}

/** 32 random bytes that are not spelled with a dash in front: a command line would take that for an option. */
function drawToken(): Uint8Array {
  for (;;) {
    const token = crypto.getRandomValues(new Uint8Array(32));
    if (!encodeBase64url(token).startsWith('-')) return token;
  }
}

/** The pool that a token opens, or undefined. */
export async function findPoolByToken(db: Database, token: string, now: Date): Promise<string | undefined> {
  if (!/^[A-Za-z0-9_-]{43}$/.test(token)) return undefined;
  return db.once((tx) => findPool(tx, hashSecret(decodeBase64url(token)), now));
}
