import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inventTerms, post } from '../../src/cli/selfcheck/acts.ts';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted, refused } from '../../src/cli/selfcheck/wrong-answer.ts';
import { type OpenedInterest, openInterests } from '../../src/client/interests/open-interests.ts';
import { sealChoice } from '../../src/client/interests/show-interest.ts';
import { decideEmployer, holdAccount, releaseAccount } from '../../src/shared/api/desk.ts';
import { changeRole } from '../../src/shared/api/employers.ts';
import { endInterest, listInterests, listMyInterests, showInterest } from '../../src/shared/api/interests.ts';
import { changePosting, readPosting } from '../../src/shared/api/jobs.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { idOf } from '../behaviour/desk-stage.ts';
import { type Cast, candidate, cast } from '../behaviour/people.ts';
import { type RaisedStage, raiseStage } from '../behaviour/raised-stage.ts';
import { INVENTED_CARD, shownInterest, tryToShow } from '../shown-interest.ts';
import { asVerified } from '../staged-grant.ts';

describe('against an interest', () => {
  let raised: RaisedStage;
  let people: Cast;
  let postingId: string;

  beforeAll(async () => {
    raised = await raiseStage();
    people = await cast(raised.stage);
  });
  afterAll(() => raised.platform.dispose());

  /** A posting of its own for each test, read by the owner and the colleague. */
  async function openOne(): Promise<string> {
    postingId = await post(people.owner, people.employer.employerId, [people.owner, people.colleague]);
    return postingId;
  }
  const opened = async (by: Person, of = postingId): Promise<readonly OpenedInterest[]> =>
    granted(await openInterests(by.api, by.session, of));
  async function sealed(person: Person, interestId: string = newUuidV7()) {
    const { posting } = granted(await person.api(readPosting, { params: { postingId } }));
    const choice = { interestId, posting, team: asVerified(posting.team), card: INVENTED_CARD, headline: '' };
    return granted(await sealChoice(person.session, choice));
  }
  async function changeTeam(team: readonly Person[], of = postingId): Promise<void> {
    const { version } = granted(await people.owner.api(readPosting, { params: { postingId: of } })).posting;
    const body = { version, terms: inventTerms(), team: team.map(idOf) };
    granted(await people.owner.api(changePosting, { params: { postingId: of }, body }));
  }
  const unreadable = (interest: OpenedInterest | undefined) => interest?.tampered === true;

  it('nobody uses the id of somebody else’s, in showing or in ending', async () => {
    await openOne();
    const { interestId } = await shownInterest(people.candidate, postingId);
    const { api } = people.otherCandidate;
    refused(await api(showInterest, { body: await sealed(people.otherCandidate, interestId) }), 'id_taken');
    refused(await api(endInterest, { params: { interestId } }), 'not_found');
    expect(granted(await api(listMyInterests)).interests).toEqual([]);
    expect(await opened(people.owner)).toMatchObject([{ interestId, card: INVENTED_CARD }]);
  });

  it('two windows that show at once show one', async () => {
    await openOne();
    const person = await candidate(raised.stage);
    const answers = await Promise.all([1, 2, 3].map(() => tryToShow(person, postingId)));
    expect(answers.filter((answer) => 'refused' in answer)).toEqual([
      expect.objectContaining({ refused: 'interest_shown' }),
      expect.objectContaining({ refused: 'interest_shown' }),
    ]);
    expect(await opened(people.owner)).toHaveLength(1);
  });

  it('nobody is read by people whom their screen did not show', async () => {
    await openOne();
    const body = await sealed(people.candidate);
    const { api } = people.candidate;
    await changeTeam([people.owner, people.colleague, people.bystander]);
    refused(await api(showInterest, { body }), 'team_changed');
    const strangers = [...body.readers, idOf(people.bystander), idOf(people.outsider)];
    refused(await api(showInterest, { body: { ...body, readers: strangers } }), 'team_changed');
    const twice = [body.readers[0] ?? '', ...body.readers];
    refused(await api(showInterest, { body: { ...body, readers: twice } }), 'team_changed');
    expect(granted(await api(listMyInterests)).interests.every((one) => one.postingId !== postingId)).toBe(
      true,
    );
  });

  it('one that was sealed for another posting is opened by nobody, and hides no other', async () => {
    await openOne();
    const person = await candidate(raised.stage);
    const body = await sealed(person);
    const elsewhere = await openOne();
    granted(await person.api(showInterest, { body: { ...body, postingId: elsewhere } }));
    await shownInterest(people.candidate, elsewhere, { headline: 'Mine' });
    const [genuine, moved] = await opened(people.owner);
    expect(genuine).toMatchObject({ headline: 'Mine' });
    expect(unreadable(moved)).toBe(true);
  });

  it('one that was copied under an id of one’s own is opened by nobody', async () => {
    await openOne();
    const body = await sealed(people.candidate);
    const copied = { ...body, interestId: newUuidV7() };
    granted(await people.otherCandidate.api(showInterest, { body: copied }));
    expect((await opened(people.owner)).map(unreadable)).toEqual([true]);
  });

  it('one that holds no age file at all hides no other', async () => {
    await openOne();
    const body = await sealed(people.otherCandidate);
    granted(await people.otherCandidate.api(showInterest, { body: { ...body, ciphertext: 'c2VhbGVk' } }));
    await shownInterest(people.candidate, postingId);
    expect((await opened(people.owner)).map(unreadable)).toEqual([false, true]);
  });

  it('a reader who left the team gets none, and none of those from before on coming back', async () => {
    await openOne();
    const { owner, colleague } = people;
    const before = await shownInterest(people.candidate, postingId);
    expect(await opened(colleague)).toMatchObject([{ interestId: before.interestId }]);
    await changeTeam([owner]);
    refused(await openInterests(colleague.api, colleague.session, postingId), 'not_found');
    await changeTeam([owner, colleague]);
    expect(await opened(colleague)).toEqual([]);
    const after = await shownInterest(people.otherCandidate, postingId);
    expect(await opened(colleague)).toMatchObject([{ interestId: after.interestId }]);
    expect(await opened(owner)).toHaveLength(2);
  });

  it('somebody who joins the team gets none that was not sealed to them', async () => {
    await openOne();
    await shownInterest(people.candidate, postingId);
    await changeTeam([people.owner, people.bystander]);
    expect(await opened(people.bystander)).toEqual([]);
  });

  it('a reader who may only look on gets none', async () => {
    await openOne();
    await shownInterest(people.candidate, postingId);
    const { owner, colleague, employer } = people;
    const params = { employerId: employer.employerId, accountId: idOf(colleague) };
    granted(await owner.api(changeRole, { params, body: { role: 'viewer' } }));
    refused(await colleague.api(listInterests, { params: { postingId } }), 'not_found');
    granted(await owner.api(changeRole, { params, body: { role: 'recruiter' } }));
  });

  it('a reader or an employer who is held gets none until the hold ends', async () => {
    await openOne();
    await shownInterest(people.candidate, postingId);
    const { owner, employer } = people;
    const account = { params: { accountId: idOf(owner) }, body: { reason: 'A complaint is looked into.' } };
    granted(await raised.operator.api(holdAccount, account));
    refused(await owner.api(listInterests, { params: { postingId } }), 'account_held');
    granted(await raised.operator.api(releaseAccount, account));
    const decide = async (decision: 'held' | 'approved') => {
      const body = { decisionId: newUuidV7(), decision, reason: 'Asked for a paper.' };
      granted(
        await raised.operator.api(decideEmployer, { params: { employerId: employer.employerId }, body }),
      );
    };
    await decide('held');
    refused(await owner.api(listInterests, { params: { postingId } }), 'employer_held');
    await decide('approved');
    expect(await opened(owner)).toHaveLength(1);
  });
});
