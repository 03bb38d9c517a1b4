/**
 * From whom a card is hidden: asked before crowds, counts, order and rations, so that for a hidden employer nothing is as
 * if the candidate were there. One path for all that asks.
 */
import { withParents } from '../../shared/employers/domain.ts';
import { type EmployerGroup, readGroup } from '../employers/read-group.ts';
import type { StorageTransaction } from '../storage/database.ts';
import { findCard, type HiddenTable, listAllHidden, listHiding } from './store.ts';

/** `at`: when the epoch began. What hides less than it did then does so from the next epoch on. */
type Asked = { readonly employerId: string; readonly pool: string; readonly at: Date };

/** All candidates of a pool who are hidden from an employer, now or when the epoch began. */
export async function hiddenFrom(
  tx: StorageTransaction,
  { employerId, pool, at }: Asked,
): Promise<ReadonlySet<string>> {
  const group = await readGroup(tx, { employerId, pool });
  return new Set(await listHiding(tx, { pool, at, employerId, group }));
}

/** Whether one candidate is hidden from an employer, as {@link hiddenFrom} answers; `at` may be `now`. */
export async function isHiddenFrom(
  tx: StorageTransaction,
  { candidateId, employerId, pool, at }: Asked & { candidateId: string },
): Promise<boolean> {
  const group = await readGroup(tx, { employerId, pool });
  return (await listHiding(tx, { pool, at, employerId, group, candidateId })).length > 0;
}

/** Somebody whom an employer kept, and since when. */
type Kept = { readonly candidate_id: string; readonly added_at: Date };

/**
 * Of those whom an employer kept the ones who hid from it since, and before the epoch began. Who hid before is not among
 * them: the employer became one of a group, or an agency, since it was shown the card, and whose list names that group
 * must not be told by who drops out. Nothing reaches them all the same.
 */
export async function hidSince<Row extends Kept>(
  tx: StorageTransaction,
  { employerId, pool, at }: Asked,
  rows: readonly Row[],
): Promise<ReadonlySet<Row>> {
  const group = await readGroup(tx, { employerId, pool });
  const hiding = new Set(await listHiding(tx, { pool, at, employerId, group }));
  const hid = new Set<Row>();
  for (const row of rows) {
    if (!hiding.has(row.candidate_id)) continue;
    const isLater = (moment: Date | null) => moment !== null && moment > row.added_at && moment <= at;
    const entries = await listAllHidden(tx, row.candidate_id);
    const named = entries.some(
      (entry) =>
        isLater(entry.since) && (entry.ended_at === null || entry.ended_at > at) && isOneOf(group, entry),
    );
    if (named || isLater((await findCard(tx, row.candidate_id))?.tightened_at ?? null)) hid.add(row);
  }
  return hid;
}

/** Whether an entry of a hide list stands for one employer, and that is one of the group. */
function isOneOf(group: EmployerGroup, { list, kind, value }: HiddenTable): boolean {
  if (list !== 'hidden') return false;
  if (kind === 'name') return group.names.includes(value);
  if (kind === 'number') return group.numbers.includes(value);
  if (kind === 'employer') return group.ids.includes(value);
  const above = withParents(value);
  return group.domains.some((domain) => above.includes(domain) || withParents(domain).includes(value));
}
