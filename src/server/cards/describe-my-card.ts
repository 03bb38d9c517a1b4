import type { HideEntry, MyCard } from '../../shared/api/cards.ts';
import { mayLapseFrom } from '../../shared/card/lifetime.ts';
import type { Caller } from '../accounts/caller.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { readCard } from './card-text.ts';
import { type Epoch, epochNow } from './epoch-now.ts';
import type { CardParts } from './rules.ts';
import { type CardsTable, findCard, type HiddenTable, listHidden } from './store.ts';

/** The card of somebody who has made none: hidden from agencies until they say otherwise. */
export function noCard(candidateId: string, pool: string): CardsTable {
  return {
    ...{ candidate_id: candidateId, pool, state: 'none', card: null, occupation: null },
    ...{ next_card: null, next_occupation: null, next_from: null },
    ...{ employed: true, mode: 'all_but_hidden', agencies: 'hidden' },
    ...{ change_id: candidateId, confirmed_at: null, lapses_at: null, stopped_at: null, tightened_at: null },
    comes_back: false,
  };
}

/** The caller's card, its state and hide list. */
export async function readMyCard(
  { db, ...parts }: CardParts & { db: Database },
  { caller, now }: { caller: Caller; now: Date },
): Promise<{ mine: MyCard }> {
  const epoch = epochNow(parts, caller.pool, now);
  return db.read((tx) => describeMyCard(tx, { candidateId: caller.accountId, pool: caller.pool, epoch }));
}

/** As {@link readMyCard}, inside a transaction: what every change of a card answers. */
export async function describeMyCard(
  tx: StorageTransaction,
  { candidateId, pool, epoch }: { candidateId: string; pool: string; epoch: Epoch },
): Promise<{ mine: MyCard }> {
  const row = (await findCard(tx, candidateId)) ?? noCard(candidateId, pool);
  const text = row.next_card ?? row.card;
  return {
    mine: {
      state: row.state,
      card: text === null ? null : readCard(text),
      waiting: row.next_from !== null && row.next_from > epoch.began,
      lapsed: hasLapsed(row, epoch),
      confirmedOn: dayOf(row.confirmed_at),
      confirmBy: dayOf(row.confirmed_at && new Date(mayLapseFrom(row.confirmed_at.getTime()))),
      ...{ employed: row.employed, mode: row.mode, agencies: row.agencies },
      entries: (await listHidden(tx, candidateId)).map(describeEntry),
    },
  };
}

/** Whether a published card was not confirmed in time, so that it is not shown in an epoch. */
export function hasLapsed({ state, lapses_at }: CardsTable, { began }: Epoch): boolean {
  return state === 'published' && lapses_at !== null && lapses_at <= began;
}

/** An employer by its id; everything else as it was typed. */
function describeEntry({ hide_id, list, kind, value, label }: HiddenTable): HideEntry & { label: string } {
  return { hideId: hide_id, list, kind, value: kind === 'employer' ? value : label, label };
}

function dayOf(moment: Date | null): string | null {
  return moment === null ? null : moment.toISOString().slice(0, 10);
}
