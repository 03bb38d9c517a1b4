/** All SQL of what a person asks of the log. */
import { sql } from 'kysely';
import type { StorageTransaction } from '../storage/database.ts';

/** One's own event and where it stands; see {@link listOwnPlaced}. */
export type OwnPlaced = {
  readonly grant_id: string | null;
  readonly tag_index: number;
  readonly position: number;
  readonly leaf: Uint8Array;
};

/** The events of the series asked for, `from` to before `next` each, that stand before position `size`; in their order. */
export async function listOwnPlaced(
  tx: StorageTransaction,
  subjectId: string,
  series: readonly { grantId: string | null; from: number; next: number }[],
  size: number,
): Promise<OwnPlaced[]> {
  const grants = series.map(({ grantId }) => grantId);
  const { rows } = await sql<OwnPlaced>`
    select e.grant_id, e.tag_index, l.position, l.leaf
    from unnest(${grants}::uuid[], ${series.map(({ from }) => from)}::int[],
                ${series.map(({ next }) => next)}::int[]) with ordinality as s(grant_id, first, next, place)
    join ledger.events e on e.subject_id = ${subjectId}::uuid and e.grant_id is not distinct from s.grant_id
      and e.tag_index >= s.first and e.tag_index < s.next
    join ledger.leaves l on l.leaf_id = e.leaf_id and l.position < ${size}::bigint
    order by s.place, e.tag_index`.execute(tx);
  return rows;
}
