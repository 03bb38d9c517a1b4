import type { z } from 'zod';
import type { Ration } from '../../shared/api/search.ts';
import { type CardParts, rulesOf } from '../cards/rules.ts';
import type { StorageTransaction } from '../storage/database.ts';
import { countUntold } from './store.ts';

/** Requests are counted over this long, in milliseconds. */
export const RATION_SPAN = 86_400_000;

/** What is left of an employer's requests: those of the last day count until their answer is told. */
export async function readRation(
  tx: StorageTransaction,
  parts: Pick<CardParts, 'config'>,
  { employerId, pool, now }: { employerId: string; pool: string; now: Date },
): Promise<z.infer<typeof Ration>> {
  const of = rulesOf(parts, pool).requestsADay;
  const since = new Date(now.getTime() - RATION_SPAN);
  return { left: Math.max(0, of - (await countUntold(tx, employerId, { since, now }))), of };
}
