/**
 * Waiting until a leaf stands under a published checkpoint, and its proof: what is given out only after it was logged
 * waits here (PROTOCOL section 5.4: log before release). Where this process writes the log, whoever waits hears of it at
 * once; where another does, all who wait ask the database together, again and again.
 */
import { decodeUtf8 } from '../../shared/bytes/utf8.ts';
import { type Checkpoint, parseCheckpoint } from '../../shared/ledger/checkpoint.ts';
import { parseNote } from '../../shared/ledger/note.ts';
import { readInclusion } from '../../shared/ledger/read-log.ts';
import { formReceipt } from '../../shared/ledger/receipt.ts';
import { hashEntry } from '../../shared/ledger/tree.ts';
import type { Database } from '../storage/database.ts';
import type { EntrySource } from './entry-source.ts';
import type { LogStorage } from './log-storage.ts';
import { ownSource } from './own-log-source.ts';
import type { Grown, ProofMemory } from './proof-memory.ts';
import { CHECKPOINT, type LogParts } from './write-log.ts';

const POLL_MS = 20;
/** While this process writes, it hears of everything; this is for when another one took over. */
const POLL_WRITING_MS = 200;
/** Longer than any group commit; an operator whose log stands still is told by the queue's health, not by a hang. */
const PATIENCE_MS = 10_000;
/** What fails is asked for again for so long. */
const FORBEARANCE_MS = 1000;
/** So many leaves that entered lately are known by their ids: who asks a moment too late need not look. */
const LATELY = 16_384;

/** What proofs are read from. */
export type ProofParts = {
  readonly db: Database;
  readonly storage: LogStorage;
  readonly signer: LogParts['signer'];
  readonly source: EntrySource;
  readonly memory: ProofMemory;
};

/** Receipts (C2SP tlog-proof) of committed leaves. */
export type Receipts = {
  /** To be told of each state that this process publishes. */
  hear(grown: Grown): void;
  /** The receipt of a leaf once it is published; undefined when it is not within ten seconds. */
  await(leafId: string): Promise<string | undefined>;
  /** The receipt of a leaf, if it is published now. */
  read(leafId: string): Promise<string | undefined>;
  /** Whoever still waits is told that nothing came. */
  stop(): void;
};

/** `since` is on the clock that nobody sets: a platform's own date may be put right while somebody waits. */
type Waiting = {
  readonly since: number;
  /** Since when its receipt could not be read, while that goes on. */
  failing: number | undefined;
  readonly resolve: ((receipt: Promise<string | undefined>) => void)[];
};

/** See {@link Receipts}. `wake` is called when somebody begins to wait, so that a sequencer in this process begins. */
export function awaitReceipts(parts: ProofParts, wake: () => void): Receipts {
  const lately = new Map<string, number>();
  const waiting = new Map<string, Waiting>();
  let polling: NodeJS.Timeout | undefined;
  let heardAt = -Infinity;
  const pause = () => (performance.now() - heardAt < 1000 ? POLL_WRITING_MS : POLL_MS);

  const known = (leafId: string) => {
    const position = lately.get(leafId);
    return position === undefined ? undefined : parts.memory.receiptAt(position);
  };
  const tell = (leafId: string, receipt: Promise<string | undefined>) => {
    const all = waiting.get(leafId)?.resolve ?? [];
    waiting.delete(leafId);
    for (const resolve of all) resolve(receipt);
  };
  // What cannot be read now may be in a moment: a bucket was away, or the sequencer took a tile away that was outgrown
  // since the checkpoint was read. So it counts how long the reading fails, not how long somebody has waited by then.
  const isHopeless = (leafId: string) => {
    const one = waiting.get(leafId);
    if (one === undefined) return true;
    one.failing ??= performance.now();
    return performance.now() - one.failing >= FORBEARANCE_MS;
  };
  const canBeRead = (leafId: string) => {
    const one = waiting.get(leafId);
    if (one !== undefined) one.failing = undefined;
  };
  const ask = async () => {
    const before = performance.now() - POLL_MS;
    const asked = [...waiting].filter(([, { since }]) => since <= before);
    const rows = await listRows(
      parts,
      asked.map(([leafId]) => leafId),
    );
    const checkpoint = rows.length === 0 ? undefined : await readPublished(parts);
    for (const row of rows) {
      const read = readReceipt(parts, checkpoint, row);
      const found = await read.catch(() => null);
      // One that cannot be read is that leaf's trouble alone.
      if (found === undefined) canBeRead(row.leaf_id);
      else if (found !== null || isHopeless(row.leaf_id)) tell(row.leaf_id, read);
    }
    for (const [leafId, { since }] of asked)
      if (performance.now() - since >= PATIENCE_MS) tell(leafId, Promise.resolve(undefined));
  };
  const poll = async () => {
    await ask().catch((error: unknown) => {
      for (const leafId of [...waiting.keys()]) if (isHopeless(leafId)) tell(leafId, Promise.reject(error));
    });
    polling = waiting.size > 0 ? setTimeout(() => void poll(), pause()) : undefined;
  };

  return {
    hear({ placed }) {
      if (placed.length > 0) heardAt = performance.now();
      for (const { leaf_id, position } of placed) {
        if (position === null) continue;
        lately.set(leaf_id, position);
        const receipt = waiting.has(leaf_id) ? parts.memory.receiptAt(position) : undefined;
        if (receipt !== undefined) tell(leaf_id, Promise.resolve(receipt));
      }
      for (const [oldest] of lately) {
        if (lately.size <= LATELY) break;
        lately.delete(oldest);
      }
    },
    await(leafId) {
      const receipt = known(leafId);
      if (receipt !== undefined) return Promise.resolve(receipt);
      return new Promise((resolve) => {
        const one = waiting.get(leafId) ?? { since: performance.now(), failing: undefined, resolve: [] };
        one.resolve.push(resolve);
        waiting.set(leafId, one);
        polling ??= setTimeout(() => void poll(), pause());
        wake();
      });
    },
    async read(leafId) {
      const receipt = known(leafId);
      if (receipt !== undefined) return receipt;
      const [row] = await listRows(parts, [leafId]);
      return row && readReceipt(parts, await readPublished(parts), row);
    },
    stop() {
      clearTimeout(polling);
      for (const leafId of [...waiting.keys()]) tell(leafId, Promise.resolve(undefined));
    },
  };
}

type Row = Awaited<ReturnType<EntrySource['listPositions']>>[number];

async function listRows({ db, source }: ProofParts, leafIds: readonly string[]): Promise<readonly Row[]> {
  return leafIds.length === 0 ? [] : db.once((tx) => source.listPositions(tx, leafIds));
}

type Published = { readonly checkpoint: Checkpoint; readonly note: string };

async function readPublished({ storage }: ProofParts): Promise<Published | undefined> {
  const bytes = await storage.read(CHECKPOINT);
  if (bytes === undefined) return undefined;
  const note = decodeUtf8(bytes);
  return { checkpoint: parseCheckpoint(parseNote(note).text), note };
}

/** The receipt of a leaf under a checkpoint; undefined when it is not under it. */
async function readReceipt(
  { storage, signer, memory }: ProofParts,
  published: Published | undefined,
  { position: index, leaf }: Row,
): Promise<string | undefined> {
  if (index === null || published === undefined || index >= published.checkpoint.size) return undefined;
  const known = memory.receiptAt(index);
  if (known !== undefined) return known;
  const { checkpoint, note } = published;
  const source = ownSource(storage, signer.key);
  const proof = await readInclusion(source, checkpoint, { index, leaf: hashEntry(leaf) });
  return formReceipt({ extra: undefined, index, proof, checkpoint: note });
}
