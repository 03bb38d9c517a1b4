/** A market: an employer that looks for people, and people who show a card. Time is played, and runs. */
import type { Logger } from 'pino';
import { chooseAll, drill, post } from '../src/cli/selfcheck/acts.ts';
import { NO_BROWSER_KEY } from '../src/cli/selfcheck/hold-passkeys.ts';
import { INVENTED_RESUME } from '../src/cli/selfcheck/invented-resume.ts';
import type { Person } from '../src/cli/selfcheck/people.ts';
import { granted } from '../src/cli/selfcheck/wrong-answer.ts';
import { showPasskey } from '../src/client/accounts/contact-keys.ts';
import { askForResume, type RequestChoice } from '../src/client/requests/ask-for-resume.ts';
import { grantRequest } from '../src/client/requests/grant-request.ts';
import { refillPrekeys } from '../src/client/requests/prekeys.ts';
import { PUBLIC_POOL } from '../src/server/accounts/caller.ts';
import { epochNow } from '../src/server/cards/epoch-now.ts';
import { publishCard } from '../src/shared/api/cards.ts';
import { listRequests, type ReceivedRequest } from '../src/shared/api/requests.ts';
import { searchCards } from '../src/shared/api/search.ts';
import { listSentRequests, type SentRequest } from '../src/shared/api/sent-requests.ts';
import { newUuidV7 } from '../src/shared/bytes/uuid.ts';
import { orderCard } from '../src/shared/card/card.ts';
import { isResting } from '../src/shared/card/exposure.ts';
import type { Handle } from '../src/shared/card/handle.ts';
import type { Refusal } from '../src/shared/errors.ts';
import { Resume } from '../src/shared/resume/resume.ts';
import { idOf } from './behaviour/desk-stage.ts';
import { candidate, employerWith } from './behaviour/people.ts';
import { type RaisedStage, raiseStage } from './behaviour/raised-stage.ts';

const DAY = 86_400_000;
/** What everybody's card says. */
export const SHOWN_CARD = orderCard({ occupation: ['251'], region: ['JP-13'] });
const VISIBILITY = { employed: false, mode: 'all_but_hidden', agencies: 'shown' } as const;
const SETTINGS = { EPOCH: 'P1D', CROWD_MIN: '2', EXPOSURE: '1000', CARDS_A_DAY: '250' };
/** So many people are shown on the day on which the market opens; beside them are those who rest on that day. */
const PEOPLE = 9;

/** Somebody whose card an employer was shown for a posting, and as what. */
export type Met = { readonly person: Person; readonly handle: Handle; readonly postingId: string };
/** See the head of this file. */
export type Market = RaisedStage & {
  readonly employerId: string;
  /** In the teams of all postings, both of them. */
  readonly owner: Person;
  readonly colleague: Person;
  readonly people: readonly Person[];
  readonly resume: Resume;
  /** The time on the platform. */
  now(): Date;
  /** Lets it be `days` from the machine's own time while `work` runs. */
  later<T>(days: number, work: () => Promise<T>): Promise<T>;
};

/** Opens a market. Everybody came some days ago, so that their cards are shown and make a crowd. */
export async function openMarket(
  env: Record<string, string> = {},
  options: { readonly log?: Logger } = {},
): Promise<Market> {
  let offset = -4 * DAY;
  const now = () => new Date(Date.now() + offset);
  const raised = await raiseStage({ ...options, env: { ...SETTINGS, ...env }, clock: now });
  const { stage } = raised;
  const { employer, owner, colleagues } = await employerWith(stage, 'Example Mills', [
    'Ada Berg',
    'Jun Mori',
  ]);
  const [colleague] = colleagues;
  if (colleague === undefined) throw new Error('the market has two recruiters');
  const people: Person[] = [];
  const { config, platform } = raised.platform;
  const { key } = epochNow({ config, secrets: platform.secrets }, PUBLIC_POOL, new Date());
  for (let shown = 0; shown < PEOPLE; ) {
    const person = await show(await candidate(stage));
    people.push(person);
    if (!isResting(key, idOf(person))) shown++;
  }
  offset = 0;
  for (const recruiter of [owner, colleague]) await showAgain(recruiter);
  return {
    ...{ ...raised, employerId: employer.employerId, owner, colleague, people, now },
    resume: Resume.parse(JSON.parse(INVENTED_RESUME)),
    async later(days, work) {
      const before = offset;
      offset += days * DAY;
      try {
        return await work();
      } finally {
        offset = before;
      }
    },
  };
}

async function show(person: Person): Promise<Person> {
  const body = { changeId: newUuidV7(), card: SHOWN_CARD, visibility: VISIBILITY };
  granted(await person.api(publishCard, { body }));
  granted(await refillPrekeys(person.api, person.session));
  await drill(person);
  return person;
}

/** Shows a recruiter's passkey again: the last time was long ago. */
export async function showAgain({ api, session, authenticator }: Person): Promise<void> {
  const check = { authenticator, browserKey: NO_BROWSER_KEY, label: 'Software' };
  granted(await showPasskey(api, session.account, check));
}

/** Opens a posting, searches for it, and tells who stands behind each handle, as nobody outside can. */
export async function meet(market: Market): Promise<readonly [Met, Met, Met, ...Met[]]> {
  const { owner, colleague, employerId, people, platform } = market;
  const postingId = await post(owner, employerId, [owner, colleague]);
  const params = { postingId };
  const { cards } = granted(await owner.api(searchCards, { params, body: { filters: {}, page: 1 } }));
  const { rows } = await platform.database.database.pool.query<{ handle: string; candidate_id: string }>(
    'select handle, candidate_id from cards.showings where posting_id = $1',
    [postingId],
  );
  const met = cards.map(({ handle }): Met => {
    const candidateId = rows.find((row) => row.handle === handle)?.candidate_id;
    const person = people.find(({ session }) => session.account.accountId === candidateId);
    if (person === undefined) throw new Error('somebody was shown who is not at the market');
    return { person, handle, postingId };
  });
  const [first, second, third, ...others] = met;
  if (first === undefined || second === undefined || third === undefined)
    throw new Error('hardly anybody is shown');
  return [first, second, third, ...others];
}

/** What {@link ask} asks for when nothing else is said. */
export const TERMS = { fields: ['name', 'work'] as const, keepDays: 30, answerDays: 5 };

/** Asks somebody; what is answered. */
export function tryToAsk(
  by: Person,
  { postingId, handle }: Pick<Met, 'postingId' | 'handle'>,
  changes: Partial<RequestChoice> = {},
): Promise<SentRequest | Refusal> {
  const to = { kind: 'handle', handle } as const;
  return askForResume(by.api, by.session, { ...TERMS, postingId, to, message: null, ...changes });
}

/** Asks somebody; see {@link tryToAsk}. */
export async function ask(...input: Parameters<typeof tryToAsk>): Promise<SentRequest> {
  return granted(await tryToAsk(...input));
}

/** A request of a person's, as it stands in the inbox now. */
export async function received({ api }: Person, requestId: string): Promise<ReceivedRequest | undefined> {
  const { requests } = granted(await api(listRequests));
  return requests.find((request) => request.requestId === requestId);
}

/** A request as the posting's team sees it now. */
export async function sent({ api }: Person, { postingId, requestId }: SentRequest): Promise<SentRequest> {
  const { requests } = granted(await api(listSentRequests, { params: { postingId } }));
  const found = requests.find((request) => request.requestId === requestId);
  if (found === undefined) throw new Error('a request that was sent is not listed');
  return found;
}

/** Grants a request with all that was asked for; what is answered. */
export async function grant(market: Market, person: Person, { postingId, requestId }: SentRequest) {
  const { resume } = market;
  const choice = await chooseAll(person, postingId, { resume, fields: [...TERMS.fields] });
  return grantRequest(person.api, person.session, requestId, choice);
}
