/**
 * The daily map of the log `keys`: made by the process that writes the log, from what is signed by then, and an entry like any
 * other. Each covers the one before, so that nothing stays out of maps for longer than a day. An employer's place is computed
 * anew from the database; it is refused when that does not give the root which stands in the log.
 */
import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import { encodeUtf8 } from '../../shared/bytes/utf8.ts';
import { Tampered } from '../../shared/errors.ts';
import { formPlatformEntry, type PlatformBodyOf, parseKeyEntry } from '../../shared/keys/key-entry.ts';
import { formKeyMap, type KeyMap, type MapPlace } from '../../shared/keys/key-map.ts';
import type { StorageTransaction } from '../storage/database.ts';
import { appendKeyEntry } from './append-key-entry.ts';
import type { Beside } from './run-log.ts';
import { findLatestOf, findNewestOf, listHeads } from './store-key-entries.ts';
import { lockLog } from './store-log.ts';
import type { LogParts } from './write-log.ts';

/** After trouble. */
const RETRY_MS = 10_000;
/** So many maps are kept as they were computed: proofs under a checkpoint a moment old ask for the last but one. */
const KEPT = 2;

/** Makes a map every `every` milliseconds, the first as soon as there is an entry. */
export function runKeyMap(
  parts: Pick<LogParts, 'db' | 'signer'>,
  every: number,
  { onTrouble, onMade }: { onTrouble: (error: unknown) => void; onMade: () => void },
): Beside {
  let ended = false;
  let making: Promise<void> | undefined;
  let next = 0;
  async function make(now: Date): Promise<void> {
    try {
      const made = await addKeyMap(parts, { every, now });
      // By this clock: the one that made it may have been ahead.
      next = Math.min(made.at.getTime(), now.getTime()) + every;
      if (made.added) onMade();
    } catch (error) {
      next = now.getTime() + RETRY_MS;
      onTrouble(error);
    } finally {
      making = undefined;
    }
  }
  return {
    look(size, now) {
      if (!ended && making === undefined && size > 0 && now.getTime() >= next) making = make(now);
    },
    async end() {
      ended = true;
      await making;
    },
  };
}

/** Adds the next map if it is time; when the newest one was made then. */
export async function addKeyMap(
  { db, signer }: Pick<LogParts, 'db' | 'signer'>,
  { every, now }: { every: number; now: Date },
): Promise<{ readonly at: Date; readonly added: boolean }> {
  return db.transact(async (tx) => {
    // Alone: two of one moment would cover the same.
    const size = (await lockLog(tx, signer.key.name))?.size ?? 0;
    const last = await findLatestOf(tx, 'map');
    const lastAt = last === undefined ? -Infinity : Date.parse(readMap(last.entry).at);
    const waits = last !== undefined && (last.position === null || last.position >= size);
    if (waits || now.getTime() - lastAt < every) return { at: new Date(lastAt), added: false };
    const { root, employers } = await readKeyMap(tx, size);
    const entry = formPlatformEntry({
      ...{ v: 1, type: 'map', at: now.toISOString(), covered: size },
      ...{ employers, root: encodeBase64url(root) },
    });
    await appendKeyEntry(tx, { entry, chain: null, now });
    return { at: now, added: true };
  });
}

/** A map that stands in the log, and an employer's place in it. */
export type FoundMap = {
  readonly entry: Uint8Array;
  readonly position: number;
  /** Null when the employer had no keys among the entries that the map covers. */
  readonly place: MapPlace | null;
};

const kept = new Map<string, KeyMap>();

/** The newest map before position `size`, with the place of an employer; undefined before the first. */
export async function readMapPlace(
  tx: StorageTransaction,
  employerId: string,
  size: number,
): Promise<FoundMap | undefined> {
  const found = await findNewestOf(tx, 'map', size);
  if (found === undefined) return undefined;
  const { covered, root } = readMap(found.entry);
  const map = kept.get(root) ?? (await readKeyMap(tx, covered));
  if (encodeBase64url(map.root) !== root)
    throw new Tampered('impossible_state', 'the entries give another map than the one that was logged');
  keep(root, map);
  return {
    entry: encodeUtf8(found.entry),
    position: found.position,
    place: map.place(employerId) ?? null,
  };
}

/** The map of the first `covered` entries, computed from them. */
async function readKeyMap(tx: StorageTransaction, covered: number): Promise<KeyMap> {
  const heads = await listHeads(tx, covered);
  return formKeyMap(new Map(heads.map((head) => [head.employer_id, encodeBase64url(head.hash)])));
}

/** By its root, which says all that is in it: also when this process serves several platforms. */
function keep(root: string, map: KeyMap): void {
  kept.delete(root);
  kept.set(root, map);
  const [oldest] = kept.keys();
  if (oldest !== undefined && kept.size > KEPT) kept.delete(oldest);
}

function readMap(entry: string): PlatformBodyOf<'map'> {
  const { body } = parseKeyEntry(encodeUtf8(entry));
  if (body.type === 'map') return body;
  throw new Tampered('impossible_state', 'an entry is not of the kind that the database says');
}
