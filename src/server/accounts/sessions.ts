import { decodeBase64url, encodeBase64url } from '../../shared/bytes/base64url.ts';
import { encodeHex } from '../../shared/bytes/hex.ts';
import { newUuidV7 } from '../../shared/bytes/uuid.ts';
import type { Secrets } from '../config/secrets.ts';
import type { Browser } from '../devices/browser.ts';
import { noteSignIn } from '../devices/note-sign-in.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { gather } from '../storage/gather.ts';
import { hashSecret } from './addresses.ts';
import type { Caller } from './caller.ts';
import type { AccountRow } from './store.ts';
import {
  countVisit,
  deleteSession,
  deleteSessions,
  insertSession,
  listSessionAccounts,
  type SessionMethod,
  touchSession,
} from './store-sessions.ts';
import { type Warned, warnOwner } from './warn-owner.ts';

/** How long a session lasts, in milliseconds: 30 days. Keys last as long as the page. */
export const SESSION_LIFETIME = 30 * 86_400_000;
/** How long a recruiter may contact candidates after a passkey was shown, in milliseconds: a working day. */
export const CONTACT_LIFETIME = 12 * 3_600_000;
const HOUR = 3_600_000;

/** What a browser is handed when a session begins: tokens of 32 random bytes, in base64url. */
export type BegunSession = {
  readonly sessionId: string;
  readonly token: string;
  /** What the browser is known by: see `devices/tokens.ts`. */
  readonly deviceToken: string;
};

/**
 * Begins a session; its token is known to the browser alone, the server keeps a hash. The owner is mailed when the
 * account did not know the browser, unless it is its first; `resent`: it is a sign-up whose answer was lost.
 */
export async function beginSession(
  tx: StorageTransaction,
  secrets: Pick<Secrets, 'mailer'>,
  input: {
    account: Warned;
    method: SessionMethod;
    browser: Browser;
    resent?: true;
    now: Date;
  },
): Promise<BegunSession> {
  const { account, method, browser, now } = input;
  const { account_id: accountId, pool } = account;
  const { deviceId, deviceToken, known, first } = await noteSignIn(tx, {
    account: { accountId, pool },
    ...{ browser, method, now },
  });
  const token = crypto.getRandomValues(new Uint8Array(32));
  const sessionId = newUuidV7(now.getTime());
  await insertSession(tx, {
    token_hash: hashSecret(token),
    account_id: accountId,
    pool,
    created_at: now,
    expires_at: new Date(now.getTime() + SESSION_LIFETIME),
    session_id: sessionId,
    device_id: deviceId,
    label: browser.label,
    method,
    seen_at: now,
    contact_key_id: null,
    contact_at: null,
  });
  if (input.resent) return { sessionId, token: encodeBase64url(token), deviceToken };
  await countVisit(tx, accountId);
  if (!known && !first) {
    const values = { browser: browser.label || 'unknown' };
    await warnOwner(tx, secrets, { account, template: 'new_sign_in', values, now });
  }
  return { sessionId, token: encodeBase64url(token), deviceToken };
}

/** Whose session a token is of, and who it makes the caller. */
export type FoundSession = { caller: Caller; account: AccountRow; tokenHash: Uint8Array };
/** Finds the session of a token; undefined for any token that is not a live one. */
export type FindSession = (token: string, now: Date) => Promise<FoundSession | undefined>;

/** So many tokens at most are looked up by one query. */
const MOST = 256;

/** Makes {@link FindSession}: requests that come while the database is asked are looked up together. */
export function sessionFinder(db: Database): FindSession {
  const find = gather(async (hashes: readonly Uint8Array[]) => {
    const rows = await db.once((tx) => listSessionAccounts(tx, hashes));
    const found = new Map(rows.map((row) => [encodeHex(row.token_hash), row]));
    return hashes.map((hash) => found.get(encodeHex(hash)));
  }, MOST);
  return async (token, now) => {
    const tokenHash = hashToken(token);
    const found = tokenHash && (await find(tokenHash));
    if (tokenHash === undefined || found === undefined || found.expires_at <= now) return undefined;
    const { token_hash: _hash, expires_at: _end, session_id: sessionId, seen_at, ...rest } = found;
    const { contact_key_id, contact_at, ...account } = rest;
    if (now.getTime() - seen_at.getTime() > HOUR) await db.once((tx) => touchSession(tx, sessionId, now));
    const caller: Caller = {
      accountId: account.account_id,
      kind: account.kind,
      pool: account.pool,
      held: account.held_reason !== null,
      displayName: account.display_name,
      sessionId,
      operatorRole: account.operator_role,
      contactUntil: contactUntil({ contact_key_id, contact_at }),
    };
    return { caller, account, tokenHash };
  };
}

/** Until when a session may contact candidates. */
export function contactUntil(session: {
  contact_key_id: string | null;
  contact_at: Date | null;
}): Date | null {
  const { contact_key_id, contact_at } = session;
  if (contact_key_id === null || contact_at === null) return null;
  return new Date(contact_at.getTime() + CONTACT_LIFETIME);
}

/** Ends one session. */
export async function endSession(db: Database, tokenHash: Uint8Array): Promise<void> {
  await db.once((tx) => deleteSession(tx, tokenHash));
}

/** Ends every session of an account. */
export async function endAllSessions(db: Database, accountId: string): Promise<void> {
  await db.once((tx) => deleteSessions(tx, accountId));
}

function hashToken(token: string): Uint8Array | undefined {
  if (!/^[A-Za-z0-9_-]{43}$/.test(token)) return undefined;
  try {
    return hashSecret(decodeBase64url(token));
  } catch {
    return undefined;
  }
}
