/**
 * In which order leaves enter the log. Openings as they came; what only candidates did in batches: shuffled, and filled
 * up with cover leaves, so that the log tells neither who was there when nor how much was done. Positions are given in the
 * database first, and never change: whoever writes the tree after a crash writes the same one.
 */
import { randomBytes, randomInt } from 'node:crypto';
import { newUuidV7 } from '../../shared/bytes/uuid.ts';
import { formLeaf } from '../../shared/ledger/leaf.ts';
import type { StorageTransaction } from '../storage/database.ts';
import { insertLeaves } from './store.ts';
import { listWaiting, lockLog, type PlacedLeaf, placeWaiting, setGiven, setPositions } from './store-log.ts';

/** A batch is filled up to a multiple of this, and holds so many at least. */
export const BATCH_MULTIPLE = 256;
/** So many leaves at most get their positions at once. */
const MOST = 4096;

/** When what only candidates did enters the log, and when an index of its tags does. */
export type BatchTime = {
  /** Milliseconds from batch to batch; 0: with everything else, at once, and without cover. */
  readonly every: number;
  /** Milliseconds from index to index; none is made without. */
  readonly indexEvery?: number;
  /** So many milliseconds the sequencer rests when nothing is new and nobody waits. */
  readonly idleMs?: number;
};

/** Gives positions to what waits: the leaves that were given some, in order. Runs alone: the log's row is locked. */
export async function givePositions(
  tx: StorageTransaction,
  { origin, batch, now }: { origin: string; batch: BatchTime; now: Date },
): Promise<readonly PlacedLeaf[]> {
  const log = await lockLog(tx, origin);
  if (log === undefined) throw new RangeError('a log has a first checkpoint before it has leaves');
  const lanes = batch.every === 0 ? (['now', 'batch'] as const) : (['now'] as const);
  const prompt = await placeWaiting(tx, { lanes, first: log.positions, most: MOST });
  const due = batch.every > 0 && now.getTime() - log.batch_at.getTime() >= batch.every;
  const batched = due ? await setPositions(tx, await formBatch(tx, now), log.positions + prompt.length) : [];
  const given = [...prompt, ...batched];
  if (given.length === 0) return given;
  await setGiven(tx, origin, {
    positions: log.positions + given.length,
    ...(due ? { batch_at: now } : {}),
  });
  return given;
}

async function formBatch(tx: StorageTransaction, now: Date): Promise<readonly string[]> {
  const waiting = (await listWaiting(tx, { lane: 'batch', most: MOST })).map(({ leaf_id }) => leaf_id);
  const size = Math.max(1, Math.ceil(waiting.length / BATCH_MULTIPLE)) * BATCH_MULTIPLE;
  const covers = Array.from({ length: size - waiting.length }, () => coverLeaf(now));
  await insertLeaves(tx, covers);
  return shuffle([...waiting, ...covers.map(({ leaf_id }) => leaf_id)]);
}

/** A leaf that stands for nothing, and that nobody without its event can tell from one that does. */
function coverLeaf(now: Date) {
  return {
    leaf_id: newUuidV7(),
    leaf: formLeaf(randomBytes(32), randomBytes(32)),
    appended_at: now,
    lane: 'batch' as const,
    cover: true,
    position: null,
    index_of: null,
  };
}

/** Fisher and Yates's shuffle, with the operating system's chance. */
function shuffle<Value>(values: readonly Value[]): readonly Value[] {
  const shuffled = [...values];
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    const [one, two] = [shuffled[last], shuffled[other]];
    if (one === undefined || two === undefined) throw new RangeError('a place outside the list');
    [shuffled[last], shuffled[other]] = [two, one];
  }
  return shuffled;
}
