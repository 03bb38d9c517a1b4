import { domainOfAddress, withParents } from '../../shared/employers/domain.ts';
import type { Caller } from '../accounts/caller.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { isInForce } from './describe-proof.ts';
import { findMembership } from './store-people.ts';
import { listProofs, listProofsOfDomains } from './store-proofs.ts';

/**
 * Whether a mail address is at the proven domain of an employer, or under it. Only employers count that an operator
 * has approved, also while they are held: nobody shuts people out of their mail service by proving its domain.
 */
export async function isAtProvenDomain(
  tx: StorageTransaction,
  { pool, address, now }: { pool: string; address: string; now: Date },
): Promise<boolean> {
  const domain = domainOfAddress(address);
  if (domain === undefined) return false;
  const found = await listProofsOfDomains(tx, { pool, domains: withParents(domain), now });
  return found.some(({ state }) => state === 'approved' || state === 'held');
}

/** The domain in force of an employer, the newest proven first; undefined when it has none. */
export async function findDomain(
  tx: StorageTransaction,
  employerId: string,
  now: Date,
): Promise<string | undefined> {
  const proofs = (await listProofs(tx, [employerId])).filter((proof) => isInForce(proof, now));
  proofs.sort((a, b) => (b.proven_at?.getTime() ?? 0) - (a.proven_at?.getTime() ?? 0));
  return proofs.find((proof) => proof.domain !== null)?.domain ?? undefined;
}

/** The domain by which a recruiter's new device can be confirmed; null when the employer has proven none. */
export async function readMyDomain(db: Database, caller: Caller, now: Date): Promise<string | null> {
  return db.read(async (tx) => {
    const membership = await findMembership(tx, caller.accountId);
    return (membership && (await findDomain(tx, membership.employer_id, now))) ?? null;
  });
}
