/**
 * The end of what one person of an employer could read: out of every team, and the copies that were made for them
 * destroyed, each told to its candidate. In the very transaction that ends the membership or changes the role.
 */
import { notifyOfNews } from '../accounts/notify.ts';
import type { Secrets } from '../config/secrets.ts';
import { leaveTeams } from '../jobs/team.ts';
import { appendEvent } from '../ledger/append-event.ts';
import type { StorageTransaction } from '../storage/database.ts';
import {
  type CopyOfReader,
  destroyCopy,
  type GrantsTable,
  listLiveCopiesOfReader,
  lockCopy,
  shareGrant,
} from './store.ts';

/** Whose reading ends, and at which employer. */
export type ReaderOf = {
  readonly accountId: string;
  readonly employerId: string;
  readonly pool: string;
  readonly now: Date;
};
type Parts = { readonly secrets: Secrets; readonly origin: string };

/**
 * Locks the grants and copies that the person could read. Comes before account, employer and membership are locked, as
 * the order of locks wants it (`standing.ts`). Tell it nothing that a caller may choose freely: it locks.
 */
export async function lockReading(tx: StorageTransaction, reader: ReaderOf): Promise<void> {
  const copies = await listLiveCopiesOfReader(tx, reader);
  for (const copy of copies) await shareGrant(tx, copy.candidate_id, copy.grant_id);
  for (const copy of copies) await lockCopy(tx, copy.candidate_id, copy.copy_id);
}

/**
 * Takes the person out of every team of the employer, destroys their copies, and writes that a reader left on the
 * record of each candidate whose grant is in force.
 */
export async function endReading(
  tx: StorageTransaction,
  parts: Parts,
  reader: ReaderOf,
  why: 'left' | 'removed' | 'role',
): Promise<void> {
  // From here on nobody applies to these postings with a copy for this person.
  await leaveTeams(tx, reader);
  // Among them may be one that was made since the locks: then two wait for each other at worst, and one is tried again.
  const copies = await listLiveCopiesOfReader(tx, reader);
  const candidates: string[] = [];
  for (const { candidate_id, copy_id, grant_id } of copies) {
    const grant = await shareGrant(tx, candidate_id, grant_id);
    const copy = await lockCopy(tx, candidate_id, copy_id);
    if (grant === undefined || grant.revoked_at !== null || copy?.destroyed_at !== null) continue;
    await destroyCopy(tx, { candidate_id, copy_id }, reader.now);
    await recordLeft(tx, parts, { grant, copy_id, reader, why });
    candidates.push(candidate_id);
  }
  const { pool, now } = reader;
  await notifyOfNews(tx, parts.secrets, { kind: 'access', accountIds: candidates, pool, now });
}

async function recordLeft(
  tx: StorageTransaction,
  { secrets, origin }: Parts,
  about: {
    grant: GrantsTable;
    copy_id: CopyOfReader['copy_id'];
    reader: ReaderOf;
    why: 'left' | 'removed' | 'role';
  },
): Promise<void> {
  const { grant, copy_id: copyId, reader, why } = about;
  await appendEvent(tx, secrets.recordKey, {
    subjectId: grant.candidate_id,
    pool: grant.pool,
    event: {
      ...{ v: 1, origin, at: reader.now.toISOString(), type: 'copy.reader_left' },
      ...{ grantId: grant.grant_id, postingId: grant.posting_id, employerId: grant.employer_id },
      ...{ copyId, recruiterId: reader.accountId, why },
    },
  });
}
