import type { NoticeKind } from '../../shared/api/accounts.ts';
import type { Secrets } from '../config/secrets.ts';
import { queueMail } from '../mail/queue-mail.ts';
import type { StorageTransaction } from '../storage/database.ts';
import { PUBLIC_POOL } from './caller.ts';
import { claimNews, listAccounts } from './store.ts';

const QUIET = 15 * 60_000;

/**
 * Mails that there is something new, and nothing else: no name, no title, not even what kind of thing. Only to
 * accounts that want such news mailed and do not wait to be erased, and to each at most once in a quarter of an hour: who reads the one finds the rest.
 * Never for a self-check's people.
 */
export async function notifyOfNews(
  tx: StorageTransaction,
  secrets: Secrets,
  input: { kind: NoticeKind; accountIds: readonly string[]; pool: string; now: Date },
): Promise<void> {
  if (input.pool !== PUBLIC_POOL) return;
  const accounts = (await listAccounts(tx, input.accountIds, input.pool)).filter(
    (row) => !row.quiet.includes(input.kind) && row.erase_at === null,
  );
  const claimed = await claimNews(
    tx,
    accounts.map((account) => account.account_id),
    { now: input.now, quietSince: new Date(input.now.getTime() - QUIET) },
  );
  for (const account of accounts) {
    if (!claimed.includes(account.account_id)) continue;
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
