import { PUBLIC_POOL } from '../../server/accounts/caller.ts';
import { notifyOfNews } from '../../server/accounts/notify.ts';
import { pauseLost } from '../../server/cards/stop-card.ts';
import { waitAnew } from '../../server/erasure/erase-due.ts';
import { endAllInterests } from '../../server/interests/end-interest.ts';
import type { StorageTransaction } from '../../server/storage/database.ts';
import type { StillPlatform } from './open-still-log.ts';

/**
 * What an older copy may have opened again, about people some of whose acts it does not know: cards are paused and interests
 * end until they look, and a mail tells them that there is something to look at. It says no more than that. An account that
 * waits to be erased waits the whole time again: its owner may have kept it since.
 */
export async function holdPeople(
  tx: StorageTransaction,
  { secrets, config }: Pick<StillPlatform, 'secrets' | 'config'>,
  accountIds: readonly string[],
  now: Date,
): Promise<void> {
  const parts = { secrets, config, origin: config.publicUrl };
  for (const candidateId of accountIds) {
    await pauseLost(tx, parts, { candidateId, now });
    await endAllInterests(tx, parts, { candidateId, now });
  }
  await waitAnew(tx, parts, { accountIds, erasureWait: config.erasureWait, now });
  await notifyOfNews(tx, secrets, { kind: 'access', accountIds, pool: PUBLIC_POOL, now });
}
