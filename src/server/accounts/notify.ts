import type { Secrets } from '../config/secrets.ts';
import { queueMail } from '../mail/queue-mail.ts';
import type { StorageTransaction } from '../storage/database.ts';
import { PUBLIC_POOL } from './caller.ts';
import { listAccounts } from './store.ts';

/**
 * Mails that there is something new, and nothing else: no name, no title, not even what kind of thing. Only to
 * accounts that want such mails; never for a self-check's people.
 */
export async function notifyOfNews(
  tx: StorageTransaction,
  secrets: Secrets,
  input: { accountIds: readonly string[]; pool: string; now: Date },
): Promise<void> {
  if (input.pool !== PUBLIC_POOL) return;
  for (const account of await listAccounts(tx, input.accountIds, input.pool)) {
    if (!account.notices) continue;
    await queueMail(tx, secrets.mailer.recipient, {
      pool: input.pool,
      template: 'news',
      to: { sealed: account.sealed_address },
      locale: account.locale,
      values: {},
      now: input.now,
    });
  }
}
