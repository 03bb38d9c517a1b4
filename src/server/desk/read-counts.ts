import type { readCounts as endpoint } from '../../shared/api/desk.ts';
import type { Answer } from '../../shared/api/endpoint.ts';
import type { Caller } from '../accounts/caller.ts';
import { countByKind } from '../accounts/store.ts';
import { countApplications } from '../applications/store.ts';
import { countAllOpenings } from '../disclosure/store.ts';
import { countWaiting } from '../employers/store.ts';
import { countOpenPostings } from '../jobs/store.ts';
import { countLeaves } from '../ledger/store.ts';
import { readMailCounts } from '../mail/store.ts';
import type { Database } from '../storage/database.ts';

/** How much there is of everything. */
export async function readCounts(db: Database, caller: Caller, now: Date): Promise<Answer<typeof endpoint>> {
  return db.read(async (tx) => {
    const postings = await countOpenPostings(tx, caller.pool, now);
    return {
      accounts: await countByKind(tx, caller.pool),
      employersWaiting: await countWaiting(tx, caller.pool),
      openPostings: [...postings.values()].reduce((sum, n) => sum + n, 0),
      applications: await countApplications(tx, caller.pool),
      openings: await countAllOpenings(tx, caller.pool),
      records: await countLeaves(tx),
      mail: await readMailCounts(tx, now),
    };
  });
}
