import type { offerOwnerKey as endpoint } from '../../shared/api/employer-keys.ts';
import type { Answer, Body } from '../../shared/api/endpoint.ts';
import { decodeBase64url, encodeBase64url } from '../../shared/bytes/base64url.ts';
import { isRefusal, type Refusal, refuse } from '../../shared/errors.ts';
import { offeredKeyOf } from '../../shared/keys/owner-key-offer.ts';
import type { Caller } from '../accounts/caller.ts';
import { findAccount } from '../accounts/store.ts';
import type { Database } from '../storage/database.ts';
import { actAsOwner } from './membership.ts';
import { setOwnerKey } from './store-people.ts';

/** Keeps the key that an owner offers, for the owners in force to give a seat to; a later one takes its place. */
export async function offerOwnerKey(
  db: Database,
  { caller, employerId, ...offer }: { caller: Caller; employerId: string } & Body<typeof endpoint>,
): Promise<Answer<typeof endpoint> | Refusal> {
  return db.transact(async (tx) => {
    const employer = await actAsOwner(tx, caller, employerId);
    if (isRefusal(employer)) return employer;
    const account = await findAccount(tx, caller.accountId, caller.pool);
    const signer = {
      accountId: caller.accountId,
      signKey: encodeBase64url(account?.sign_key ?? new Uint8Array()),
    };
    if ((await offeredKeyOf(signer, employerId, offer)) === null)
      return refuse('signature_invalid', 'the account did not sign this key');
    const [key, signature] = [decodeBase64url(offer.key), decodeBase64url(offer.signature)];
    await setOwnerKey(tx, { employerId, accountId: caller.accountId, key, signature });
    return { done: true as const };
  });
}
