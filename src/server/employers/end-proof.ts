import { type Refusal, refuse } from '../../shared/errors.ts';
import type { Secrets } from '../config/secrets.ts';
import type { Database } from '../storage/database.ts';
import { actAsOwner } from './membership.ts';
import type { ProofInput } from './prove-domain.ts';
import { recordProofEvent } from './record-events.ts';
import { lockProof, setProofEnded } from './store-proofs.ts';

type Parts = { db: Database; secrets: Secrets; origin: string };

/**
 * Gives a proof up, such as that of a domain which is no longer the employer's. An employer that is approved stays so:
 * what is left of its proofs is shown to candidates and on the operators' desk, and holding it is their decision.
 */
export async function endProof(parts: Parts, input: ProofInput): Promise<{ done: true } | Refusal> {
  const { caller, employerId, proofId, now } = input;
  return parts.db.transact(async (tx) => {
    const employer = await actAsOwner(tx, caller, employerId, 'prove_control');
    if ('refused' in employer) return employer;
    const proof = await lockProof(tx, employerId, proofId);
    if (proof === undefined) return refuse('not_found');
    if (proof.ended_at !== null) return { done: true };
    if (employer.held) return refuse('account_held');
    await setProofEnded(tx, proof, now);
    if (proof.proven_at !== null) {
      const { pool, accountId: by } = caller;
      await recordProofEvent(tx, parts, { pool, proof, what: 'ended', by, now });
    }
    return { done: true };
  });
}
