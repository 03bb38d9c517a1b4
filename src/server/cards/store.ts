/** All SQL of candidates' own cards, of whom they are hidden from, and of what is drawn once for an epoch. */
import { type Expression, type SqlBool, sql } from 'kysely';
import type { HideEntry, MyCard, Visibility } from '../../shared/api/cards.ts';
import { withParents } from '../../shared/employers/domain.ts';
import { selectMadeBy } from '../accounts/store.ts';
import type { EmployerGroup } from '../employers/read-group.ts';
import type { StorageTransaction } from '../storage/database.ts';

export type CardsTable = {
  candidate_id: string;
  pool: string;
  state: MyCard['state'];
  card: string | null;
  occupation: string | null;
  next_card: string | null;
  next_occupation: string | null;
  next_from: Date | null;
  employed: boolean;
  mode: Visibility['mode'];
  agencies: Visibility['agencies'];
  change_id: string;
  confirmed_at: Date | null;
  lapses_at: Date | null;
  stopped_at: Date | null;
  tightened_at: Date | null;
  /** It rests while its owner's account waits to be erased, and was shown before. */
  comes_back: boolean;
};
export type HiddenTable = {
  candidate_id: string;
  hide_id: string;
  pool: string;
  list: HideEntry['list'];
  kind: HideEntry['kind'];
  value: string;
  label: string;
  since: Date;
  ended_at: Date | null;
};
export type EpochsTable = {
  pool: string;
  epoch: number;
  made_at: Date;
  facet_table: string;
  employers: string;
};

export async function findCard(tx: StorageTransaction, candidateId: string) {
  return tx.selectFrom('cards.cards').selectAll().where('candidate_id', '=', candidateId).executeTakeFirst();
}

export async function putCard(tx: StorageTransaction, row: CardsTable): Promise<void> {
  const { candidate_id: _id, pool: _pool, ...changed } = row;
  await tx
    .insertInto('cards.cards')
    .values(row)
    .onConflict((conflict) => conflict.column('candidate_id').doUpdateSet(changed))
    .execute();
}

/** What a row says at a moment: the next card from `next_from` on. */
const SAID = (at: Date) => sql<string>`case when next_from <= ${at} then next_card else card end`;
const OCCUPATION = (at: Date) =>
  sql<string>`case when next_from <= ${at} then next_occupation else occupation end`;

/** Cards shown at a moment, with what they say; `counts`: the account was made by `grownBy`. */
export async function listShownAt(
  tx: StorageTransaction,
  { pool, at, grownBy, occupation }: { pool: string; at: Date; grownBy: Date; occupation?: string },
) {
  let shown = shownAt(tx, pool, at);
  // Both columns have an index; the case alone has none.
  if (occupation !== undefined) {
    shown = shown
      .where((eb) => eb.or([eb('occupation', '=', occupation), eb('next_occupation', '=', occupation)]))
      .where(OCCUPATION(at), '=', occupation);
  }
  return shown
    .select((eb) => [
      'candidate_id',
      SAID(at).as('card'),
      eb('candidate_id', 'in', selectMadeBy(tx, pool, grownBy))
        .$castTo<boolean>()
        .as('counts'),
    ])
    .orderBy('candidate_id')
    .execute();
}

/** Of these candidates those whose cards are shown at a moment, and were not stopped or taken up again since. */
export async function listStillShown(
  tx: StorageTransaction,
  { pool, at, candidateIds }: { pool: string; at: Date; candidateIds: readonly string[] },
): Promise<ReadonlySet<string>> {
  if (candidateIds.length === 0) return new Set();
  const rows = await shownAt(tx, pool, at)
    .select('candidate_id')
    .where('candidate_id', 'in', [...new Set(candidateIds)])
    .execute();
  return new Set(rows.map((row) => row.candidate_id));
}

function shownAt(tx: StorageTransaction, pool: string, at: Date) {
  return tx
    .selectFrom('cards.cards')
    .where('pool', '=', pool)
    .where('state', '=', 'published')
    .where('lapses_at', '>', at)
    .where(OCCUPATION(at), 'is not', null);
}

/** A candidate's entries in force, in the order in which they were made. */
export async function listHidden(tx: StorageTransaction, candidateId: string): Promise<HiddenTable[]> {
  const rows = await listAllHidden(tx, candidateId);
  return rows.filter((row) => row.ended_at === null);
}

/** As {@link listHidden}, with those that were taken off lately. */
export async function listAllHidden(tx: StorageTransaction, candidateId: string): Promise<HiddenTable[]> {
  return tx
    .selectFrom('cards.hidden')
    .selectAll()
    .where('candidate_id', '=', candidateId)
    .orderBy('since')
    .orderBy('hide_id')
    .execute();
}

export async function insertHidden(tx: StorageTransaction, rows: readonly HiddenTable[]): Promise<void> {
  if (rows.length > 0)
    await tx
      .insertInto('cards.hidden')
      .values([...rows])
      .execute();
}

export async function setHiddenEnded(
  tx: StorageTransaction,
  candidateId: string,
  hideId: string,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('cards.hidden')
    .set({ ended_at: now })
    .where('candidate_id', '=', candidateId)
    .where('hide_id', '=', hideId)
    .where('ended_at', 'is', null)
    .execute();
}

/** What an entry's `value` is when it stands for a choice, not for one employer: {@link HiddenTable} of kind `employer`. */
export const AGENCIES = 'agencies';
/** See {@link AGENCIES}: all that were not chosen. */
export const UNCHOSEN = 'unchosen';

/** Keeps a choice that hides no more, see {@link AGENCIES}, in the place of an earlier one: a row for each is enough. */
export async function putChoice(tx: StorageTransaction, row: HiddenTable): Promise<void> {
  await tx
    .deleteFrom('cards.hidden')
    .where('candidate_id', '=', row.candidate_id)
    .where('kind', '=', 'employer')
    .where('value', '=', row.value)
    .execute();
  await insertHidden(tx, [row]);
}

/**
 * Who is hidden from an employer, by the hide list, as an agency, or since it was not chosen: now, or at `at`, when the
 * epoch began. What was taken off since, or chosen since, counts from the next epoch. One candidate, or all of a pool.
 */
export async function listHiding(
  tx: StorageTransaction,
  input: { pool: string; at: Date; employerId: string; group: EmployerGroup; candidateId?: string },
): Promise<string[]> {
  const { pool, at, employerId, group, candidateId } = input;
  const listed = markedAt(tx, pool, at, candidateId).where((eb) => {
    const any: Expression<SqlBool>[] = [];
    const add = (kind: HideEntry['kind'], values: readonly string[]) => {
      if (values.length > 0) any.push(eb.and([eb('kind', '=', kind), eb('value', 'in', [...values])]));
    };
    add('employer', [...group.ids, ...(group.agency ? [AGENCIES] : [])]);
    add('name', group.names);
    add('number', group.numbers);
    add('domain', group.domains.flatMap(withParents));
    for (const domain of group.domains)
      any.push(eb.and([eb('kind', '=', 'domain'), eb('value', 'like', `%.${domain}`)]));
    return eb.or(any);
  });
  let cards = tx.selectFrom('cards.cards').select('candidate_id').where('pool', '=', pool);
  if (candidateId !== undefined) cards = cards.where('candidate_id', '=', candidateId);
  const choosing = cards
    .where('mode', '=', 'only_chosen')
    .union(markedAt(tx, pool, at, candidateId).where('kind', '=', 'employer').where('value', '=', UNCHOSEN));
  const chosen = tx
    .selectFrom('cards.hidden')
    .select('candidate_id')
    .where('pool', '=', pool)
    .where('list', '=', 'chosen')
    .where('kind', '=', 'employer')
    .where('value', '=', employerId)
    .where('since', '<=', at)
    .where('ended_at', 'is', null);
  const found = [
    listed,
    choosing,
    ...(group.agency ? [cards.where('employed', '=', true).where('agencies', '=', 'hidden')] : []),
  ];
  const [hidden, unchosen, agencies = []] = await Promise.all(found.map((query) => query.execute()));
  const theirs = new Set((await chosen.execute()).map((row) => row.candidate_id));
  const ids = [
    ...(hidden ?? []),
    ...(unchosen ?? []).filter((row) => !theirs.has(row.candidate_id)),
    ...agencies,
  ];
  return [...new Set(ids.map((row) => row.candidate_id))];
}

/** Entries of hide lists that hide now, or did at `at`. */
function markedAt(tx: StorageTransaction, pool: string, at: Date, candidateId: string | undefined) {
  const marked = tx
    .selectFrom('cards.hidden')
    .select('candidate_id')
    .where('pool', '=', pool)
    .where('list', '=', 'hidden')
    .where((eb) => eb.or([eb('ended_at', 'is', null), eb('ended_at', '>', at)]));
  return candidateId === undefined ? marked : marked.where('candidate_id', '=', candidateId);
}

export async function findEpoch(tx: StorageTransaction, pool: string, epoch: number) {
  return tx
    .selectFrom('cards.epochs')
    .selectAll()
    .where('pool', '=', pool)
    .where('epoch', '=', epoch)
    .executeTakeFirst();
}

/** Keeps what was drawn first. */
export async function insertEpoch(tx: StorageTransaction, row: EpochsTable): Promise<void> {
  await tx
    .insertInto('cards.epochs')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Removes what was drawn for epochs long past, and what was taken off hide lists long ago. */
export async function sweepCards(tx: StorageTransaction, before: Date): Promise<void> {
  await tx.deleteFrom('cards.epochs').where('made_at', '<=', before).execute();
  await tx.deleteFrom('cards.hidden').where('ended_at', '<=', before).execute();
}

export async function clearPool(tx: StorageTransaction, pool: string): Promise<void> {
  await tx.deleteFrom('cards.cards').where('pool', '=', pool).execute();
  await tx.deleteFrom('cards.hidden').where('pool', '=', pool).execute();
  await tx.deleteFrom('cards.epochs').where('pool', '=', pool).execute();
}

/** Everybody whose card is shown. */
export async function listShown(tx: StorageTransaction): Promise<string[]> {
  const rows = await tx
    .selectFrom('cards.cards')
    .select('candidate_id')
    .where('state', '=', 'published')
    .execute();
  return rows.map(({ candidate_id }) => candidate_id);
}
