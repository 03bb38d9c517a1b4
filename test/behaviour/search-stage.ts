/** A platform with many cards and employers that search them, on a clock that the test moves. */
import { inventTerms, join } from '../../src/cli/selfcheck/acts.ts';
import { NO_BROWSER_KEY } from '../../src/cli/selfcheck/hold-passkeys.ts';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { showPasskey } from '../../src/client/accounts/contact-keys.ts';
import { PUBLIC_POOL } from '../../src/server/accounts/caller.ts';
import { type Epoch, epochNow } from '../../src/server/cards/epoch-now.ts';
import type { Visibility } from '../../src/shared/api/cards.ts';
import type { Employer } from '../../src/shared/api/employers.ts';
import type { Answer } from '../../src/shared/api/endpoint.ts';
import { openPosting } from '../../src/shared/api/jobs.ts';
import { type Filters, searchCards } from '../../src/shared/api/search.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import type { Card } from '../../src/shared/card/card.ts';
import { isResting } from '../../src/shared/card/exposure.ts';
import { type Handle, handleOf } from '../../src/shared/card/handle.ts';
import type { Facet } from '../../src/shared/vocabulary/facets.ts';
import { FREE, publish } from './card-stage.ts';
import { idOf } from './desk-stage.ts';
import { candidate, employerWith, recruiter } from './people.ts';
import { type PlayedClock, playedClock } from './played-clock.ts';
import { type RaisedStage, raiseStage } from './raised-stage.ts';

/** What a search is answered. */
export type Found = Answer<typeof searchCards>;
/** Somebody who searches for a posting of theirs. */
export type Searcher = {
  readonly person: Person;
  readonly employer: Employer;
  readonly employerId: string;
  readonly postingId: string;
  /** Searches once. Throws when it is refused. */
  look(filters?: Filters, page?: number): Promise<Found>;
  /** All that the posting is shown, page by page. */
  lookAtAll(filters?: Filters): Promise<Found['cards']>;
};
/** The stage. */
export type SearchStage = RaisedStage & {
  readonly time: PlayedClock;
  epoch(): Epoch;
  /** Candidates with these cards. */
  enterWith(cards: readonly Card[], visibility?: Visibility): Promise<Person[]>;
  /** An approved employer with a posting for software developers. */
  employer(name: string, mattering?: readonly Facet[]): Promise<Searcher>;
  /** A colleague of the same employer, with a posting of their own. */
  colleague(searcher: Searcher, displayName: string): Promise<Searcher>;
  /** One more posting of the same employer, and who searches for it. */
  another(searcher: Searcher): Promise<Searcher>;
  /** The handle under which a posting is shown somebody in this epoch. */
  handleFor(searcher: Searcher, person: Person): Handle;
  /** Of these people those who are not drawn to rest in this epoch. */
  awake(people: readonly Person[]): Person[];
  /** Goes on to the next day, and lets those who search show their passkeys. */
  nextDay(): Promise<void>;
  /** Goes on to a day on which none of these people rests. */
  dayWithAll(people: readonly Person[]): Promise<void>;
};

/** The last day of postings: 100 days from now. */
const FAR = new Date(Date.now() + 100 * 86_400_000).toISOString().slice(0, 10);

/** Raises the stage. */
export async function raiseSearchStage(env: Record<string, string>): Promise<SearchStage> {
  const time = playedClock();
  const raised = await raiseStage({ clock: time.clock, env });
  const { config, platform } = raised.platform;
  const parts = { config, secrets: platform.secrets };
  const searchers: Searcher[] = [];
  const epoch = () => epochNow(parts, PUBLIC_POOL, time.clock());
  const add = (person: Person, employer: Employer, postingId: string): Searcher => {
    const searcher = searcherOf(person, employer, postingId);
    searchers.push(searcher);
    return searcher;
  };
  const stage: SearchStage = {
    ...raised,
    time,
    epoch,
    async enterWith(cards, visibility = FREE) {
      const people: Person[] = [];
      for (let from = 0; from < cards.length; from += 4) {
        const few = cards.slice(from, from + 4).map(async (card) => {
          const person = await candidate(raised.stage);
          await publish(person, card, visibility);
          return person;
        });
        people.push(...(await Promise.all(few)));
      }
      return people;
    },
    async employer(name, mattering) {
      const { employer, owner } = await employerWith(raised.stage, name, [`Owner of ${name}`]);
      return add(owner, employer, await open(owner, employer, mattering));
    },
    async colleague({ person, employer, employerId }, displayName) {
      const newcomer = await recruiter(raised.stage, displayName);
      await join(person, newcomer, employerId, raised.invitationFor);
      return add(newcomer, employer, await open(newcomer, employer));
    },
    async another({ person, employer }) {
      return add(person, employer, await open(person, employer));
    },
    handleFor: ({ employerId: employer, postingId: posting }, person) =>
      handleOf(epoch().key, { employer, posting, candidate: idOf(person) }),
    awake: (people) => people.filter((person) => !isResting(epoch().key, idOf(person))),
    async nextDay() {
      time.nextDay();
      for (const person of new Set(searchers.map((one) => one.person))) await showAgain(person);
    },
    async dayWithAll(people) {
      do await stage.nextDay();
      while (stage.awake(people).length < people.length);
    },
  };
  return stage;
}

async function open(owner: Person, { employerId }: Employer, mattering?: readonly Facet[]): Promise<string> {
  const body = {
    ...{ postingId: newUuidV7(), terms: inventTerms({ validUntil: FAR }), team: [idOf(owner)] },
    ...(mattering && { mattering: [...mattering] }),
  };
  return granted(await owner.api(openPosting, { params: { employerId }, body })).postingId;
}

function searcherOf(person: Person, employer: Employer, postingId: string): Searcher {
  const look = async (filters: Filters = {}, page = 1) =>
    granted(await person.api(searchCards, { params: { postingId }, body: { filters, page } }));
  return {
    ...{ person, employer, employerId: employer.employerId, postingId, look },
    async lookAtAll(filters = {}) {
      const cards: Found['cards'] = [];
      for (let page = 1; ; page++) {
        const found = await look(filters, page);
        cards.push(...found.cards);
        if (!found.more) return cards;
      }
    },
  };
}

/** Contacting candidates takes a passkey that was shown within half a day. */
export async function showAgain({ api, session, authenticator }: Person): Promise<void> {
  const shown = { authenticator, browserKey: NO_BROWSER_KEY, label: 'Software' };
  granted(await showPasskey(api, session.account, shown));
}
