/** What both proofs of a domain share: where one begins, and how it comes into force. */
import type { Proof } from '../../shared/api/proofs.ts';
import { type Refusal, refuse } from '../../shared/errors.ts';
import type { Caller } from '../accounts/caller.ts';
import type { StorageTransaction } from '../storage/database.ts';
import { PROOF_LASTS, refuseTaken } from './claim-domain.ts';
import { describeProof, isShown } from './describe-proof.ts';
import { type Acting, actAsOwner } from './membership.ts';
import { type RecordParts, recordProofEvent } from './record-events.ts';
import { listProofs, lockDomain, lockProof, type ProofsTable, setProven } from './store-proofs.ts';

const WAITING_PROOFS = 10;

/** What identifies a proof, and who asks. */
export type ProofInput = {
  readonly caller: Caller;
  readonly employerId: string;
  readonly proofId: string;
  readonly now: Date;
};

/**
 * Lets an owner begin a proof: the employer, or the answer at once, to one that was begun before or may not be begun.
 */
export async function beginProof(
  tx: StorageTransaction,
  input: ProofInput,
  wanted: Pick<ProofsTable, 'method' | 'domain' | 'mailbox'> & { readonly domain: string },
): Promise<Acting | { proof: Proof } | Refusal> {
  const { caller, employerId, proofId, now } = input;
  const employer = await actAsOwner(tx, caller, employerId, 'prove_control');
  if ('refused' in employer) return employer;
  const stored = await lockProof(tx, employerId, proofId);
  if (stored !== undefined) {
    const same =
      stored.method === wanted.method && stored.domain === wanted.domain && stored.mailbox === wanted.mailbox;
    return same && stored.ended_at === null ? { proof: describeProof(stored, now) } : refuse('id_taken');
  }
  if (employer.held) return refuse('account_held');
  const taken = await refuseTaken(tx, { employerId, pool: caller.pool, domain: wanted.domain, now });
  if (taken !== undefined) return taken;
  const waiting = (await listProofs(tx, [employerId])).filter(
    (proof) => proof.proven_at === null && isShown(proof, now),
  );
  return waiting.length >= WAITING_PROOFS ? refuse('limit_reached') : employer;
}

/** A proof of the caller's employer, locked, if it is of `method` and was not given up. */
export async function lockOwnProof(
  tx: StorageTransaction,
  { caller, employerId, proofId }: ProofInput,
  method: Proof['method'],
): Promise<{ employer: Acting; proof: ProofsTable } | Refusal> {
  const employer = await actAsOwner(tx, caller, employerId, 'prove_control');
  if ('refused' in employer) return employer;
  const proof = await lockProof(tx, employerId, proofId);
  if (proof?.method !== method || proof.ended_at !== null) return refuse('not_found');
  return { employer, proof };
}

/** Puts a domain's proof into force for half a year, unless another employer has the domain. */
export async function prove(
  tx: StorageTransaction,
  parts: RecordParts,
  { proof, pool, by, now }: { proof: ProofsTable; pool: string; by: string; now: Date },
): Promise<{ proof: Proof } | Refusal> {
  const { employer_id: employerId, domain } = proof;
  if (domain !== null) {
    await lockDomain(tx, pool, domain);
    const taken = await refuseTaken(tx, { employerId, pool, domain, now });
    if (taken !== undefined) return taken;
  }
  const expiresAt = new Date(now.getTime() + PROOF_LASTS);
  await setProven(tx, proof, { now, expiresAt });
  await recordProofEvent(tx, parts, { pool, proof, what: 'proven', by, now });
  return { proof: describeProof({ ...proof, proven_at: now, expires_at: expiresAt }, now) };
}
