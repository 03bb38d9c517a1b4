import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { post } from '../../src/cli/selfcheck/acts.ts';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted, refused } from '../../src/cli/selfcheck/wrong-answer.ts';
import { readCheckedRecord } from '../../src/client/disclosure/check-record.ts';
import { openCopy, readTerms } from '../../src/client/disclosure/open-copy.ts';
import { openInterests } from '../../src/client/interests/open-interests.ts';
import { openRequest } from '../../src/client/requests/open-request.ts';
import { refillPrekeys } from '../../src/client/requests/prekeys.ts';
import { lapseRequests } from '../../src/server/requests/lapse-requests.ts';
import { listReceivedApplications } from '../../src/shared/api/applications.ts';
import { holdAccount, releaseAccount } from '../../src/shared/api/desk.ts';
import { countPrekeys, declineRequest, PREKEYS_KEPT } from '../../src/shared/api/requests.ts';
import { searchCards } from '../../src/shared/api/search.ts';
import { listSentRequests, reservePrekey } from '../../src/shared/api/sent-requests.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { epochAt, epochStart } from '../../src/shared/card/epoch.ts';
import { whatDoesNotFit } from '../leaf-for-leaf.ts';
import {
  ask,
  grant,
  type Market,
  type Met,
  meet,
  openMarket,
  received,
  SHOWN_CARD,
  sent,
  showAgain,
  TERMS,
  tryToAsk,
} from '../request-stage.ts';
import { shownInterest } from '../shown-interest.ts';
import { renew, startOver } from './recovery-stage.ts';

const DAY = 86_400_000;
const QUESTION = 'Would you like to talk? 一度お話ししませんか。';

describe('a request', () => {
  let market: Market;
  beforeAll(async () => {
    market = await openMarket({ REQUESTS_A_DAY: '40' });
  });
  afterAll(() => market.platform.dispose());

  const idOf = ({ session }: Person) => session.account.accountId;
  const decline = async ({ api }: Person, requestId: string) =>
    granted(await api(declineRequest, { params: { requestId } }));
  const open = async ({ api, session }: Person, requestId: string) =>
    granted(await openRequest(api, session, requestId));
  const ration = async (postingId: string) =>
    granted(await market.owner.api(listSentRequests, { params: { postingId } })).ration;
  /** How long until the next epoch begins, in days. */
  const untilNext = () => {
    const at = market.now().getTime();
    return (epochStart(epochAt(at, DAY) + 1, DAY) - at) / DAY;
  };
  async function recordOf({ api, session }: Person) {
    const { entries, problems } = granted(await readCheckedRecord(api, session));
    expect(problems).toEqual([]);
    return entries.map(({ event }) => event);
  }

  it('reaches the person behind a card, who reads what was signed, and grants it', async () => {
    const [met] = await meet(market);
    const request = await ask(market.owner, met, { message: QUESTION });
    expect(request).toMatchObject({ state: 'waiting', withMessage: true, byName: 'Ada Berg', grantId: null });
    expect(request).toMatchObject({ to: { kind: 'handle', handle: met.handle }, card: SHOWN_CARD });

    const opened = await open(met.person, request.requestId);
    expect(opened.message).toBe(QUESTION);
    expect(opened.request).toMatchObject({
      employerName: 'Example Mills',
      byName: 'Ada Berg',
      ...TERMS_SHOWN,
    });
    expect(opened).toMatchObject({ agency: false, answeredTenths: null });
    expect(opened.employerProofs).toMatchObject([{ method: 'in_person' }]);

    const { grantId } = granted(await grant(market, met.person, request));
    expect(await sent(market.colleague, request)).toMatchObject({ state: 'granted', grantId });
    expect(await received(met.person, request.requestId)).toMatchObject({ state: 'granted', grantId });
    const { api, session } = market.colleague;
    const params = { postingId: met.postingId };
    const [application] = granted(await api(listReceivedApplications, { params })).applications;
    const terms = granted(await readTerms(api, session, application?.copyId ?? ''));
    const copy = granted(await openCopy(api, session, terms, newUuidV7()));
    expect(copy.content.fields).toEqual(TERMS.fields);

    const events = await recordOf(met.person);
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'request.received', requestId: request.requestId }),
    );
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'request.ended', requestId: request.requestId, what: 'granted' }),
    );
  });
  const TERMS_SHOWN = { fields: TERMS.fields, keepDays: TERMS.keepDays, postingOpen: true, state: 'waiting' };

  it('that is declined is told with the next epoch, and gives its credit back then', async () => {
    const [met] = await meet(market);
    const request = await ask(market.owner, met, { message: QUESTION });
    const { left } = await ration(met.postingId);
    await decline(met.person, request.requestId);
    await decline(met.person, request.requestId);
    expect(await received(met.person, request.requestId)).toMatchObject({ state: 'declined' });
    expect((await open(met.person, request.requestId)).message).toBeNull();
    const minute = 1 / 1440;
    await market.later(untilNext() - minute, async () => {
      expect(await sent(market.owner, request)).toEqual(request);
      expect((await ration(met.postingId)).left).toBe(left);
    });
    await market.later(untilNext(), async () => {
      expect(await sent(market.owner, request)).toEqual({ ...request, state: 'declined' });
      expect((await ration(met.postingId)).left).toBeGreaterThan(left);
    });
    const ends = (await recordOf(met.person)).filter((event) => event.type === 'request.ended');
    expect(ends.filter((event) => event.requestId === request.requestId)).toMatchObject([
      { what: 'declined' },
    ]);
  });

  it('lapses to the millisecond for both, whether or not anybody came by to mark it', async () => {
    const [met] = await meet(market);
    const request = await ask(market.owner, met, { message: QUESTION, answerDays: 3 });
    expect(Date.parse(request.endsAt) - Date.parse(request.sentAt)).toBe(3 * DAY);
    await market.later(2.99, async () => {
      expect(await sent(market.owner, request)).toMatchObject({ state: 'waiting' });
      expect(await received(met.person, request.requestId)).toMatchObject({ state: 'waiting' });
    });
    await market.later(3, async () => {
      expect(await sent(market.owner, request)).toMatchObject({ state: 'lapsed' });
      expect(await received(met.person, request.requestId)).toMatchObject({ state: 'lapsed' });
      expect((await open(met.person, request.requestId)).message).toBe(QUESTION);
      refused(await grant(market, met.person, request), 'request_over');
      const { api } = met.person;
      refused(await api(declineRequest, { params: { requestId: request.requestId } }), 'request_over');
    });
  });

  it('that lapsed loses its message, and its end stands on the record', async () => {
    const [met] = await meet(market);
    const request = await ask(market.owner, met, { message: QUESTION, answerDays: 3 });
    const { database } = market.platform.database;
    const { secrets } = market.platform.platform;
    const parts = { secrets, origin: market.platform.origin };
    const over = new Date(Date.parse(request.endsAt));
    await lapseRequests(database, parts, new Date(over.getTime() - 1));
    expect((await open(met.person, request.requestId)).message).toBe(QUESTION);
    expect(await lapseRequests(database, parts, over)).toBeGreaterThan(0);
    expect(await lapseRequests(database, parts, over)).toBe(0);
    // Sent in time, and overtaken while they waited.
    const { api } = met.person;
    refused(await api(declineRequest, { params: { requestId: request.requestId } }), 'request_over');
    refused(await grant(market, met.person, request), 'request_over');
    await market.later(3, async () => {
      expect((await open(met.person, request.requestId)).message).toBeNull();
      expect(await sent(market.owner, request)).toEqual({ ...request, state: 'lapsed' });
    });
    const ends = (await recordOf(met.person)).filter((event) => event.type === 'request.ended');
    expect(ends.filter((event) => event.requestId === request.requestId)).toMatchObject([{ what: 'lapsed' }]);
  });

  it('rests the person from that employer’s search, from the next epoch on', async () => {
    const [met] = await meet(market);
    await ask(market.owner, met);
    await market.later(untilNext() + 0.01, async () => {
      await showAgain(market.owner);
      const shown = await search(met.postingId);
      const { rows } = await market.platform.database.database.pool.query<{ candidate_id: string }>(
        'select candidate_id from cards.showings where posting_id = $1 and handle = any($2)',
        [met.postingId, shown],
      );
      expect(rows.map((row) => row.candidate_id)).not.toContain(idOf(met.person));
    });
    await showAgain(market.owner);
  });
  async function search(postingId: string): Promise<string[]> {
    const body = { filters: {}, page: 1 };
    const { cards } = granted(await market.owner.api(searchCards, { params: { postingId }, body }));
    return cards.map(({ handle }) => handle);
  }

  it('by somebody who was shown an interest is sealed to the key that it holds', async () => {
    const [person] = market.people;
    if (person === undefined) throw new Error('nobody is at the market');
    const postingId = await post(market.owner, market.employerId, [market.owner, market.colleague]);
    const { interestId } = await shownInterest(person, postingId);
    const { api, session } = market.colleague;
    const [interest] = granted(await openInterests(api, session, postingId));
    const to = { kind: 'interest', interestId, recipient: recipientOf(interest) } as const;
    const request = await ask(
      market.colleague,
      { postingId, handle: '' as Met['handle'] },
      { to, message: QUESTION },
    );
    expect(request).toMatchObject({ to: { kind: 'interest', interestId }, card: null, withMessage: true });
    expect((await open(person, request.requestId)).message).toBe(QUESTION);
    const [asked] = granted(await openInterests(api, session, postingId));
    expect(asked).toMatchObject({ interestId, asked: true });
    granted(await grant(market, person, request));
    expect(await sent(market.owner, request)).toMatchObject({ state: 'granted' });
  });
  const recipientOf = (interest: object | undefined): string =>
    interest !== undefined && 'recipient' in interest && typeof interest.recipient === 'string'
      ? interest.recipient
      : '';

  it('carries no message when the person’s prekeys have run out, until the next visit brings more', async () => {
    const [met, other] = await meet(market);
    const { pool } = market.platform.database.database;
    await pool.query('delete from requests.prekeys where candidate_id = $1', [idOf(met.person)]);
    const request = await ask(market.owner, met, { message: QUESTION });
    expect(request.withMessage).toBe(false);
    expect((await open(met.person, request.requestId)).message).toBeNull();
    const { api, session } = met.person;
    expect(granted(await refillPrekeys(api, session))).toEqual({ unused: PREKEYS_KEPT });
    expect(granted(await refillPrekeys(api, session))).toEqual({ unused: PREKEYS_KEPT });
    const before = granted(await other.person.api(countPrekeys)).unused;
    expect((await ask(market.owner, other, { message: QUESTION })).withMessage).toBe(true);
    expect(granted(await other.person.api(countPrekeys)).unused).toBe(before - 1);
  });

  it('reserves one prekey for a handle, and the same when asked again by a colleague', async () => {
    const [met, other] = await meet(market);
    const reserve = async ({ api }: Person, { postingId, handle }: Met) =>
      granted(await api(reservePrekey, { params: { postingId, handle } })).prekey;
    const first = await reserve(market.owner, met);
    expect(first).not.toBeNull();
    expect(await reserve(market.colleague, met)).toEqual(first);
    expect((await reserve(market.owner, other))?.recipient).not.toBe(first?.recipient);
  });

  it('can be declined, and not granted, by somebody who is on hold', async () => {
    const [met, other] = await meet(market);
    const request = await ask(market.owner, met);
    const second = await ask(market.owner, { ...other, ...(await again(met.person)) });
    const params = { accountId: idOf(met.person) };
    const hold = { params, body: { reason: 'A complaint is looked into.' } };
    granted(await market.operator.api(holdAccount, hold));
    refused(await grant(market, met.person, request), 'account_held');
    await decline(met.person, second.requestId);
    granted(await market.operator.api(releaseAccount, { params, body: { reason: 'It is cleared.' } }));
    granted(await grant(market, met.person, request));
  });
  /** The same person, met for another posting. */
  async function again(person: Person): Promise<Met> {
    const found = (await meet(market)).find((met) => met.person === person);
    if (found === undefined) throw new Error('somebody who was shown is shown no more in the same epoch');
    return found;
  }

  it('keeps its message readable after new keys, and loses it with keys that are lost', async () => {
    const [met, other] = await meet(market);
    const request = await ask(market.owner, met, { message: QUESTION });
    const lost = await ask(market.owner, other, { message: QUESTION });
    const unused = async ({ api }: Person) => granted(await api(countPrekeys)).unused;

    const renewed = await renew(met.person);
    // A device that was lost could read what is sealed to the keys of before.
    expect(await unused(renewed)).toBe(0);
    expect((await open(renewed, request.requestId)).message).toBe(QUESTION);
    granted(await refillPrekeys(renewed.api, renewed.session));
    expect(await unused(renewed)).toBe(PREKEYS_KEPT);

    const anew = await startOver(market.platform, other.person, 'candidate');
    expect(await unused(anew)).toBe(0);
    expect(await open(anew, lost.requestId)).toMatchObject({ message: null, request: { state: 'waiting' } });
    await decline(anew, lost.requestId);
  });

  it('is refused when the day’s ration is spent, and what was sent before is answered all the same', async () => {
    const small = await openMarket({ REQUESTS_A_DAY: '2' });
    try {
      const [first, second, third] = await meet(small);
      const requestId = newUuidV7();
      await ask(small.owner, first, { requestId, message: QUESTION });
      const request = await ask(small.colleague, second);
      refused(await tryToAsk(small.owner, third), 'ration_spent');
      refused(await tryToAsk(small.owner, third, { message: QUESTION }), 'ration_spent');
      expect(await ask(small.owner, first, { requestId, message: QUESTION })).toMatchObject({ requestId });
      granted(await grant(small, second.person, request));
      await ask(small.owner, third);
    } finally {
      await small.platform.dispose();
    }
  });

  it('leaves one leaf for each event, and one event for each state', async () => {
    expect(await whatDoesNotFit(market.platform.platform.db.pool)).toEqual([]);
  });
});
