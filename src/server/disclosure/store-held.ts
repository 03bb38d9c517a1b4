/** All SQL of grants that are held since a restore. */
import { sql } from 'kysely';
import type { StorageTransaction } from '../storage/database.ts';

/** Holds what is in force; the candidate of each grant that was not held before. */
export async function holdGrants(
  tx: StorageTransaction,
  candidateIds: readonly string[],
  now: Date,
): Promise<readonly string[]> {
  const { rows } = await sql<{ candidate_id: string }>`
    update disclosure.grants set held_since = ${now}
    where candidate_id = any(${[...candidateIds]}::uuid[])
      and revoked_at is null and expires_at > ${now} and held_since is null
    returning candidate_id`.execute(tx);
  return rows.map(({ candidate_id }) => candidate_id);
}

/** Holds everybody's grants in force; the candidate of each that was not held before. */
export async function holdAllGrants(tx: StorageTransaction, now: Date): Promise<readonly string[]> {
  const { rows } = await sql<{ candidate_id: string }>`
    update disclosure.grants set held_since = ${now}
    where revoked_at is null and expires_at > ${now} and held_since is null
    returning candidate_id`.execute(tx);
  return rows.map(({ candidate_id }) => candidate_id);
}

/** Ends the hold of some grants of a candidate. */
export async function releaseGrants(
  tx: StorageTransaction,
  candidateId: string,
  grantIds: readonly string[],
): Promise<void> {
  await tx
    .updateTable('disclosure.grants')
    .set({ held_since: null })
    .where('candidate_id', '=', candidateId)
    .where('grant_id', 'in', [...grantIds])
    .execute();
}

/** The grants of a candidate that are held and in force, and since when. */
export async function listHeld(
  tx: StorageTransaction,
  candidateId: string,
  now: Date,
): Promise<{ grant_id: string; held_since: Date }[]> {
  const { rows } = await sql<{ grant_id: string; held_since: Date }>`
    select grant_id, held_since from disclosure.grants
    where candidate_id = ${candidateId}::uuid and held_since is not null
      and revoked_at is null and expires_at > ${now}
    order by issued_at, grant_id`.execute(tx);
  return rows;
}
