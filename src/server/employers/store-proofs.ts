/** All SQL of proofs: how an employer showed that it is who it says. */
import { sql } from 'kysely';
import type { Proof } from '../../shared/api/proofs.ts';
import type { StorageTransaction } from '../storage/database.ts';

export type ProofsTable = {
  employer_id: string;
  proof_id: string;
  method: Proof['method'];
  domain: string | null;
  mailbox: string | null;
  /** Of a DNS proof what its record holds; of a code by which somebody takes an employer up again, its ticket's hash. */
  token: Uint8Array | null;
  code_hash: Uint8Array | null;
  code_tries: number;
  note: string | null;
  by: string;
  begun_at: Date;
  expires_at: Date;
  proven_at: Date | null;
  ended_at: Date | null;
};
/** Which proof: a row says it. */
export type ProofName = Pick<ProofsTable, 'employer_id' | 'proof_id'>;

export async function insertProof(tx: StorageTransaction, row: ProofsTable): Promise<void> {
  await tx.insertInto('employers.proofs').values(row).execute();
}

export async function lockProof(tx: StorageTransaction, employerId: string, proofId: string) {
  return tx
    .selectFrom('employers.proofs')
    .selectAll()
    .where('employer_id', '=', employerId)
    .where('proof_id', '=', proofId)
    .forUpdate()
    .executeTakeFirst();
}

/** The code that somebody asked for to take an employer up again, by the hash of its ticket. */
export async function findProofOfTicket(tx: StorageTransaction, ticketHash: Uint8Array, by: string) {
  return tx
    .selectFrom('employers.proofs')
    .selectAll()
    .where('token', '=', ticketHash)
    .where('method', '=', 'mail')
    .where('by', '=', by)
    .executeTakeFirst();
}

/** Lets only one proof at a time be made of `domain`, of those under it, and of those above it. */
export async function lockDomain(tx: StorageTransaction, pool: string, domain: string): Promise<void> {
  const top = domain.split('.').slice(-2).join('.');
  await sql`select pg_advisory_xact_lock(hashtextextended(${`domain ${pool} ${top}`}, 0))`.execute(tx);
}

/** The proofs of some employers that were not given up, newest first; those that ran out too. */
export async function listProofs(tx: StorageTransaction, employerIds: readonly string[]) {
  if (employerIds.length === 0) return [];
  return tx
    .selectFrom('employers.proofs')
    .selectAll()
    .where('employer_id', 'in', [...new Set(employerIds)])
    .where('ended_at', 'is', null)
    .orderBy('begun_at', 'desc')
    .orderBy('proof_id')
    .execute();
}

/** Proofs in force of any of these domains, of whichever employers of a pool that were not refused. */
export async function listProofsOfDomains(
  tx: StorageTransaction,
  { pool, domains, now }: { pool: string; domains: readonly string[]; now: Date },
) {
  if (domains.length === 0) return [];
  return tx
    .selectFrom('employers.proofs as p')
    .innerJoin('employers.employers as e', 'e.employer_id', 'p.employer_id')
    .select(['p.employer_id', 'p.proof_id', 'p.domain', 'e.state'])
    .where('p.domain', 'in', [...domains])
    .where('p.proven_at', 'is not', null)
    .where('p.ended_at', 'is', null)
    .where('p.expires_at', '>', now)
    .where('e.pool', '=', pool)
    .where('e.state', '<>', 'refused')
    .orderBy('p.proven_at', 'desc')
    .orderBy('p.proof_id', 'desc')
    .execute();
}

/** Puts a proof into force, or again, until `expiresAt`. */
export async function setProven(
  tx: StorageTransaction,
  { employer_id, proof_id }: ProofName,
  proven: { now: Date; expiresAt: Date },
): Promise<void> {
  await tx
    .updateTable('employers.proofs')
    .set({ proven_at: proven.now, expires_at: proven.expiresAt })
    .where('employer_id', '=', employer_id)
    .where('proof_id', '=', proof_id)
    .execute();
}

export async function setProofEnded(
  tx: StorageTransaction,
  { employer_id, proof_id }: ProofName,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('employers.proofs')
    .set({ ended_at: now })
    .where('employer_id', '=', employer_id)
    .where('proof_id', '=', proof_id)
    .execute();
}

/** Removes proofs that were begun and never made; those that were made stay, also after their end. */
export async function sweepProofs(tx: StorageTransaction, before: Date): Promise<void> {
  await tx
    .deleteFrom('employers.proofs')
    .where('proven_at', 'is', null)
    .where('expires_at', '<=', before)
    .execute();
}

/** Counts one try at a proof's code. */
export async function countProofTry(
  tx: StorageTransaction,
  { employer_id, proof_id }: ProofName,
): Promise<void> {
  await tx
    .updateTable('employers.proofs')
    .set((eb) => ({ code_tries: eb('code_tries', '+', 1) }))
    .where('employer_id', '=', employer_id)
    .where('proof_id', '=', proof_id)
    .execute();
}
