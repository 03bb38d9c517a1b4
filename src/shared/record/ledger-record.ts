/**
 * A record: one event as the platform hands it out, with all that is needed to check it.
 *
 * The platform signs each leaf, so that whoever holds a record can show at once that the platform had it. What a record
 * alone does not show: that it stands in the log, that no event was left out, or that two people are told the same. For
 * that its owner's client asks the log.
 */
import { z } from 'zod';
import { decodeBase64url } from '../bytes/base64url.ts';
import { equalBytes } from '../bytes/equal.ts';
import { Tampered } from '../errors.ts';
import { type Canonical, parseCanonical } from '../ledger/canonical.ts';
import { commit, endTag, grantTag, parseLeaf, subjectTag } from '../ledger/leaf.ts';
import { verifySignature } from '../vault/signing.ts';
import { LedgerEvent } from './ledger-event.ts';

const bytes = z.base64url();

/** An event with its opening, its leaf, the index of its tag and the platform's signature over the leaf. */
export const LedgerRecord = z.strictObject({
  event: z.string(),
  opening: bytes,
  leaf: bytes,
  tagIndex: z.int().min(0),
  grantId: z.uuid().nullable(),
  signature: bytes,
});
/** See {@link LedgerRecord}. */
export type LedgerRecord = z.infer<typeof LedgerRecord>;

/** Under which key a record's tag is to be recomputed. */
export type TagKey = { readonly of: 'subject' | 'grant'; readonly key: Uint8Array };

/**
 * The event of a record, after everything about it was recomputed: canonical form, commitment, tag, signature.
 * `recordKey` is the platform's 32-byte Ed25519 key. Throws `Tampered('bad_record')` at the first thing that
 * does not fit.
 */
export async function verifyRecord(
  record: LedgerRecord,
  tagKey: TagKey,
  recordKey: Uint8Array,
): Promise<LedgerEvent> {
  const leaf = decodeBase64url(record.leaf);
  const { commitment, tag } = parseLeaf(leaf);
  const body = parseCanonical(record.event);
  if (!equalBytes(commit(body, decodeBase64url(record.opening)), commitment)) {
    throw new Tampered('bad_record', 'an event is not the one that was written on the record');
  }
  if (!(await verifySignature(recordKey, 'sealfolio/record/v1', leaf, decodeBase64url(record.signature)))) {
    throw new Tampered('bad_record', 'the platform did not sign this record');
  }
  const event = readEvent(body);
  if (!equalBytes(expectedTag(tagKey, event, record.tagIndex), tag)) {
    throw new Tampered('bad_record', 'an event stands on the record of somebody else');
  }
  return event;
}

function expectedTag({ of, key }: TagKey, { type }: LedgerEvent, index: number): Uint8Array {
  if (of === 'grant') return grantTag(key, index);
  return type === 'account.erased' ? endTag(key) : subjectTag(key, index);
}

function readEvent(body: Canonical): LedgerEvent {
  const parsed = LedgerEvent.safeParse(body);
  if (!parsed.success) throw new Tampered('bad_record', 'an event has an unknown form');
  return parsed.data;
}
