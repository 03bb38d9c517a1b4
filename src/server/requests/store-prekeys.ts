/** All SQL of prekeys. */
import type { StorageTransaction } from '../storage/database.ts';

export type PrekeysTable = {
  candidate_id: string;
  prekey_id: string;
  pool: string;
  recipient: string;
  made_at: Date;
  posting_id: string | null;
  handle: string | null;
  taken_at: Date | null;
  /** Set when its owner erased the account and nobody had taken it: it is there until then. */
  ends_at: Date | null;
};

export async function countUnused(tx: StorageTransaction, candidateId: string): Promise<number> {
  const { n } = await tx
    .selectFrom('requests.prekeys')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('candidate_id', '=', candidateId)
    .where('taken_at', 'is', null)
    .executeTakeFirstOrThrow();
  return n;
}

/** Which of these ids the candidate has used before, for prekeys that are taken or not. */
export async function listKnown(
  tx: StorageTransaction,
  candidateId: string,
  prekeyIds: readonly string[],
): Promise<string[]> {
  if (prekeyIds.length === 0) return [];
  const rows = await tx
    .selectFrom('requests.prekeys')
    .select('prekey_id')
    .where('candidate_id', '=', candidateId)
    .where('prekey_id', 'in', [...prekeyIds])
    .execute();
  return rows.map((row) => row.prekey_id);
}

export async function insertPrekeys(tx: StorageTransaction, rows: readonly PrekeysTable[]): Promise<void> {
  if (rows.length > 0) await tx.insertInto('requests.prekeys').values(rows).execute();
}

/** The prekey that is kept for a handle before a posting. */
export async function findReserved(
  tx: StorageTransaction,
  postingId: string,
  handle: string,
): Promise<Pick<PrekeysTable, 'prekey_id' | 'recipient'> | undefined> {
  return tx
    .selectFrom('requests.prekeys')
    .select(['prekey_id', 'recipient'])
    .where('posting_id', '=', postingId)
    .where('handle', '=', handle)
    .executeTakeFirst();
}

/** Takes the candidate's oldest unused prekey for a handle; whoever takes one in the same moment gets another. */
export async function takePrekey(
  tx: StorageTransaction,
  candidateId: string,
  taken: { posting_id: string; handle: string; taken_at: Date },
): Promise<Pick<PrekeysTable, 'prekey_id' | 'recipient'> | undefined> {
  const next = await tx
    .selectFrom('requests.prekeys')
    .select(['prekey_id', 'recipient'])
    .where('candidate_id', '=', candidateId)
    .where('taken_at', 'is', null)
    .orderBy('made_at')
    .orderBy('prekey_id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  if (next === undefined) return undefined;
  await tx
    .updateTable('requests.prekeys')
    .set(taken)
    .where('candidate_id', '=', candidateId)
    .where('prekey_id', '=', next.prekey_id)
    .execute();
  return next;
}

/** How many prekeys were taken for these postings since a moment and wait for a request of theirs. */
export async function countTakenOnly(
  tx: StorageTransaction,
  postingIds: readonly string[],
  since: Date,
): Promise<number> {
  if (postingIds.length === 0) return 0;
  const { n } = await tx
    .selectFrom('requests.prekeys as p')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('p.posting_id', 'in', [...postingIds])
    .where('p.taken_at', '>', since)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('requests.requests as r')
            .select('r.request_id')
            .whereRef('r.posting_id', '=', 'p.posting_id')
            .whereRef('r.target', '=', 'p.handle'),
        ),
      ),
    )
    .executeTakeFirstOrThrow();
  return n;
}

/** Deletes the prekeys of a candidate that nobody has taken. */
export async function deleteUnused(tx: StorageTransaction, candidateId: string): Promise<void> {
  await tx
    .deleteFrom('requests.prekeys')
    .where('candidate_id', '=', candidateId)
    .where('taken_at', 'is', null)
    .execute();
}

/** Forgets prekeys that were taken long ago, and those of nobody that nobody took. */
export async function sweepPrekeys(
  tx: StorageTransaction,
  { before, now }: { before: Date; now: Date },
): Promise<void> {
  await tx.deleteFrom('requests.prekeys').where('taken_at', '<=', before).execute();
  await tx.deleteFrom('requests.prekeys').where('ends_at', '<=', now).where('taken_at', 'is', null).execute();
}
