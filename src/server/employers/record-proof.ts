import type { Proof } from '../../shared/api/proofs.ts';
import { type Refusal, refuse } from '../../shared/errors.ts';
import type { Secrets } from '../config/secrets.ts';
import type { Database } from '../storage/database.ts';
import { PROOF_LASTS } from './claim-domain.ts';
import { describeProof } from './describe-proof.ts';
import type { ProofInput } from './prove-domain.ts';
import { recordProofEvent } from './record-events.ts';
import { lockEmployer } from './store.ts';
import { insertProof, lockProof, type ProofsTable } from './store-proofs.ts';

type Parts = { db: Database; secrets: Secrets; origin: string };

/** An operator records a proof that was made in person, or by answering a letter: for employers without a domain. */
export async function recordProof(
  parts: Parts,
  input: ProofInput & { method: 'in_person' | 'postal'; note: string },
): Promise<{ proof: Proof } | Refusal> {
  const { caller, employerId, proofId, method, note, now } = input;
  return parts.db.transact(async (tx) => {
    if ((await lockEmployer(tx, employerId, caller.pool)) === undefined) return refuse('not_found');
    const stored = await lockProof(tx, employerId, proofId);
    if (stored !== undefined) {
      const same = stored.method === method && stored.note === note && stored.by === caller.accountId;
      return same ? { proof: describeProof(stored, now) } : refuse('id_taken');
    }
    const row: ProofsTable = {
      employer_id: employerId,
      proof_id: proofId,
      method,
      domain: null,
      mailbox: null,
      token: null,
      code_hash: null,
      code_tries: 0,
      note,
      by: caller.accountId,
      begun_at: now,
      expires_at: new Date(now.getTime() + PROOF_LASTS),
      proven_at: now,
      ended_at: null,
    };
    await insertProof(tx, row);
    const { pool, accountId: by } = caller;
    await recordProofEvent(tx, parts, { pool, proof: row, what: 'recorded', by, now });
    return { proof: describeProof(row, now) };
  });
}
