/** All SQL of what ties employers to each other: who leads whom, and whose domains lie under whose. */
import { sql } from 'kysely';
import { withParents } from '../../shared/employers/domain.ts';
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
    .execute();
}

/** Whose proofs in force are of these domains, of one above them, or of one below; of employers that were not refused. */
export async function listOwnersAround(
  tx: StorageTransaction,
  { pool, domains, now }: { pool: string; domains: readonly string[]; now: Date },
): Promise<string[]> {
  if (domains.length === 0) return [];
  // A domain holds no letter that LIKE reads as a sign.
  const below = domains.map((domain) => `%.${domain}`);
  const rows = await tx
    .selectFrom('employers.proofs as p')
    .innerJoin('employers.employers as e', 'e.employer_id', 'p.employer_id')
    .select('p.employer_id')
    .distinct()
    .where('e.pool', '=', pool)
    .where('e.state', '<>', 'refused')
    .where('p.proven_at', 'is not', null)
    .where('p.ended_at', 'is', null)
    .where('p.expires_at', '>', now)
    .where((eb) =>
      eb.or([
        eb('p.domain', 'in', domains.flatMap(withParents)),
        sql<boolean>`p.domain like any(${below}::text[])`,
      ]),
    )
    .execute();
  return rows.map((row) => row.employer_id);
}
