/**
 * How leaves of the log of events come back into a database that was restored from an older copy. What waited in the copy
 * and was published since gets its position; what is not known becomes a lost leaf; what contradicts the log goes. Counters
 * of tags go beyond every tag that was used, so that none is ever used twice.
 */

import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import { equalBytes } from '../../shared/bytes/equal.ts';
import { encodeHex } from '../../shared/bytes/hex.ts';
import { newUuidV7 } from '../../shared/bytes/uuid.ts';
import { Tampered } from '../../shared/errors.ts';
import { endTag, grantKey, grantTag, leafKind, parseLeaf, subjectTag } from '../../shared/ledger/leaf.ts';
import { parseTagIndexLeaf } from '../../shared/ledger/tag-index.ts';
import type { StorageTransaction } from '../storage/database.ts';
import type { ReplayTables, TakenOver } from './replay-log.ts';
import { listPlaced } from './store-log.ts';
import {
  dropUnplaced,
  insertLost,
  listGrantCounters,
  listSubjects,
  listUnplaced,
  placeFound,
  setNextIndex,
  setNextOpening,
  type Unplaced,
} from './store-lost.ts';
import { insertTagIndex } from './store-tag-index.ts';

/** What was lost with the newer database, as far as the copy's keys can tell. */
export type LostEvents = {
  /** How many entries of the log nothing is known of; among them covers. */
  readonly entries: number;
  /** Where the first of them stands. */
  readonly first: number;
  /** Whose own events are among them, and how many. */
  readonly subjects: readonly {
    readonly subjectId: string;
    readonly pool: string;
    readonly events: number;
  }[];
  /** Whose records ended, with the accounts, after the copy was made. */
  readonly ended: readonly { readonly subjectId: string; readonly pool: string }[];
};

/** So far beyond a tag that is not there is looked for another: some of what was numbered never entered the log. */
const BEYOND = 32;
/** Subjects that are looked at together. */
const PAGE = 500;

/** Takes leaves over; `onLost` hears what was lost, in the same transaction, unless nothing was. */
export function replayEvents(
  onLost: (tx: StorageTransaction, taken: TakenOver, lost: LostEvents) => Promise<void>,
): ReplayTables {
  let waiting: Map<string, Unplaced> | undefined;
  let known: Map<number, Uint8Array> | undefined;
  let entries = 0;
  let firstLost = Number.POSITIVE_INFINITY;
  const tags = new Set<string>();
  return {
    async take(tx, leaves, first, now) {
      if (waiting === undefined || known === undefined) {
        waiting = new Map((await listUnplaced(tx)).map((row) => [encodeBase64url(row.leaf), row]));
        known = await readKnown(tx, first);
      }
      const found: { leafId: string; position: number }[] = [];
      const lost: { leafId: string; position: number; leaf: Uint8Array; indexOf: number | null }[] = [];
      for (const [place, leaf] of leaves.entries()) {
        const position = first + place;
        const placed = known.get(position);
        if (placed !== undefined) {
          if (!equalBytes(placed, leaf)) throw otherLeaf(position);
          continue;
        }
        const spelled = encodeBase64url(leaf);
        const row = waiting.get(spelled);
        if (row !== undefined) {
          waiting.delete(spelled);
          found.push({ leafId: row.leaf_id, position });
          continue;
        }
        const isIndex = leafKind(leaf) === 'tag_index';
        const indexOf = isIndex ? parseTagIndexLeaf(leaf).covered : null;
        lost.push({ leafId: newUuidV7(), position, leaf, indexOf });
        if (!isIndex) {
          tags.add(encodeHex(parseLeaf(leaf).tag));
          firstLost = Math.min(firstLost, position);
          entries += 1;
        }
      }
      await dropContradicting(tx, waiting, lost);
      await placeFound(tx, found);
      await insertLost(tx, lost, now);
      for (const { leafId, leaf, indexOf } of lost) {
        if (indexOf === null) continue;
        const { covered, tags: count, root, madeAt } = parseTagIndexLeaf(leaf);
        await insertTagIndex(tx, {
          covered,
          tags: count,
          root,
          leaf_id: leafId,
          made_at: new Date(madeAt * 1000),
        });
      }
    },
    async finish(tx, taken) {
      if (entries === 0) return;
      const { subjects, ended } = await countOn(tx, tags);
      await onLost(tx, taken, { entries, first: firstLost, subjects, ended });
    },
  };
}

/** Leaves that had been given positions in the copy, and were signed only after it was made. */
async function readKnown(tx: StorageTransaction, from: number): Promise<Map<number, Uint8Array>> {
  const known = new Map<number, Uint8Array>();
  for (let begin = from; ; ) {
    const page = await listPlaced(tx, begin, 4096);
    for (const { position, leaf } of page) known.set(position, leaf);
    const last = page.at(-1);
    if (last === undefined) return known;
    begin = last.position + 1;
  }
}

/**
 * What waits and has the tag of another leaf that was published, or is another index of as many entries: from an earlier
 * life of the platform that was itself restored since. It would stand in the log beside what took its place.
 */
async function dropContradicting(
  tx: StorageTransaction,
  waiting: Map<string, Unplaced>,
  lost: readonly { readonly leaf: Uint8Array; readonly indexOf: number | null }[],
): Promise<void> {
  if (waiting.size === 0) return;
  const used = new Set(lost.map(({ leaf, indexOf }) => nameOf(leaf, indexOf)));
  const over = [...waiting].filter(([, { leaf, index_of }]) => used.has(nameOf(leaf, index_of)));
  for (const [spelled] of over) waiting.delete(spelled);
  await dropUnplaced(
    tx,
    over.map(([, { leaf_id }]) => leaf_id),
  );
}

function nameOf(leaf: Uint8Array, indexOf: number | null): string {
  return indexOf === null ? encodeHex(parseLeaf(leaf).tag) : `index of ${indexOf}`;
}

/** Sets every counter beyond the tags that were used, and tells whose they were. */
async function countOn(
  tx: StorageTransaction,
  tags: ReadonlySet<string>,
): Promise<Pick<LostEvents, 'subjects' | 'ended'>> {
  const subjects: { subjectId: string; pool: string; events: number }[] = [];
  const ended: { subjectId: string; pool: string }[] = [];
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const page = await listSubjects(tx, after, PAGE);
    const keys = new Map(page.map(({ subject_id, subject_key }) => [subject_id, subject_key]));
    for (const { subject_id: subjectId, pool, subject_key: key, next_index } of page) {
      if (tags.has(encodeHex(endTag(key)))) ended.push({ subjectId, pool });
      const { next, count } = countUsed(tags, next_index, (index) => subjectTag(key, index));
      if (count === 0) continue;
      subjects.push({ subjectId, pool, events: count });
      await setNextIndex(tx, subjectId, next);
    }
    for (const grant of await listGrantCounters(tx, [...keys.keys()])) {
      const key = grantKey(keys.get(grant.subject_id) ?? new Uint8Array(), grant.grant_id);
      const { next, count } = countUsed(tags, grant.next_index, (index) => grantTag(key, index));
      if (count > 0) await setNextOpening(tx, grant.subject_id, grant.grant_id, next);
    }
    const last = page.at(-1);
    if (last === undefined) return { subjects, ended };
    after = last.subject_id;
  }
}

function countUsed(
  tags: ReadonlySet<string>,
  from: number,
  tagOf: (index: number) => Uint8Array,
): { next: number; count: number } {
  let next = from;
  let count = 0;
  for (let index = from; index < next + BEYOND; index += 1) {
    if (!tags.has(encodeHex(tagOf(index)))) continue;
    next = index + 1;
    count += 1;
  }
  return { next, count };
}

function otherLeaf(position: number): Tampered {
  return new Tampered(
    'impossible_state',
    `the copy holds another leaf at position ${position} than was published: it is not of this log`,
  );
}
