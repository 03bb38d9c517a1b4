import type { StorageTransaction } from '../storage/database.ts';

/** The grants, of those named, whose copy this reader opened. */
export async function listGrantsOpenedBy(
  tx: StorageTransaction,
  recruiterId: string,
  grantIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (grantIds.length === 0) return new Set();
  const rows = await tx
    .selectFrom('disclosure.openings')
    .select('grant_id')
    .distinct()
    .where('grant_id', 'in', [...grantIds])
    .where('recruiter_id', '=', recruiterId)
    .execute();
  return new Set(rows.map((row) => row.grant_id));
}
