/** All SQL of the desk: acts that two operators do together, and what people answered to operators. */
import type { OperatorRole } from '../../shared/api/accounts.ts';
import type { Locale } from '../../shared/vocabulary/locales.ts';
import type { StorageTransaction } from '../storage/database.ts';

export type ActsTable = {
  act_id: string;
  pool: string;
  kind: 'admit' | 'hold' | 'release';
  /** The operator it is about; null for one who is to be let in. */
  account_id: string | null;
  role: OperatorRole | null;
  address_hash: Uint8Array | null;
  sealed_address: Uint8Array | null;
  locale: Locale | null;
  reason: string;
  proposed_by: string;
  proposed_at: Date;
  expires_at: Date;
  decided_by: string | null;
  decided_at: Date | null;
  decision: 'confirmed' | 'refused' | null;
};
export type AnswersTable = {
  /** The account, or the employer. */
  about_id: string;
  answer_id: string;
  pool: string;
  about: 'account' | 'employer';
  by: string;
  body: string;
  at: Date;
  seen_at: Date | null;
};

export async function insertAct(tx: StorageTransaction, row: ActsTable): Promise<boolean> {
  const result = await tx
    .insertInto('desk.acts')
    .values(row)
    .onConflict((conflict) => conflict.column('act_id').doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

export async function findAct(tx: StorageTransaction, actId: string, pool: string) {
  return tx
    .selectFrom('desk.acts')
    .selectAll()
    .where('act_id', '=', actId)
    .where('pool', '=', pool)
    .executeTakeFirst();
}

export async function lockAct(tx: StorageTransaction, actId: string, pool: string) {
  return tx
    .selectFrom('desk.acts')
    .selectAll()
    .where('act_id', '=', actId)
    .where('pool', '=', pool)
    .forUpdate()
    .executeTakeFirst();
}

export async function setDecision(
  tx: StorageTransaction,
  actId: string,
  decided: { decision: 'confirmed' | 'refused'; decided_by: string; decided_at: Date },
): Promise<void> {
  await tx.updateTable('desk.acts').set(decided).where('act_id', '=', actId).execute();
}

/** Acts proposed since a moment, the newest first. */
export async function listActs(tx: StorageTransaction, pool: string, since: Date) {
  return tx
    .selectFrom('desk.acts')
    .selectAll()
    .where('pool', '=', pool)
    .where('proposed_at', '>', since)
    .orderBy('proposed_at', 'desc')
    .orderBy('act_id', 'desc')
    .limit(200)
    .execute();
}

export async function countWaitingActs(tx: StorageTransaction, pool: string, now: Date): Promise<number> {
  const row = await tx
    .selectFrom('desk.acts')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('pool', '=', pool)
    .where('decision', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirstOrThrow();
  return row.n;
}

/** The newest confirmed act that lets the holder of an address in. */
export async function findAdmission(tx: StorageTransaction, pool: string, addressHash: Uint8Array) {
  return tx
    .selectFrom('desk.acts')
    .selectAll()
    .where('pool', '=', pool)
    .where('kind', '=', 'admit')
    .where('address_hash', '=', addressHash)
    .where('decision', '=', 'confirmed')
    .orderBy('decided_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export async function findAnswer(tx: StorageTransaction, aboutId: string, answerId: string) {
  return tx
    .selectFrom('desk.answers')
    .selectAll()
    .where('about_id', '=', aboutId)
    .where('answer_id', '=', answerId)
    .executeTakeFirst();
}

export async function insertAnswer(tx: StorageTransaction, row: AnswersTable): Promise<void> {
  await tx.insertInto('desk.answers').values(row).execute();
}

/** How many answers were given about an account or an employer since a moment. */
export async function countAnswers(tx: StorageTransaction, aboutId: string, since: Date): Promise<number> {
  const row = await tx
    .selectFrom('desk.answers')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('about_id', '=', aboutId)
    .where('at', '>', since)
    .executeTakeFirstOrThrow();
  return row.n;
}

/** Answers about some accounts or employers, the newest first. */
export async function listAnswers(tx: StorageTransaction, aboutIds: readonly string[], pool: string) {
  if (aboutIds.length === 0) return [];
  return tx
    .selectFrom('desk.answers')
    .selectAll()
    .where('about_id', 'in', [...new Set(aboutIds)])
    .where('pool', '=', pool)
    .orderBy('at', 'desc')
    .orderBy('answer_id', 'desc')
    .limit(2000)
    .execute();
}

export async function markSeen(tx: StorageTransaction, aboutId: string, now: Date): Promise<void> {
  await tx
    .updateTable('desk.answers')
    .set({ seen_at: now })
    .where('about_id', '=', aboutId)
    .where('seen_at', 'is', null)
    .execute();
}

/** Destroys what an account answered to operators. What two operators did together is about operators alone. */
export async function eraseAccount(tx: StorageTransaction, accountId: string): Promise<void> {
  await tx.deleteFrom('desk.answers').where('about_id', '=', accountId).execute();
}

export async function clearPool(tx: StorageTransaction, pool: string): Promise<void> {
  await tx.deleteFrom('desk.acts').where('pool', '=', pool).execute();
  await tx.deleteFrom('desk.answers').where('pool', '=', pool).execute();
}

/** Removes acts that were over before a moment: addresses of operators to be are not kept longer. */
export async function sweep(tx: StorageTransaction, before: Date): Promise<void> {
  await tx.deleteFrom('desk.acts').where('expires_at', '<=', before).execute();
}
