import type { Proof } from '../../shared/api/proofs.ts';
import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import { proofRecord } from '../../shared/employers/domain.ts';
import type { ProofsTable } from './store-proofs.ts';

/** Whether a proof stands: it was made, not given up, and has not run out. */
export function isInForce(proof: ProofsTable, now: Date): boolean {
  return proof.proven_at !== null && proof.ended_at === null && proof.expires_at > now;
}

/**
 * Whether a proof is shown to the employer's people and to operators: those that wait, stand, or ran out. A code by
 * which somebody takes the employer up again is nobody's until it is redeemed.
 */
export function isShown(proof: ProofsTable, now: Date): boolean {
  if (proof.ended_at !== null) return false;
  if (proof.proven_at !== null) return true;
  return proof.expires_at > now && !(proof.method === 'mail' && proof.token !== null);
}

/** A proof as the employer's people and operators see it. */
export function describeProof(proof: ProofsTable, now: Date): Proof {
  const waits = proof.proven_at === null;
  return {
    proofId: proof.proof_id,
    method: proof.method,
    domain: proof.domain,
    state: isInForce(proof, now) ? 'proven' : waits && proof.expires_at > now ? 'waiting' : 'expired',
    begunAt: proof.begun_at.toISOString(),
    provenAt: proof.proven_at?.toISOString() ?? null,
    expiresAt: proof.expires_at.toISOString(),
    record: recordOf(proof),
    mailbox: waits ? proof.mailbox : null,
    note: proof.note,
  };
}

/** Also of one that stands: the record has to be there again when the proof is renewed. */
function recordOf({ method, domain, token }: ProofsTable): Proof['record'] {
  if (method !== 'dns' || domain === null || token === null) return null;
  return proofRecord(domain, encodeBase64url(token));
}

/** The proofs in force as candidates see them: how, and since when, without what an operator noted. */
export function describeForCandidates(proofs: readonly ProofsTable[], now: Date) {
  return proofs.flatMap((proof) =>
    isInForce(proof, now) && proof.proven_at !== null
      ? [{ method: proof.method, domain: proof.domain, provenAt: proof.proven_at.toISOString() }]
      : [],
  );
}
