import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inventTerms, post } from '../../src/cli/selfcheck/acts.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { readMessages } from '../../src/client/conversations/read.ts';
import { sendText } from '../../src/client/conversations/send.ts';
import { applyToPosting, planApplication } from '../../src/client/disclosure/apply.ts';
import { openCopy, readTerms } from '../../src/client/disclosure/open-copy.ts';
import { changeStage, listReceivedApplications, readApplication } from '../../src/shared/api/applications.ts';
import { listConversations } from '../../src/shared/api/conversations.ts';
import { acceptInvitation, getMyEmployer, removeMember } from '../../src/shared/api/employers.ts';
import { changePosting, listEmployerPostings, readPosting } from '../../src/shared/api/jobs.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { type Cast, cast } from '../behaviour/people.ts';
import { type RaisedStage, raiseStage } from '../behaviour/raised-stage.ts';

describe('a colleague who was removed, with a tab still open', () => {
  let raised: RaisedStage;
  let people: Cast;

  beforeAll(async () => {
    raised = await raiseStage();
    people = await cast(raised.stage);
  });
  afterAll(() => raised.platform.dispose());

  it('is refused by the very next call, whatever it is', async () => {
    const { owner, colleague, employer, application, postingId } = people;
    const { api, session } = colleague;
    const { employerId } = employer;
    const { grantId } = application;
    const params = { grantId };
    const { copyId } = granted(await api(readApplication, { params })).application;
    const terms = granted(await readTerms(api, session, copyId ?? ''));
    const { parties } = granted(await readMessages(api, session, grantId, 0));
    const openingId = newUuidV7();
    granted(await openCopy(api, session, terms, openingId));

    const accountId = session.account.accountId;
    granted(await owner.api(removeMember, { params: { employerId, accountId } }));

    const refusals = {
      'opens again': await openCopy(api, session, terms, openingId),
      'opens anew': await openCopy(api, session, terms, newUuidV7()),
      'reads terms': await readTerms(api, session, copyId ?? ''),
      'reads messages': await readMessages(api, session, grantId, 0),
      writes: await sendText(api, session, {
        grantId,
        messageId: newUuidV7(),
        text: 'Still there?',
        parties,
      }),
      'lists applications': await api(listReceivedApplications, { params: { postingId } }),
      'reads an application': await api(readApplication, { params }),
      'sets a stage': await api(changeStage, { params, body: { changeId: newUuidV7(), stage: 'hired' } }),
      'lists postings': await api(listEmployerPostings, { params: { employerId } }),
      'comes back by the old invitation': await api(acceptInvitation, {
        body: { token: await raised.invitationFor(colleague.address), title: 'Recruiter' },
      }),
    };
    const codes = Object.entries(refusals).map(([act, answer]) => [
      act,
      'refused' in answer ? answer.refused : 'ok',
    ]);
    expect(Object.fromEntries(codes)).toEqual({
      ...{ 'opens again': 'not_in_team', 'opens anew': 'not_in_team', 'reads terms': 'not_found' },
      ...{ 'reads messages': 'not_found', writes: 'not_found', 'lists applications': 'not_found' },
      ...{ 'reads an application': 'not_found', 'sets a stage': 'not_found', 'lists postings': 'not_found' },
      'comes back by the old invitation': 'invitation_invalid',
    });
    expect(granted(await api(listConversations)).conversations).toEqual([]);
    expect(granted(await api(getMyEmployer)).mine).toBeNull();
  });

  it('is not applied to by a candidate whose screen still showed the old team', async () => {
    const { owner, bystander, otherCandidate, employer, resume } = people;
    const team = [owner, bystander].map(({ session }) => session.account.accountId);
    const postingId = await post(owner, employer.employerId, [owner, bystander]);
    const { posting } = granted(await otherCandidate.api(readPosting, { params: { postingId } }));
    const choice = {
      ...{ posting, resume, fields: ['name' as const], message: null, plan: planApplication(posting) },
      expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
    };
    const body = { version: 1, terms: inventTerms(), team: team.slice(0, 1) };
    granted(await owner.api(changePosting, { params: { postingId }, body }));
    const { api, session } = otherCandidate;
    expect(await applyToPosting(api, session, choice)).toMatchObject({ refused: 'team_changed' });
    const fresh = granted(await api(readPosting, { params: { postingId } })).posting;
    granted(await applyToPosting(api, session, { ...choice, posting: fresh, plan: planApplication(fresh) }));
  });
});
