/**
 * What the log holds of one subject: where its events stand, that the log continues what the subject saw before, and for
 * each series the tag that would come next, looked up in the daily index. All under one checkpoint, read once: what is in
 * the storage is what is published. Tags are made of the subject's own key alone, so nobody looks up another's.
 */
import type { Answer, Body } from '../../shared/api/endpoint.ts';
import { type readLogView as endpoint, MOST_PROVEN } from '../../shared/api/log.ts';
import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import { decodeUtf8 } from '../../shared/bytes/utf8.ts';
import { type Refusal, refuse, Tampered } from '../../shared/errors.ts';
import { type Checkpoint, parseCheckpoint } from '../../shared/ledger/checkpoint.ts';
import { grantKey, grantTag, subjectTag } from '../../shared/ledger/leaf.ts';
import { type NoteKey, parseNote } from '../../shared/ledger/note.ts';
import { type LogSource, readGrowth, readInclusion } from '../../shared/ledger/read-log.ts';
import { TILE_WIDTH, tilePath, tilesAt } from '../../shared/ledger/tiles.ts';
import { hashEntry, type TreeHash } from '../../shared/ledger/tree.ts';
import type { Database } from '../storage/database.ts';
import type { LogStorage } from './log-storage.ts';
import { ownSource, readingOnce } from './own-log-source.ts';
import { findLostEvents } from './read-lost.ts';
import { indexPrefix, readNeighbours } from './read-tag-index.ts';
import { findSubjectKey } from './store.ts';
import { listOwnPlaced, type OwnPlaced } from './store-log-view.ts';
import { findTagIndex } from './store-tag-index.ts';
import { CHECKPOINT } from './write-log.ts';

type View = Answer<typeof endpoint>;
type Question = Body<typeof endpoint>;
type FoundIndex = NonNullable<Awaited<ReturnType<typeof findTagIndex>>>;
/** What views are read from. */
export type ViewParts = { readonly db: Database; readonly storage: LogStorage; readonly key: NoteKey };

/** See above. Refused: `invalid_request` for more than is answered at once, `unavailable` before a log has begun. */
export async function readLogView(
  { db, storage: files, key }: ViewParts,
  subjectId: string,
  { since, series }: Question,
): Promise<View | Refusal> {
  if (!isFair(series))
    return refuse('invalid_request', `at most ${MOST_PROVEN} events are proven at once, first to last`);
  const storage = readingOnce(files);
  const bytes = await storage.read(CHECKPOINT);
  if (bytes === undefined) return refuse('unavailable', 'the log has not begun yet');
  const note = decodeUtf8(bytes);
  const checkpoint = parseCheckpoint(parseNote(note).text);
  const { size } = checkpoint;
  const { subjectKey, placed, index } = await db.read(async (tx) => {
    const key = await findSubjectKey(tx, subjectId);
    if (key === undefined) throw new Tampered('impossible_state', 'an account has no record');
    const lost = await findLostEvents(tx, key, { runs: series, size });
    return {
      subjectKey: key,
      placed: [
        ...(await listOwnPlaced(tx, subjectId, series, size)),
        ...lost.map(({ grantId, tagIndex, ...leaf }) => ({
          ...leaf,
          grant_id: grantId,
          tag_index: tagIndex,
        })),
      ],
      index: await findTagIndex(tx, size),
    };
  });
  const source = ownSource(storage, key);
  return {
    checkpoint: note,
    consistency: since > size ? [] : (await readGrowth(source, since, checkpoint)).map(encodeBase64url),
    placed: await inTurn(placed, (event) => proveEvent(source, checkpoint, event)),
    tagIndex:
      index === undefined || !(await hasIndexFiles(storage, index))
        ? null
        : {
            ...(await proveEntry(source, checkpoint, index)),
            leaf: encodeBase64url(index.leaf),
            absent: await inTurn(series, (one) => lookUp(storage, index, nextTag(subjectKey, one))),
          },
  };
}

/** Lost with a folder that was only partly put back: people are told that there is no index, until the next one. */
async function hasIndexFiles(storage: LogStorage, { covered, tags }: FoundIndex): Promise<boolean> {
  const { full, rest } = tilesAt('entries', tags);
  const tile = {
    level: 'entries',
    index: rest > 0 ? full : full - 1,
    width: rest > 0 ? rest : TILE_WIDTH,
  } as const;
  return tags === 0 || (await storage.read(indexPrefix(covered) + tilePath(tile))) !== undefined;
}

function isFair(series: Question['series']): boolean {
  const asked = series.reduce((sum, { from, next }) => sum + next - from, 0);
  return series.every(({ from, next }) => from <= next) && asked <= MOST_PROVEN;
}

async function proveEvent(source: LogSource, checkpoint: Checkpoint, event: OwnPlaced) {
  const { grant_id: grantId, tag_index: tagIndex } = event;
  return { grantId, tagIndex, ...(await proveEntry(source, checkpoint, event)) };
}

async function proveEntry(
  source: LogSource,
  checkpoint: Checkpoint,
  { position: index, leaf }: { position: number; leaf: Uint8Array },
) {
  const proof = await readInclusion(source, checkpoint, { index, leaf: hashEntry(leaf) });
  return { index, proof: spell(proof) };
}

function nextTag(subjectKey: Uint8Array, { grantId, next }: Question['series'][number]): Uint8Array {
  return grantId === null ? subjectTag(subjectKey, next) : grantTag(grantKey(subjectKey, grantId), next);
}

async function lookUp(storage: LogStorage, index: FoundIndex, tag: Uint8Array) {
  const { rank, below, above, proof } = await readNeighbours(storage, index, tag);
  return {
    rank,
    below: below && encodeBase64url(below),
    above: above && encodeBase64url(above),
    proof: spell(proof),
  };
}

const spell = (hashes: readonly TreeHash[]) => hashes.map(encodeBase64url);

/** One after the other: proofs of one request share their tiles. */
async function inTurn<One, Made>(all: readonly One[], make: (one: One) => Promise<Made>): Promise<Made[]> {
  const made: Made[] = [];
  for (const one of all) made.push(await make(one));
  return made;
}
