import { offerOwnerKey as endpoint } from '../../shared/api/employer-keys.ts';
import type { Member } from '../../shared/api/employers.ts';
import type { Answer } from '../../shared/api/endpoint.ts';
import { isRefusal, type Refusal } from '../../shared/errors.ts';
import { offeredKeyOf, signOwnerKeyOffer } from '../../shared/keys/owner-key-offer.ts';
import type { Session } from '../accounts/session.ts';
import type { Api } from '../api.ts';
import { ownerKeysOf } from './add-entries.ts';

/**
 * Tells by which key I would sign for my employer, so that an owner in force can give me a seat that signs. Refusals: those
 * of the endpoint.
 */
export async function offerOwnerKey(
  api: Api,
  session: Session,
  employerId: string,
): Promise<Answer<typeof endpoint> | Refusal> {
  const [newest] = await ownerKeysOf(session, employerId);
  if (newest === undefined) throw new RangeError('a keyring has a key for every employer');
  const { accountId } = session.account;
  const offer = await signOwnerKeyOffer({ accountId, employerId }, newest.name, session.keyring.signing);
  return api(endpoint, { params: { employerId }, body: offer });
}

/** As {@link offerOwnerKey}, if I am an owner by `members` and the key that the platform has of me is not my newest. */
export async function offerWhereDue(
  api: Api,
  session: Session,
  employerId: string,
  members: readonly Member[],
): Promise<Refusal | undefined> {
  const me = members.find(({ accountId }) => accountId === session.account.accountId);
  const [newest] = await ownerKeysOf(session, employerId);
  if (me?.role !== 'owner' || (await offeredKeyOf(me, employerId, me.ownerKey)) === newest?.name)
    return undefined;
  const offered = await offerOwnerKey(api, session, employerId);
  return isRefusal(offered) ? offered : undefined;
}

/** The keys that owners among `members` offer, each signed by the account's own key; by account. */
export async function listOffered(
  employerId: string,
  members: readonly Pick<Member, 'accountId' | 'role' | 'signKey' | 'ownerKey'>[],
): Promise<ReadonlyMap<string, string>> {
  const offered = new Map<string, string>();
  for (const member of members) {
    if (member.role !== 'owner') continue;
    const key = await offeredKeyOf(member, employerId, member.ownerKey);
    if (key !== null) offered.set(member.accountId, key);
  }
  return offered;
}
