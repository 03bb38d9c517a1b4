import type { Account } from '../../../shared/api/accounts.ts';
import { describeAccount } from '../../accounts/describe-account.ts';
import type { AccountRow } from '../../accounts/store.ts';
import { readStartOverAt } from '../../recovery/stop-start-over.ts';
import type { Database } from '../../storage/database.ts';

/** An account as its owner sees it, with what other rooms know of it. */
export async function describe(db: Database, account: AccountRow, now: Date): Promise<Account> {
  const startOverAt = await readStartOverAt(db, account.account_id, now);
  return describeAccount(db, account, { startOverAt, now });
}
