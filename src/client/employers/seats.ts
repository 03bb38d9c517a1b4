/** An owner says whose keys may be sealed to, having compared their safety numbers; and whose no more. */
import type { Member } from '../../shared/api/employers.ts';
import { newUuidV7 } from '../../shared/bytes/uuid.ts';
import { type MemberRole, may } from '../../shared/employers/roles.ts';
import type { Refusal } from '../../shared/errors.ts';
import { type KeyChain, MOST_OWNERS, ownersOf, type Seat } from '../../shared/keys/key-chain.ts';
import { hashOfKeys, type SeatKeys } from '../../shared/keys/key-entry.ts';
import type { Session } from '../accounts/session.ts';
import type { Api } from '../api.ts';
import { addEntries, type KeysAdded, type Saying } from './add-entries.ts';
import { listOffered } from './offer-owner-key.ts';

/** Whom to confirm, by which keys. */
export type Confirmed = Pick<Member, 'role' | 'ownerKey'> & SeatKeys;

/**
 * Gives each of `members` a seat under the keys shown here, or the role that they have now; nothing for those who have both
 * already, and for those who may not read applications. Refusals: those of `addEntries`.
 */
export async function confirmSeats(
  api: Api,
  session: Session,
  employerId: string,
  members: readonly Confirmed[],
): Promise<KeysAdded | Refusal> {
  const offered = await listOffered(employerId, members);
  return addEntries(api, session, employerId, (chain) =>
    members.flatMap((member) => seatFor(chain, member, offered.get(member.accountId) ?? null) ?? []),
  );
}

/** Ends seats. Those that ended already are left alone. Refusals: those of `addEntries`. */
export function endSeats(
  api: Api,
  session: Session,
  employerId: string,
  seats: readonly Pick<Seat, 'seat'>[],
): Promise<KeysAdded | Refusal> {
  return addEntries(api, session, employerId, (chain) =>
    seats
      .filter(({ seat }) => chain.seats.some((one) => one.seat === seat))
      .map(({ seat }) => ({ type: 'seat.ended', seat })),
  );
}

/** A seat that names these keys. */
export function seatOf({ seats }: Pick<KeyChain, 'seats'>, keys: SeatKeys): Seat | undefined {
  const keyHash = hashOfKeys(keys);
  return seats.find((seat) => seat.keyHash === keyHash);
}

/**
 * The role that a seat says for somebody. A colleague who is an owner at the platform signs nothing here without a key made
 * for this employer, which only their own client can tell: until it did, the seat is a recruiter's, who reads the same.
 */
export function seatRole(role: MemberRole, owner: string | null): MemberRole {
  return role === 'owner' && owner === null ? 'recruiter' : role;
}

function seatFor(chain: KeyChain, member: Confirmed, offered: string | null): Saying | undefined {
  if (!may(member.role, 'read_applications')) return undefined;
  const given = seatOf(chain, member);
  // One more key to sign with is one more to try for every entry: there is an end to it.
  const key = ownersOf(chain).length < MOST_OWNERS ? offered : null;
  const owner = member.role === 'owner' ? (key ?? given?.owner ?? null) : null;
  const role = seatRole(member.role, owner);
  if (given?.role === role && given.owner === owner) return undefined;
  return { type: 'seat', seat: given?.seat ?? newUuidV7(), role, keyHash: hashOfKeys(member), owner };
}
