import type { ApplicationEntry, ReceivedApplication } from '../../shared/api/applications.ts';
import type { Caller } from '../accounts/caller.ts';
import { countUnread } from '../conversations/read-conversations.ts';
import { listCopiesForReader, listGrantsByIds, listOpenedGrants } from '../disclosure/store.ts';
import { listGrantsOpenedBy } from '../disclosure/store-opened.ts';
import { namePostings } from '../jobs/name-postings.ts';
import type { StorageTransaction } from '../storage/database.ts';
import type { ApplicationsTable } from './store.ts';

/** Applications as the candidate sees them. */
export async function describeApplications(
  tx: StorageTransaction,
  rows: readonly ApplicationsTable[],
  caller: Caller,
): Promise<ApplicationEntry[]> {
  const grantIds = rows.map((row) => row.grant_id);
  const grants = await listGrantsByIds(tx, grantIds, caller.pool);
  const opened = await listOpenedGrants(tx, grantIds, caller.pool);
  const unread = await countUnread(tx, rows, caller);
  const postings = await namePostings(tx, rows, caller.pool);
  return rows.flatMap((row) => {
    const grant = grants.find((one) => one.grant_id === row.grant_id);
    if (grant === undefined) return [];
    return [
      {
        grantId: row.grant_id,
        postingId: row.posting_id,
        postingTitle: postings.get(row.posting_id)?.title ?? '',
        employerId: row.employer_id,
        employerName: postings.get(row.posting_id)?.employerName ?? '',
        stage: row.stage,
        stageSince: row.stage_since.toISOString(),
        sentAt: row.sent_at.toISOString(),
        opened: opened.has(row.grant_id),
        fields: grant.fields,
        expiresAt: grant.expires_at.toISOString(),
        revokedAt: grant.revoked_at?.toISOString() ?? null,
        unread: unread.get(row.grant_id) ?? 0,
      },
    ];
  });
}

/**
 * Applications as a reader of the team sees them, with the copy made for this reader. One who has none, because their keys
 * were not confirmed or they came later, sees that there is an application, and has no messages to read in it.
 */
export async function describeReceived(
  tx: StorageTransaction,
  rows: readonly ApplicationsTable[],
  caller: Caller,
): Promise<ReceivedApplication[]> {
  const entries = await describeApplications(tx, rows, caller);
  const grantIds = rows.map((row) => row.grant_id);
  const copies = await listCopiesForReader(tx, caller.accountId, grantIds);
  const opened = await listGrantsOpenedBy(tx, caller.accountId, grantIds);
  const own = new Set(rows.flatMap((row) => (row.candidate_id === caller.accountId ? row.grant_id : [])));
  return entries.map((entry) => {
    const copyId = copies.find((copy) => copy.grant_id === entry.grantId)?.copy_id ?? null;
    const unread = copyId === null && !own.has(entry.grantId) ? 0 : entry.unread;
    return { ...entry, copyId, openedByYou: opened.has(entry.grantId), unread };
  });
}
