import type { Secrets } from '../config/secrets.ts';
import type { Browser } from '../devices/browser.ts';
import { noteRefusedSignIn } from '../devices/note-sign-in.ts';
import type { StorageTransaction } from '../storage/database.ts';
import { keepAccounts } from './store-erasure.ts';
import { type Warned, warnOwner } from './warn-owner.ts';

/** Writes a refused sign-in down for the accounts of its address, and mails those owners for whom they become many. */
export async function noteWrongGuess(
  tx: StorageTransaction,
  secrets: Pick<Secrets, 'mailer'>,
  input: { accounts: readonly Warned[]; pool: string; browser: Browser; method: string; now: Date },
): Promise<void> {
  const { pool, browser, method, now } = input;
  // Of an account that is erased in this very moment nothing is written down.
  const accountIds = await keepAccounts(
    tx,
    input.accounts.map((account) => account.account_id),
  );
  const accounts = input.accounts.filter(({ account_id }) => accountIds.includes(account_id));
  const many = await noteRefusedSignIn(tx, { accountIds, pool, browser, method, now });
  for (const account of accounts) {
    if (many.includes(account.account_id)) {
      await warnOwner(tx, secrets, { account, template: 'refused_sign_ins', now });
    }
  }
}
