/** What is destroyed with an account, room by room. A table that names accounts and is missing here is found by the drill. */
import type { AccountRow } from '../accounts/store.ts';
import { eraseAccount as eraseKeysAndSessions } from '../accounts/store-erasure.ts';
import { warnOwner } from '../accounts/warn-owner.ts';
import { eraseApplications } from '../applications/erase-applications.ts';
import { eraseCards } from '../cards/erase-cards.ts';
import type { CardParts } from '../cards/rules.ts';
import { eraseAccount as eraseAnswers } from '../desk/store.ts';
import { eraseAccount as eraseDevices } from '../devices/store.ts';
import { eraseAccount as eraseInterests } from '../interests/store.ts';
import { dropMailsTo } from '../mail/queue-mail.ts';
import { eraseAccount as erasePairings } from '../pairings/store.ts';
import { eraseAccount as erasePasskeys } from '../passkeys/store.ts';
import { eraseAccount as eraseStartOvers } from '../recovery/store.ts';
import { eraseAccount as eraseRequests } from '../requests/store-erasure.ts';
import type { StorageTransaction } from '../storage/database.ts';
import { destroyVault } from '../vault/destroy-vault.ts';

type About = { readonly account: AccountRow; readonly now: Date };

/** Destroys what the account did and has; under the locks that `eraseAccount` takes. */
export async function destroyEverything(
  tx: StorageTransaction,
  parts: CardParts,
  { account, now }: About,
): Promise<void> {
  const { account_id: accountId, pool } = account;
  await eraseApplications(tx, { candidateId: accountId, now });
  const standIn = await eraseCards(tx, parts, { candidateId: accountId, pool, now });
  await eraseRequests(tx, accountId, standIn);
  await eraseInterests(tx, accountId);
  await destroyVault(tx, accountId);
  await erasePasskeys(tx, accountId);
  await erasePairings(tx, accountId);
  await eraseStartOvers(tx, accountId);
  await eraseAnswers(tx, accountId);
}

/** Destroys the account itself, once its record has ended: ways in, keys, and the address, after one last mail to it. */
export async function destroyAccount(
  tx: StorageTransaction,
  { secrets }: Pick<CardParts, 'secrets'>,
  { account, now }: About,
): Promise<void> {
  // First: it waits for whoever writes down a wrong guess just now, with its mail. From here on nobody does.
  await eraseKeysAndSessions(tx, account);
  await eraseDevices(tx, account.account_id);
  await dropMailsTo(tx, account.sealed_address);
  await warnOwner(tx, secrets, { account, template: 'account_erased', now });
}
