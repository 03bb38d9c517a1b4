import { expect, it } from 'vitest';
import type { Member } from '../../../shared/api/employers.ts';
import type { MemberRole } from '../../../shared/employers/roles.ts';
import type { KeyChain, Seat } from '../../../shared/keys/key-chain.ts';
import { hashOfKeys } from '../../../shared/keys/key-entry.ts';
import { judgePeople } from './judge-people.ts';

const member = (displayName: string, role: MemberRole): Member => ({
  ...{
    displayName,
    role,
    title: 'Miller',
    joinedAt: '2026-11-01T08:00:00Z',
    waitingKeys: [],
    ownerKey: null,
  },
  ...{
    accountId: `id of ${displayName}`,
    recipient: `age1pq1${displayName}`,
    signKey: `key of ${displayName}`,
  },
});
const seatOf = (who: Member, by: string): Seat => ({
  ...{ seat: `seat of ${who.displayName}`, role: who.role, keyHash: hashOfKeys(who), by },
  owner: who.role === 'owner' ? `owner key of ${who.displayName}` : null,
  since: '2026-11-02T08:00:00Z',
});
const chainOf = (...seats: Seat[]): KeyChain => ({
  ...{ employer: 'one', length: seats.length, head: 'head', at: '2026-11-02T08:00:00Z', seats },
  ...{ root: { hash: 'root', owner: 'owner key of Ines Roth', at: '2026-11-02T08:00:00Z' } },
  ...{ domains: [], waiting: null },
});

const ines = member('Ines Roth', 'owner');
const tomas = member('Tomas Vale', 'recruiter');
const owner = seatOf(ines, 'owner key of Ines Roth');

it('calls a person confirmed whose keys a seat names, and says who confirmed them', () => {
  const chain = chainOf(owner, seatOf(tomas, 'owner key of Ines Roth'));
  expect(judgePeople(chain, [ines, tomas])).toMatchObject([
    { standing: 'confirmed', by: ines },
    { standing: 'confirmed', by: ines, member: tomas },
  ]);
});

it('calls a person unconfirmed whose keys no seat names, and needs no seat of viewers', () => {
  const viewer = member('Ada Lind', 'viewer');
  const standings = judgePeople(chainOf(owner), [ines, tomas, viewer]).map(({ standing }) => standing);
  expect(standings).toEqual(['confirmed', 'unconfirmed', 'not_needed']);
});

it('calls a person unconfirmed who made new keys', () => {
  const chain = chainOf(owner, seatOf(tomas, 'owner key of Ines Roth'));
  const anew = { ...tomas, recipient: 'age1pq1other' };
  expect(judgePeople(chain, [ines, anew])[1]).toMatchObject({
    standing: 'unconfirmed',
    seat: null,
    by: null,
  });
});

it('notices that a seat is of another role than the person has now', () => {
  const chain = chainOf(owner, seatOf(tomas, 'owner key of Ines Roth'));
  const other = { ...tomas, role: 'hiring_manager' as const };
  const [, seen] = judgePeople(chain, [ines, other], new Set([tomas.accountId]));
  expect(seen?.standing).toBe('other_role');
});

it('calls a second owner confirmed who does not sign for the employer', () => {
  const second = member('Ada Lind', 'owner');
  const seat: Seat = { ...seatOf(second, 'owner key of Ines Roth'), role: 'recruiter', owner: null };
  expect(judgePeople(chainOf(owner, seat), [ines, second])[1]?.standing).toBe('confirmed');
});

it('names nobody as the one who confirmed when that owner is here no more', () => {
  const chain = chainOf(owner, seatOf(tomas, 'owner key of somebody who left'));
  expect(judgePeople(chain, [ines, tomas])[1]).toMatchObject({ standing: 'confirmed', by: null });
});
