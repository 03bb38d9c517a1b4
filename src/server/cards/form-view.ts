/**
 * Who may be shown to one employer, and how coarsely: one path for everybody, in one order. Eligibility comes before the
 * crowd, so that nobody's form, place or number depends on somebody who is hidden from this employer (PROTOCOL section 4).
 */
import type { Card } from '../../shared/card/card.ts';
import { formCrowd } from '../../shared/card/crowd.ts';
import { isExposed, isResting } from '../../shared/card/exposure.ts';
import type { Handle } from '../../shared/card/handle.ts';
import { isWithin } from '../../shared/card/scope.ts';
import type { Facet } from '../../shared/vocabulary/facets.ts';
import type { CardRules } from '../config/config.ts';
import type { StorageTransaction } from '../storage/database.ts';
import type { Epoch } from './epoch-now.ts';
import { hiddenFrom } from './hidden-from.ts';
import { listShowable } from './list-showable.ts';
import { listResting } from './store-views.ts';

/** For whom, of whom, and by what rules. */
export type ViewInput = {
  readonly pool: string;
  readonly employerId: string;
  readonly occupation: string;
  readonly mattering: readonly Facet[];
  readonly epoch: Epoch;
  /** How many employers look for people of the occupation in this epoch. */
  readonly employers: number;
  readonly rules: Pick<CardRules, 'crowd' | 'slots'>;
};
/** Whose card is shown, and as what. */
export type Viewed = {
  readonly candidateId: string;
  readonly card: Card;
  /** Of somebody who erased the account in this epoch, by posting: the id that these follow from is gone. */
  readonly kept?: Readonly<Record<string, KeptPlace>>;
};
/** What a posting's team was told of somebody, and is told until the epoch ends. */
export type KeptPlace = { readonly place: string; readonly handle: Handle };

/**
 * The cards of one occupation as an employer is shown them, in the order of ids, which must not leave the server. Others
 * than those of the occupation need no looking at: it is the last facet to widen, so that they meet these in no class
 * which is still within it.
 */
export async function formView(tx: StorageTransaction, input: ViewInput): Promise<Viewed[]> {
  const { pool, occupation, epoch } = input;
  const showable = await listShowable(tx, { pool, epoch, occupation });
  const barred = await listBarred(tx, input);
  const crowd = formCrowd(
    showable
      .filter(({ candidateId }) => !barred.has(candidateId) && isDrawn(candidateId, input))
      .map(({ candidateId, card, counts }) => ({ key: candidateId, card, counts })),
    input.mattering,
    input.rules.crowd,
  );
  return [...crowd]
    .map(([candidateId, card]) => ({ candidateId, card }))
    .filter(({ card }) => isWithin(card, { occupation: [occupation] }));
}

/** Who is hidden from the employer, or was asked by it lately. */
async function listBarred(
  tx: StorageTransaction,
  { pool, employerId, epoch }: ViewInput,
): Promise<ReadonlySet<string>> {
  const hidden = await hiddenFrom(tx, { pool, employerId, at: epoch.began });
  return new Set([...hidden, ...(await listResting(tx, employerId, epoch.began))]);
}

/** Whether chance lets this employer see the card in this epoch. Where nothing waits for an epoch, nobody rests for one. */
function isDrawn(candidateId: string, { epoch, employerId, employers, rules }: ViewInput): boolean {
  const rests = !epoch.instant && isResting(epoch.key, candidateId);
  return !rests && isExposed(epoch.key, employerId, candidateId, employers, rules.slots);
}
