/** All SQL of postings and their teams. */
import { sql } from 'kysely';
import type { PostingTerms } from '../../shared/api/jobs.ts';
import type { Facet } from '../../shared/vocabulary/facets.ts';
import { selectApproved, selectApprovedAt } from '../employers/store.ts';
import type { StorageTransaction } from '../storage/database.ts';

export type PostingsTable = {
  posting_id: string;
  employer_id: string;
  pool: string;
  version: number;
  title: string;
  occupation: string;
  region: string;
  work_mode: PostingTerms['workMode'];
  description: string;
  language: PostingTerms['language'] | null;
  pay_min: number;
  pay_max: number;
  pay_currency: PostingTerms['payCurrency'];
  pay_period: PostingTerms['payPeriod'];
  valid_until: string;
  closed_at: Date | null;
  words: string;
  created_by: string;
  created_at: Date;
};
export type MatteringTable = {
  employer_id: string;
  occupation: string;
  pool: string;
  facets: Facet[];
  fixed_at: Date;
};
export type TeamTable = { posting_id: string; account_id: string; added_at: Date };

const COLUMNS = [
  'posting_id',
  'employer_id',
  'pool',
  'version',
  'title',
  'occupation',
  'region',
  'work_mode',
  'description',
  'language',
  'pay_min',
  'pay_max',
  'pay_currency',
  'pay_period',
  'valid_until',
  'closed_at',
  'created_by',
  'created_at',
] as const;

/** A posting row as selected: everything but the search words. */
export type PostingRow = Omit<PostingsTable, 'words'>;

export async function insertPosting(tx: StorageTransaction, row: PostingsTable): Promise<boolean> {
  const result = await tx
    .insertInto('jobs.postings')
    .values({ ...row, words: sql<string>`${row.words}::tsvector` })
    .onConflict((conflict) => conflict.column('posting_id').doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

export async function updatePosting(
  tx: StorageTransaction,
  postingId: string,
  { words, ...changed }: Partial<PostingsTable> & { words: string },
): Promise<void> {
  await tx
    .updateTable('jobs.postings')
    .set({ ...changed, words: sql<string>`${words}::tsvector` })
    .where('posting_id', '=', postingId)
    .execute();
}

export async function setClosed(tx: StorageTransaction, postingId: string, now: Date): Promise<void> {
  await tx
    .updateTable('jobs.postings')
    .set({ closed_at: now })
    .where('posting_id', '=', postingId)
    .where('closed_at', 'is', null)
    .execute();
}

export async function findPosting(tx: StorageTransaction, postingId: string, pool: string) {
  return tx
    .selectFrom('jobs.postings')
    .select(COLUMNS)
    .where('posting_id', '=', postingId)
    .where('pool', '=', pool)
    .executeTakeFirst();
}

export async function lockPosting(tx: StorageTransaction, postingId: string, pool: string) {
  return tx
    .selectFrom('jobs.postings')
    .select(COLUMNS)
    .where('posting_id', '=', postingId)
    .where('pool', '=', pool)
    .forUpdate()
    .executeTakeFirst();
}

/** Shared lock: posting and team stay as they are until the transaction ends. */
export async function sharePosting(tx: StorageTransaction, postingId: string, pool: string) {
  return tx
    .selectFrom('jobs.postings')
    .select(COLUMNS)
    .where('posting_id', '=', postingId)
    .where('pool', '=', pool)
    .forShare()
    .executeTakeFirst();
}

/** As {@link sharePosting} for some postings, always in one order. */
export async function sharePostings(tx: StorageTransaction, postingIds: readonly string[], pool: string) {
  return tx
    .selectFrom('jobs.postings')
    .select(COLUMNS)
    .where('posting_id', 'in', [...new Set(postingIds)])
    .where('pool', '=', pool)
    .orderBy('posting_id')
    .forShare()
    .execute();
}

export async function listPostings(tx: StorageTransaction, postingIds: readonly string[], pool: string) {
  if (postingIds.length === 0) return [];
  return tx
    .selectFrom('jobs.postings')
    .select(COLUMNS)
    .where('posting_id', 'in', [...new Set(postingIds)])
    .where('pool', '=', pool)
    .orderBy('posting_id')
    .execute();
}

/** The ids of postings that take nothing any more since a moment at the latest: closed, or past their last day. */
export function selectLongClosed(tx: StorageTransaction, before: Date) {
  return tx
    .selectFrom('jobs.postings')
    .select('posting_id')
    .where((eb) => eb.or([eb('closed_at', '<=', before), eb('valid_until', '<', lastOpenDay(before))]));
}

export async function listPostingsOfEmployer(tx: StorageTransaction, employerId: string, pool: string) {
  return tx
    .selectFrom('jobs.postings')
    .select(COLUMNS)
    .where('employer_id', '=', employerId)
    .where('pool', '=', pool)
    .orderBy('created_at', 'desc')
    .orderBy('posting_id', 'desc')
    .limit(500)
    .execute();
}

/** What to search for; `query` is a tsquery of ours, or ''. */
export type PostingSearch = {
  readonly pool: string;
  readonly query: string;
  readonly occupation: string;
  readonly region: string;
  readonly now: Date;
  readonly limit: number;
  readonly offset: number;
};

/** Open postings of approved employers, newest first, and how many there are in all. */
export async function findOpenPostings(tx: StorageTransaction, search: PostingSearch) {
  const open = openPostings(tx, search);
  const rows = await open
    .select(COLUMNS.map((column) => `p.${column}` as const))
    .orderBy('p.created_at', 'desc')
    .orderBy('p.posting_id')
    .limit(search.limit)
    .offset(search.offset)
    .execute();
  const { n } = await open.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow();
  return { rows, total: n };
}

function openPostings(tx: StorageTransaction, search: PostingSearch) {
  let open = tx
    .selectFrom('jobs.postings as p')
    .where('p.pool', '=', search.pool)
    .where('p.closed_at', 'is', null)
    .where('p.valid_until', '>=', lastOpenDay(search.now))
    // Asked at each search, so that holding an employer hides its postings at once.
    .where('p.employer_id', 'in', selectApproved(tx, search.pool));
  if (search.query !== '') open = open.where(sql<boolean>`p.words @@ ${search.query}::tsquery`);
  if (search.occupation !== '') open = open.where('p.occupation', 'like', `${search.occupation}%`);
  if (search.region !== '') {
    open = search.region.includes('-')
      ? open.where('p.region', '=', search.region)
      : open.where('p.region', 'like', `${search.region}-%`);
  }
  return open;
}

/** The day that has not ended yet everywhere on earth (UTC−12). */
function lastOpenDay(now: Date): string {
  return new Date(now.getTime() - 12 * 3_600_000).toISOString().slice(0, 10);
}

export async function setTeam(tx: StorageTransaction, postingId: string, team: readonly string[], now: Date) {
  await tx
    .deleteFrom('jobs.team')
    .where('posting_id', '=', postingId)
    .where('account_id', 'not in', team)
    .execute();
  await tx
    .insertInto('jobs.team')
    .values(team.map((accountId) => ({ posting_id: postingId, account_id: accountId, added_at: now })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Locks the postings of an employer in whose teams somebody stands, always in one order. */
export async function lockPostingsOfReader(
  tx: StorageTransaction,
  { accountId, employerId }: { accountId: string; employerId: string },
): Promise<string[]> {
  const rows = await tx
    .selectFrom('jobs.postings')
    .select('posting_id')
    .where('employer_id', '=', employerId)
    .where('posting_id', 'in', (eb) =>
      eb.selectFrom('jobs.team').select('posting_id').where('account_id', '=', accountId),
    )
    .orderBy('posting_id')
    .forUpdate()
    .execute();
  return rows.map((row) => row.posting_id);
}

/** Takes somebody out of these postings' teams. */
export async function removeFromTeams(
  tx: StorageTransaction,
  accountId: string,
  postingIds: readonly string[],
): Promise<void> {
  if (postingIds.length === 0) return;
  await tx
    .deleteFrom('jobs.team')
    .where('account_id', '=', accountId)
    .where('posting_id', 'in', [...postingIds])
    .execute();
}

export async function listTeam(tx: StorageTransaction, postingIds: readonly string[]) {
  if (postingIds.length === 0) return [];
  return tx
    .selectFrom('jobs.team')
    .selectAll()
    .where('posting_id', 'in', [...new Set(postingIds)])
    .orderBy('added_at')
    .orderBy('account_id')
    .execute();
}

export async function countOpenPostings(
  tx: StorageTransaction,
  pool: string,
  now: Date,
): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom('jobs.postings')
    .select((eb) => ['employer_id', eb.fn.countAll<number>().as('n')])
    .where('pool', '=', pool)
    .where('closed_at', 'is', null)
    .where('valid_until', '>=', lastOpenDay(now))
    .groupBy('employer_id')
    .execute();
  return new Map(rows.map((row) => [row.employer_id, row.n]));
}

/** How many approved employers had an open posting at a moment gone by, by occupation. */
export async function countEmployersByOccupation(
  tx: StorageTransaction,
  pool: string,
  at: Date,
): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom('jobs.postings')
    .select((eb) => ['occupation', eb.fn.count<number>('employer_id').distinct().as('n')])
    .where('pool', '=', pool)
    .where('created_at', '<=', at)
    .where((eb) => eb.or([eb('closed_at', 'is', null), eb('closed_at', '>', at)]))
    .where('valid_until', '>=', lastOpenDay(at))
    .where('employer_id', 'in', selectApprovedAt(tx, pool, at))
    .groupBy('occupation')
    .execute();
  return new Map(rows.map((row) => [row.occupation, row.n]));
}

export async function clearPool(tx: StorageTransaction, pool: string): Promise<void> {
  await tx.deleteFrom('jobs.mattering').where('pool', '=', pool).execute();
  await tx.deleteFrom('jobs.postings').where('pool', '=', pool).execute();
}
