/** What happens to an employer's people, and in its name, as it stands on their records. */
import type { LedgerEvent } from '../../shared/record/ledger-event.ts';
import type { Secrets } from '../config/secrets.ts';
import { appendEvent } from '../ledger/append-event.ts';
import type { StorageTransaction } from '../storage/database.ts';
import { listMembers } from './store-people.ts';
import type { ProofsTable } from './store-proofs.ts';

/** What writing on a record takes. */
export type RecordParts = { readonly secrets: Secrets; readonly origin: string };

type Of<T extends LedgerEvent['type']> = Omit<
  Extract<LedgerEvent, { type: T }>,
  'v' | 'origin' | 'at' | 'type'
>;

/** Writes that somebody joined, left, was removed, or has another role, on that person's record. */
export async function recordMembership(
  tx: StorageTransaction,
  { secrets, origin }: RecordParts,
  { pool, now, ...event }: Of<'employer.membership'> & { pool: string; now: Date },
): Promise<void> {
  await appendEvent(tx, secrets.recordKey, {
    subjectId: event.accountId,
    pool,
    event: { v: 1, origin, at: now.toISOString(), type: 'employer.membership', ...event },
  });
}

/** Writes what became of a proof on the record of each owner, and of who proved it: by that they may become one. */
export async function recordProofEvent(
  tx: StorageTransaction,
  parts: RecordParts,
  {
    pool,
    proof,
    what,
    by,
    now,
  }: {
    pool: string;
    proof: Pick<ProofsTable, 'employer_id' | 'proof_id' | 'method'>;
    what: 'proven' | 'ended' | 'recorded';
    by: string;
    now: Date;
  },
): Promise<void> {
  const { employer_id: employerId, proof_id: proofId, method } = proof;
  const owners = (await listMembers(tx, [employerId])).filter(
    (member) => member.left_at === null && member.role === 'owner',
  );
  const head = { v: 1 as const, origin: parts.origin, at: now.toISOString() };
  await recordForEach(
    tx,
    parts,
    [...owners.map((owner) => owner.account_id), ...(what === 'proven' ? [by] : [])],
    {
      pool,
      event: { ...head, type: 'employer.proof', employerId, proofId, method, what, by },
    },
  );
}

/** Writes one event on the records of several people, always in the same order: nobody waits for each other in turn. */
export async function recordForEach(
  tx: StorageTransaction,
  { secrets }: RecordParts,
  accountIds: readonly string[],
  { pool, event }: { pool: string; event: LedgerEvent },
): Promise<void> {
  for (const subjectId of [...new Set(accountIds)].sort()) {
    await appendEvent(tx, secrets.recordKey, { subjectId, pool, event });
  }
}
