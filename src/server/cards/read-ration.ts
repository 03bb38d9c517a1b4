import type { PostingRow } from '../jobs/store.ts';
import type { StorageTransaction } from '../storage/database.ts';
import { type CardParts, rulesOf } from './rules.ts';
import { countShowings } from './store-views.ts';

const DAY = 86_400_000;

/** What is left of the day's ration, by UTC; all postings of the employer share it. */
export async function readRation(
  tx: StorageTransaction,
  parts: CardParts,
  { employer_id, pool }: PostingRow,
  now: Date,
): Promise<{ left: number; of: number }> {
  const of = rulesOf(parts, pool).cardsADay;
  const midnight = new Date(Math.floor(now.getTime() / DAY) * DAY);
  return { left: Math.max(0, of - (await countShowings(tx, employer_id, midnight))), of };
}
