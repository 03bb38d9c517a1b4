/**
 * Receipts on a stage: a log of fixed keys with one witness, and some events of an invented person in it. All bytes are
 * the same at each run.
 */
import { ed25519 } from '@noble/curves/ed25519.js';
import { encodeBase64url } from '../src/shared/bytes/base64url.ts';
import { encodeUtf8 } from '../src/shared/bytes/utf8.ts';
import { type Canonical, canonicalText } from '../src/shared/ledger/canonical.ts';
import { formCheckpoint } from '../src/shared/ledger/checkpoint.ts';
import { cosignedText, formCosignature } from '../src/shared/ledger/cosignature.ts';
import { commit, formLeaf, subjectTag } from '../src/shared/ledger/leaf.ts';
import { formKey, formNote, KEY_TYPES, noteKey } from '../src/shared/ledger/note.ts';
import { hashEntry, type ReadHash, rootOf } from '../src/shared/ledger/tree.ts';
import { proveInclusion } from '../src/shared/ledger/tree-proofs.ts';
import { formEventReceipt } from '../src/shared/record/event-receipt.ts';
import type { LedgerEvent } from '../src/shared/record/ledger-event.ts';

const [logSeed, witnessSeed] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];
const log = noteKey('jobs.example/log/events', KEY_TYPES.ed25519, ed25519.getPublicKey(logSeed));
const witness = noteKey('witness.example', KEY_TYPES.cosignature, ed25519.getPublicKey(witnessSeed));
const accountId = '0198f3a0-0000-7000-8000-000000000001';
const base = { v: 1, origin: 'https://jobs.example', at: '2026-03-01T09:30:00.000Z', accountId } as const;

/** What an invented person's record says; the second tries to break out of every page and terminal. */
export const STAGED_EVENTS: readonly LedgerEvent[] = [
  { ...base, type: 'account.created', kind: 'candidate' },
  {
    ...{ ...base, type: 'account.held', by: accountId },
    reason: '</script><img src=x onerror=alert(1)><!--<script>\u001b[2J\u009b2J\u202e 你好 \u2028 end',
  },
  { ...base, type: 'account.kit_shown' },
];

/** The key of the person whose events they are; it must stand in no receipt. */
export const STAGED_SUBJECT_KEY = new Uint8Array(32).fill(7);

/** A log that holds `events`, with the receipt of each, and policies that trust it with and without its witness. */
export function stageReceipts(events: readonly (LedgerEvent | Canonical)[] = STAGED_EVENTS) {
  const entries = events.map((event, index) => {
    const opening = new Uint8Array(32).fill(20 + index);
    const leaf = formLeaf(commit(event as Canonical, opening), subjectTag(STAGED_SUBJECT_KEY, index));
    const record = {
      ...{ event: canonicalText(event as Canonical), opening: encodeBase64url(opening) },
      leaf: encodeBase64url(leaf),
    };
    return { record, hash: hashEntry(leaf) };
  });
  const hashes = entries.map(({ hash }) => hash);
  const read: ReadHash = (level, at) => rootOf(hashes, at * 2 ** level, (at + 1) * 2 ** level);
  const root = rootOf(hashes);
  const text = formCheckpoint({ origin: log.name, size: hashes.length, root, extensions: [] });
  const cosignature = formCosignature(60, ed25519.sign(cosignedText(text, 60), witnessSeed));
  const checkpoint = formNote(text, [
    { ...log, signature: ed25519.sign(encodeUtf8(text), logSeed) },
    { ...witness, signature: cosignature },
  ]);
  const logKey = formKey(log);
  return {
    ...{ logKey, checkpoint, records: entries.map(({ record }) => record) },
    policy: `log ${logKey}\nquorum none\n`,
    witnessed: `log ${logKey}\nwitness w ${formKey(witness)}\nquorum w\n`,
    receipts: entries.map(({ record }, index) => {
      const proof = proveInclusion(index, hashes.length, read);
      return formEventReceipt(record, { index, proof, checkpoint, logKey });
    }),
  };
}
