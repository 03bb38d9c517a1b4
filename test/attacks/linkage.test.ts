import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { chooseAll, drill, post } from '../../src/cli/selfcheck/acts.ts';
import { NO_BROWSER_KEY } from '../../src/cli/selfcheck/hold-passkeys.ts';
import { INVENTED_RESUME } from '../../src/cli/selfcheck/invented-resume.ts';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { showPasskey } from '../../src/client/accounts/contact-keys.ts';
import { type Api, httpApi } from '../../src/client/api.ts';
import { verifyReaders } from '../../src/client/employers/verify-readers.ts';
import { showInterest } from '../../src/client/interests/show-interest.ts';
import { askForResume } from '../../src/client/requests/ask-for-resume.ts';
import { grantRequest } from '../../src/client/requests/grant-request.ts';
import { refillPrekeys } from '../../src/client/requests/prekeys.ts';
import { listReceivedApplications } from '../../src/shared/api/applications.ts';
import { readCopyTerms } from '../../src/shared/api/disclosure.ts';
import { getMyEmployer } from '../../src/shared/api/employers.ts';
import { listInterests } from '../../src/shared/api/interests.ts';
import { readPosting } from '../../src/shared/api/jobs.ts';
import { declineRequest, listRequests } from '../../src/shared/api/requests.ts';
import { addToShortlist, readShortlist } from '../../src/shared/api/search.ts';
import { listSentRequests } from '../../src/shared/api/sent-requests.ts';
import { encodeBase64url } from '../../src/shared/bytes/base64url.ts';
import { newTimelessUuid, newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { CopyStatement, hashOf } from '../../src/shared/disclosure/statement.ts';
import { applicationExpiry } from '../../src/shared/jobs/posting.ts';
import { Resume } from '../../src/shared/resume/resume.ts';
import { FACET_TREES } from '../../src/shared/vocabulary/facet-trees.ts';
import { FACETS } from '../../src/shared/vocabulary/facets.ts';
import { candidate, employerWith } from '../behaviour/people.ts';
import { type RaisedStage, raiseStage } from '../behaviour/raised-stage.ts';
import { visitAs } from '../behaviour/raw-visit.ts';
import { type Known, lettersOf, shared, stringsIn, textsIn } from './common-strings.ts';
import { SOUGHT, show } from './informer-cards.ts';
import { searchAll } from './informer-looks.ts';

const RESUME = Resume.parse(JSON.parse(INVENTED_RESUME));
const DAY = 86_400_000;
const BEGINNING = Date.parse('2030-05-06T09:00:00Z');
const TERMS = { fields: ['name'] as const, keepDays: 30, answerDays: 5, message: 'Would you talk to us?' };

/** One posting of an employer, with its recruiter in a session that keeps all answers. */
type Desk = {
  readonly postingId: string;
  readonly person: Person;
  readonly api: Api;
  readonly cookie: string;
};

describe('two employers who put together all that they were told', () => {
  let raised: RaisedStage;
  let people: Person[];
  /** Texts of all answers, by desk. */
  const told = new Map<string, string[]>();
  /** What everybody is told: the same to whoever asks, or chosen by those who ask. */
  let known: Known;

  beforeAll(async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.setSystemTime(BEGINNING);
    raised = await raiseStage({ env: { CROWD_MIN: '4', CARDS_A_DAY: '250', REQUESTS_A_DAY: '50' } });
    people = await Promise.all(Array.from({ length: 12 }, () => candidate(raised.stage)));
    for (const { api, session } of people) {
      granted(await refillPrekeys(api, session));
      await show({ api }, SOUGHT);
    }
    const desks = await openDesks();
    vi.setSystemTime(BEGINNING + 4 * DAY);
    for (const desk of desks) await lookAndAsk(desk);
    // One in ten rests on a day, and was asked nothing.
    const asked = [];
    for (const person of people)
      if (granted(await person.api(listRequests)).requests.length > 0) asked.push(person);
    for (const [place, person] of asked.entries()) await answer(person, desks, place);
    vi.setSystemTime(BEGINNING + 5 * DAY);
    for (const desk of desks) await hearAnswers(desk);
    known = await gatherKnown(desks);
  }, 240_000);
  afterAll(async () => {
    vi.useRealTimers();
    await raised.platform.dispose();
  });

  it('were shown the same people, asked them, and heard of their interest', () => {
    expect(told.size).toBe(4);
    for (const texts of told.values()) {
      const handles = new Set(texts.filter((text) => /^[\w-]{22}$/.test(text)));
      // One in ten rests on a day.
      expect(handles.size).toBeGreaterThan(4);
      expect(texts.filter((text) => text.length > 1500).length).toBeGreaterThan(4);
      expect(texts).toContain('declined');
    }
  });

  it('find no string of eight letters that both were told, but what everybody knows', () => {
    const desks = [...told];
    const pairs = desks.flatMap((one, place) => desks.slice(place + 1).map((other) => [one, other] as const));
    expect(pairs.length).toBe(6);
    for (const [[name, texts], [otherName, others]] of pairs)
      expect(shared(texts, others, known), `${name} and ${otherName}`).toEqual([]);
  });

  it('would find a single string that two answers share', () => {
    const [[, one = []] = [], [, other = []] = []] = [...told];
    const secret = newUuidV7();
    expect(shared([...one, secret], [...other, `x${secret}`], known).length).toBe(1);
  });

  async function openDesks(): Promise<Desk[]> {
    const desks: Desk[] = [];
    for (const [name, who] of [
      ['Example Mills', 'Ada Berg'],
      ['Other Works', 'Omar Stein'],
    ] as const) {
      const { employer, owner } = await employerWith(raised.stage, name, [who]);
      for (const number of [1, 2]) {
        const desk = `${name} ${number}`;
        const postingId = await post(owner, employer.employerId, [owner]);
        const { cookie } = await visitAs(raised.platform.origin, owner);
        desks.push({ postingId, person: owner, cookie, api: keepingApi(desk, cookie) });
      }
    }
    return desks;
  }

  /** The client of a session whose answers are kept. */
  function keepingApi(desk: string, cookie: string): Api {
    const texts: string[] = [];
    told.set(desk, texts);
    const keepingFetch: typeof fetch = async (input, init) => {
      const response = await fetch(input, init);
      texts.push(...textsIn(response.headers, await response.clone().text()));
      return response;
    };
    return apiOf(cookie, keepingFetch);
  }

  function apiOf(cookie: string, fetching = fetch): Api {
    return httpApi({ origin: raised.platform.origin, fetch: fetching, headers: () => ({ cookie }) });
  }

  async function lookAndAsk({ postingId, person, api, cookie }: Desk): Promise<void> {
    await present(person, cookie);
    for (const handle of await searchAll(api, postingId, {})) {
      const params = { postingId, handle };
      granted(await api(addToShortlist, { params }));
      const to = { kind: 'handle', handle } as const;
      granted(await askForResume(api, person.session, { postingId, to, ...TERMS }));
    }
    granted(await api(readShortlist, { params: { postingId } }));
  }

  /** Of those who were asked the first five say no to all; two grant one request of each employer; the others show an interest everywhere. */
  async function answer(person: Person, desks: readonly Desk[], place: number): Promise<void> {
    const { api, session } = person;
    const { requests } = granted(await api(listRequests));
    for (const { requestId } of place < 5 ? requests : [])
      granted(await api(declineRequest, { params: { requestId } }));
    for (const { postingId } of place === 5 || place === 6
      ? [desks[0], desks[2]].filter((one) => one !== undefined)
      : []) {
      const request = requests.find((one) => one.postingId === postingId);
      if (request === undefined) continue;
      const choice = await chooseAll(person, postingId, { resume: RESUME, fields: ['name', 'work'] });
      granted(await grantRequest(api, session, request.requestId, choice));
      await drill(person);
    }
    for (const { postingId } of place > 6 ? desks : []) {
      const { posting } = granted(await api(readPosting, { params: { postingId } }));
      const team = granted(await verifyReaders(api, session, posting));
      const shown = {
        interestId: newTimelessUuid(),
        posting,
        team,
        card: SOUGHT,
        headline: 'Knows how to care.',
      };
      granted(await showInterest(api, session, shown));
    }
  }

  async function hearAnswers({ postingId, person, api, cookie }: Desk): Promise<void> {
    await present(person, cookie);
    const params = { postingId };
    granted(await api(listSentRequests, { params }));
    granted(await api(readShortlist, { params }));
    granted(await api(listInterests, { params }));
    await searchAll(api, postingId, {});
    for (const { copyId } of granted(await api(listReceivedApplications, { params })).applications) {
      if (copyId !== null) granted(await api(readCopyTerms, { params: { copyId } }));
    }
  }

  /** Shows the passkey, in an answer that is not kept: it tells of the recruiter alone. */
  async function present({ session, authenticator }: Person, cookie: string): Promise<void> {
    const shown = { authenticator, browserKey: NO_BROWSER_KEY, label: 'Software' };
    granted(await showPasskey(apiOf(cookie), session.account, shown));
  }

  /** What is public, what the employers say of themselves, how answers are spelled, and the days of the story. */
  async function gatherKnown(desks: readonly Desk[]): Promise<Known> {
    const response = await fetch(`${raised.platform.origin}/api/openapi.json`);
    const texts = textsIn(response.headers, await response.text());
    for (const { postingId, person, cookie } of desks) {
      const api = apiOf(cookie);
      const { posting } = granted(await api(readPosting, { params: { postingId } }));
      for (const told of [posting, granted(await api(getMyEmployer))]) {
        const text = JSON.stringify(told);
        texts.push(text, ...textsIn(new Headers(), text));
      }
      texts.push(applicationExpiry(posting.validUntil));
      texts.push(hashOf(person.session.keyring.recipient), lettersOf(person.session.account.accountId));
    }
    texts.push(...Object.keys(CopyStatement.shape), 'sealfolio.copy/v1', JSON.stringify(TERMS));
    texts.push('cache-control', 'no-store', raised.platform.origin);
    texts.push(...FACETS.flatMap((facet) => FACET_TREES[facet].entries.map(({ code }) => code)));
    return { strings: stringsIn(texts), fragments: [...knownTimes(), ...sealedParts()] };
  }

  /** The days of asking and of hearing, the epochs around them, and when what was asked then ends. */
  function knownTimes(): string[] {
    const moments = [4, 5].map((days) => BEGINNING + days * DAY);
    const ends = [moments[0] ?? 0, ...moments].map((moment) => moment + TERMS.answerDays * DAY);
    const epochs = [4, 5, 6].map((days) => Math.floor(BEGINNING / DAY + days) * DAY);
    const ids = [...moments.map((moment) => newUuidV7(moment)), newTimelessUuid()];
    return [
      ...[...moments, ...ends, ...epochs].map((moment) => new Date(moment).toISOString()),
      ...moments.map((moment) => new Date(moment).toISOString().slice(0, 10)),
      // Their time, and in a spelling of their own their kind as well.
      ...ids.flatMap((id) => [lettersOf(id).slice(0, 8), id.slice(0, 15)]),
    ];
  }
});

/** How every sealed file begins, and what stands before its header's MAC, in base64url at any alignment. */
function sealedParts(): string[] {
  const lettersOf = (text: string, shift: number) =>
    encodeBase64url(Buffer.from(`${' '.repeat(shift)}${text}`)).slice(
      Math.ceil((shift * 8) / 6),
      Math.floor(((shift + text.length) * 8) / 6),
    );
  const mac = '\n--- ';
  const head = 'age-encryption.org/v1\n-> mlkem768x25519 ';
  return [lettersOf(head, 0), ...[0, 1, 2].map((shift) => lettersOf(mac, shift))];
}
