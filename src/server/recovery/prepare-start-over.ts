import type { Answer, Body } from '../../shared/api/endpoint.ts';
import type { prepareStartOver as endpoint } from '../../shared/api/recovery.ts';
import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import { type Refusal, refuse, Tampered } from '../../shared/errors.ts';
import { hashSecret, saltOfAddress } from '../accounts/addresses.ts';
import { keptOf } from '../accounts/check-manifest.ts';
import { type AccountRow, lockAccount } from '../accounts/store.ts';
import { findManifest } from '../accounts/store-keys.ts';
import type { Secrets } from '../config/secrets.ts';
import { findSubjectKey } from '../ledger/store.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { findNewest, proveAddress } from './begin-start-over.ts';
import { findWaiting, setStartOver } from './store.ts';

const TICKET_LIFETIME = 15 * 60_000;

/**
 * What somebody needs to make the new keys, once the wait is over and a second code has proved the address: with a
 * ticket for a quarter of an hour, the only one in force.
 */
export async function prepareStartOver(
  { db, secrets }: { db: Database; secrets: Secrets },
  input: Body<typeof endpoint> & { pool: string; now: Date },
): Promise<Answer<typeof endpoint> | Refusal> {
  const { now } = input;
  return db.transact(async (tx) => {
    const refused = await proveAddress(tx, secrets, input);
    if (refused !== undefined) return refused;
    const found = await findNewest(tx, secrets, input);
    const account = found && (await lockAccount(tx, found.account_id, found.pool));
    const waiting = account && (await findWaiting(tx, account.account_id, now));
    if (account === undefined || waiting === undefined)
      return refuse('not_found', 'nobody began to start over');
    if (waiting.ready_at > now)
      return refuse('start_over_too_early', `ready at ${waiting.ready_at.toISOString()}`);
    const ticket = crypto.getRandomValues(new Uint8Array(32));
    await setStartOver(tx, waiting, {
      ticket_hash: hashSecret(ticket),
      ticket_until: new Date(now.getTime() + TICKET_LIFETIME),
    });
    return describe(tx, secrets, account, ticket);
  });
}

async function describe(
  tx: StorageTransaction,
  { saltKey }: Secrets,
  account: AccountRow,
  ticket: Uint8Array,
): Promise<Answer<typeof endpoint>> {
  const subjectKey = await findSubjectKey(tx, account.account_id);
  if (subjectKey === undefined) throw new Tampered('impossible_state', 'an account has no record');
  return {
    accountId: account.account_id,
    generation: account.generation,
    recordSubjectKey: encodeBase64url(subjectKey),
    salt: encodeBase64url(saltOfAddress(saltKey, account.address_hash)),
    manifest: keptOf(await findManifest(tx, account.account_id)),
    ticket: encodeBase64url(ticket),
  };
}
