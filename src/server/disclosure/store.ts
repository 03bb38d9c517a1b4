/** All SQL of disclosure but that of opening, see `store-openings.ts`: nothing here reads a copy's content. */
import { sql } from 'kysely';
import type { Purpose } from '../../shared/disclosure/purposes.ts';
import type { Field } from '../../shared/resume/fields.ts';
import type { StorageTransaction } from '../storage/database.ts';

export type GrantsTable = {
  candidate_id: string;
  grant_id: string;
  pool: string;
  posting_id: string;
  employer_id: string;
  purpose: Purpose;
  fields: Field[];
  sign_key: Uint8Array;
  seal_recipient: string;
  rule_hash: Uint8Array;
  issued_at: Date;
  expires_at: Date;
  revoked_at: Date | null;
  /** Of the event by which it was given; null for those from before the log. */
  leaf_id: string | null;
  /** Since a restore that lost acts of its candidate, until these looked at it; never set when it is given. */
  held_since?: Date | null;
  /** Since its candidate's account waits to be erased; never set when it is given. */
  closed_since?: Date | null;
  /** Since when its candidate knows that it ends soon. */
  end_told_at?: Date | null | undefined;
};
export type CopiesTable = {
  candidate_id: string;
  copy_id: string;
  grant_id: string;
  pool: string;
  recruiter_id: string;
  statement: string;
  signature: Uint8Array;
  sha256: Uint8Array;
  ciphertext: Uint8Array | null;
  destroyed_at: Date | null;
};
export type OpeningsTable = {
  candidate_id: string;
  opening_id: string;
  copy_id: string;
  grant_id: string;
  pool: string;
  recruiter_id: string;
  leaf_id: string;
  statement: string;
  opened_at: Date;
};

/** All columns of a copy but its content. */
export const COPY = [
  'candidate_id',
  'copy_id',
  'grant_id',
  'pool',
  'recruiter_id',
  'statement',
  'signature',
  'sha256',
  'destroyed_at',
] as const;
/** A copy without its content. */
export type CopyRow = Pick<CopiesTable, (typeof COPY)[number]>;

export async function insertGrant(tx: StorageTransaction, row: GrantsTable): Promise<boolean> {
  const result = await tx
    .insertInto('disclosure.grants')
    .values(row)
    .onConflict((conflict) => conflict.columns(['candidate_id', 'grant_id']).doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** Notes which leaf says that a grant was given. */
export async function setGrantLeaf(
  tx: StorageTransaction,
  candidateId: string,
  grantId: string,
  leafId: string,
): Promise<void> {
  await tx
    .updateTable('disclosure.grants')
    .set({ leaf_id: leafId })
    .where('candidate_id', '=', candidateId)
    .where('grant_id', '=', grantId)
    .execute();
}

export async function insertCopies(tx: StorageTransaction, rows: readonly CopiesTable[]): Promise<void> {
  await tx
    .insertInto('disclosure.copies')
    .values([...rows])
    .execute();
}

/** A grant by its id alone: for readers, who know no candidate. */
export async function findGrant(tx: StorageTransaction, grantId: string, pool: string) {
  return tx
    .selectFrom('disclosure.grants')
    .selectAll()
    .where('grant_id', '=', grantId)
    .where('pool', '=', pool)
    .executeTakeFirst();
}

/** Shared lock: many may read at once, but none while a revocation is being written. */
export async function shareGrant(tx: StorageTransaction, candidateId: string, grantId: string) {
  return tx
    .selectFrom('disclosure.grants')
    .selectAll()
    .where('candidate_id', '=', candidateId)
    .where('grant_id', '=', grantId)
    .forShare()
    .executeTakeFirst();
}

/** Locks a grant against everybody: for its end. */
export async function lockGrant(tx: StorageTransaction, candidateId: string, grantId: string) {
  return tx
    .selectFrom('disclosure.grants')
    .selectAll()
    .where('candidate_id', '=', candidateId)
    .where('grant_id', '=', grantId)
    .forUpdate()
    .executeTakeFirst();
}

export async function listGrantsOf(tx: StorageTransaction, candidateId: string) {
  return tx
    .selectFrom('disclosure.grants')
    .selectAll()
    .where('candidate_id', '=', candidateId)
    .orderBy('issued_at', 'desc')
    .orderBy('grant_id')
    .execute();
}

/** Whether a candidate ever gave a grant, whatever became of it. */
export async function hasEverGranted(tx: StorageTransaction, candidateId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('disclosure.grants')
    .select('grant_id')
    .where('candidate_id', '=', candidateId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export async function listGrantsByIds(tx: StorageTransaction, grantIds: readonly string[], pool: string) {
  if (grantIds.length === 0) return [];
  return tx
    .selectFrom('disclosure.grants')
    .selectAll()
    .where('grant_id', 'in', [...grantIds])
    .where('pool', '=', pool)
    .orderBy('grant_id')
    .execute();
}

export async function findCopy(
  tx: StorageTransaction,
  copyId: string,
  pool: string,
): Promise<CopyRow | undefined> {
  return tx
    .selectFrom('disclosure.copies')
    .select(COPY)
    .where('copy_id', '=', copyId)
    .where('pool', '=', pool)
    .executeTakeFirst();
}

/** Locks a copy, for its end. */
export async function lockCopy(
  tx: StorageTransaction,
  candidateId: string,
  copyId: string,
): Promise<CopyRow | undefined> {
  return tx
    .selectFrom('disclosure.copies')
    .select(COPY)
    .where('candidate_id', '=', candidateId)
    .where('copy_id', '=', copyId)
    .forUpdate()
    .executeTakeFirst();
}

/** Whether any of these ids is a copy's already, whoever's it is: readers know copies by their id alone. */
export async function isAnyCopyTaken(tx: StorageTransaction, copyIds: readonly string[]): Promise<boolean> {
  const found = await tx
    .selectFrom('disclosure.copies')
    .select('copy_id')
    .where('copy_id', 'in', [...copyIds])
    .executeTakeFirst();
  return found !== undefined;
}

export async function listCopiesOf(
  tx: StorageTransaction,
  candidateId: string,
  grantIds: readonly string[],
): Promise<CopyRow[]> {
  if (grantIds.length === 0) return [];
  return tx
    .selectFrom('disclosure.copies')
    .select(COPY)
    .where('candidate_id', '=', candidateId)
    .where('grant_id', 'in', [...grantIds])
    .orderBy('copy_id')
    .execute();
}

export async function listCopiesForReader(
  tx: StorageTransaction,
  recruiterId: string,
  grantIds: readonly string[],
): Promise<CopyRow[]> {
  if (grantIds.length === 0) return [];
  return tx
    .selectFrom('disclosure.copies')
    .select(COPY)
    .where('recruiter_id', '=', recruiterId)
    .where('grant_id', 'in', [...grantIds])
    .orderBy('grant_id')
    .execute();
}

/** The grants of which a copy was made for a reader, and when that copy was destroyed. */
export async function listGrantsOfReader(
  tx: StorageTransaction,
  recruiterId: string,
  pool: string,
): Promise<Pick<CopiesTable, 'grant_id' | 'destroyed_at'>[]> {
  return tx
    .selectFrom('disclosure.copies')
    .select(['grant_id', 'destroyed_at'])
    .where('recruiter_id', '=', recruiterId)
    .where('pool', '=', pool)
    .execute();
}

/** How often and when last each copy was opened, by copy id. */
export async function countOpenings(tx: StorageTransaction, candidateId: string, copyIds: readonly string[]) {
  if (copyIds.length === 0) return new Map<string, { n: number; last: Date }>();
  const rows = await tx
    .selectFrom('disclosure.openings')
    .select((eb) => ['copy_id', eb.fn.countAll<number>().as('n'), eb.fn.max('opened_at').as('last')])
    .where('candidate_id', '=', candidateId)
    .where('copy_id', 'in', [...copyIds])
    .groupBy('copy_id')
    .execute();
  return new Map(rows.map((row) => [row.copy_id, { n: row.n, last: row.last }]));
}

/** The grants, of those named, of which any copy was opened. */
export async function listOpenedGrants(tx: StorageTransaction, grantIds: readonly string[], pool: string) {
  if (grantIds.length === 0) return new Set<string>();
  const rows = await tx
    .selectFrom('disclosure.openings')
    .select('grant_id')
    .distinct()
    .where('grant_id', 'in', [...grantIds])
    .where('pool', '=', pool)
    .execute();
  return new Set(rows.map((row) => row.grant_id));
}

export async function countAllOpenings(tx: StorageTransaction, pool: string): Promise<number> {
  const row = await tx
    .selectFrom('disclosure.openings')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('pool', '=', pool)
    .executeTakeFirstOrThrow();
  return row.n;
}

export async function setRevoked(tx: StorageTransaction, candidateId: string, grantId: string, now: Date) {
  await tx
    .updateTable('disclosure.grants')
    .set({ revoked_at: now })
    .where('candidate_id', '=', candidateId)
    .where('grant_id', '=', grantId)
    .execute();
}

/** Destroys the content of a grant's copies, and tells how many there were; what they were stays on the record. */
export async function destroyCopies(
  tx: StorageTransaction,
  candidateId: string,
  grantId: string,
  now: Date,
): Promise<number> {
  const result = await tx
    .updateTable('disclosure.copies')
    .set({ ciphertext: null, destroyed_at: now })
    .where('candidate_id', '=', candidateId)
    .where('grant_id', '=', grantId)
    .where('destroyed_at', 'is', null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}

/** Which copies were made for a reader. */
export type CopyOfReader = Pick<CopiesTable, 'candidate_id' | 'copy_id' | 'grant_id'>;

/**
 * The copies that somebody could open at an employer: of grants in force, and not destroyed. Always in one order, in
 * which they are locked. Those whose time is over wait for their own end.
 */
export async function listLiveCopiesOfReader(
  tx: StorageTransaction,
  reader: { accountId: string; employerId: string; pool: string; now: Date },
): Promise<CopyOfReader[]> {
  return tx
    .selectFrom('disclosure.copies as c')
    .innerJoin('disclosure.grants as g', (join) =>
      join.onRef('g.candidate_id', '=', 'c.candidate_id').onRef('g.grant_id', '=', 'c.grant_id'),
    )
    .select(['c.candidate_id', 'c.copy_id', 'c.grant_id'])
    .where('c.recruiter_id', '=', reader.accountId)
    .where('c.pool', '=', reader.pool)
    .where('c.destroyed_at', 'is', null)
    .where('g.employer_id', '=', reader.employerId)
    .where('g.revoked_at', 'is', null)
    .where('g.expires_at', '>', reader.now)
    .orderBy('c.candidate_id')
    .orderBy('c.grant_id')
    .orderBy('c.copy_id')
    .execute();
}

/** Destroys the content of one copy; what it was stays on the record. */
export async function destroyCopy(
  tx: StorageTransaction,
  { candidate_id, copy_id }: Pick<CopiesTable, 'candidate_id' | 'copy_id'>,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('disclosure.copies')
    .set({ ciphertext: null, destroyed_at: now })
    .where('candidate_id', '=', candidate_id)
    .where('copy_id', '=', copy_id)
    .execute();
}

/** Grants whose time is over and whose copies still exist. */
export async function listExpired(tx: StorageTransaction, now: Date, limit: number) {
  return tx
    .selectFrom('disclosure.grants as g')
    .select(['g.candidate_id', 'g.grant_id'])
    .where('g.expires_at', '<=', now)
    .where('g.revoked_at', 'is', null)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('disclosure.copies as c')
          .select(sql`1`.as('one'))
          .whereRef('c.candidate_id', '=', 'g.candidate_id')
          .whereRef('c.grant_id', '=', 'g.grant_id')
          .where('c.destroyed_at', 'is', null),
      ),
    )
    .limit(limit)
    .execute();
}

export async function clearPool(tx: StorageTransaction, pool: string): Promise<void> {
  await tx.deleteFrom('disclosure.openings').where('pool', '=', pool).execute();
  await tx.deleteFrom('disclosure.copies').where('pool', '=', pool).execute();
  await tx.deleteFrom('disclosure.grants').where('pool', '=', pool).execute();
}
