/**
 * What of one subject's record was lost in a restore: the leaves that stand in the log under tags of this subject, and whose
 * events nobody has any more. Found by the subject's own key, as its own client checks.
 */
import { encodeHex } from '../../shared/bytes/hex.ts';
import { grantKey, grantTag, parseLeaf, subjectTag } from '../../shared/ledger/leaf.ts';
import type { StorageTransaction } from '../storage/database.ts';
import { findSubjectKey } from './store.ts';
import { hasLost, type LostLeaf, listCounters, listEventIndexes, listLostOf } from './store-lost.ts';

/** An event whose leaf alone is left. */
export type LostEvent = LostLeaf & { readonly grantId: string | null; readonly tagIndex: number };
/** Tags `from` up to, not including, `next`: of own events (`grantId` null), or of a grant's openings. */
export type TagRun = { readonly grantId: string | null; readonly from: number; readonly next: number };

/** Of a grant that is lost with its record nobody counts the openings: so many are looked for at once. */
const PROBED = 32;

/** All of a subject; `grantIds`: of grants that its client remembers, and that may be lost themselves. */
export async function listLostEvents(
  tx: StorageTransaction,
  subjectId: string,
  grantIds: readonly string[],
): Promise<readonly LostEvent[]> {
  const key = (await hasLost(tx)) ? await findSubjectKey(tx, subjectId) : undefined;
  if (key === undefined) return [];
  const counters = await listCounters(tx, subjectId);
  const kept = new Set((await listEventIndexes(tx, subjectId)).map(nameOf));
  const runs = counters.map(({ grant_id: grantId, next_index: next }) => ({ grantId, from: 0, next }));
  const lost = await findLostIn(tx, key, runs, (one) => !kept.has(nameOf({ ...one, grant_id: one.grantId })));
  for (const grantId of grantIds) {
    if (counters.some((one) => one.grant_id === grantId)) continue;
    for (let from = 0; ; from += PROBED) {
      const found = await findLostIn(tx, key, [{ grantId, from, next: from + PROBED }]);
      lost.push(...found);
      if (found.length < PROBED) break;
    }
  }
  return lost;
}

/** Those of some runs, of the subject whose key it is, that stand before position `size`; none where nothing was ever lost. */
export async function findLostEvents(
  tx: StorageTransaction,
  subjectKey: Uint8Array,
  { runs, size }: { readonly runs: readonly TagRun[]; readonly size: number },
): Promise<readonly LostEvent[]> {
  if (!(await hasLost(tx))) return [];
  return (await findLostIn(tx, subjectKey, runs)).filter(({ position }) => position < size);
}

/** One opening of a subject's grant; undefined when it is not lost. */
export async function findLostOpening(
  tx: StorageTransaction,
  subjectId: string,
  { grantId, tagIndex }: { readonly grantId: string; readonly tagIndex: number },
): Promise<LostEvent | undefined> {
  const key = await findSubjectKey(tx, subjectId);
  const runs = [{ grantId, from: tagIndex, next: tagIndex + 1 }];
  return key === undefined ? undefined : (await findLostIn(tx, key, runs))[0];
}

async function findLostIn(
  tx: StorageTransaction,
  key: Uint8Array,
  runs: readonly TagRun[],
  isAsked: (one: { grantId: string | null; tagIndex: number; tag_index: number }) => boolean = () => true,
): Promise<LostEvent[]> {
  const tags = new Map<string, { grantId: string | null; tagIndex: number; tag: Uint8Array }>();
  for (const { grantId, from, next } of runs) {
    const ofGrant = grantId === null ? undefined : grantKey(key, grantId);
    for (let tagIndex = from; tagIndex < next; tagIndex += 1) {
      if (!isAsked({ grantId, tagIndex, tag_index: tagIndex })) continue;
      const tag = ofGrant === undefined ? subjectTag(key, tagIndex) : grantTag(ofGrant, tagIndex);
      tags.set(encodeHex(tag), { grantId, tagIndex, tag });
    }
  }
  const leaves = await listLostOf(
    tx,
    [...tags.values()].map(({ tag }) => tag),
  );
  return leaves.flatMap((lost) => {
    const found = tags.get(encodeHex(parseLeaf(lost.leaf).tag));
    return found === undefined ? [] : [{ ...lost, grantId: found.grantId, tagIndex: found.tagIndex }];
  });
}

function nameOf({ grant_id, tag_index }: { grant_id: string | null; tag_index: number }): string {
  return `${grant_id ?? ''} ${tag_index}`;
}
