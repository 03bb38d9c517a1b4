import { withParents } from '../../shared/employers/domain.ts';
import { type Refusal, refuse } from '../../shared/errors.ts';
import type { StorageTransaction } from '../storage/database.ts';
import { listProofsOfDomains } from './store-proofs.ts';

/** How long a proof stands, in milliseconds: about six months. Domains change hands. */
export const PROOF_LASTS = 183 * 86_400_000;

/**
 * Refuses a domain that another employer has shown to be its own, or that lies under such a one: who of the two it
 * belongs to is for an operator to say. Asked in the transaction that writes a proof, under a lock on the domain, so
 * that of two employers at once only one has it.
 */
export async function refuseTaken(
  tx: StorageTransaction,
  { employerId, pool, domain, now }: { employerId: string; pool: string; domain: string; now: Date },
): Promise<Refusal | undefined> {
  const found = await listProofsOfDomains(tx, { pool, domains: withParents(domain), now });
  return found.some((proof) => proof.employer_id !== employerId) ? refuse('domain_taken') : undefined;
}
