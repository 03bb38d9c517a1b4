import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inventTerms, join, post, propose, sendApplication } from '../../src/cli/selfcheck/acts.ts';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { readCheckedRecord } from '../../src/client/disclosure/check-record.ts';
import { openCopy, readTerms } from '../../src/client/disclosure/open-copy.ts';
import { changeStage, listReceivedApplications, readApplication } from '../../src/shared/api/applications.ts';
import { listGrants } from '../../src/shared/api/disclosure.ts';
import { changeRole, getMyEmployer, removeMember } from '../../src/shared/api/employers.ts';
import {
  changePosting,
  closePosting,
  listEmployerPostings,
  openPosting,
  readPosting,
} from '../../src/shared/api/jobs.ts';
import {
  confirmContactKey,
  confirmKeyByDomain,
  endContactKey,
  listContactKeys,
  sendDomainKeyCode,
} from '../../src/shared/api/passkeys.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import type { MemberRole } from '../../src/shared/employers/roles.ts';
import { idOf, recordOf } from './desk-stage.ts';
import { type Cast, candidate, cast, recruiter } from './people.ts';
import { otherThan, type ProofStage, proveDomain, raiseProofStage, waitingKey } from './proof-stage.ts';

describe('the people of an employer', () => {
  let raised: ProofStage;
  let people: Cast;
  let manager: Person;
  let viewer: Person;

  beforeAll(async () => {
    raised = await raiseProofStage();
    people = await cast(raised.stage);
    manager = await joining('Mia Manager', 'hiring_manager');
    viewer = await joining('Vera Viewer', 'viewer');
  });
  afterAll(() => raised.dispose());

  async function joining(name: string, role: MemberRole): Promise<Person> {
    const person = await recruiter(raised.stage, name);
    await join(people.owner, person, people.employer.employerId, raised.stage.invitationFor, role);
    return person;
  }
  const become = (person: Person, role: MemberRole, by = people.owner) => {
    const params = { employerId: people.employer.employerId, accountId: idOf(person) };
    return by.api(changeRole, { params, body: { role } });
  };
  /** An application that `team` may read. */
  async function applied(team: readonly Person[]) {
    const applicant = await candidate(raised.stage);
    const postingId = await post(people.owner, people.employer.employerId, team);
    const { grantId } = await sendApplication(applicant, postingId, { resume: people.resume });
    return { applicant, postingId, grantId };
  }
  async function opens({ api, session }: Person, grantId: string) {
    const { copyId } = granted(await api(readApplication, { params: { grantId } })).application;
    return openCopy(api, session, granted(await readTerms(api, session, copyId ?? '')), newUuidV7());
  }
  async function readersOf({ api }: Person, grantId: string) {
    const { grants } = granted(await api(listGrants));
    const readers = grants.find((grant) => grant.grantId === grantId)?.readers ?? [];
    return new Map(
      readers.map(({ recruiterId, left, copyDestroyed, displayName }) => [
        recruiterId,
        { left, copyDestroyed, displayName },
      ]),
    );
  }
  async function endings({ api, session }: Person) {
    const { entries, problems } = granted(await readCheckedRecord(api, session));
    expect(problems).toEqual([]);
    return entries.flatMap(({ event }) => (event.type === 'copy.reader_left' ? [event] : []));
  }
  async function contentsOf(recruiterId: string, grantId: string) {
    const { rows } = await raised.platform.platform.db.pool.query(
      'select ciphertext, destroyed_at from disclosure.copies where recruiter_id = $1 and grant_id = $2',
      [recruiterId, grantId],
    );
    return rows;
  }

  it('read as hiring managers where they stand in a team, and open no postings', async () => {
    const { owner, employer } = people;
    const { postingId, grantId } = await applied([owner, manager]);
    granted(await opens(manager, grantId));
    const change = { changeId: newUuidV7(), stage: 'interview' } as const;
    granted(await manager.api(changeStage, { params: { grantId }, body: change }));
    const team = [idOf(manager)];
    const body = { postingId: newUuidV7(), terms: inventTerms(), team };
    expect(
      await manager.api(openPosting, { params: { employerId: employer.employerId }, body }),
    ).toMatchObject({
      refused: 'role_not_allowed',
    });
    const changed = { version: 1, terms: inventTerms(), team };
    for (const answer of [
      await manager.api(changePosting, { params: { postingId }, body: changed }),
      await manager.api(closePosting, { params: { postingId } }),
    ]) {
      expect(answer).toMatchObject({ refused: 'role_not_allowed' });
    }
  });

  it('see postings and how many applied as viewers, and no application', async () => {
    const { owner, employer } = people;
    const { employerId } = employer;
    const { postingId, grantId } = await applied([owner]);
    const { postings } = granted(await viewer.api(listEmployerPostings, { params: { employerId } }));
    expect(postings.find((posting) => posting.postingId === postingId)).toMatchObject({
      applications: 1,
      inTeam: false,
    });
    for (const answer of [
      await viewer.api(listReceivedApplications, { params: { postingId } }),
      await viewer.api(readApplication, { params: { grantId } }),
    ]) {
      expect(answer).toMatchObject({ refused: 'not_found' });
    }
  });

  it('stand in no team as viewers', async () => {
    const { owner, employer } = people;
    const { employerId } = employer;
    const body = { postingId: newUuidV7(), terms: inventTerms(), team: [idOf(owner), idOf(viewer)] };
    expect(await owner.api(openPosting, { params: { employerId }, body })).toMatchObject({
      refused: 'team_changed',
    });
  });

  it('lose what they could read when they become viewers, and their candidates see it', async () => {
    const { owner } = people;
    const reader = await joining('Rhea Reader', 'recruiter');
    const first = await applied([owner, reader]);
    const second = await applied([reader]);
    granted(await opens(reader, first.grantId));
    for (const _ of ['once', 'again']) granted(await become(reader, 'viewer'));

    for (const { grantId, applicant, postingId } of [first, second]) {
      const readers = await readersOf(applicant, grantId);
      expect(readers.get(idOf(reader))).toEqual({
        left: true,
        copyDestroyed: true,
        displayName: 'Rhea Reader',
      });
      expect(await endings(applicant)).toMatchObject([{ recruiterId: idOf(reader), grantId, why: 'role' }]);
      expect(await contentsOf(idOf(reader), grantId)).toMatchObject([{ ciphertext: null }]);
      const { posting } = granted(await owner.api(readPosting, { params: { postingId } }));
      expect(posting.team.map(({ accountId }) => accountId)).not.toContain(idOf(reader));
    }
    granted(await opens(owner, first.grantId));
    // Who comes back reads what is sent from then on, and nothing from before.
    granted(await become(reader, 'recruiter'));
    const { version } = granted(
      await owner.api(readPosting, { params: { postingId: first.postingId } }),
    ).posting;
    const body = { version, terms: inventTerms(), team: [owner, reader].map(idOf) };
    granted(await owner.api(changePosting, { params: { postingId: first.postingId }, body }));
    expect(await opens(reader, first.grantId)).toMatchObject({ refused: 'not_in_team' });
    const later = await candidate(raised.stage);
    const { grantId } = await sendApplication(later, first.postingId, { resume: people.resume });
    granted(await opens(reader, grantId));
  });

  it('leave nothing readable behind when they go by themselves', async () => {
    const { owner, employer } = people;
    const { employerId } = employer;
    const leaver = await joining('Lea Leaver', 'hiring_manager');
    const { applicant, grantId } = await applied([owner, leaver]);
    granted(await leaver.api(removeMember, { params: { employerId, accountId: idOf(leaver) } }));
    expect(await endings(applicant)).toMatchObject([{ recruiterId: idOf(leaver), why: 'left' }]);
    expect(await contentsOf(idOf(leaver), grantId)).toMatchObject([{ ciphertext: null }]);
    const readers = await readersOf(applicant, grantId);
    expect(readers.get(idOf(leaver))).toMatchObject({ left: true, copyDestroyed: true });
    expect(readers.get(idOf(owner))).toMatchObject({ left: false, copyDestroyed: false });
  });

  it('always have an owner', async () => {
    const { owner, bystander } = people;
    expect(await become(owner, 'recruiter')).toMatchObject({ refused: 'forbidden' });
    granted(await become(bystander, 'owner'));
    granted(await become(owner, 'recruiter', bystander));
    expect(await become(bystander, 'viewer', owner)).toMatchObject({ refused: 'role_not_allowed' });
    granted(await become(owner, 'owner', bystander));
    granted(await become(bystander, 'recruiter'));
  });

  it('find on their records who gave them which role', async () => {
    const { owner } = people;
    const riser = await joining('Ray Riser', 'viewer');
    granted(await become(riser, 'hiring_manager'));
    const { events } = await recordOf(riser);
    const said = events.flatMap((event) =>
      event.type === 'employer.membership' ? [[event.what, event.role, event.by]] : [],
    );
    expect(said).toEqual([
      ['joined', 'viewer', idOf(owner)],
      ['role', 'hiring_manager', idOf(owner)],
    ]);
  });

  it('let in a colleague’s new device as owners, and as nobody else', async () => {
    const { owner, colleague, outsider, bystander } = people;
    const keyId = await waitingKey(raised, colleague);
    const confirm = ({ api }: Person) => api(confirmContactKey, { params: { keyId } });
    for (const stranger of [outsider, bystander, viewer]) {
      expect(await confirm(stranger)).toMatchObject({ refused: 'not_found' });
    }
    const waiting = async ({ api }: Person) =>
      granted(await api(getMyEmployer)).mine?.members.flatMap(({ waitingKeys }) => waitingKeys) ?? [];
    expect(await waiting(owner)).toMatchObject([{ keyId, confirmedAt: null }]);
    expect(await waiting(bystander)).toEqual([]);
    for (const _ of ['once', 'again']) granted(await confirm(owner));
    const { keys } = granted(await colleague.api(listContactKeys));
    expect(keys.find((key) => key.keyId === keyId)?.confirmedAt).not.toBeNull();
    const { events } = await recordOf(colleague);
    expect(events.at(-1)).toMatchObject({ type: 'account.contact_key', what: 'confirmed', by: idOf(owner) });

    expect(await bystander.api(endContactKey, { params: { keyId } })).toMatchObject({ refused: 'not_found' });
    granted(await owner.api(endContactKey, { params: { keyId } }));
    expect(await confirm(owner)).toMatchObject({ refused: 'not_found' });
  });

  it('let in their own new device by the employer’s domain', async () => {
    const { colleague, owner } = people;
    const keyId = await waitingKey(raised, colleague);
    const send = (mailbox: string, person = colleague) =>
      person.api(sendDomainKeyCode, { params: { keyId }, body: { mailbox } });
    const redeem = (code: string, person = colleague) =>
      person.api(confirmKeyByDomain, { params: { keyId }, body: { code } });
    expect(await send('admin')).toMatchObject({ refused: 'control_missing' });
    await proveDomain(raised, people, 'mills.example');
    expect(await send('jane')).toMatchObject({ refused: 'invalid_request' });
    expect(await send('admin', owner)).toMatchObject({ refused: 'not_found' });
    granted(await send('admin'));
    const code = await raised.platform.codeFor('admin@mills.example');
    expect(await redeem(otherThan(code))).toMatchObject({ refused: 'code_wrong_or_expired' });
    expect(await redeem(code, owner)).toMatchObject({ refused: 'not_found' });
    for (const _ of ['once', 'again']) granted(await redeem(code));

    const guessed = await waitingKey(raised, colleague);
    const params = { keyId: guessed };
    granted(await colleague.api(sendDomainKeyCode, { params, body: { mailbox: 'hostmaster' } }));
    const right = await raised.platform.codeFor('hostmaster@mills.example');
    for (let tried = 0; tried < 5; tried++) {
      await colleague.api(confirmKeyByDomain, { params, body: { code: otherThan(right) } });
    }
    expect(await colleague.api(confirmKeyByDomain, { params, body: { code: right } })).toMatchObject({
      refused: 'code_wrong_or_expired',
    });
  });

  it('let no new device in by the domain of an employer that they have left', async () => {
    const { owner, employer } = people;
    const leaver = await recruiter(raised.stage, 'Lea Leaver');
    await join(owner, leaver, employer.employerId, raised.stage.invitationFor);
    const params = { keyId: await waitingKey(raised, leaver) };
    granted(await leaver.api(sendDomainKeyCode, { params, body: { mailbox: 'webmaster' } }));
    const code = await raised.platform.codeFor('webmaster@mills.example');
    const leaving = { employerId: employer.employerId, accountId: idOf(leaver) };
    granted(await leaver.api(removeMember, { params: leaving }));
    await propose(leaver, 'Leaver Works');
    expect(await leaver.api(confirmKeyByDomain, { params, body: { code } })).toMatchObject({
      refused: 'code_wrong_or_expired',
    });
  });
});
