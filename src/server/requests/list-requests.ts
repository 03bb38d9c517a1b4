import type { Answer } from '../../shared/api/endpoint.ts';
import type { ReceivedRequest } from '../../shared/api/requests.ts';
import type { listSentRequests as sentEndpoint } from '../../shared/api/sent-requests.ts';
import { type Refusal, refuse } from '../../shared/errors.ts';
import type { Caller } from '../accounts/caller.ts';
import type { CardParts } from '../cards/rules.ts';
import { findPosting } from '../jobs/store.ts';
import { isInTeam } from '../jobs/team.ts';
import type { Database } from '../storage/database.ts';
import { describeReceived, describeSent } from './describe-request.ts';
import { readRation } from './read-ration.ts';
import { listOfPosting, listReceivedBy } from './store.ts';

/** What was asked for a posting, for the people of its team; also when it is closed. */
export async function listSentRequests(
  { db, ...parts }: Pick<CardParts, 'config'> & { db: Database },
  { caller, postingId, now }: { caller: Caller; postingId: string; now: Date },
): Promise<Answer<typeof sentEndpoint> | Refusal> {
  return db.read(async (tx) => {
    const posting = await findPosting(tx, postingId, caller.pool);
    if (posting === undefined || !(await isInTeam(tx, posting, caller.accountId))) return refuse('not_found');
    const { employer_id: employerId, pool } = posting;
    const rows = await listOfPosting(tx, postingId, pool);
    return {
      requests: await describeSent(tx, rows, { pool, now }),
      ration: await readRation(tx, parts, { employerId, pool, now }),
    };
  });
}

/** Who asks the caller for a résumé, newest first. */
export async function listRequests(
  db: Database,
  { caller, now }: { caller: Caller; now: Date },
): Promise<{ requests: ReceivedRequest[] }> {
  return db.read(async (tx) => {
    const rows = await listReceivedBy(tx, caller.accountId);
    return { requests: await describeReceived(tx, rows, { pool: caller.pool, now }) };
  });
}
