/**
 * The one way in which a card changes: the row, what its looser choices keep hidden until the epoch ends, and the event
 * on its owner's record, in one transaction. A change is known by its id: sent again it changes nothing, also after later
 * ones, so that a request that was held up cannot show a card that its owner has withdrawn since.
 */
import type { MyCard } from '../../shared/api/cards.ts';
import { newUuidV7 } from '../../shared/bytes/uuid.ts';
import { isRefusal, type Refusal, refuse } from '../../shared/errors.ts';
import { LedgerEvent } from '../../shared/record/ledger-event.ts';
import type { Caller } from '../accounts/caller.ts';
import { lockAccount } from '../accounts/store.ts';
import { appendEvent } from '../ledger/append-event.ts';
import { findEventNaming } from '../ledger/store.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { describeMyCard, noCard } from './describe-my-card.ts';
import { type Epoch, epochNow } from './epoch-now.ts';
import type { CardParts } from './rules.ts';
import { AGENCIES, type CardsTable, findCard, putCard, putChoice, UNCHOSEN } from './store.ts';

type CardChanged = Extract<LedgerEvent, { type: 'card.changed' }>;
/** What every change names. */
export type Asked = { readonly caller: Caller; readonly changeId: string; readonly now: Date };
/** What a change is, and what it makes of the card as it is. */
export type Change = {
  readonly what: CardChanged['what'];
  /** What it says from now on, as written by `writeCard`; null where that does not change. */
  readonly card: string | null;
  /** The columns that change; undefined when nothing does. */
  decide(standing: Standing): Partial<CardsTable> | Refusal | undefined;
  /** Whether the last change, which has this one's id, asked for something else. */
  differs?(row: CardsTable): boolean;
};
/** A card as a change finds it: what waited for this epoch has been put in its place. */
export type Standing = { readonly row: CardsTable; readonly epoch: Epoch; readonly held: boolean };

/** Changes the caller's card. `id_taken` for another change under an id that is known. */
export async function changeCard(
  { db, ...parts }: CardParts & { db: Database },
  { caller, changeId, now }: Asked,
  change: Change,
): Promise<{ mine: MyCard } | Refusal> {
  const { accountId: candidateId, pool } = caller;
  const epoch = epochNow(parts, pool, now);
  return db.transact(async (tx) => {
    // One change of a candidate's at a time.
    const account = await lockAccount(tx, candidateId, pool);
    if (account === undefined) return refuse('signed_out');
    if (account.erase_at !== null) return refuse('account_leaving');
    const stored = await findCard(tx, candidateId);
    const known = await isKnown(tx, candidateId, changeId, change, stored);
    if (isRefusal(known)) return known;
    if (!known) {
      const row = inPlace(stored ?? noCard(candidateId, pool), epoch);
      const changed = change.decide({ row, epoch, held: account.held_reason !== null });
      if (isRefusal(changed)) return changed;
      if (changed !== undefined) await apply(tx, parts, { row, changed, change, changeId, now });
    }
    return describeMyCard(tx, { candidateId, pool, epoch });
  });
}

/** Writes a change down: the row, and the event. */
export async function apply(
  tx: StorageTransaction,
  { secrets, origin }: Pick<CardParts, 'secrets' | 'origin'>,
  input: {
    row: CardsTable;
    changed: Partial<CardsTable>;
    change: Pick<Change, 'what' | 'card'>;
    changeId: string;
    now: Date;
  },
): Promise<void> {
  const { row, changeId, now } = input;
  const changed = { ...row, ...input.changed, change_id: changeId };
  const next = isTighter(row, changed) ? { ...changed, tightened_at: now } : changed;
  await putCard(tx, next);
  for (const value of loosened(row, next)) {
    await putChoice(tx, {
      ...{ candidate_id: row.candidate_id, pool: row.pool, hide_id: newUuidV7(now.getTime()) },
      ...{ list: 'hidden', kind: 'employer', value, label: value, since: now, ended_at: now },
    });
  }
  await appendEvent(tx, secrets.recordKey, {
    subjectId: row.candidate_id,
    pool: row.pool,
    event: {
      ...{ v: 1, origin, at: now.toISOString(), type: 'card.changed', changeId },
      ...{ what: input.change.what, card: input.change.card },
    },
  });
}

/** Whether it is shown to fewer by its owner's choice of mode, or of agencies. */
function isTighter(before: CardsTable, after: CardsTable): boolean {
  const onlyChosen = after.mode === 'only_chosen' && before.mode !== 'only_chosen';
  return onlyChosen || (hidesAgencies(after) && !hidesAgencies(before));
}

const hidesAgencies = ({ employed, agencies }: CardsTable) => employed && agencies === 'hidden';

/** The choices that hide less than before: until the epoch ends they hide all the same. */
export function loosened(before: CardsTable, after: CardsTable): readonly string[] {
  return [
    ...(before.mode === 'only_chosen' && after.mode !== 'only_chosen' ? [UNCHOSEN] : []),
    ...(hidesAgencies(before) && !hidesAgencies(after) ? [AGENCIES] : []),
  ];
}

/** The row with what waited and has come put in its place. */
function inPlace(row: CardsTable, { began }: Epoch): CardsTable {
  if (row.next_from === null || row.next_from > began) return row;
  return {
    ...row,
    ...{ card: row.next_card, occupation: row.next_occupation },
    ...{ next_card: null, next_occupation: null, next_from: null },
  };
}

async function isKnown(
  tx: StorageTransaction,
  candidateId: string,
  changeId: string,
  change: Change,
  stored: CardsTable | undefined,
): Promise<boolean | Refusal> {
  const body = await findEventNaming(tx, candidateId, 'card.changed', changeId);
  if (body === undefined) return false;
  const event = LedgerEvent.parse(JSON.parse(body));
  const isSame = event.type === 'card.changed' && event.what === change.what && event.card === change.card;
  const isLast = stored?.change_id === changeId;
  if (!isSame || (isLast && change.differs?.(stored) === true)) return refuse('id_taken');
  return true;
}
