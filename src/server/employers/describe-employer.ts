import type { Employer } from '../../shared/api/employers.ts';
import type { StorageTransaction } from '../storage/database.ts';
import { describeProof, isShown } from './describe-proof.ts';
import type { EmployersTable } from './store.ts';
import { listProofs, type ProofsTable } from './store-proofs.ts';

/** An employer as its people and operators see it. */
export async function describeEmployer(
  tx: StorageTransaction,
  row: EmployersTable,
  now: Date,
): Promise<Employer> {
  return describeWithProofs(row, await listProofs(tx, [row.employer_id]), now);
}

/** Like {@link describeEmployer}, with the proofs of this employer, and maybe of others, at hand. */
export function describeWithProofs(row: EmployersTable, proofs: readonly ProofsTable[], now: Date): Employer {
  return {
    employerId: row.employer_id,
    name: row.name,
    country: row.country,
    registrationNumber: row.registration_number,
    website: row.website,
    evidence: row.evidence,
    agency: row.agency,
    parentId: row.parent_id,
    state: row.state,
    reason: row.reason,
    createdAt: row.created_at.toISOString(),
    proofs: proofs
      .filter((proof) => proof.employer_id === row.employer_id && isShown(proof, now))
      .map((proof) => describeProof(proof, now)),
  };
}
