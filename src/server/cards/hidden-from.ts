/**
 * From whom a card is hidden: asked before crowds, counts, order and rations, so that for a hidden employer nothing is as
 * if the candidate were there. One path for all that asks.
 */
import { withParents } from '../../shared/employers/domain.ts';
import { type EmployerGroup, readGroup } from '../employers/read-group.ts';
import type { StorageTransaction } from '../storage/database.ts';
import { type HiddenTable, listAllHidden, listHiding } from './store.ts';

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

/**
 * Of these candidates those who are hidden from an employer, as {@link hiddenFrom} answers, and were when the epoch began.
 * Since when somebody is shown to nobody but some, or to no agency, is not kept: they count.
 */
export async function hiddenSince(
  tx: StorageTransaction,
  { employerId, pool, at, candidateIds }: Asked & { candidateIds: readonly string[] },
): Promise<ReadonlySet<string>> {
  const group = await readGroup(tx, { employerId, pool });
  const hiding = new Set(await listHiding(tx, { pool, at, employerId, group }));
  const since = new Set<string>();
  for (const candidateId of new Set(candidateIds)) {
    if (!hiding.has(candidateId)) continue;
    const entries = (await listAllHidden(tx, candidateId)).filter(
      (entry) => (entry.ended_at === null || entry.ended_at > at) && isOneOf(group, entry),
    );
    const onlyLately = entries.length > 0 && entries.every((entry) => entry.since > at);
    if (!onlyLately) since.add(candidateId);
  }
  return since;
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
