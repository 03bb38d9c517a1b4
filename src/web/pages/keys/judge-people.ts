/**
 * How the keys of an employer's people stand: what its chain says, beside the people and keys that the platform names.
 * Says nothing about whether the chain is the right one; that was verified before.
 */
import { seatOf } from '../../../client/employers/seats.ts';
import type { Member } from '../../../shared/api/employers.ts';
import { may } from '../../../shared/employers/roles.ts';
import type { KeyChain, Seat } from '../../../shared/keys/key-chain.ts';
import { hashOfKeys } from '../../../shared/keys/key-entry.ts';

/** Somebody of the employer, and how their keys stand. */
export type PersonKeys = {
  readonly member: Member;
  /** {@link hashOfKeys} of the keys that the platform names. */
  readonly keyHash: string;
  readonly standing: PersonStanding;
  readonly seat: Seat | null;
  /** Who confirmed them; null when that owner is here no more, or nobody did. */
  readonly by: Member | null;
};
/**
 * `confirmed`: a seat names these keys in this role. `other_role`: a seat names these keys, in a role that the person no
 * longer has. `unconfirmed`: no seat does. `not_needed`: whoever reads no applications needs none.
 */
export type PersonStanding = 'confirmed' | 'other_role' | 'unconfirmed' | 'not_needed';

/** How the keys of each of `members` stand by `chain`, in their order; `changed`: whose seat says another role. */
export function judgePeople(
  chain: KeyChain,
  members: readonly Member[],
  changed: ReadonlySet<string> = new Set(),
): PersonKeys[] {
  const hashes = new Map(members.map((member) => [hashOfKeys(member), member]));
  return [...hashes].map(([keyHash, member]) => {
    const seat = seatOf(chain, member) ?? null;
    return {
      member,
      keyHash,
      seat,
      standing: standingOf(member, seat, changed),
      by: giverOf(chain, seat, hashes),
    };
  });
}

function standingOf(
  { accountId, role }: Member,
  seat: Seat | null,
  changed: ReadonlySet<string>,
): PersonStanding {
  if (!may(role, 'read_applications')) return 'not_needed';
  if (seat === null) return 'unconfirmed';
  return changed.has(accountId) ? 'other_role' : 'confirmed';
}

function giverOf({ seats }: KeyChain, seat: Seat | null, people: ReadonlyMap<string, Member>): Member | null {
  const giver = seat && seats.find(({ owner }) => owner === seat.by);
  return (giver && people.get(giver.keyHash)) ?? null;
}
