import { decodeBase64url, encodeBase64url } from '../../shared/bytes/base64url.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { hashSecret } from './addresses.ts';
import type { Caller } from './caller.ts';
import {
  type AccountRow,
  deleteSession,
  deleteSessions,
  findSessionAccount,
  insertSession,
} from './store.ts';

/** How long a session lasts, in milliseconds: 30 days. Keys last as long as the page. */
export const SESSION_LIFETIME = 30 * 86_400_000;

/** Begins a session; its token (32 random bytes, base64url) is known to the browser alone, the server keeps a hash. */
export async function beginSession(
  tx: StorageTransaction,
  account: { accountId: string; pool: string },
  now: Date,
): Promise<string> {
  const token = crypto.getRandomValues(new Uint8Array(32));
  await insertSession(tx, {
    token_hash: hashSecret(token),
    account_id: account.accountId,
    pool: account.pool,
    created_at: now,
    expires_at: new Date(now.getTime() + SESSION_LIFETIME),
  });
  return encodeBase64url(token);
}

/** The account of a session's token, and who it makes the caller; undefined for any token that is not a live one. */
export async function findSession(
  db: Database,
  token: string,
  now: Date,
): Promise<{ caller: Caller; account: AccountRow; tokenHash: Uint8Array } | undefined> {
  const tokenHash = hashToken(token);
  if (tokenHash === undefined) return undefined;
  const account = await db.read((tx) => findSessionAccount(tx, tokenHash, now));
  if (account === undefined) return undefined;
  const caller: Caller = {
    accountId: account.account_id,
    kind: account.kind,
    pool: account.pool,
    held: account.held_reason !== null,
    displayName: account.display_name,
  };
  return { caller, account, tokenHash };
}

/** Ends one session. */
export async function endSession(db: Database, tokenHash: Uint8Array): Promise<void> {
  await db.transact((tx) => deleteSession(tx, tokenHash));
}

/** Ends every session of an account. */
export async function endAllSessions(db: Database, accountId: string): Promise<void> {
  await db.transact((tx) => deleteSessions(tx, accountId));
}

function hashToken(token: string): Uint8Array | undefined {
  if (!/^[A-Za-z0-9_-]{43}$/.test(token)) return undefined;
  try {
    return hashSecret(decodeBase64url(token));
  } catch {
    return undefined;
  }
}
