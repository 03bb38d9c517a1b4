import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inventTerms, post } from '../../src/cli/selfcheck/acts.ts';
import { NO_BROWSER_KEY } from '../../src/cli/selfcheck/hold-passkeys.ts';
import { getReadyForContact, type Person } from '../../src/cli/selfcheck/people.ts';
import { granted, refused } from '../../src/cli/selfcheck/wrong-answer.ts';
import { showPasskey } from '../../src/client/accounts/contact-keys.ts';
import { readCheckedRecord } from '../../src/client/disclosure/check-record.ts';
import { type OpenedInterest, openInterests } from '../../src/client/interests/open-interests.ts';
import { showInterest } from '../../src/client/interests/show-interest.ts';
import { endForgottenInterests } from '../../src/server/interests/end-interest.ts';
import { addHidden, changeVisibility, removeHidden } from '../../src/shared/api/cards.ts';
import { holdAccount, releaseAccount } from '../../src/shared/api/desk.ts';
import { endInterest, listInterests, listMyInterests } from '../../src/shared/api/interests.ts';
import { closePosting, readPosting } from '../../src/shared/api/jobs.ts';
import { confirmContactKey } from '../../src/shared/api/passkeys.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { INVENTED_CARD, shownInterest, tryToShow } from '../shown-interest.ts';
import { asVerified } from '../staged-grant.ts';
import { idOf, recordOf } from './desk-stage.ts';
import { type Cast, candidate, cast, quickArgon2id } from './people.ts';
import { type RaisedStage, raiseStage } from './raised-stage.ts';
import { renew, startOver } from './recovery-stage.ts';

const DAY = 86_400_000;

describe('an interest', () => {
  let raised: RaisedStage;
  let people: Cast;

  beforeAll(async () => {
    raised = await raiseStage();
    people = await cast(raised.stage);
  });
  afterAll(() => raised.platform.dispose());

  const opened = async (by: Person, postingId = people.postingId): Promise<readonly OpenedInterest[]> =>
    granted(await openInterests(by.api, by.session, postingId));
  const own = async ({ api }: Person) => granted(await api(listMyInterests)).interests;
  const end = ({ api }: Person, interestId: string) => api(endInterest, { params: { interestId } });
  const openOne = () =>
    post(people.owner, people.employer.employerId, [people.owner, people.colleague], inventTerms());
  const sweepOn = (days: number) => {
    const { db, secrets } = raised.platform.platform;
    const parts = { secrets, origin: raised.platform.origin };
    return endForgottenInterests(db, parts, new Date(Date.now() + days * DAY));
  };

  /** A recruiter with new keys, whose passkey was confirmed by an owner. */
  async function renewReader(reader: Person): Promise<Person> {
    const renewed = await renew(reader);
    await getReadyForContact(renewed, { argon2id: quickArgon2id });
    const { rows } = await raised.platform.platform.db.pool.query<{ key_id: string }>(
      'select key_id from passkeys.contact_keys where account_id = $1 and confirmed_at is null',
      [idOf(reader)],
    );
    for (const { key_id: keyId } of rows)
      granted(await people.owner.api(confirmContactKey, { params: { keyId } }));
    const { api, session, authenticator } = renewed;
    const shown = { authenticator, browserKey: NO_BROWSER_KEY, label: 'Software' };
    granted(await showPasskey(api, session.account, shown));
    return renewed;
  }

  it('is read by each person of the team: card, line, day, and no name', async () => {
    const person = await candidate(raised.stage);
    const shown = await shownInterest(person, people.postingId, { headline: 'Looms, and what runs them' });
    for (const reader of [people.owner, people.colleague]) {
      const [interest] = await opened(reader);
      expect(interest).toEqual({
        ...{ interestId: shown.interestId, shownOn: shown.shownAt.slice(0, 10), asked: false },
        ...{ card: INVENTED_CARD, headline: 'Looms, and what runs them' },
        recipient: (await person.session.keyring.forGrant(shown.interestId)).recipient,
      });
    }
    const answer = granted(
      await people.owner.api(listInterests, { params: { postingId: people.postingId } }),
    );
    expect(JSON.stringify(answer)).not.toContain(idOf(person));
  });

  it('tells its owner to whom it was shown, by name', async () => {
    const person = await candidate(raised.stage);
    const shown = await shownInterest(person, people.postingId);
    expect(await own(person)).toEqual([shown]);
    expect(shown).toMatchObject({
      ...{ postingTitle: inventTerms().title, employerName: 'Example Mills', endedAt: null },
    });
    expect([...shown.readers].sort()).toEqual(['Ada Berg', 'Jun Mori']);
  });

  it('stands on its owner’s record with its readers, and its end too', async () => {
    const person = await candidate(raised.stage);
    const { interestId } = await shownInterest(person, people.postingId);
    granted(await end(person, interestId));
    const { events } = await recordOf(person);
    const shown = events.find((event) => event.type === 'interest.shown');
    expect(shown).toMatchObject({ interestId, postingId: people.postingId });
    expect(shown?.readers).toEqual([people.owner, people.colleague].map(idOf).sort());
    expect(events.filter((event) => event.type === 'interest.ended')).toMatchObject([{ interestId }]);
    const record = granted(await readCheckedRecord(person.api, person.session));
    expect(record.problems).toEqual([]);
    expect(record.people.map(({ displayName }) => displayName).sort()).toEqual(['Ada Berg', 'Jun Mori']);
    expect(record.postings).toMatchObject([{ postingId: people.postingId }]);
  });

  it('is gone for the team once its owner ends it, and what was sealed is destroyed', async () => {
    const person = await candidate(raised.stage);
    const { interestId } = await shownInterest(person, people.postingId);
    expect((await opened(people.owner)).some((one) => one.interestId === interestId)).toBe(true);
    granted(await end(person, interestId));
    expect((await opened(people.owner)).some((one) => one.interestId === interestId)).toBe(false);
    expect((await own(person))[0]?.endedAt).not.toBeNull();
    const { rows } = await raised.platform.platform.db.pool.query(
      'select ciphertext from interests.interests where interest_id = $1',
      [interestId],
    );
    expect(rows).toEqual([{ ciphertext: null }]);
  });

  it('is one in force for a posting, and may be shown anew after it ended', async () => {
    const person = await candidate(raised.stage);
    const { interestId } = await shownInterest(person, people.postingId);
    refused(await tryToShow(person, people.postingId), 'interest_shown');
    granted(await end(person, interestId));
    await shownInterest(person, people.postingId);
    expect(await own(person)).toHaveLength(2);
  });

  it('is shown once when its answer was lost and it is sealed and sent again', async () => {
    const person = await candidate(raised.stage);
    const interestId = newUuidV7();
    const first = await shownInterest(person, people.postingId, { interestId });
    expect(await shownInterest(person, people.postingId, { interestId })).toEqual(first);
    expect(await own(person)).toEqual([first]);
  });

  it('is refused in a posting that is closed, and to a team that is another than the screen showed', async () => {
    const person = await candidate(raised.stage);
    const postingId = await openOne();
    const { posting } = granted(await person.api(readPosting, { params: { postingId } }));
    const choice = {
      interestId: newUuidV7(),
      posting,
      team: asVerified(posting.team),
      card: INVENTED_CARD,
      headline: '',
    };
    const fewer = { ...choice, team: asVerified(posting.team.slice(0, 1)) };
    refused(await showInterest(person.api, person.session, fewer), 'team_changed');
    granted(await people.owner.api(closePosting, { params: { postingId } }));
    refused(await showInterest(person.api, person.session, choice), 'posting_closed');
    expect(await own(person)).toEqual([]);
  });

  it('is not shown to an employer that its owner hides from, until it is taken off the list', async () => {
    const person = await candidate(raised.stage);
    const { interestId } = await shownInterest(person, people.postingId);
    const hideId = newUuidV7();
    const entry = { hideId, list: 'hidden', kind: 'name', value: 'Example Mills' } as const;
    granted(await person.api(addHidden, { body: { entries: [entry] } }));
    const elsewhere = await openOne();
    refused(await tryToShow(person, elsewhere), 'employer_hidden');
    granted(await end(person, interestId));
    granted(await person.api(removeHidden, { params: { hideId } }));
    await shownInterest(person, elsewhere);
  });

  it('is shown to none but those that were chosen, where its owner said so', async () => {
    const person = await candidate(raised.stage);
    const visibility = { employed: false, mode: 'only_chosen', agencies: 'hidden' } as const;
    granted(await person.api(changeVisibility, { body: { changeId: newUuidV7(), visibility } }));
    refused(await tryToShow(person, people.postingId), 'employer_hidden');
    const { employerId: value } = people.employer;
    const chosen = { hideId: newUuidV7(), list: 'chosen', kind: 'employer', value } as const;
    granted(await person.api(addHidden, { body: { entries: [chosen] } }));
    await shownInterest(person, people.postingId);
  });

  it('may be ended, but not shown, by somebody who is held', async () => {
    const person = await candidate(raised.stage);
    const { interestId } = await shownInterest(person, people.postingId);
    const params = { accountId: idOf(person) };
    const body = { reason: 'A complaint is looked into.' };
    granted(await raised.operator.api(holdAccount, { params, body }));
    refused(await tryToShow(person, await openOne()), 'account_held');
    granted(await end(person, interestId));
    granted(await raised.operator.api(releaseAccount, { params, body }));
  });

  it('is shown by one person forty times a day at most', async () => {
    const person = await candidate(raised.stage);
    for (let shown = 0; shown < 40; shown++)
      granted(await end(person, (await shownInterest(person, people.postingId)).interestId));
    refused(await tryToShow(person, people.postingId), 'too_many_requests');
  }, 240_000);

  it('stays readable for 30 days after its posting closed, and ends then, on the record', async () => {
    const person = await candidate(raised.stage);
    const postingId = await openOne();
    const { interestId } = await shownInterest(person, postingId);
    granted(await people.owner.api(closePosting, { params: { postingId } }));
    await sweepOn(29);
    expect(await opened(people.owner, postingId)).toMatchObject([{ interestId }]);
    await sweepOn(31);
    expect(await opened(people.owner, postingId)).toEqual([]);
    expect((await own(person))[0]?.endedAt).not.toBeNull();
    expect((await recordOf(person)).events.at(-1)).toMatchObject({ type: 'interest.ended', interestId });
  });

  it('ends by itself a month after the last day of a posting that nobody closed', async () => {
    const person = await candidate(raised.stage);
    const { interestId } = await shownInterest(person, await openOne());
    await sweepOn(59);
    expect((await own(person))[0]?.endedAt).toBeNull();
    await sweepOn(63);
    expect(await own(person)).toMatchObject([{ interestId, endedAt: expect.any(String) }]);
  });

  it('stays when its owner or a reader replaces their keys', async () => {
    const person = await candidate(raised.stage);
    const { interestId } = await shownInterest(person, people.postingId, { headline: 'As before' });
    const renewedReader = await renewReader(people.colleague);
    await renew(person);
    const read = (await opened(renewedReader)).find((one) => one.interestId === interestId);
    expect(read).toMatchObject({ headline: 'As before' });
    people = { ...people, colleague: renewedReader };
  });

  it('ends when its owner starts over', async () => {
    const person = await candidate(raised.stage);
    const { interestId } = await shownInterest(person, people.postingId);
    const again = await startOver(raised.platform, person, 'candidate');
    expect(await own(again)).toMatchObject([{ interestId, endedAt: expect.any(String) }]);
    expect((await opened(people.owner)).some((one) => one.interestId === interestId)).toBe(false);
  });
});
