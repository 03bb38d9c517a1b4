import type { Card } from '../../shared/card/card.ts';
import type { StorageTransaction } from '../storage/database.ts';
import { readCard } from './card-text.ts';
import type { Epoch } from './epoch-now.ts';
import { listShownAt } from './store.ts';

/** Somebody whose card is shown in an epoch, before it is asked to whom. */
export type Showable = {
  readonly candidateId: string;
  readonly card: Card;
  /** Whether it helps to make a crowd: the account is no young one. */
  readonly counts: boolean;
};

/**
 * The cards that are shown in an epoch, as they were when it began; of one occupation, or of all. Those that were stopped
 * since are left out.
 */
export async function listShowable(
  tx: StorageTransaction,
  input: { pool: string; epoch: Epoch; occupation?: string },
): Promise<Showable[]> {
  const { epoch, ...wanted } = input;
  const rows = await listShownAt(tx, { ...wanted, at: epoch.began, grownBy: epoch.grownBy });
  return rows.map(({ candidate_id, card, counts }) => ({
    ...{ candidateId: candidate_id, card: readCard(card) },
    counts: epoch.instant || counts,
  }));
}
