/** SQL of what matters to an employer for an occupation. */
import type { StorageTransaction } from '../storage/database.ts';
import type { MatteringTable } from './store.ts';

export async function findChoice(
  tx: StorageTransaction,
  employerId: string,
  occupation: string,
): Promise<Pick<MatteringTable, 'facets' | 'fixed_at'> | undefined> {
  return tx
    .selectFrom('jobs.mattering')
    .select(['facets', 'fixed_at'])
    .where('employer_id', '=', employerId)
    .where('occupation', '=', occupation)
    .executeTakeFirst();
}

/** Writes a choice where there is none, or one that was fixed until `unlessSince` at the latest. */
export async function fixChoice(
  tx: StorageTransaction,
  row: MatteringTable,
  { unlessSince }: { unlessSince: Date },
): Promise<void> {
  await tx
    .insertInto('jobs.mattering')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['employer_id', 'occupation'])
        .doUpdateSet({ facets: row.facets, fixed_at: row.fixed_at })
        .where('jobs.mattering.fixed_at', '<=', unlessSince),
    )
    .execute();
}
