import { newUuidV7 } from '../../shared/bytes/uuid.ts';
import type { StorageTransaction } from '../storage/database.ts';
import type { Browser } from './browser.ts';
import {
  countRuns,
  findDevice,
  hasDevices,
  insertDevice,
  insertRefused,
  insertSignIn,
  seeDevice,
} from './store.ts';
import { addToken, hashToken, readTokens } from './tokens.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const DEVICES = 30;
const REFUSED_AN_HOUR = 20;
/** So many refused tries within an hour are told to the account's owner. */
const MANY = 5;

/** What a sign-in was. */
export type NotedSignIn = {
  readonly deviceId: string;
  /** The value that the device cookie is to have; also when it stays as it was, so that it lasts on. */
  readonly deviceToken: string;
  /** The account signed in from this browser before. */
  readonly known: boolean;
  /** It is the account's very first browser. */
  readonly first: boolean;
};

/** Writes a sign-in down, in its transaction; a browser that the account does not know is given a token of its own. */
export async function noteSignIn(
  tx: StorageTransaction,
  input: {
    account: { accountId: string; pool: string };
    browser: Browser;
    method: string;
    now: Date;
  },
): Promise<NotedSignIn> {
  const { account, browser, method, now } = input;
  const noted = await meetBrowser(tx, account, browser, now);
  await insertSignIn(tx, {
    account_id: account.accountId,
    sign_in_id: newUuidV7(now.getTime()),
    pool: account.pool,
    at: now,
    method,
    outcome: 'signed_in',
    label: browser.label,
    new_device: !noted.known,
  });
  return noted;
}

async function meetBrowser(
  tx: StorageTransaction,
  { accountId, pool }: { accountId: string; pool: string },
  { token, label }: Browser,
  now: Date,
): Promise<NotedSignIn> {
  const met = await findDevice(tx, [accountId], readTokens(token).map(hashToken));
  if (met !== undefined) {
    await seeDevice(tx, met, { label, seen_at: now });
    const deviceToken = readTokens(token).join('.');
    return { deviceId: met.device_id, deviceToken, known: true, first: false };
  }
  const first = !(await hasDevices(tx, accountId));
  const added = addToken(token);
  const deviceId = newUuidV7(now.getTime());
  const device = {
    account_id: accountId,
    device_id: deviceId,
    pool,
    token_hash: hashToken(added.token),
    label,
    first_seen_at: now,
    seen_at: now,
  };
  await insertDevice(tx, device, DEVICES);
  return { deviceId, deviceToken: added.cookie, known: false, first };
}

/**
 * Writes a refused try down for each account it was aimed at, 20 an hour for each at most. Answers the accounts whose
 * owner is to be warned: those for which it was the fifth within an hour, for the first time this day (UTC).
 * Must be committed with the refusal.
 */
export async function noteRefusedSignIn(
  tx: StorageTransaction,
  input: {
    accountIds: readonly string[];
    pool: string;
    browser: Browser;
    method: string;
    now: Date;
  },
): Promise<string[]> {
  const { accountIds, pool, browser, method, now } = input;
  const rows = [];
  for (const accountId of new Set(accountIds)) {
    rows.push({
      account_id: accountId,
      sign_in_id: newUuidV7(now.getTime()),
      pool,
      at: now,
      method,
      outcome: 'refused' as const,
      label: browser.label,
      new_device: !(await isKnownDevice(tx, { accountIds: [accountId], token: browser.token })),
    });
  }
  const hour = { since: new Date(now.getTime() - HOUR), atMost: REFUSED_AN_HOUR };
  const written = await insertRefused(tx, rows, hour);
  const today = new Date(Math.floor(now.getTime() / DAY) * DAY);
  const warned = [];
  for (const accountId of written) {
    const runs = await countRuns(tx, accountId, { since: today, times: MANY, withinMs: HOUR });
    if (runs === 1) warned.push(accountId);
  }
  return warned;
}

/** Whether one of these accounts signed in from this browser before; `token` is its device cookie. */
export async function isKnownDevice(
  tx: StorageTransaction,
  input: { accountIds: readonly string[]; token: string | undefined },
): Promise<boolean> {
  return (await knownDeviceHash(tx, input)) !== undefined;
}

/** What a known browser's guesses are counted under (SHA-256 of its token); undefined when none of the accounts knows it. */
export async function knownDeviceHash(
  tx: StorageTransaction,
  input: { accountIds: readonly string[]; token: string | undefined },
): Promise<Uint8Array | undefined> {
  return (await findDevice(tx, input.accountIds, readTokens(input.token).map(hashToken)))?.token_hash;
}
