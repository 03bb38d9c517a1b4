import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bring, drill, inventTerms, post } from '../../src/cli/selfcheck/acts.ts';
import { connect, type Person } from '../../src/cli/selfcheck/people.ts';
import { granted, refused } from '../../src/cli/selfcheck/wrong-answer.ts';
import { planApplication, sealApplication } from '../../src/client/disclosure/apply.ts';
import { readDirectory } from '../../src/client/employers/read-directory.ts';
import { openPool } from '../../src/server/accounts/pools.ts';
import { listConfirmed } from '../../src/server/employers/confirmed-readers.ts';
import { appendKeyEntry } from '../../src/server/ledger/append-key-entry.ts';
import { apply, listReceivedApplications, readApplication } from '../../src/shared/api/applications.ts';
import { readConversation } from '../../src/shared/api/conversations.ts';
import { readEmployerKeys } from '../../src/shared/api/employer-keys.ts';
import { changeRole, getMyEmployer } from '../../src/shared/api/employers.ts';
import { listInterests, showInterest } from '../../src/shared/api/interests.ts';
import { type Reader, readPosting } from '../../src/shared/api/jobs.ts';
import { clearPool } from '../../src/shared/api/platform.ts';
import { encodeUtf8 } from '../../src/shared/bytes/utf8.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { ROOT_WAITS_MS } from '../../src/shared/keys/key-chain.ts';
import { asVerified } from '../staged-grant.ts';
import { idOf } from './desk-stage.ts';
import {
  add,
  begin,
  entriesOf,
  formEntries,
  formRoot,
  hashOf,
  headOf,
  keyHashOf,
  ownerKey,
  type Saying,
  seatFor,
} from './key-entries.ts';
import { type Cast, candidate, cast, employerWith, recruiter } from './people.ts';
import { type ProofStage, proveDomain, raiseProofStage } from './proof-stage.ts';

const CHANGED = /keys of your employer’s account changed/;

describe('the keys of an employer', () => {
  let raised: ProofStage;
  let people: Cast;
  let employerId: string;

  beforeAll(async () => {
    raised = await raiseProofStage();
    people = await cast(raised.stage);
    ({ employerId } = people.employer);
  });
  afterAll(() => raised.dispose());

  const say = async (by: Person, ...sayings: Saying[]) =>
    add(by, employerId, await formEntries(by, employerId, await headOf(by, employerId), sayings));
  const directory = async (id = employerId) =>
    granted(await readDirectory(people.candidate.api, people.candidate.session, id));
  const warnings = async ({ address }: Person) =>
    (await raised.platform.mailsTo(address)).filter((mail) => CHANGED.test(mail)).length;
  const warned = (person: Person, count: number) => expect.poll(() => warnings(person)).toBe(count);

  it('stand in the log when they are said, each after the one before', async () => {
    const before = await directory();
    const seat = newUuidV7();
    const answer = granted(await say(people.owner, seatFor(people.bystander, { seat })));
    expect(answer.published).toBe(true);
    const { chain, entries } = await directory();
    expect(chain?.head).toBe(answer.head);
    expect(entries.length).toBe(before.entries.length + 1);
    expect(chain?.seats.find((one) => one.seat === seat)).toMatchObject({
      ...{ role: 'recruiter', owner: null, keyHash: keyHashOf(people.bystander) },
    });
    granted(await say(people.owner, { type: 'seat.ended', seat }));
    expect((await directory()).chain?.seats.some((one) => one.seat === seat)).toBe(false);
  });

  it('are told to anybody, and none of an employer that has none, or is not there', async () => {
    const api = connect({ url: raised.platform.origin });
    const ask = async (id: string) =>
      granted(await api(readEmployerKeys, { params: { employerId: id }, query: { since: 0 } }));
    expect((await ask(employerId)).entries).toEqual(await entriesOf(people.owner, employerId));
    expect(await ask(newUuidV7())).toMatchObject({ entries: [], first: null, head: null });
  });

  it('name no person: a seat says neither whose it is nor what the platform calls them', async () => {
    const said = (await entriesOf(people.owner, employerId)).join('\n');
    for (const { session, address } of [people.owner, people.colleague, people.bystander]) {
      const { accountId, recipient, signKey, displayName } = session.account;
      for (const told of [accountId, recipient, signKey, displayName ?? '?', address])
        expect(said).not.toContain(told);
    }
  });

  it('say of a colleague what the colleague’s own client holds', async () => {
    const { mine } = granted(await people.owner.api(getMyEmployer));
    for (const { session } of [people.owner, people.colleague]) {
      const { accountId, recipient, signKey } = session.account;
      const member = mine?.members.find((one) => one.accountId === accountId);
      expect(member).toMatchObject({ recipient, signKey });
    }
  });

  it('name a domain that the employer has proven, and no other', async () => {
    refused(await say(people.owner, { type: 'domain', domain: 'mills.example' }), 'control_missing');
    await proveDomain(raised, people, 'mills.example');
    granted(await say(people.owner, { type: 'domain', domain: 'mills.example' }));
    refused(await say(people.owner, { type: 'domain', domain: 'jobs.mills.example' }), 'control_missing');
    expect((await directory()).chain?.domains).toEqual(['mills.example']);
    granted(await say(people.owner, { type: 'domain.ended', domain: 'mills.example' }));
  });

  it('are told to the other owners when a seat is given or ended, and to all when they begin anew', async () => {
    const { employer, owner, colleagues } = await employerWith(raised.stage, 'Owned Works', ['Ada', 'Ben']);
    const [second] = colleagues;
    if (second === undefined) throw new Error('there are two');
    const id = employer.employerId;
    const params = { employerId: id, accountId: idOf(second) };
    granted(await owner.api(changeRole, { params, body: { role: 'owner' } }));
    expect([await warnings(owner), await warnings(second)]).toEqual([0, 0]);
    const sayThere = async (by: Person, saying: Saying) =>
      formEntries(by, id, await headOf(by, id), [saying]).then((entries) => add(by, id, entries));
    const { chain } = await directory(id);
    const seat = chain?.seats.find((one) => one.keyHash === keyHashOf(second))?.seat ?? '';
    const { name } = await ownerKey(second, id);
    granted(await sayThere(owner, seatFor(second, { seat, role: 'owner', owner: name })));
    await warned(second, 1);
    expect(await warnings(owner)).toBe(0);

    const root = await formRoot(second, id, await headOf(owner, id));
    granted(await begin(second, id, root));
    await warned(second, 2);
    await warned(owner, 1);
    const { waiting } = (await directory(id)).chain ?? {};
    expect(waiting?.root.hash).toBe(hashOf(root));
    expect(Date.parse(waiting?.from ?? '') - Date.parse(waiting?.root.at ?? '')).toBe(ROOT_WAITS_MS);
    refused(await begin(owner, id, await formRoot(owner, id, hashOf(root))), 'keys_wait');

    granted(await sayThere(owner, { type: 'root.opposed', root: hashOf(root) }));
    expect((await directory(id)).chain?.waiting).toBeNull();
    await warned(owner, 2);
    await warned(second, 3);
  });

  it('let an application go to the confirmed alone: who is not sees it, and has no copy', async () => {
    const newcomer = await newColleague('Nils Neu');
    const team = [people.owner, newcomer];
    const postingId = await post(people.owner, employerId, team, inventTerms());
    const { grantId } = await applySealedTo(postingId, [people.owner]);
    const application = granted(await newcomer.api(readApplication, { params: { grantId } })).application;
    expect(application).toMatchObject({ copyId: null, unread: 0 });
    const listed = granted(await newcomer.api(listReceivedApplications, { params: { postingId } }));
    expect(listed.applications).toMatchObject([{ grantId, copyId: null, unread: 0 }]);
    const own = granted(await people.owner.api(readApplication, { params: { grantId } })).application;
    expect(own).toMatchObject({ unread: 1 });
    expect(own.copyId).not.toBeNull();
    const thread = { params: { grantId }, query: { after: 0 } };
    refused(await newcomer.api(readConversation, thread), 'not_found');
    const { parties } = granted(await people.owner.api(readConversation, thread));
    expect(parties.map(({ partyId }) => partyId).sort()).toEqual([grantId, idOf(people.owner)].sort());
  });

  it('let an application go to whoever the candidate chose, as long as each confirmed one is among them', async () => {
    const newcomer = await newColleague('Nora Neu');
    const postingId = await post(people.owner, employerId, [people.owner, newcomer], inventTerms());
    const onlyNew = await tryToApply(await candidate(raised.stage), postingId, [newcomer]);
    refused(onlyNew, 'team_changed');
    const stranger = await tryToApply(await candidate(raised.stage), postingId, [
      people.owner,
      people.outsider,
    ]);
    refused(stranger, 'team_changed');
    await applySealedTo(postingId, [people.owner, newcomer]);
    granted(await say(people.owner, seatFor(newcomer)));
    refused(await tryToApply(await candidate(raised.stage), postingId, [people.owner]), 'team_changed');
    await applySealedTo(postingId, [people.owner, newcomer]);
  });

  it('let an interest go to the confirmed alone', async () => {
    const newcomer = await newColleague('Ned Neu');
    const postingId = await post(people.owner, employerId, [people.owner, newcomer], inventTerms());
    const person = await candidate(raised.stage);
    const show = (readers: Person[]) => {
      const body = { interestId: newUuidV7(), postingId, readers: readers.map(idOf), ciphertext: 'c2VhbGVk' };
      return person.api(showInterest, { body });
    };
    refused(await show([newcomer]), 'team_changed');
    refused(await show([people.owner, people.outsider]), 'team_changed');
    granted(await show([people.owner]));
    const seen = async ({ api }: Person) =>
      granted(await api(listInterests, { params: { postingId } })).interests.length;
    expect([await seen(people.owner), await seen(newcomer)]).toEqual([1, 0]);
  });

  it('ask for nobody’s copy while a seat is on its way into the log, or out of it', async () => {
    const newcomer = await newColleague('Nele Neu');
    const readers = [newcomer, people.colleague].map(readerOf);
    const { db } = raised.platform.platform;
    const confirmed = [idOf(people.colleague)];
    expect([...(await db.read((tx) => listConfirmed(tx, employerId, readers)))]).toEqual(confirmed);
    const { chain } = await directory();
    const seats = chain?.seats.filter(({ keyHash }) => keyHash === keyHashOf(people.colleague)) ?? [];
    expect(seats.length).toBe(1);
    const [given, ended] = [seatFor(newcomer), { type: 'seat.ended', seat: seats[0]?.seat ?? '' } as const];
    expect([...(await confirmedDuring(given, readers))]).toEqual(confirmed);
    expect([...(await confirmedDuring(ended, readers))]).toEqual([]);
    expect([...(await db.read((tx) => listConfirmed(tx, employerId, readers)))]).toEqual(confirmed);
  });

  it('stay in the log when the employer is gone, and the others’ go on', async () => {
    const { db } = raised.platform.platform;
    const { token: poolToken } = await openPool(db, new Date());
    const stage = { url: raised.platform.origin, poolToken };
    const { owner, employer } = await employerWith(stage, 'Passing Works');
    const said = await entriesOf(people.candidate, employer.employerId);
    expect(said.length).toBe(1);
    granted(await owner.api(clearPool));
    expect(await entriesOf(people.candidate, employer.employerId)).toEqual(said);
    expect((await directory(employer.employerId)).chain?.root.hash).toBe(hashOf(said[0] ?? ''));
    granted(await say(people.owner, seatFor(people.bystander)));
  });

  /** Whom the platform takes for confirmed in the transaction that adds an entry, which is undone. */
  async function confirmedDuring(saying: Saying, readers: readonly Reader[]): Promise<Set<string>> {
    const entries = await entriesOf(people.owner, employerId);
    const [entry = ''] = await formEntries(people.owner, employerId, hashOf(entries.at(-1) ?? ''), [saying]);
    const undone = new Error('undone');
    let confirmed: Set<string> | undefined;
    const adding = raised.platform.platform.db.transact(async (tx) => {
      const chain = { employerId, place: entries.length };
      await appendKeyEntry(tx, { entry: encodeUtf8(entry), chain, now: new Date() });
      confirmed = await listConfirmed(tx, employerId, readers);
      throw undone;
    });
    await expect(adding).rejects.toBe(undone);
    return confirmed ?? new Set(['nobody was asked']);
  }

  /** Somebody of the employer whose keys nobody confirmed. */
  async function newColleague(name: string): Promise<Person> {
    const newcomer = await recruiter(raised.stage, name);
    await bring(people.owner, newcomer, employerId, raised.stage.invitationFor);
    return newcomer;
  }

  async function tryToApply(person: Person, postingId: string, readers: readonly Person[]) {
    const { posting } = granted(await person.api(readPosting, { params: { postingId } }));
    const team = readers.map(readerOf);
    const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
    const choice = { team: asVerified(team), resume: people.resume, fields: ['name' as const] };
    const seen = { ...posting, team };
    const sealed = await sealApplication(
      person.session,
      { ...choice, posting: seen, message: 'Good morning', expiresAt },
      planApplication(seen),
    );
    return person.api(apply, { body: sealed });
  }

  async function applySealedTo(postingId: string, readers: readonly Person[]) {
    const person = await candidate(raised.stage);
    const { application } = granted(await tryToApply(person, postingId, readers));
    await drill(person);
    return application;
  }
});

/** Somebody as a posting names the people of its team. */
function readerOf({ session: { account } }: Person): Reader {
  const { accountId, recipient, signKey } = account;
  return { accountId, recipient, signKey, displayName: '', title: '' };
}
