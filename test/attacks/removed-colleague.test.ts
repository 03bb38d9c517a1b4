import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inventTerms, join, post } from '../../src/cli/selfcheck/acts.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { readMessages } from '../../src/client/conversations/read.ts';
import { sendText } from '../../src/client/conversations/send.ts';
import { applyToPosting, planApplication } from '../../src/client/disclosure/apply.ts';
import { readCheckedRecord } from '../../src/client/disclosure/check-record.ts';
import { openCopy, readTerms } from '../../src/client/disclosure/open-copy.ts';
import { changeStage, listReceivedApplications, readApplication } from '../../src/shared/api/applications.ts';
import { listConversations } from '../../src/shared/api/conversations.ts';
import { listGrants } from '../../src/shared/api/disclosure.ts';
import { acceptInvitation, getMyEmployer, removeMember } from '../../src/shared/api/employers.ts';
import { changePosting, listEmployerPostings, readPosting } from '../../src/shared/api/jobs.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { type Cast, candidate, cast, recruiter } from '../behaviour/people.ts';
import { type RaisedStage, raiseStage } from '../behaviour/raised-stage.ts';
import { whatDoesNotFit } from '../leaf-for-leaf.ts';
import { asVerified } from '../staged-grant.ts';

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

    const applicant = people.candidate;
    const { entries, problems } = granted(await readCheckedRecord(applicant.api, applicant.session));
    expect(problems).toEqual([]);
    expect(entries.at(-1)?.event).toMatchObject({
      ...{ type: 'copy.reader_left', grantId, copyId, recruiterId: accountId, why: 'removed' },
    });
    const readers = granted(await applicant.api(listGrants)).grants.flatMap((grant) => grant.readers);
    expect(readers.filter(({ left }) => left).map(({ recruiterId }) => recruiterId)).toEqual([accountId]);
  });

  it('leaves nothing to be stolen from the database, and takes nothing from the colleagues', async () => {
    const { colleague, owner, application } = people;
    const { rows } = await raised.platform.platform.db.pool.query<{ recruiter_id: string; stands: boolean }>(
      'select recruiter_id, ciphertext is not null as stands from disclosure.copies where grant_id = $1',
      [application.grantId],
    );
    expect(new Map(rows.map(({ recruiter_id, stands }) => [recruiter_id, stands]))).toEqual(
      new Map([
        [colleague.session.account.accountId, false],
        [owner.session.account.accountId, true],
      ]),
    );
    const params = { grantId: application.grantId };
    const { copyId } = granted(await owner.api(readApplication, { params })).application;
    const terms = granted(await readTerms(owner.api, owner.session, copyId ?? ''));
    granted(await openCopy(owner.api, owner.session, terms, newUuidV7()));
  });

  it('is not read for by an application that was on its way', async () => {
    const { owner, employer, resume } = people;
    const leaver = await recruiter(raised.stage, 'Lou Leaver');
    await join(owner, leaver, employer.employerId, raised.stage.invitationFor);
    const postingId = await post(owner, employer.employerId, [owner, leaver]);
    const applicants = await Promise.all([0, 1, 2, 3].map(() => candidate(raised.stage)));
    const accountId = leaver.session.account.accountId;
    const { posting } = granted(await owner.api(readPosting, { params: { postingId } }));
    const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
    const sending = applicants.map(({ api, session }) =>
      applyToPosting(api, session, {
        ...{
          posting,
          team: asVerified(posting.team),
          resume,
          fields: ['name' as const],
          message: null,
          expiresAt,
        },
        plan: planApplication(posting),
      }),
    );
    const params = { employerId: employer.employerId, accountId };
    const [removed, ...sent] = await Promise.all([owner.api(removeMember, { params }), ...sending]);
    granted(removed);
    const codes = sent.map((answer) => ('refused' in answer ? answer.refused : 'ok'));
    expect(codes.filter((code) => code !== 'ok' && code !== 'team_changed')).toEqual([]);
    const { rows } = await raised.platform.platform.db.pool.query(
      'select copy_id from disclosure.copies where recruiter_id = $1 and destroyed_at is null',
      [accountId],
    );
    expect(rows).toEqual([]);
  });

  it('is not applied to by a candidate whose screen still showed the old team', async () => {
    const { owner, bystander, otherCandidate, employer, resume } = people;
    const team = [owner, bystander].map(({ session }) => session.account.accountId);
    const postingId = await post(owner, employer.employerId, [owner, bystander]);
    const { posting } = granted(await otherCandidate.api(readPosting, { params: { postingId } }));
    const choice = {
      ...{ posting, team: asVerified(posting.team), resume, fields: ['name' as const], message: null },
      plan: planApplication(posting),
      expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
    };
    const body = { version: 1, terms: inventTerms(), team: team.slice(0, 1) };
    granted(await owner.api(changePosting, { params: { postingId }, body }));
    const { api, session } = otherCandidate;
    expect(await applyToPosting(api, session, choice)).toMatchObject({ refused: 'team_changed' });
    const fresh = granted(await api(readPosting, { params: { postingId } })).posting;
    granted(
      await applyToPosting(api, session, {
        ...choice,
        posting: fresh,
        team: asVerified(fresh.team),
        plan: planApplication(fresh),
      }),
    );
  });

  it('leaves one leaf for each event, and one event for each state', async () => {
    expect(await whatDoesNotFit(raised.platform.platform.db.pool)).toEqual([]);
  });
});
