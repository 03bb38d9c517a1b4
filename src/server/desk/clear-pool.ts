import { clearPool as clearAccounts } from '../accounts/store.ts';
import { clearPool as clearApplications } from '../applications/store.ts';
import { clearPool as clearCards } from '../cards/store.ts';
import { clearViews } from '../cards/store-views.ts';
import { clearPool as clearConversations } from '../conversations/store.ts';
import { clearPool as clearDevices } from '../devices/store.ts';
import { clearPool as clearDisclosure } from '../disclosure/store.ts';
import { clearPool as clearEmployers } from '../employers/store.ts';
import { clearPool as clearInterests } from '../interests/store.ts';
import { clearPool as clearJobs } from '../jobs/store.ts';
import { clearPool as clearLedger } from '../ledger/store.ts';
import { clearMail } from '../mail/store.ts';
import { clearPool as clearPairings } from '../pairings/store.ts';
import { clearPool as clearPasskeys } from '../passkeys/store.ts';
import { clearPool as clearRecovery } from '../recovery/store.ts';
import { clearPool as clearRequests } from '../requests/store.ts';
import type { Database } from '../storage/database.ts';
import { clearPool as clearVault } from '../vault/store.ts';
import { clearPool as clearDesk } from './store.ts';

/** Removes all that a self-check made, in one transaction. Leaves of the record stay, and say nothing. */
export async function clearPool(db: Database, pool: string): Promise<void> {
  if (!pool.startsWith('check-')) throw new RangeError('only a self-check pool is ever cleared');
  await db.transact(async (tx) => {
    for (const clear of [
      clearDesk,
      clearRequests,
      clearConversations,
      clearApplications,
      clearDisclosure,
      clearInterests,
      clearCards,
      clearViews,
      clearJobs,
      clearVault,
      clearEmployers,
      clearRecovery,
      clearPairings,
      clearPasskeys,
      clearDevices,
      clearLedger,
    ]) {
      await clear(tx, pool);
    }
    await clearMail(tx, { pool });
    await clearAccounts(tx, pool);
  });
}
