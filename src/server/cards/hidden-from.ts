/**
 * From whom a card is hidden: asked before crowds, counts, order and rations, so that for a hidden employer nothing is as
 * if the candidate were there. One path for all that asks.
 */
import { readGroup } from '../employers/read-group.ts';
import type { StorageTransaction } from '../storage/database.ts';
import { listHiding } from './store.ts';

/** `at`: when the epoch began. What hides less than it did then does so from the next epoch on. */
type Asked = { readonly employerId: string; readonly pool: string; readonly at: Date; readonly now: Date };

/** All candidates of a pool who are hidden from an employer, now or when the epoch began. */
export async function hiddenFrom(
  tx: StorageTransaction,
  { employerId, pool, at, now }: Asked,
): Promise<ReadonlySet<string>> {
  const group = await readGroup(tx, { employerId, pool, now });
  return new Set(await listHiding(tx, { pool, at, employerId, group }));
}

/** Whether one candidate is hidden from an employer, as {@link hiddenFrom} answers; `at` may be `now`. */
export async function isHiddenFrom(
  tx: StorageTransaction,
  { candidateId, employerId, pool, at, now }: Asked & { candidateId: string },
): Promise<boolean> {
  const group = await readGroup(tx, { employerId, pool, now });
  return (await listHiding(tx, { pool, at, employerId, group, candidateId })).length > 0;
}
