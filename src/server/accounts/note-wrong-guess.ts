import type { Secrets } from '../config/secrets.ts';
import type { Browser } from '../devices/browser.ts';
import { noteRefusedSignIn } from '../devices/note-sign-in.ts';
import type { StorageTransaction } from '../storage/database.ts';
import { type Warned, warnOwner } from './warn-owner.ts';

/** Writes a refused sign-in down for the accounts of its address, and mails those owners for whom they become many. */
export async function noteWrongGuess(
  tx: StorageTransaction,
  secrets: Pick<Secrets, 'mailer'>,
  input: { accounts: readonly Warned[]; pool: string; browser: Browser; method: string; now: Date },
): Promise<void> {
  const { accounts, pool, browser, method, now } = input;
  const accountIds = accounts.map((account) => account.account_id);
  const many = await noteRefusedSignIn(tx, { accountIds, pool, browser, method, now });
  for (const account of accounts) {
    if (many.includes(account.account_id)) {
      await warnOwner(tx, secrets, { account, template: 'refused_sign_ins', now });
    }
  }
}
