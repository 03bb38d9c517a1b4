import type { Card } from '../../shared/card/card.ts';
import { findMattering } from '../jobs/mattering.ts';
import type { StorageTransaction } from '../storage/database.ts';
import { formView, type Viewed } from './form-view.ts';
import { readEpoch } from './read-epoch.ts';
import { type CardParts, rulesOf } from './rules.ts';
import { findView, putView, type ViewsTable } from './store-views.ts';

/**
 * What an employer may be shown of an occupation, formed once: the same until the epoch ends, whatever others do. Whoever
 * asks holds `lockShowings` of the employer, before anything of the epoch is read. In an instant pool it is formed anew.
 */
export async function readView(
  tx: StorageTransaction,
  parts: CardParts,
  input: { pool: string; employerId: string; occupation: string; now: Date },
): Promise<Pick<ViewsTable, 'mattering'> & { cards: readonly Viewed[] }> {
  const { pool, employerId, occupation, now } = input;
  const { epoch, employers } = await readEpoch(tx, parts, input);
  const name = { employer_id: employerId, occupation, epoch: epoch.number };
  const kept = epoch.instant ? undefined : await findView(tx, name);
  if (kept !== undefined) return { mattering: kept.mattering, cards: readViewed(kept.cards) };
  const mattering = [...(await findMattering(tx, employerId, occupation))];
  const cards = await formView(tx, {
    ...{ pool, employerId, occupation, mattering, epoch },
    employers: employers.get(occupation) ?? 0,
    rules: rulesOf(parts, pool),
  });
  await putView(tx, { ...name, pool, mattering, cards: writeViewed(cards), made_at: now });
  return { mattering, cards };
}

/** A view as it is kept. */
export function writeViewed(cards: readonly Viewed[]): string {
  return JSON.stringify(
    cards.map(({ candidateId, card, kept }) => [candidateId, card, ...(kept === undefined ? [] : [kept])]),
  );
}

/** Read at each search, and long: cards that were checked when they were published are not checked again. */
export function readViewed(text: string): Viewed[] {
  const rows = JSON.parse(text) as readonly (readonly [string, Card, Viewed['kept']?])[];
  return rows.map(([candidateId, card, kept]) => ({
    candidateId,
    card,
    ...(kept !== undefined && { kept }),
  }));
}
