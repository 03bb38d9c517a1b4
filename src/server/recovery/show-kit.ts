import { type Refusal, refuse } from '../../shared/errors.ts';
import type { Caller } from '../accounts/caller.ts';
import { checkProof } from '../accounts/check-proof.ts';
import { type AccountRow, lockAccount } from '../accounts/store.ts';
import { setKitShown } from '../accounts/store-keys.ts';
import type { Secrets } from '../config/secrets.ts';
import type { Browser } from '../devices/browser.ts';
import { appendEvent } from '../ledger/append-event.ts';
import type { Database } from '../storage/database.ts';

/**
 * Notes that the owner has read the recovery kit back: by the secret that comes from it, limited as guesses are. Shown
 * again it changes nothing.
 */
export async function showKit(
  { db, secrets, origin }: { db: Database; secrets: Secrets; origin: string },
  input: { caller: Caller; browser: Browser; secret: string; now: Date },
): Promise<AccountRow | Refusal> {
  const { caller, browser, secret, now } = input;
  const { accountId, pool } = caller;
  return db.transact(async (tx) => {
    const account = await lockAccount(tx, accountId, pool);
    if (account === undefined) return refuse('signed_out');
    const proof = { method: 'kit', secret } as const;
    const unproven = await checkProof(tx, { account, proof, browser, now });
    if (unproven !== undefined) return unproven;
    if (account.kit_shown_at !== null) return account;
    await setKitShown(tx, accountId, now);
    const event = {
      v: 1 as const,
      origin,
      at: now.toISOString(),
      type: 'account.kit_shown' as const,
      accountId,
    };
    await appendEvent(tx, secrets.recordKey, { subjectId: accountId, pool, event });
    return { ...account, kit_shown_at: now };
  });
}
