import type { Body } from '../../shared/api/endpoint.ts';
import type { finishStartOver as endpoint } from '../../shared/api/recovery.ts';
import { decodeBase64url } from '../../shared/bytes/base64url.ts';
import { type Refusal, refuse, Tampered } from '../../shared/errors.ts';
import { hashSecret } from '../accounts/addresses.ts';
import { changeUnlocks } from '../accounts/change-unlocks.ts';
import { type BegunSession, beginSession } from '../accounts/sessions.ts';
import { type AccountRow, findAccount, lockAccount } from '../accounts/store.ts';
import { warnOwner } from '../accounts/warn-owner.ts';
import { endAllWithKeys, lockGrantsOf } from '../applications/end-with-keys.ts';
import { stopCard } from '../cards/stop-card.ts';
import type { Secrets } from '../config/secrets.ts';
import type { Browser } from '../devices/browser.ts';
import { leaveByStartingOver } from '../disclosure/remove-reader.ts';
import { endAllInterests } from '../interests/end-interest.ts';
import { deleteContactKeys } from '../passkeys/store-contact-keys.ts';
import { deleteUnused } from '../requests/store-prekeys.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { destroyVault } from '../vault/destroy-vault.ts';
import { endAccess } from './end-access.ts';
import { areInForce, unlocksOf } from './replace-keys.ts';
import { noteStartOver } from './start-over-event.ts';
import { findByTicket, findWaiting, setStartOver } from './store.ts';
import { allOrNothing, orUndo } from './undo.ts';

type Parts = { secrets: Secrets; origin: string };
type Input = Body<typeof endpoint> & { pool: string; browser: Browser; now: Date };
type Begun = { account: AccountRow; begun: BegunSession };

/**
 * Starts over, by a ticket: in one transaction the account gets new keys, and all that the lost ones opened, gave or
 * signed ends. What its owner hid from employers stays hidden, and a hold stays on: neither hangs on keys. Begins a
 * session. Sent again while the ticket lasts, with the same keys and secrets, it begins another one and changes nothing.
 */
export async function finishStartOver(
  { db, ...parts }: Parts & { db: Database },
  input: Input,
): Promise<Begun | Refusal> {
  const { accountId, pool, now } = input;
  const ticketHash = hashSecret(decodeBase64url(input.ticket));
  return allOrNothing(db, async (tx) => {
    await lockGrantsOf(tx, accountId);
    const account = await lockAccount(tx, accountId, pool);
    const named = await findByTicket(tx, accountId, ticketHash, pool);
    if (account === undefined || named?.ticket_until == null || named.ticket_until <= now)
      return refuse('code_wrong_or_expired');
    if (named.finished_at !== null) {
      const repeated = await areInForce(tx, account, input);
      return repeated
        ? enter(tx, parts, account, { ...input, resent: true })
        : refuse('code_wrong_or_expired');
    }
    const waiting = await findWaiting(tx, accountId, now);
    if (waiting?.begun_at.getTime() !== named.begun_at.getTime())
      return refuse('not_found', 'it was stopped');
    if (waiting.ready_at > now) return refuse('start_over_too_early');
    await endEverything(tx, parts, account, now);
    await setStartOver(tx, waiting, { finished_at: now });
    await noteStartOver(tx, parts, account, 'finished', now);
    // Last on the record: what stands before it was signed by keys that are lost.
    orUndo(
      await changeUnlocks(tx, parts, {
        ...{ account, manifest: input.manifest, put: unlocksOf(input), startedOver: true },
        keys: { recipient: input.keys.recipient, signKey: decodeBase64url(input.keys.signKey) },
        ...{ because: 'start_over', now },
      }),
    );
    await warnOwner(tx, parts.secrets, { account, template: 'keys_replaced', now });
    const renewed = await findAccount(tx, accountId, pool);
    if (renewed === undefined)
      throw new Tampered('impossible_state', 'an account is gone while it is locked');
    return enter(tx, parts, renewed, input);
  });
}

async function endEverything(
  tx: StorageTransaction,
  parts: Parts,
  account: AccountRow,
  now: Date,
): Promise<void> {
  const { account_id: accountId, kind } = account;
  if (kind === 'candidate') {
    await endAllWithKeys(tx, parts, { candidateId: accountId, now });
    await endAllInterests(tx, parts, { candidateId: accountId, now });
    await stopCard(tx, parts, { candidateId: accountId, now });
    await deleteUnused(tx, accountId);
    await destroyVault(tx, accountId);
  }
  if (kind === 'recruiter') await leaveByStartingOver(tx, parts, { accountId, pool: account.pool, now });
  await endAccess(tx, parts, account, {}, now);
  // The next key is a first one again: the employer has to be joined anew before it reaches anybody.
  await deleteContactKeys(tx, accountId);
}

/** `resent`: its answer was lost, and it counts as no further visit. */
async function enter(
  tx: StorageTransaction,
  parts: Parts,
  account: AccountRow,
  { browser, now, resent }: Input & { resent?: true },
): Promise<Begun> {
  const { account_id: accountId, pool } = account;
  const begun = await beginSession(tx, parts.secrets, {
    ...{ account, method: 'passphrase', browser, now },
    ...(resent && { resent }),
  });
  const entered = await findAccount(tx, accountId, pool);
  if (entered === undefined) throw new Tampered('impossible_state', 'an account is gone while it is locked');
  return { account: entered, begun };
}
