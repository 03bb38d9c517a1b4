/** All SQL of what ties employers to each other: who leads whom, and whose domains lie under whose. */
import { sql } from 'kysely';
import type { StorageTransaction } from '../storage/database.ts';

/** Lets only one at a time say who leads whom in a pool: two at once could close a circle that neither sees. */
export async function lockTies(tx: StorageTransaction, pool: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`ties ${pool}`}, 0))`.execute(tx);
}

/** Says whether an employer recruits for others, and who leads it. */
export async function setTies(
  tx: StorageTransaction,
  employerId: string,
  ties: { agency: boolean; parent_id: string | null },
): Promise<void> {
  await tx.updateTable('employers.employers').set(ties).where('employer_id', '=', employerId).execute();
}

/** These employers of a pool, and those that one of them leads. */
export async function listLed(tx: StorageTransaction, employerIds: readonly string[], pool: string) {
  return tx
    .selectFrom('employers.employers')
    .selectAll()
    .where('pool', '=', pool)
    .where((eb) =>
      eb.or([eb('employer_id', 'in', [...employerIds]), eb('parent_id', 'in', [...employerIds])]),
    )
    .orderBy('employer_id')
    .execute();
}

/**
 * Whose proofs are of a domain that one of these employers proved, of one above it, or of one below, where both were in
 * force at one time, also long ago; of employers that were not refused.
 */
export async function listOwnersAround(
  tx: StorageTransaction,
  { pool, employerIds }: { pool: string; employerIds: readonly string[] },
): Promise<string[]> {
  const rows = await tx
    .selectFrom('employers.proofs as p')
    .innerJoin('employers.employers as e', 'e.employer_id', 'p.employer_id')
    .innerJoin('employers.proofs as q', (join) =>
      join
        .on('q.employer_id', 'in', [...employerIds])
        // A domain holds no letter that LIKE reads as a sign; what was never proven compares with nothing.
        .on(sql<boolean>`(p.domain = q.domain or p.domain like '%.' || q.domain
          or q.domain like '%.' || p.domain)`)
        .on(sql<boolean>`p.proven_at < least(q.ended_at, q.expires_at)`)
        .on(sql<boolean>`q.proven_at < least(p.ended_at, p.expires_at)`),
    )
    .select('p.employer_id')
    .distinct()
    .where('e.pool', '=', pool)
    .where('e.state', '<>', 'refused')
    .orderBy('p.employer_id')
    .execute();
  return rows.map((row) => row.employer_id);
}
