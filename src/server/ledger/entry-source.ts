/**
 * Where a log's entries come from. One sequencer writes both logs: what waits gets its position in the database first, and
 * positions never change. A source gives them in the transaction that it is handed, while the log's row is locked.
 */
import type { StorageTransaction } from '../storage/database.ts';
import { type BatchTime, givePositions } from './give-positions.ts';
import {
  countPlacedKeys,
  countWaitingKeys,
  giveKeyPositions,
  listKeyPositions,
  listPlacedKeys,
} from './place-key-entries.ts';
import { countPlaced, countWaiting, listPlaced, listPositions, type PlacedLeaf } from './store-log.ts';

/** See above. An entry's id stands as `leaf_id`, its bytes as `leaf`. */
export type EntrySource = {
  /** Any constant, another one for each log: the session lock of who writes it. */
  readonly lease: number;
  /** So long the sequencer rests when nothing is new. */
  readonly idleMs: number;
  /** Gives positions to what waits: the entries that were given some, in order. */
  give(tx: StorageTransaction, at: { origin: string; now: Date }): Promise<readonly PlacedLeaf[]>;
  /** The entries at positions from `begin` on, in order. */
  listPlaced(tx: StorageTransaction, begin: number, most: number): Promise<PlacedLeaf[]>;
  /** How many positions are given, and the highest. */
  countPlaced(tx: StorageTransaction): Promise<{ count: number; highest: number | null }>;
  /** Where entries stand; those that do not exist are left out. */
  listPositions(
    tx: StorageTransaction,
    ids: readonly string[],
  ): Promise<{ leaf_id: string; position: number | null; leaf: Uint8Array }[]>;
  /** How many wait for their position. */
  countWaiting(tx: StorageTransaction): Promise<number>;
};

/** The leaves of events, with batches and their cover. */
export function eventEntries(batch: BatchTime): EntrySource {
  return {
    lease: 0x5ea1f011,
    idleMs: batch.idleMs ?? 250,
    give: (tx, { origin, now }) => givePositions(tx, { origin, batch, now }),
    ...{ listPlaced, countPlaced, listPositions, countWaiting },
  };
}

/** The entries of the log `keys`: at once, as they are. Who appends one wakes the sequencer. */
export const keyEntries: EntrySource = {
  lease: 0x5ea1f012,
  idleMs: 1000,
  give: giveKeyPositions,
  listPlaced: listPlacedKeys,
  countPlaced: countPlacedKeys,
  listPositions: listKeyPositions,
  countWaiting: countWaitingKeys,
};
