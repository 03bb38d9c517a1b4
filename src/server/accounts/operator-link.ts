import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import type { Database } from '../storage/database.ts';
import { hashSecret } from './addresses.ts';
import { PUBLIC_POOL } from './caller.ts';
import { countByKind, deleteUnusedLinks, insertOperatorLink } from './store.ts';

const LIFETIME = 24 * 3_600_000;

/**
 * The token of the one-time link by which the first operator signs up; undefined once there is an operator. It
 * holds for a day; each start of a platform without an operator makes a new one, which ends the one before.
 */
export async function makeFirstOperatorToken(db: Database, now: Date): Promise<string | undefined> {
  return db.transact(async (tx) => {
    if ((await countByKind(tx, PUBLIC_POOL)).operator > 0) return undefined;
    await deleteUnusedLinks(tx);
    const token = crypto.getRandomValues(new Uint8Array(32));
    await insertOperatorLink(tx, {
      token_hash: hashSecret(token),
      created_at: now,
      expires_at: new Date(now.getTime() + LIFETIME),
      used_by: null,
    });
    return encodeBase64url(token);
  });
}
