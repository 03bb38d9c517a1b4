import { randomInt } from 'node:crypto';
import type { NoticeKind } from '../../shared/api/accounts.ts';
import type { Locale } from '../../shared/vocabulary/locales.ts';
import type { Secrets } from '../config/secrets.ts';
import { isMailLater, queueMail } from '../mail/queue-mail.ts';
import type { StorageTransaction } from '../storage/database.ts';
import { PUBLIC_POOL } from './caller.ts';
import { listAccounts } from './store.ts';
import { claimNews } from './store-news.ts';

const QUIET = 15 * 60_000;
/** A request is mailed within so many milliseconds. */
const SPREAD = 8 * 3_600_000;

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
    await queueMail(tx, secrets.mailer.recipient, newsFor(account, input));
  }
}

/**
 * Mails that there is something new to whom a request reached, at a moment drawn from the next eight hours: who asks a
 * card without a name, and sees what arrives in mailboxes (an employer who owns them), shall not tell by the moment whose
 * card it is. One such mail at most waits for an account, and tells of all that came before it.
 */
export async function notifyOfRequest(
  tx: StorageTransaction,
  secrets: Secrets,
  input: { candidateId: string; pool: string; now: Date },
): Promise<void> {
  const { candidateId, pool, now } = input;
  if (pool !== PUBLIC_POOL) return;
  const [account] = await listAccounts(tx, [candidateId], pool);
  if (account === undefined || account.quiet.includes('requests') || account.erase_at !== null) return;
  if (await isMailLater(tx, account.sealed_address)) return;
  const later = new Date(now.getTime() + randomInt(SPREAD));
  await queueMail(tx, secrets.mailer.recipient, { ...newsFor(account, input), later });
}

function newsFor(
  account: { readonly sealed_address: Uint8Array; readonly locale: Locale },
  { pool, now }: { readonly pool: string; readonly now: Date },
) {
  const { locale, sealed_address: sealed } = account;
  return { pool, now, template: 'news' as const, to: { sealed }, locale, values: {} };
}
