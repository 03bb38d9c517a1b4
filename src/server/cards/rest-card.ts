/** A card that is shown to nobody while its owner's account waits to be erased, and comes back if the owner stays. */
import { newUuidV7 } from '../../shared/bytes/uuid.ts';
import type { StorageTransaction } from '../storage/database.ts';
import { apply } from './change-card.ts';
import { epochNow } from './epoch-now.ts';
import { comesNext } from './publish-card.ts';
import type { CardParts } from './rules.ts';
import { findCard, putCard } from './store.ts';

type Parts = Pick<CardParts, 'secrets' | 'origin'>;

/** Pauses the card if it is shown, and remembers that it was; the account is locked. */
export async function restCard(
  tx: StorageTransaction,
  parts: Parts,
  { candidateId, now }: { candidateId: string; now: Date },
): Promise<void> {
  const row = await findCard(tx, candidateId);
  if (row?.state !== 'published') return;
  await apply(tx, parts, {
    ...{ row, changed: { state: 'paused', stopped_at: now, comes_back: true } },
    ...{ change: { what: 'paused', card: null }, changeId: newUuidV7(now.getTime()), now },
  });
}

/**
 * Shows the card again that {@link restCard} paused, from the next epoch on, like one whose owner paused it; it says what it
 * said and lapses when it would have. Not that of somebody who is `held`: nothing new goes out then.
 */
export async function bringBackCard(
  tx: StorageTransaction,
  parts: CardParts,
  { candidateId, pool, held, now }: { candidateId: string; pool: string; held: boolean; now: Date },
): Promise<void> {
  const row = await findCard(tx, candidateId);
  if (row === undefined || !row.comes_back) return;
  const card = row.next_card ?? row.card;
  if (row.state !== 'paused' || card === null || held) {
    await putCard(tx, { ...row, comes_back: false });
    return;
  }
  const changeId = newUuidV7(now.getTime());
  const standing = { row, epoch: epochNow(parts, pool, now), card, employed: row.employed };
  const comes = comesNext(parts, { candidateId, changeId, now }, standing);
  await apply(tx, parts, {
    ...{ row, changed: { ...comes, comes_back: false }, change: { what: 'published', card } },
    ...{ changeId, now },
  });
}
