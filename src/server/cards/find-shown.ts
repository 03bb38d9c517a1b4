import type { Card } from '../../shared/card/card.ts';
import type { Handle } from '../../shared/card/handle.ts';
import { findPosting } from '../jobs/store.ts';
import type { StorageTransaction } from '../storage/database.ts';
import { readCard } from './card-text.ts';
import { type Epoch, epochNow } from './epoch-now.ts';
import { isHiddenFrom } from './hidden-from.ts';
import type { CardParts } from './rules.ts';
import { listStanding } from './shortlist-standing.ts';
import { findCard } from './store.ts';
import { findListed, findShowing, type ShortlistTable, type ShowingsTable } from './store-views.ts';

/** Who stands behind a handle, and as what. */
export type Found = {
  readonly candidateId: string;
  readonly employerId: string;
  /** As it was shown. */
  readonly card: Card;
  /** Whether anything reaches them: neither stopped nor lapsed, and not hiding from the employer. Never told to anybody. */
  readonly deliverable: boolean;
};

/**
 * Who stands behind a handle that the posting was shown in this epoch, or has on its shortlist; undefined for any other,
 * made up or over.
 */
export async function findShown(
  tx: StorageTransaction,
  parts: Pick<CardParts, 'config' | 'secrets'>,
  input: { postingId: string; handle: Handle; pool: string; now: Date },
): Promise<Found | undefined> {
  const { pool, now } = input;
  const row = await findRow(tx, epochNow(parts, pool, now), input);
  if (row === undefined) return undefined;
  const { candidate_id: candidateId, employer_id: employerId } = row;
  const reached = await isReached(tx, { candidateId, employerId, pool, now });
  return { candidateId, employerId, card: readCard(row.card), deliverable: reached };
}

async function findRow(
  tx: StorageTransaction,
  epoch: Epoch,
  { postingId, handle, pool, now }: { postingId: string; handle: Handle; pool: string; now: Date },
): Promise<ShowingsTable | ShortlistTable | undefined> {
  const posting = await findPosting(tx, postingId, pool);
  if (posting === undefined) return undefined;
  const showing = await findShowing(tx, postingId, handle);
  if (showing?.epoch === epoch.number) return showing;
  const listed = await findListed(tx, postingId, handle);
  const [standing] = await listStanding(tx, { posting, epoch, now, rows: listed ? [listed] : [] });
  return standing;
}

async function isReached(
  tx: StorageTransaction,
  input: { candidateId: string; employerId: string; pool: string; now: Date },
): Promise<boolean> {
  const card = await findCard(tx, input.candidateId);
  const shown = card?.state === 'published' && card.lapses_at !== null && card.lapses_at > input.now;
  return shown && !(await isHiddenFrom(tx, { ...input, at: input.now }));
}
