import { listAccounts } from '../accounts/store.ts';
import { warnOwner } from '../accounts/warn-owner.ts';
import type { Secrets } from '../config/secrets.ts';
import type { StorageTransaction } from '../storage/database.ts';
import { listMembers } from './store-people.ts';

/** Tells the owners of an employer, all but `except`, that its keys changed; the mail says neither whose nor how. */
export async function warnOwners(
  tx: StorageTransaction,
  secrets: Pick<Secrets, 'mailer'>,
  about: { employerId: string; pool: string; except: string | null; now: Date },
): Promise<void> {
  const { employerId, pool, except, now } = about;
  const owners = (await listMembers(tx, [employerId])).filter(
    ({ role, left_at, account_id }) => role === 'owner' && left_at === null && account_id !== except,
  );
  const ids = owners.map(({ account_id }) => account_id);
  for (const account of await listAccounts(tx, ids, pool))
    await warnOwner(tx, secrets, { account, template: 'keys_changed', now });
}
