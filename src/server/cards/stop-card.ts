import type { MyCard } from '../../shared/api/cards.ts';
import { newUuidV7 } from '../../shared/bytes/uuid.ts';
import { type Refusal, refuse } from '../../shared/errors.ts';
import type { Database, StorageTransaction } from '../storage/database.ts';
import { type Asked, apply, changeCard } from './change-card.ts';
import type { CardParts } from './rules.ts';
import { type CardsTable, findCard, putCard } from './store.ts';

/** Stops showing the caller's card and keeps what it says. Acts at once; one that is stopped already stays as it is. */
export async function pauseCard(
  parts: CardParts & { db: Database },
  input: Asked,
): Promise<{ mine: MyCard } | Refusal> {
  return changeCard(parts, input, {
    ...{ what: 'paused', card: null },
    decide({ row }) {
      if (row.state === 'paused') return undefined;
      if (row.state !== 'published') return refuse('card_missing', 'no card is published');
      return { state: 'paused', stopped_at: input.now };
    },
  });
}

/** Stops showing the caller's card and deletes what it said. The hide list stays in force. */
export async function withdrawCard(
  parts: CardParts & { db: Database },
  input: Asked,
): Promise<{ mine: MyCard } | Refusal> {
  return changeCard(parts, input, {
    ...{ what: 'withdrawn', card: null },
    decide({ row }) {
      if (row.state === 'withdrawn') return undefined;
      if (row.state === 'none') return refuse('card_missing', 'there is no card');
      return withdrawn(row, input.now);
    },
  });
}

/** Withdraws the card of somebody whose keys are lost, in the transaction in which they start over. */
export async function stopCard(
  tx: StorageTransaction,
  parts: Pick<CardParts, 'secrets' | 'origin'>,
  { candidateId, now }: { candidateId: string; now: Date },
): Promise<void> {
  const row = await findCard(tx, candidateId);
  if (row === undefined || row.state === 'none' || row.state === 'withdrawn') return;
  await apply(tx, parts, {
    ...{ row, changed: withdrawn(row, now), change: { what: 'withdrawn', card: null } },
    ...{ changeId: newUuidV7(now.getTime()), now },
  });
}

/** Pauses the card of somebody of whom a restore lost acts: one of them may have hidden it, or from whom. */
export async function pauseLost(
  tx: StorageTransaction,
  parts: Pick<CardParts, 'secrets' | 'origin'>,
  { candidateId, now }: { candidateId: string; now: Date },
): Promise<void> {
  const row = await findCard(tx, candidateId);
  // One that rests while its owner's account waits to be erased comes back no more by itself.
  if (row?.comes_back === true) await putCard(tx, { ...row, comes_back: false });
  if (row?.state !== 'published') return;
  await apply(tx, parts, {
    ...{ row, changed: { state: 'paused', stopped_at: now }, change: { what: 'paused', card: null } },
    ...{ changeId: newUuidV7(now.getTime()), now },
  });
}

function withdrawn(row: CardsTable, now: Date): Partial<CardsTable> {
  return {
    ...{ state: 'withdrawn', stopped_at: row.stopped_at ?? now, card: null, occupation: null },
    ...{ next_card: null, next_occupation: null, next_from: null },
  };
}
