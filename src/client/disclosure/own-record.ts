/** A record of one's own, checked by itself: what stands on it is what the platform signed, and in its place. */
import { decodeBase64url } from '../../shared/bytes/base64url.ts';
import { Tampered } from '../../shared/errors.ts';
import { grantKey } from '../../shared/ledger/leaf.ts';
import type { LedgerEvent } from '../../shared/record/ledger-event.ts';
import { type LedgerRecord, type TagKey, verifyRecord } from '../../shared/record/ledger-record.ts';
import type { Session } from '../accounts/session.ts';

/** The event of a record of the session's account; throws `Tampered` at the first thing that does not fit. */
export async function verifyOwnRecord(
  { account, platform }: Session,
  record: LedgerRecord,
): Promise<LedgerEvent> {
  const subjectKey = decodeBase64url(account.recordSubjectKey);
  const tagKey: TagKey =
    record.grantId === null
      ? { of: 'subject', key: subjectKey }
      : { of: 'grant', key: grantKey(subjectKey, record.grantId) };
  const event = await verifyRecord(record, tagKey, decodeBase64url(platform.recordKey));
  const openingOf = event.type === 'copy.opened' ? event.grantId : null;
  if (openingOf !== record.grantId)
    throw new Tampered('bad_record', 'an event stands among those of another grant');
  return event;
}
