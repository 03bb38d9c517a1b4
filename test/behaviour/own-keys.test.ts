import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bring, propose } from '../../src/cli/selfcheck/acts.ts';
import { asCompared, beginKeys, confirm } from '../../src/cli/selfcheck/key-acts.ts';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted, refused } from '../../src/cli/selfcheck/wrong-answer.ts';
import { giveUpDomain, nameDomain } from '../../src/client/employers/domains.ts';
import { establishKeys } from '../../src/client/employers/establish-keys.ts';
import { opposeRoot, proposeRoot } from '../../src/client/employers/new-root.ts';
import { offerWhereDue } from '../../src/client/employers/offer-owner-key.ts';
import { type OwnKeys, readOwnKeys } from '../../src/client/employers/own-keys.ts';
import { confirmSeats, endSeats } from '../../src/client/employers/seats.ts';
import { offerOwnerKey } from '../../src/shared/api/employer-keys.ts';
import { changeRole, getMyEmployer, removeMember } from '../../src/shared/api/employers.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { ROOT_WAITS_MS } from '../../src/shared/keys/key-chain.ts';
import { hashOfKeys } from '../../src/shared/keys/key-entry.ts';
import { offeredKeyOf } from '../../src/shared/keys/owner-key-offer.ts';
import { openKeyring } from '../../src/shared/vault/keyring.ts';
import { idOf } from './desk-stage.ts';
import { formOffer } from './key-entries.ts';
import { employerWith, recruiter } from './people.ts';
import { type RaisedStage, raiseStage } from './raised-stage.ts';

let raised: RaisedStage;

beforeAll(async () => {
  raised = await raiseStage();
});
afterAll(() => raised.platform.dispose());

/** The keys of somebody's employer, as their own client shows them. */
async function look({ api, session }: Person, now?: Date): Promise<OwnKeys> {
  const { mine } = granted(await api(getMyEmployer));
  if (mine === null) throw new Error('somebody without an employer looks at its keys');
  return granted(await readOwnKeys(api, session, mine.employer, mine.members, now));
}
const whatOf = ({ alerts }: OwnKeys) => alerts.map(({ what }) => what);
const namesOf = (members: OwnKeys['toConfirm']) => members.map(({ displayName }) => displayName);

/** An employer with a recruiter who joined and whom nobody confirmed. */
async function employerWithNewcomer(name: string) {
  const { employer, owner } = await employerWith(raised.stage, name, [`Owner of ${name}`]);
  const newcomer = await recruiter(raised.stage, 'Jun Mori');
  await bring(owner, newcomer, employer.employerId, raised.stage.invitationFor);
  return { employerId: employer.employerId, owner, newcomer };
}

describe('the keys of an employer, as its owners see them', () => {
  it('begin once, however often that is asked for', async () => {
    const { employer, owner } = await employerWith(raised.stage, 'First Mills');
    const before = (await look(owner)).directory.chain?.root.hash;
    await beginKeys(owner, employer.employerId);
    const { state, directory, toConfirm, alerts } = await look(owner);
    expect([state, directory.chain?.root.hash, directory.entries.length]).toEqual(['mine', before, 1]);
    expect([toConfirm, alerts]).toEqual([[], []]);
  });

  it('name a newcomer to confirm, and nobody once that is done, twice as once', async () => {
    const { employerId, owner, newcomer } = await employerWithNewcomer('Second Mills');
    const { toConfirm } = await look(owner);
    expect(namesOf(toConfirm)).toEqual(['Jun Mori']);
    granted(await confirmSeats(owner.api, owner.session, employerId, toConfirm));
    await confirm(owner, employerId, toConfirm);
    const after = await look(owner);
    expect([after.toConfirm, after.directory.entries.length]).toEqual([[], 2]);
    expect((await look(newcomer)).state).toBe('other');
    const taken = await confirmSeats(newcomer.api, newcomer.session, employerId, []);
    refused(taken, 'role_not_allowed');
  });

  it('name who has another role by now, and whose seat should end', async () => {
    const { employerId, owner, newcomer } = await employerWithNewcomer('Third Mills');
    await confirm(owner, employerId, [asCompared(newcomer)]);
    const params = { employerId, accountId: idOf(newcomer) };
    granted(await owner.api(changeRole, { params, body: { role: 'hiring_manager' } }));
    const { otherRoles } = await look(owner);
    expect(otherRoles).toMatchObject([{ member: { displayName: 'Jun Mori' }, seat: { role: 'recruiter' } }]);
    await confirm(owner, employerId, [asCompared(newcomer, 'hiring_manager')]);
    expect((await look(owner)).otherRoles).toEqual([]);
    granted(await owner.api(removeMember, { params }));
    const { toEnd } = await look(owner);
    expect(toEnd).toMatchObject([{ role: 'hiring_manager' }]);
    for (const _ of ['once', 'again']) granted(await endSeats(owner.api, owner.session, employerId, toEnd));
    const { chain } = (await look(owner)).directory;
    expect(chain?.seats).toMatchObject([{ role: 'owner' }]);
  });

  it('are signed by a second owner too, once that one told their key and the first confirmed it', async () => {
    const { employerId, owner, newcomer } = await employerWithNewcomer('Shared Mills');
    await confirm(owner, employerId, [asCompared(newcomer)]);
    const params = { employerId, accountId: idOf(newcomer) };
    granted(await owner.api(changeRole, { params, body: { role: 'owner' } }));
    expect((await look(owner)).otherRoles, 'as long as no key is told').toEqual([]);
    const members = async () => granted(await newcomer.api(getMyEmployer)).mine?.members ?? [];
    for (const _ of ['once', 'again'])
      await offerWhereDue(newcomer.api, newcomer.session, employerId, await members());
    const { otherRoles } = await look(owner);
    expect(otherRoles).toMatchObject([{ member: { displayName: 'Jun Mori' }, seat: { role: 'recruiter' } }]);
    await confirm(
      owner,
      employerId,
      otherRoles.map(({ member }) => member),
    );
    expect(await look(newcomer)).toMatchObject({ state: 'mine', toConfirm: [], otherRoles: [] });
    const third = await recruiter(raised.stage, 'Ines Roth');
    await bring(owner, third, employerId, raised.stage.invitationFor);
    await confirm(newcomer, employerId, [asCompared(third)]);
    expect(whatOf(await look(owner))).toEqual(['seat']);
    const founder = (await look(newcomer)).directory.chain?.seats.find(
      ({ keyHash }) => keyHash === hashOfKeys(owner.session.account),
    );
    granted(await endSeats(newcomer.api, newcomer.session, employerId, founder ? [founder] : []));
    expect(await look(owner)).toMatchObject({ state: 'other' });
  });

  it('take no key for an owner’s that another account signed for, or that was told for another employer', async () => {
    const { employerId, owner, newcomer } = await employerWithNewcomer('Told Mills');
    granted(
      await owner.api(changeRole, {
        params: { employerId, accountId: idOf(newcomer) },
        body: { role: 'owner' },
      }),
    );
    const { accountId, signKey } = newcomer.session.account;
    const honest = await formOffer(newcomer, employerId);
    const [foreign, elsewhere] = [await formOffer(owner, employerId), await formOffer(newcomer, newUuidV7())];
    for (const body of [foreign, elsewhere, { ...honest, key: foreign.key }]) {
      expect(await offeredKeyOf({ accountId, signKey }, employerId, body)).toBeNull();
      refused(await newcomer.api(offerOwnerKey, { params: { employerId }, body }), 'signature_invalid');
    }
    granted(await newcomer.api(offerOwnerKey, { params: { employerId }, body: honest }));
    expect(await offeredKeyOf({ accountId, signKey }, employerId, honest)).toBe(honest.key);
  });

  it('take entries of two windows at once, one after the other', async () => {
    const { employerId, owner, newcomer } = await employerWithNewcomer('Fourth Mills');
    const third = await recruiter(raised.stage, 'Ines Roth');
    await bring(owner, third, employerId, raised.stage.invitationFor);
    await Promise.all([newcomer, third].map((one) => confirm(owner, employerId, [asCompared(one)])));
    const { toConfirm, directory } = await look(owner);
    expect([toConfirm, directory.entries.length]).toEqual([[], 3]);
  });

  it('are handed over by the key of a lost device to the newest', async () => {
    const { employerId, owner, newcomer } = await employerWithNewcomer('Fifth Mills');
    const older = crypto.getRandomValues(new Uint8Array(32));
    const { chain } = (await look(owner)).directory;
    // As after a lost device: the ring knows the key that the chain knows, and a newer one that it does not.
    const newest = await openKeyring([older]);
    const keyring = {
      ...owner.session.keyring,
      forEmployer: async (id: string) => {
        const [fresh] = await newest.forEmployer(id);
        return [fresh, ...(await owner.session.keyring.forEmployer(id))] as const;
      },
    };
    const renewed = { ...owner, session: { ...owner.session, keyring } };
    await confirm(renewed, employerId, [asCompared(newcomer)]);
    const after = await look(renewed);
    expect([after.state, after.alerts, after.directory.entries.length]).toEqual(['mine', [], 3]);
    const [mine] = after.directory.chain?.seats.filter(({ role }) => role === 'owner') ?? [];
    expect(mine?.seat).toBe(chain?.seats[0]?.seat);
    expect(mine?.owner).not.toBe(chain?.seats[0]?.owner);
    // The lost device's own key signs nothing any more.
    refused(await endSeats(owner.api, owner.session, employerId, []), 'role_not_allowed');
  });

  it('name a domain that is proven alone, once, and give it up', async () => {
    const { employer, owner } = await employerWith(raised.stage, 'Sixth Mills');
    const { api, session } = owner;
    refused(await nameDomain(api, session, employer.employerId, 'no domain'), 'domain_not_usable');
    refused(await nameDomain(api, session, employer.employerId, 'Mills.example.'), 'control_missing');
    granted(await giveUpDomain(api, session, employer.employerId, 'mills.example'));
    expect((await look(owner)).directory.entries.length).toBe(1);
  });
});

describe('a new root', () => {
  async function takeOver(name: string) {
    const stage = await employerWithNewcomer(name);
    const { employerId, owner, newcomer } = stage;
    await confirm(owner, employerId, [asCompared(newcomer)]);
    const params = { employerId, accountId: idOf(newcomer) };
    granted(await owner.api(changeRole, { params, body: { role: 'owner' } }));
    for (const _ of ['once', 'again']) granted(await proposeRoot(newcomer.api, newcomer.session, employerId));
    return stage;
  }

  it('of a second owner alarms the first, who says no', async () => {
    const { employerId, owner, newcomer } = await takeOver('Seventh Mills');
    const { alerts, state } = await look(owner);
    expect([state, alerts]).toMatchObject(['mine', [{ what: 'waiting', mine: false }]]);
    refused(await proposeRoot(owner.api, owner.session, employerId), 'keys_wait');
    const hash = alerts[0]?.what === 'waiting' ? alerts[0].root.hash : '';
    for (const _ of ['once', 'again']) granted(await opposeRoot(owner.api, owner.session, employerId, hash));
    expect((await look(owner)).alerts).toEqual([]);
    expect((await look(newcomer)).state).toBe('other');
  });

  it('names the hour from which it counts, and the one in force is told until it is accepted', async () => {
    const { newcomer } = await takeOver('Eighth Mills');
    const shown = await look(newcomer);
    expect(whatOf(shown)).toEqual(['root', 'waiting', 'seat']);
    const waiting = shown.directory.chain?.waiting;
    const waits = Date.parse(waiting?.from ?? '') - Date.parse(waiting?.root.at ?? '');
    expect(waits).toBe(ROOT_WAITS_MS);
    shown.acceptRoot();
    shown.noteSeats();
    expect((await look(newcomer)).alerts).toMatchObject([{ what: 'waiting', mine: true }]);
  });
});

describe('an employer without keys', () => {
  it('shows an owner that there are none, and lets nobody be confirmed', async () => {
    const owner = await recruiter(raised.stage, 'Ada Vale');
    const { employerId } = await propose(owner, 'Ninth Mills');
    refused(await establishKeys(owner.api, owner.session, employerId), 'employer_not_approved');
    await raised.stage.approve?.(employerId);
    expect((await look(owner)).state).toBe('none');
    refused(await confirmSeats(owner.api, owner.session, employerId, []), 'keys_not_confirmed');
  });
});
