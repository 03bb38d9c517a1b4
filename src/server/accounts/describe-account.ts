import type { Account } from '../../shared/api/accounts.ts';
import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import { Tampered } from '../../shared/errors.ts';
import { findSubjectKey } from '../ledger/store.ts';
import type { Database } from '../storage/database.ts';
import { PUBLIC_POOL } from './caller.ts';
import { type AccountRow, findAccount, setPreferences } from './store.ts';
import type { Locale } from '../../shared/vocabulary/locales.ts';
import type { Caller } from './caller.ts';

/** An account as its owner sees it. */
export async function describeAccount(db: Database, account: AccountRow): Promise<Account> {
  const subjectKey = await db.read((tx) => findSubjectKey(tx, account.account_id));
  if (subjectKey === undefined) throw new Tampered('impossible_state', 'an account has no record');
  return {
    accountId: account.account_id,
    kind: account.kind,
    locale: account.locale,
    displayName: account.display_name,
    recipient: account.seal_recipient,
    signKey: encodeBase64url(account.sign_key),
    recordSubjectKey: encodeBase64url(subjectKey),
    heldReason: account.held_reason,
    notices: account.notices,
    createdAt: account.created_at.toISOString(),
    selfcheck: account.pool !== PUBLIC_POOL,
  };
}

/** Changes language and mail notices. */
export async function changePreferences(
  db: Database,
  input: { caller: Caller; locale: Locale; notices: boolean },
): Promise<Account> {
  const { accountId, pool } = input.caller;
  const account = await db.transact(async (tx) => {
    await setPreferences(tx, accountId, { locale: input.locale, notices: input.notices });
    return findAccount(tx, accountId, pool);
  });
  if (account === undefined) throw new Tampered('impossible_state', 'a signed-in account is gone');
  return describeAccount(db, account);
}
