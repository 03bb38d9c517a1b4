/**
 * Receipts of events: a log's receipt (C2SP tlog-proof) that carries in `extra` what the entry stands for, so that its
 * owner can show, with one small text and without the platform, what was put on the record and that it stands there.
 *
 * Promises that the event is the one committed to in the leaf, and the leaf the one that the proof leads to the signed
 * checkpoint from. Whose log it is, only a policy can tell: without one, the key is the receipt's own word. Nothing is
 * added to the event: whoever is shown a receipt learns of this event alone, but for that of a grant, whose signed
 * statements hold the key by which its readers check openings, and so by which its openings are found in the log.
 */
import { z } from 'zod';
import { decodeBase64url } from '../bytes/base64url.ts';
import { equalBytes } from '../bytes/equal.ts';
import { decodeUtf8 } from '../bytes/utf8.ts';
import { Tampered } from '../errors.ts';
import { canonicalBytes, parseCanonical } from '../ledger/canonical.ts';
import { commit, parseLeaf } from '../ledger/leaf.ts';
import { formKey, KEY_TYPES, type NoteKey, parseKey, type VerifyNote } from '../ledger/note.ts';
import type { Policy } from '../ledger/policy.ts';
import { formReceipt, parseReceipt, type Receipt, verifyReceipt } from '../ledger/receipt.ts';
import { hashEntry } from '../ledger/tree.ts';
import { LedgerEvent } from './ledger-event.ts';
import type { LedgerRecord } from './ledger-record.ts';

const OPENING_SIZE = 32;

/** What a receipt carries along, as canonical JSON; bytes in base64url. */
const Carried = z.strictObject({
  v: z.literal(1),
  /** The event's canonical text. */
  event: z.string(),
  opening: z.base64url(),
  leaf: z.base64url(),
  /** The log's key as one line. */
  logKey: z.string(),
});

/** What a receipt shows. */
export type VerifiedEvent = {
  readonly event: LedgerEvent;
  /** The event's canonical text, which was committed to. */
  readonly text: string;
  /** The log's name, the size of its tree when the receipt was made, and the entry's place in it, from 0. */
  readonly origin: string;
  readonly size: number;
  readonly index: number;
  /** The policy's witnesses that signed. */
  readonly witnesses: readonly NoteKey[];
  /** The log's key as one line, and who says that it is the log's. */
  readonly logKey: string;
  readonly keyFrom: 'policy' | 'receipt';
};

/** The receipt of a record whose leaf stands at `index` in the log with key `logKey`, under the signed note `checkpoint`. */
export function formEventReceipt(
  { event, opening, leaf }: Pick<LedgerRecord, 'event' | 'opening' | 'leaf'>,
  { logKey, ...place }: Omit<Receipt, 'extra'> & { readonly logKey: string },
): string {
  return formReceipt({ ...place, extra: canonicalBytes({ v: 1, event, opening, leaf, logKey }) });
}

/**
 * Verifies a receipt of an event. With a policy, the log and its key must be the policy's, and its quorum must have
 * signed. Throws `Tampered` at the first thing that does not fit.
 */
export async function verifyEventReceipt(
  text: string,
  { policy }: { readonly policy?: Policy },
  verify: VerifyNote,
): Promise<VerifiedEvent> {
  const receipt = parseReceipt(text);
  const carried = readCarried(receipt.extra);
  const key = parseKey(carried.logKey);
  const trusted = policy === undefined ? trustOnly(key) : narrow(policy, key);
  const leaf = decodeBase64url(carried.leaf);
  const event = readCommitted(carried.event, decodeBase64url(carried.opening), leaf);
  const claim = { leaf: hashEntry(leaf), policy: trusted, origin: key.name };
  const { checkpoint, witnesses } = await verifyReceipt(receipt, claim, verify);
  return {
    ...{ event, text: carried.event, witnesses, logKey: carried.logKey },
    ...{ origin: checkpoint.origin, size: checkpoint.size, index: receipt.index },
    keyFrom: policy === undefined ? 'receipt' : 'policy',
  };
}

function readCarried(extra: Uint8Array | undefined): z.infer<typeof Carried> {
  if (extra === undefined) throw bad('a receipt carries no event');
  const parsed = Carried.safeParse(parseCanonical(decodeUtf8(extra)));
  if (!parsed.success) throw bad('a receipt carries something other than an event');
  return parsed.data;
}

function readCommitted(text: string, opening: Uint8Array, leaf: Uint8Array): LedgerEvent {
  const body = parseCanonical(text);
  // HMAC fills up a short key with zeros: one opening in two lengths would be two receipts of one event.
  if (opening.length !== OPENING_SIZE) throw bad('an opening has 32 bytes');
  if (!equalBytes(commit(body, opening), parseLeaf(leaf).commitment))
    throw bad('the event is not the one that was written on the record');
  const parsed = LedgerEvent.safeParse(body);
  if (!parsed.success)
    throw bad('an event has an unknown form: a newer release may know it, and none of it was verified here');
  return parsed.data;
}

function trustOnly(key: NoteKey): Policy {
  if (key.type !== KEY_TYPES.ed25519)
    throw new Tampered('bad_note', 'the key in a receipt is not that of a log');
  const logs = [{ key, url: undefined }];
  return { logs, witnesses: new Map(), groups: new Map(), quorum: undefined };
}

function narrow(policy: Policy, key: NoteKey): Policy {
  const named = policy.logs.filter((log) => log.key.name === key.name);
  if (named.length === 0)
    throw new Tampered('bad_checkpoint', `the policy does not know the log ${key.name}`);
  const logs = named.filter((log) => formKey(log.key) === formKey(key));
  if (logs.length === 0)
    throw new Tampered('bad_checkpoint', `the policy names another key for the log ${key.name}`);
  return { ...policy, logs };
}

const bad = (message: string) => new Tampered('bad_record', message);
