/** Runs the ledger's vectors with the code of `shared`, in whatever runtime this is loaded. */

import { encodeBase64 } from '../../src/shared/bytes/base64.ts';
import { decodeBase64url, encodeBase64url } from '../../src/shared/bytes/base64url.ts';
import { parseCanonical } from '../../src/shared/ledger/canonical.ts';
import { openCheckpoint } from '../../src/shared/ledger/checkpoint.ts';
import { cosignedAt, verifyWith } from '../../src/shared/ledger/cosignature.ts';
import { commit, formLeaf, subjectTag } from '../../src/shared/ledger/leaf.ts';
import { formKey, openNote, parseKey, parseNote } from '../../src/shared/ledger/note.ts';
import { parsePolicy } from '../../src/shared/ledger/policy.ts';
import { parseReceipt } from '../../src/shared/ledger/receipt.ts';
import {
  checkTag,
  formTagIndexLeaf,
  type Neighbours,
  parseTagIndexLeaf,
} from '../../src/shared/ledger/tag-index.ts';
import { parseTilePath, type Tile, tilePath } from '../../src/shared/ledger/tiles.ts';
import { hashEntry, type ReadHash, rootOf, type TreeHash } from '../../src/shared/ledger/tree.ts';
import {
  proveConsistency,
  proveInclusion,
  verifyConsistency,
  verifyInclusion,
} from '../../src/shared/ledger/tree-proofs.ts';
import { proveRange } from '../../src/shared/ledger/tree-range.ts';
import { formEventReceipt, verifyEventReceipt } from '../../src/shared/record/event-receipt.ts';
import { verifyPlain } from '../../src/shared/vault/signing.ts';

type Lookup = { tag: string; rank: number; below: string | null; above: string | null; proof: string[] };

/** The form of `ledger.json`; bytes in base64url, but where a format of others has base64. */
export type LedgerVectors = {
  publishedNote: { key: string; text: string; note: string };
  tree: {
    entries: string[];
    roots: string[];
    inclusion: { index: number; size: number; proof: string[] }[];
    consistency: { from: number; to: number; proof: string[] }[];
  };
  tiles: { level: number | string; index: number; width: number; path: string }[];
  checkpoint: {
    logKey: string;
    witnessKey: string;
    note: string;
    origin: string;
    size: number;
    root: string;
    cosigned: number;
  };
  events: {
    text: string;
    opening: string;
    subjectKey: string;
    index: number;
    leaf: string;
    hash: string;
  }[];
  receipts: {
    text: string;
    policy: string | null;
    event: string;
    index: number;
    size: number;
    keyFrom: string;
    witnesses: string[];
  }[];
  refusedReceipts: { why: string; text: string; policy: string | null }[];
  tagIndex: {
    entries: string[];
    leaf: string;
    root: string;
    covered: number;
    tags: number;
    madeAt: number;
    lookups: (Lookup & { position: number | null })[];
    empty: Lookup & { leaf: string };
    refused: Lookup[];
  };
};

/** Compares, and remembers what differed. */
export type Same = (name: string, actual: unknown, expected: unknown) => void;

const verify = verifyWith({ ed25519: verifyPlain });

/** Checks all vectors of the ledger. */
export async function checkLedger(vectors: LedgerVectors, same: Same): Promise<void> {
  checkTree(vectors.tree, same);
  for (const { path, ...tile } of vectors.tiles) {
    same(path, tilePath(tile as Tile), path);
    same(`${path} read`, JSON.stringify(parseTilePath(path)), JSON.stringify(tile));
  }
  await checkNotes(vectors, same);
  for (const { text, opening, subjectKey, index, leaf, hash } of vectors.events) {
    const commitment = commit(parseCanonical(text), decodeBase64url(opening));
    const formed = formLeaf(commitment, subjectTag(decodeBase64url(subjectKey), index));
    same(`leaf of event ${index}`, encodeBase64url(formed), leaf);
    same(`hash of event ${index}`, encodeBase64url(hashEntry(formed)), hash);
  }
  await checkReceipts(vectors, same);
  checkTagIndex(vectors.tagIndex, same);
}

function checkTree({ entries, roots, inclusion, consistency }: LedgerVectors['tree'], same: Same): void {
  const { leaves, read } = treeOf(entries);
  const at = (size: number) => ({ size, root: rootOf(leaves, 0, size) });
  for (const [size, root] of roots.entries()) same(`root of ${size}`, encodeBase64url(at(size).root), root);
  for (const { index, size, proof } of inclusion) {
    same(`proof of ${index} in ${size}`, spell(proveInclusion(index, size, read)), proof.join());
    const leaf = leaves[index] as TreeHash;
    same(
      `${index} in ${size}`,
      holds(() => verifyInclusion({ leaf, index, ...at(size) }, hashes(proof))),
      true,
    );
    const moved = { leaf, index: index + 1, ...at(size) };
    same(
      `${index + 1} in ${size}`,
      holds(() => verifyInclusion(moved, hashes(proof))),
      false,
    );
  }
  for (const { from, to, proof } of consistency) {
    same(`proof from ${from} to ${to}`, spell(proveConsistency(from, to, read)), proof.join());
    same(
      `${from} to ${to}`,
      holds(() => verifyConsistency(at(from), at(to), hashes(proof))),
      true,
    );
    const other = { size: from, root: at(8 - from).root };
    same(
      `another to ${to}`,
      holds(() => verifyConsistency(other, at(to), hashes(proof))),
      8 - from === from,
    );
  }
}

async function checkNotes({ publishedNote, checkpoint }: LedgerVectors, same: Same): Promise<void> {
  const key = parseKey(publishedNote.key);
  same('published key', formKey(key), publishedNote.key);
  same('published note', (await openNote(publishedNote.note, [key], verify)).text, publishedNote.text);
  const altered = publishedNote.note.replace('example message', 'example massage');
  same('altered note', await settles(openNote(altered, [key], verify)), false);
  const { origin, size, root, cosigned, note } = checkpoint;
  const [log, witness] = [parseKey(checkpoint.logKey), parseKey(checkpoint.witnessKey)];
  const opened = await openCheckpoint(note, { log, origin, cosigners: [witness] }, verify);
  same('origin', opened.checkpoint.origin, origin);
  same('size', opened.checkpoint.size, size);
  same('root', encodeBase64(opened.checkpoint.root), root);
  same('cosigners', opened.cosigners.map(formKey).join(), checkpoint.witnessKey);
  const cosignature = parseNote(note).signatures.find(({ name }) => name === witness.name);
  same('cosigned at', cosignature && cosignedAt(cosignature.signature), cosigned);
}

async function checkReceipts(vectors: LedgerVectors, same: Same): Promise<void> {
  const policyOf = (policy: string | null) => (policy === null ? {} : { policy: parsePolicy(policy) });
  for (const { text, policy, event, index, size, keyFrom, witnesses } of vectors.receipts) {
    const shown = await verifyEventReceipt(text, policyOf(policy), verify);
    same(`event of receipt ${index}`, shown.text, event);
    same(`place of receipt ${index}`, `${shown.index} of ${shown.size}`, `${index} of ${size}`);
    same(
      `key of receipt ${index}`,
      `${shown.keyFrom} ${shown.logKey}`,
      `${keyFrom} ${vectors.checkpoint.logKey}`,
    );
    same(`witnesses of receipt ${index}`, shown.witnesses.map(({ name }) => name).join(), witnesses.join());
    const record = vectors.events[index];
    const { proof, checkpoint } = parseReceipt(text);
    const place = { index, proof, checkpoint, logKey: shown.logKey };
    same(
      `receipt ${index} formed`,
      record && formEventReceipt({ ...record, event: record.text }, place),
      text,
    );
  }
  for (const { why, text, policy } of vectors.refusedReceipts)
    same(`receipt: ${why}`, await settles(verifyEventReceipt(text, policyOf(policy), verify)), false);
}

function checkTagIndex(vector: LedgerVectors['tagIndex'], same: Same): void {
  const { leaves, read } = treeOf(vector.entries);
  const { covered, tags, madeAt } = vector;
  const root = rootOf(leaves);
  same('root of an index', encodeBase64url(root), vector.root);
  same('leaf of an index', encodeBase64url(formTagIndexLeaf({ root, covered, tags, madeAt })), vector.leaf);
  const index = parseTagIndexLeaf(decodeBase64url(vector.leaf));
  for (const { tag, position, ...neighbours } of vector.lookups) {
    const found = checkTag(index, decodeBase64url(tag), readNeighbours(neighbours));
    same(`tag of rank ${neighbours.rank}`, found?.position ?? null, position);
    const [begin, end] = [Math.max(0, neighbours.rank - 1), Math.min(tags, neighbours.rank + 1)];
    same(
      `proof of rank ${neighbours.rank}`,
      spell(proveRange(begin, end, tags, read)),
      neighbours.proof.join(),
    );
  }
  const { leaf, tag, ...none } = vector.empty;
  const empty = parseTagIndexLeaf(decodeBase64url(leaf));
  same('tag in an empty index', checkTag(empty, decodeBase64url(tag), readNeighbours(none)), undefined);
  for (const { tag: sought, ...neighbours } of vector.refused)
    same(
      'false neighbours',
      holds(() => checkTag(index, decodeBase64url(sought), readNeighbours(neighbours))),
      false,
    );
}

function treeOf(entries: readonly string[]) {
  const leaves = entries.map((entry) => hashEntry(decodeBase64url(entry)));
  const read: ReadHash = (level, at) => rootOf(leaves, at * 2 ** level, (at + 1) * 2 ** level);
  return { leaves, read };
}

function readNeighbours({ rank, below, above, proof }: Omit<Lookup, 'tag'>): Neighbours {
  const bytes = (entry: string | null) => (entry === null ? null : decodeBase64url(entry));
  return { rank, below: bytes(below), above: bytes(above), proof: hashes(proof) };
}

const hashes = (proof: readonly string[]) => proof.map((hash) => decodeBase64url(hash) as TreeHash);
const spell = (proof: readonly TreeHash[]) => proof.map(encodeBase64url).join();

function holds(verifyNow: () => unknown): boolean {
  try {
    verifyNow();
    return true;
  } catch {
    return false;
  }
}

const settles = (verifying: Promise<unknown>) =>
  verifying.then(
    () => true,
    () => false,
  );
