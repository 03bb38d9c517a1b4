import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chooseAll, inventTerms, post } from '../../src/cli/selfcheck/acts.ts';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted, refused } from '../../src/cli/selfcheck/wrong-answer.ts';
import { planApplication, sealApplication } from '../../src/client/disclosure/apply.ts';
import { grantRequest } from '../../src/client/requests/grant-request.ts';
import { openRequest } from '../../src/client/requests/open-request.ts';
import { lapseRequests } from '../../src/server/requests/lapse-requests.ts';
import { listApplications } from '../../src/shared/api/applications.ts';
import { addHidden, pauseCard, withdrawCard } from '../../src/shared/api/cards.ts';
import { readRecord } from '../../src/shared/api/disclosure.ts';
import type { Body } from '../../src/shared/api/endpoint.ts';
import { endInterest } from '../../src/shared/api/interests.ts';
import { changePosting, closePosting, readPosting } from '../../src/shared/api/jobs.ts';
import {
  addPrekeys,
  countPrekeys,
  declineRequest,
  grantRequest as grantEndpoint,
  listRequests,
  PREKEYS_KEPT,
  readRequest,
} from '../../src/shared/api/requests.ts';
import {
  listSentRequests,
  reservePrekey,
  type SentRequest,
  sendRequest,
} from '../../src/shared/api/sent-requests.ts';
import { encodeBase64url } from '../../src/shared/bytes/base64url.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import type { Handle } from '../../src/shared/card/handle.ts';
import { hashOf, type RequestStatement, signStatement } from '../../src/shared/disclosure/statement.ts';
import { isRefusal, type RefusalCode } from '../../src/shared/errors.ts';
import {
  ask,
  grant,
  type Market,
  type Met,
  meet,
  openMarket,
  received,
  sent,
  showAgain,
  TERMS,
  tryToAsk,
} from '../request-stage.ts';
import { shownInterest } from '../shown-interest.ts';
import { countWaiting, pause } from './in-between.ts';

const QUESTION = 'Would you like to talk?';
const idOf = ({ session }: Person) => session.account.accountId;
/** `ok`, or the refusal's code, of each answer, sorted. */
const codesOf = (answers: readonly unknown[]) =>
  answers.map((answer) => (isRefusal(answer) ? answer.refused : 'ok')).sort();

describe('against requests', () => {
  let market: Market;
  beforeAll(async () => {
    market = await openMarket({ REQUESTS_A_DAY: '250' });
  });
  afterAll(() => market.platform.dispose());

  const decline = ({ api }: Person, requestId: string) => api(declineRequest, { params: { requestId } });
  const decided = (person: Person, { postingId }: SentRequest) =>
    chooseAll(person, postingId, { resume: market.resume, fields: [...TERMS.fields] });
  const applicationsTo = async ({ api }: Person, postingId: string) =>
    granted(await api(listApplications)).applications.filter((one) => one.postingId === postingId).length;

  it('nobody reads, declines or grants what somebody else was asked', async () => {
    const [met, other] = await meet(market);
    const request = await ask(market.owner, met);
    const { api, session } = other.person;
    const { requestId } = request;
    refused(await api(readRequest, { params: { requestId } }), 'not_found');
    refused(await decline(other.person, requestId), 'not_found');
    refused(await grant(market, other.person, request), 'not_found');
    refused(await openRequest(api, session, requestId), 'not_found');
    expect(await sent(market.owner, request)).toEqual(request);
  });

  it('of two colleagues who ask one person at once one asks', async () => {
    const [met] = await meet(market);
    const answers = await Promise.all([market.owner, market.colleague].map((by) => tryToAsk(by, met)));
    expect(codesOf(answers)).toEqual(['id_taken', 'ok']);
    const { requests } = granted(await met.person.api(listRequests));
    expect(requests.filter(({ postingId }) => postingId === met.postingId).length).toBe(1);
  });

  it('of four grants at once, and of a grant and a no, one counts', async () => {
    const [met, other] = await meet(market);
    const request = await ask(market.owner, met);
    const answers = await Promise.all([1, 2, 3, 4].map(() => grant(market, met.person, request)));
    expect(codesOf(answers)).toEqual(['ok', 'request_over', 'request_over', 'request_over']);
    expect(await applicationsTo(met.person, met.postingId)).toBe(1);

    const second = await ask(market.owner, other);
    const mixed = await Promise.all([
      grant(market, other.person, second),
      decline(other.person, second.requestId),
    ]);
    expect(codesOf(mixed)).toEqual(['ok', 'request_over']);
    const { state } = (await received(other.person, second.requestId)) ?? {};
    expect(await applicationsTo(other.person, met.postingId)).toBe(state === 'granted' ? 1 : 0);
  });

  it('no grant comes after a no, after the posting closed, or for other readers than were shown', async () => {
    const [first, second, third] = await meet(market);
    const declined = await ask(market.owner, first);
    granted(await decline(first.person, declined.requestId));
    refused(await grant(market, first.person, declined), 'request_over');

    const moved = await ask(market.owner, second);
    const choice = await decided(second.person, moved);
    const params = { postingId: second.postingId };
    const body = { version: 1, terms: inventTerms(), team: [idOf(market.owner)] };
    granted(await market.owner.api(changePosting, { params, body }));
    const { api, session } = second.person;
    refused(await grantRequest(api, session, moved.requestId, choice), 'team_changed');
    expect(await received(second.person, moved.requestId)).toMatchObject({ state: 'waiting' });

    const late = await ask(market.owner, third);
    granted(await market.owner.api(closePosting, { params }));
    refused(await grant(market, third.person, late), 'posting_closed');
    expect(await received(third.person, late.requestId)).toMatchObject({ postingOpen: false });
    granted(await decline(third.person, late.requestId));
  });

  it('no grant is given to another posting than the one that asked', async () => {
    const [met] = await meet(market);
    const request = await ask(market.owner, met);
    const elsewhere = await post(market.owner, market.employerId, [market.owner]);
    const choice = await chooseAll(met.person, elsewhere, { resume: market.resume, fields: ['name'] });
    const { api, session } = met.person;
    refused(await grantRequest(api, session, request.requestId, choice), 'statement_invalid');
    const sealed = await sealApplication(session, choice, planApplication(choice.posting));
    const body = { ...sealed, postingId: met.postingId };
    const params = { requestId: request.requestId };
    // Signed for the one, sent to the other: its readers, or its statements, do not fit.
    const answer = await api(grantEndpoint, { params, body });
    expect(['team_changed', 'statement_invalid']).toContain(codesOf([answer])[0]);
    expect(await applicationsTo(met.person, met.postingId)).toBe(0);
  });

  it('a request says what its recruiter signed, or is refused', async () => {
    const [met, other] = await meet(market);
    const { prekey } = granted(
      await market.owner.api(reservePrekey, { params: { postingId: met.postingId, handle: met.handle } }),
    );
    const message = { prekeyId: prekey?.prekeyId ?? '', ciphertext: encodeBase64url(new Uint8Array(64)) };
    const honest = await signed(market.owner, met, message);
    const elsewhere = (await meet(market))[0];
    const lies: readonly (readonly [object, RefusalCode])[] = [
      [
        { postingId: elsewhere.postingId, to: { kind: 'handle', handle: elsewhere.handle } },
        'statement_invalid',
      ],
      [{ to: { kind: 'handle', handle: other.handle } }, 'statement_invalid'],
      [{ fields: ['name', 'work', 'email'] }, 'statement_invalid'],
      [{ fields: ['work', 'name'] }, 'statement_invalid'],
      [{ keepDays: 31 }, 'statement_invalid'],
      [{ answerDays: 6 }, 'statement_invalid'],
      [{ requestId: newUuidV7() }, 'statement_invalid'],
      [{ message: null }, 'statement_invalid'],
      [{ message: { ...message, ciphertext: encodeBase64url(new Uint8Array(65)) } }, 'statement_invalid'],
      [{ message: { ...message, prekeyId: newUuidV7() } }, 'statement_invalid'],
      [{ message: { ...message, prekeyId: null } }, 'statement_invalid'],
      [await signed(market.colleague, met, message), 'signature_invalid'],
      [await signed(market.owner, met, message, { origin: 'https://other.example' }), 'statement_invalid'],
      [await signed(market.owner, met, message, { fields: ['name', 'name'] }), 'statement_invalid'],
    ];
    for (const [lie, code] of lies)
      refused(await market.owner.api(sendRequest, { body: { ...honest, ...lie } }), code);
    granted(await market.owner.api(sendRequest, { body: honest }));
    // A recruiter sends what a colleague signed, and signed again, under the same id.
    refused(await market.colleague.api(sendRequest, { body: honest }), 'id_taken');
  });

  async function signed(
    by: Person,
    { postingId, handle }: Met,
    message: Body<typeof sendRequest>['message'],
    changes: Partial<RequestStatement> = {},
  ): Promise<Body<typeof sendRequest>> {
    const { fields = [...TERMS.fields], origin = market.platform.origin } = changes;
    const { keepDays, answerDays } = TERMS;
    const terms = {
      requestId: newUuidV7(),
      postingId,
      purpose: 'recruitment' as const,
      keepDays,
      answerDays,
    };
    const messageHash =
      message === null ? null : hashOf(new Uint8Array(Buffer.from(message.ciphertext, 'base64url')));
    const statement: RequestStatement = {
      ...{ kind: 'sealfolio.request/v1', ...terms, fields, origin, target: handle, messageHash },
    };
    return {
      ...{ ...terms, fields, to: { kind: 'handle', handle }, message },
      signed: await signStatement('sealfolio/request/v1', statement, by.session.keyring.signing),
    };
  }

  it('nobody is asked by a handle that is over, made up, or of another posting', async () => {
    const [met] = await meet(market);
    const [elsewhere] = await meet(market);
    const madeUp = encodeBase64url(crypto.getRandomValues(new Uint8Array(16))) as Handle;
    for (const handle of [elsewhere.handle, madeUp]) {
      const wrong = { postingId: met.postingId, handle };
      refused(await tryToAsk(market.owner, wrong), 'handle_over');
      refused(await tryToAsk(market.owner, wrong, { message: QUESTION }), 'handle_over');
    }
    await market.later(1, async () => {
      await showAgain(market.owner);
      refused(await tryToAsk(market.owner, met), 'handle_over');
    });
    await showAgain(market.owner);
    const params = { postingId: met.postingId };
    granted(await market.owner.api(closePosting, { params }));
    refused(await tryToAsk(market.owner, met), 'posting_closed');
  });

  it('nobody is asked by an interest that ended, or was shown to others', async () => {
    const [person] = market.people;
    if (person === undefined) throw new Error('nobody is at the market');
    const { owner, colleague, employerId } = market;
    const postingId = await post(owner, employerId, [owner]);
    const elsewhere = await post(owner, employerId, [owner]);
    const { interestId } = await shownInterest(person, postingId);
    const to = { kind: 'interest', interestId, recipient: '' } as const;
    const none = { postingId, handle: '' as Handle };
    refused(await tryToAsk(owner, { ...none, postingId: elsewhere }, { to }), 'handle_over');
    refused(await tryToAsk(colleague, none, { to }), 'not_in_team');
    const { version } = granted(await owner.api(readPosting, { params: { postingId } })).posting;
    const body = { version, terms: inventTerms(), team: [owner, colleague].map(idOf) };
    granted(await owner.api(changePosting, { params: { postingId }, body }));
    refused(await tryToAsk(colleague, none, { to }), 'handle_over');
    granted(await person.api(endInterest, { params: { interestId } }));
    refused(await tryToAsk(owner, none, { to }), 'handle_over');
  });

  it('one who left the team asks nobody, and sees nothing of what was asked', async () => {
    const [met, other] = await meet(market);
    const asked = await signed(market.colleague, met, null);
    granted(await market.colleague.api(sendRequest, { body: asked }));
    const params = { postingId: met.postingId };
    const body = { version: 1, terms: inventTerms(), team: [idOf(market.owner)] };
    granted(await market.owner.api(changePosting, { params, body }));
    // Sent again it would tell how it stands.
    refused(await market.colleague.api(sendRequest, { body: asked }), 'not_in_team');
    refused(await tryToAsk(market.colleague, other), 'not_in_team');
    refused(await tryToAsk(market.colleague, other, { message: QUESTION }), 'not_in_team');
    refused(await market.colleague.api(listSentRequests, { params }), 'not_found');
  });

  it.each(['paused', 'withdrawn', 'hidden'] as const)(
    'one that reaches nobody, since its card was %s, looks in all like one that nobody answers',
    async (how) => {
      const [silent, gone] = await meet(market);
      const { pool } = market.platform.database.database;
      await leave(gone.person, how);
      try {
        const pair = [
          await ask(market.owner, silent, { message: QUESTION, answerDays: 3 }),
          await ask(market.owner, gone, { message: QUESTION, answerDays: 3 }),
        ] as const;
        expect(alike(pair[0])).toEqual(alike(pair[1]));
        for (const days of [0, 1, 2.9, 3.1]) {
          const seen = await market.later(days, () =>
            Promise.all(pair.map((one) => sent(market.owner, one))),
          );
          expect(seen[0] && alike(seen[0])).toEqual(seen[1] && alike(seen[1]));
        }
        const { postingId } = silent;
        for (const { handle } of [silent, gone]) {
          const reserved = await market.owner.api(reservePrekey, { params: { postingId, handle } });
          expect(granted(reserved).prekey?.recipient).toMatch(/^age1pq1/);
        }
        // Sent again, and told apart by no refusal.
        const again = await Promise.all([silent, gone].map((met) => tryToAsk(market.owner, met)));
        expect(codesOf(again)).toEqual(['id_taken', 'id_taken']);

        expect(await received(gone.person, pair[1].requestId)).toBeUndefined();
        const { requestId } = pair[1];
        refused(await gone.person.api(readRequest, { params: { requestId } }), 'not_found');
        refused(await decline(gone.person, requestId), 'not_found');
        refused(await grant(market, gone.person, pair[1]), 'not_found');
        const { rows } = await pool.query('select ciphertext from requests.requests where request_id = $1', [
          requestId,
        ]);
        expect(rows).toEqual([{ ciphertext: null }]);
        const { secrets, db } = market.platform.platform;
        await lapseRequests(db, { secrets, origin: market.platform.origin }, new Date(pair[1].endsAt));
        const { records } = granted(await gone.person.api(readRecord));
        expect(records.filter(({ event }) => event.includes(requestId))).toEqual([]);
      } finally {
        await pool.query(
          `update cards.cards set state = 'withdrawn', stopped_at = now() - interval '2 days'
           where candidate_id = $1`,
          [idOf(gone.person)],
        );
      }
    },
  );
  async function leave({ api }: Person, how: 'paused' | 'withdrawn' | 'hidden'): Promise<void> {
    const body = { changeId: newUuidV7() };
    if (how === 'paused') granted(await api(pauseCard, { body }));
    if (how === 'withdrawn') granted(await api(withdrawCard, { body }));
    const entry = { hideId: newUuidV7(), list: 'hidden', kind: 'name', value: 'Example Mills' } as const;
    if (how === 'hidden') granted(await api(addHidden, { body: { entries: [entry] } }));
  }
  /** A request without what is its own in every case: ids, and the moment it was sent. */
  function alike({ requestId, to, sentAt, endsAt, ...rest }: SentRequest) {
    expect([typeof requestId, to.kind]).toEqual(['string', 'handle']);
    return { ...rest, lasts: Date.parse(endsAt) - Date.parse(sentAt) };
  }

  it('a no is told by no byte before the epoch ends', async () => {
    const [met] = await meet(market);
    const request = await ask(market.owner, met, { message: QUESTION });
    const params = { postingId: met.postingId };
    const list = async () => JSON.stringify(granted(await market.owner.api(listSentRequests, { params })));
    const reserve = async () =>
      granted(await market.owner.api(reservePrekey, { params: { ...params, handle: met.handle } }));
    const [before, key] = [await list(), await reserve()];
    granted(await decline(met.person, request.requestId));
    expect(await list()).toBe(before);
    expect(await reserve()).toEqual(key);
  });

  it('no prekey is given to two, however many ask at once', async () => {
    const [one, two] = [await meet(market), await meet(market)];
    const asked = [...one, ...two];
    const { owner, colleague } = market;
    const answers = await Promise.all(
      [...asked, ...asked].map(({ postingId, handle }, place) =>
        (place % 2 === 0 ? owner : colleague).api(reservePrekey, { params: { postingId, handle } }),
      ),
    );
    const keys = answers.map((answer) => granted(answer).prekey?.prekeyId ?? 'none');
    expect(keys).not.toContain('none');
    expect(keys.slice(0, asked.length)).toEqual(keys.slice(asked.length));
    expect(new Set(keys).size).toBe(asked.length);
  });

  it('no more prekeys are kept than were said, and none that was used comes back', async () => {
    const [{ person, postingId, handle }] = await meet(market);
    const { api, session } = person;
    const { prekey } = granted(await market.owner.api(reservePrekey, { params: { postingId, handle } }));
    const { unused } = granted(await api(countPrekeys));
    const used = { prekeyId: prekey?.prekeyId ?? '', recipient: prekey?.recipient ?? '' };
    expect(granted(await api(addPrekeys, { body: { prekeys: [used, used] } }))).toEqual({ unused });
    const many = Array.from({ length: PREKEYS_KEPT }, () => ({
      ...{ prekeyId: newUuidV7(), recipient: session.keyring.recipient },
    }));
    await Promise.all([1, 2, 3].map(() => api(addPrekeys, { body: { prekeys: many } })));
    expect(granted(await api(countPrekeys))).toEqual({ unused: PREKEYS_KEPT });
  });

  it('a prekey that is none costs its owner the message, and nobody the request', async () => {
    const [met] = await meet(market);
    const { pool } = market.platform.database.database;
    await pool.query('delete from requests.prekeys where candidate_id = $1', [idOf(met.person)]);
    const broken = { prekeyId: newUuidV7(), recipient: `age1pq1${'q'.repeat(1952)}` };
    granted(await met.person.api(addPrekeys, { body: { prekeys: [broken] } }));
    expect(await ask(market.owner, met, { message: QUESTION })).toMatchObject({ withMessage: false });
  });

  it('a kill in the middle of a grant leaves a request that waits, and nothing else', async () => {
    const [met] = await meet(market);
    const request = await ask(market.owner, met);
    const { database } = market.platform.database;
    const holder = await database.pool.connect();
    try {
      await holder.query('begin');
      // The last rows that a grant writes stand on the record.
      await holder.query('select from ledger.subjects where subject_id = $1 for update', [idOf(met.person)]);
      const granting = grant(market, met.person, request);
      while ((await countWaiting(database.pool)) === 0) await pause();
      await database.pool.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and wait_event_type = 'Lock'`,
      );
      expect(isRefusal(await granting)).toBe(true);
    } finally {
      await holder.query('rollback');
      holder.release();
    }
    expect(await applicationsTo(met.person, met.postingId)).toBe(0);
    expect(await received(met.person, request.requestId)).toMatchObject({ state: 'waiting', grantId: null });
    granted(await grant(market, met.person, request));
    expect(await sent(market.owner, request)).toMatchObject({ state: 'granted' });
  });
});

describe('against the ration of requests', () => {
  let market: Market;
  beforeAll(async () => {
    market = await openMarket({ REQUESTS_A_DAY: '3' });
  });
  afterAll(() => market.platform.dispose());

  it('no more are sent, and no more prekeys used up, by many at once', async () => {
    const { owner, colleague } = market;
    const [one, two] = [await meet(market), await meet(market)];
    const reserved = await Promise.all(
      one.map(({ postingId, handle }) => owner.api(reservePrekey, { params: { postingId, handle } })),
    );
    expect(codesOf(reserved).filter((code) => code === 'ok').length).toBe(3);
    const asked = [...one.slice(0, 3), ...two.slice(0, 3)];
    const sent = await Promise.all(
      asked.map((met, place) => tryToAsk(place % 2 === 0 ? owner : colleague, met)),
    );
    expect(codesOf(sent)).toEqual([
      ...['ok', 'ok', 'ok'],
      ...['ration_spent', 'ration_spent', 'ration_spent'],
    ]);
    const params = { postingId: one[0].postingId };
    expect(granted(await owner.api(listSentRequests, { params })).ration).toEqual({ left: 0, of: 3 });
    await market.later(1.01, async () => {
      expect(granted(await owner.api(listSentRequests, { params })).ration).toEqual({ left: 3, of: 3 });
    });
  });
});
