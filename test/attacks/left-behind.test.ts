import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inventTerms, join } from '../../src/cli/selfcheck/acts.ts';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { readMessages } from '../../src/client/conversations/read.ts';
import { listConversations, sendMessage } from '../../src/shared/api/conversations.ts';
import { listGrants } from '../../src/shared/api/disclosure.ts';
import {
  acceptInvitation,
  changeRole,
  getMyEmployer,
  inviteColleague,
  proposeEmployer,
  removeMember,
} from '../../src/shared/api/employers.ts';
import { changePosting, readPosting } from '../../src/shared/api/jobs.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { type Cast, cast, employerWith, recruiter } from '../behaviour/people.ts';
import { type RaisedStage, raiseStage } from '../behaviour/raised-stage.ts';

const idOf = ({ session }: Person) => session.account.accountId;

describe('an invitation that an owner left behind', () => {
  let raised: RaisedStage;
  let people: Cast;

  beforeAll(async () => {
    raised = await raiseStage();
    people = await cast(raised.stage);
  });
  afterAll(() => raised.platform.dispose());

  /** A second owner, and the account that they invite as one more before they are found out. */
  async function leaveBehind(name: string) {
    const { owner, employer } = people;
    const { employerId } = employer;
    const leaver = await recruiter(raised.stage, name);
    await join(owner, leaver, employerId, raised.stage.invitationFor, 'owner');
    const accomplice = await recruiter(raised.stage, `Friend of ${name}`);
    const body = {
      ...{ invitationId: newUuidV7(), address: accomplice.address },
      ...{ role: 'owner' as const, locale: 'en' as const },
    };
    granted(await leaver.api(inviteColleague, { params: { employerId }, body }));
    const token = await raised.invitationFor(accomplice.address);
    const accept = () => accomplice.api(acceptInvitation, { body: { token, title: 'Owner' } });
    return { accomplice, accept, params: { employerId, accountId: idOf(leaver) } };
  }

  it('lets nobody in once they were removed', async () => {
    const { accomplice, accept, params } = await leaveBehind('Remy Removed');
    granted(await people.owner.api(removeMember, { params }));
    expect(await accept()).toMatchObject({ refused: 'invitation_invalid' });
    expect(granted(await accomplice.api(getMyEmployer)).mine).toBeNull();
  });

  it('lets nobody in once they are an owner no more', async () => {
    const { accept, params } = await leaveBehind('Rolf Recruiter');
    granted(await people.owner.api(changeRole, { params, body: { role: 'recruiter' } }));
    expect(await accept()).toMatchObject({ refused: 'invitation_invalid' });
  });

  it('lets nobody in who accepts in the moment of the removal', async () => {
    const { accomplice, accept, params } = await leaveBehind('Mo Moment');
    const [removed, accepted] = await Promise.all([people.owner.api(removeMember, { params }), accept()]);
    granted(removed);
    // Who came before the removal is a colleague whom the owners see; who came after it is nobody.
    const { mine } = granted(await accomplice.api(getMyEmployer));
    expect(mine === null).toBe('refused' in accepted);
    expect(await accept()).toMatchObject(
      mine === null ? { refused: 'invitation_invalid' } : { employer: {} },
    );
  });
});

describe('who proposed an employer and was removed from it', () => {
  let raised: RaisedStage;

  beforeAll(async () => {
    raised = await raiseStage();
  });
  afterAll(() => raised.platform.dispose());

  it('reads nothing more of it by proposing it again', async () => {
    const { owner, colleagues, employer } = await employerWith(raised.stage, 'Founded Works', ['Ada', 'Jun']);
    const [colleague] = colleagues;
    if (colleague === undefined) throw new Error('nobody is there to remove the founder');
    const { employerId, name, country, registrationNumber, website, evidence } = employer;
    const body = {
      ...{ employerId, name, country, registrationNumber, website, evidence },
      title: 'Head of people',
    };
    granted(await owner.api(proposeEmployer, { body }));
    const params = (person: Person) => ({ employerId, accountId: idOf(person) });
    granted(await owner.api(changeRole, { params: params(colleague), body: { role: 'owner' } }));
    granted(await colleague.api(removeMember, { params: params(owner) }));
    expect(await owner.api(proposeEmployer, { body })).toMatchObject({ refused: 'id_taken' });
  });
});

describe('a colleague who comes back to a team', () => {
  let raised: RaisedStage;
  let people: Cast;

  beforeAll(async () => {
    raised = await raiseStage();
    people = await cast(raised.stage);
  });
  afterAll(() => raised.platform.dispose());

  it('stands in no conversation of those who were told that they had left', async () => {
    const { owner, colleague, candidate, employer, application, postingId } = people;
    const { employerId } = employer;
    const { grantId } = application;
    const params = { employerId, accountId: idOf(colleague) };
    granted(await owner.api(changeRole, { params, body: { role: 'viewer' } }));
    granted(await owner.api(changeRole, { params, body: { role: 'recruiter' } }));
    const { version } = granted(await owner.api(readPosting, { params: { postingId } })).posting;
    const body = { version, terms: inventTerms(), team: [owner, colleague].map(idOf) };
    granted(await owner.api(changePosting, { params: { postingId }, body }));

    const { api, session } = colleague;
    expect(await readMessages(api, session, grantId, 0)).toMatchObject({ refused: 'not_found' });
    const message = { messageId: newUuidV7(), ciphertext: 'c2VhbGVk' };
    expect(await api(sendMessage, { params: { grantId }, body: message })).toMatchObject({
      refused: 'not_found',
    });
    expect(granted(await api(listConversations)).conversations).toEqual([]);
    const { parties } = granted(await readMessages(candidate.api, candidate.session, grantId, 0));
    expect(parties.find(({ partyId }) => partyId === idOf(colleague))?.active).toBe(false);
    const [grant] = granted(await candidate.api(listGrants)).grants;
    const readers = grant?.readers.map(({ recruiterId, left }) => [recruiterId, left]) ?? [];
    expect(Object.fromEntries(readers)).toEqual({ [idOf(owner)]: false, [idOf(colleague)]: true });
  });
});
