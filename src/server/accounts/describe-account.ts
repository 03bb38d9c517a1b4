import type { Account, NoticeKind } from '../../shared/api/accounts.ts';
import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import { Tampered } from '../../shared/errors.ts';
import type { Locale } from '../../shared/vocabulary/locales.ts';
import type { Secrets } from '../config/secrets.ts';
import { findSubjectKey } from '../ledger/store.ts';
import { dropLaterMailsTo } from '../mail/queue-mail.ts';
import type { Database } from '../storage/database.ts';
import { saltOfAddress } from './addresses.ts';
import { type Caller, PUBLIC_POOL } from './caller.ts';
import { type AccountRow, findAccount, setPreferences } from './store.ts';
import { findUnlock } from './store-keys.ts';

const DAY = 86_400_000;

/** An account as its owner sees it. `startOverAt`: when one that runs against it could be finished. */
export async function describeAccount(
  db: Database,
  account: AccountRow,
  { startOverAt, now }: { startOverAt: Date | null; now: Date },
): Promise<Account> {
  const subjectKey = await db.once((tx) => findSubjectKey(tx, account.account_id));
  if (subjectKey === undefined) throw new Tampered('impossible_state', 'an account has no record');
  return {
    accountId: account.account_id,
    kind: account.kind,
    locale: account.locale,
    displayName: account.display_name,
    recipient: account.seal_recipient,
    signKey: encodeBase64url(account.sign_key),
    recordSubjectKey: encodeBase64url(subjectKey),
    generation: account.generation,
    kitDrill: drillOf(account, now),
    operatorRole: account.operator_role,
    startOverAt: startOverAt?.toISOString() ?? null,
    eraseAt: account.erase_at?.toISOString() ?? null,
    heldReason: account.held_reason,
    quiet: account.quiet,
    createdAt: account.created_at.toISOString(),
    selfcheck: account.pool !== PUBLIC_POOL,
  };
}

/** Asked for at the second visit, or after a day. */
function drillOf({ kit_shown_at, visits, created_at }: AccountRow, now: Date): Account['kitDrill'] {
  if (kit_shown_at !== null) return 'done';
  return visits >= 2 || now.getTime() - created_at.getTime() > DAY ? 'due' : 'later';
}

/** Changes language and mail notices; what is not wanted any more, and waits for its moment, is not mailed either. */
export async function changePreferences(
  db: Database,
  input: { caller: Caller; locale: Locale; quiet: NoticeKind[] },
): Promise<AccountRow> {
  const { accountId, pool } = input.caller;
  const account = await db.transact(async (tx) => {
    await setPreferences(tx, accountId, { locale: input.locale, quiet: input.quiet });
    const changed = await findAccount(tx, accountId, pool);
    if (changed?.quiet.includes('requests')) await dropLaterMailsTo(tx, changed.sealed_address);
    return changed;
  });
  if (account === undefined) throw new Tampered('impossible_state', 'a signed-in account is gone');
  return account;
}

/** The wrap of one method with the salt of the account's address: what a signed-in page needs to unlock again. */
export async function readWrap(
  { db, secrets }: { db: Database; secrets: Secrets },
  account: AccountRow,
  method: 'passphrase' | 'kit',
): Promise<{ wrap: string; salt: string } | undefined> {
  const unlock = await db.once((tx) => findUnlock(tx, account.account_id, { method, unlock_id: '' }));
  if (unlock === undefined) return undefined;
  const salt = saltOfAddress(secrets.saltKey, account.address_hash);
  return { wrap: encodeBase64url(unlock.wrap), salt: encodeBase64url(salt) };
}
