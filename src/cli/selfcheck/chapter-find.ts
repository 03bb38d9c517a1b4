/** A card is published, and found among others; its owner is asked, and grants; an interest is shown, and ended. */
import { cardOf } from '../../client/cards/card-of.ts';
import { proposeCard } from '../../client/cards/propose-card.ts';
import { publishHidden } from '../../client/cards/publish.ts';
import { openCopy, readTerms } from '../../client/disclosure/open-copy.ts';
import { verifyReaders } from '../../client/employers/verify-readers.ts';
import { openInterests } from '../../client/interests/open-interests.ts';
import { showInterest } from '../../client/interests/show-interest.ts';
import { askForResume } from '../../client/requests/ask-for-resume.ts';
import { grantRequest } from '../../client/requests/grant-request.ts';
import { openRequest } from '../../client/requests/open-request.ts';
import { refillPrekeys } from '../../client/requests/prekeys.ts';
import { getMyEmployer } from '../../shared/api/employers.ts';
import { endInterest } from '../../shared/api/interests.ts';
import { readPosting } from '../../shared/api/jobs.ts';
import { declineRequest, listRequests, PREKEYS_KEPT } from '../../shared/api/requests.ts';
import { type ShownCard, searchCards } from '../../shared/api/search.ts';
import { listSentRequests } from '../../shared/api/sent-requests.ts';
import { newTimelessUuid, newUuidV7 } from '../../shared/bytes/uuid.ts';
import { type Card, orderCard } from '../../shared/card/card.ts';
import { type Field, presentFields, selectFields } from '../../shared/resume/fields.ts';
import type { Resume } from '../../shared/resume/resume.ts';
import { chooseAll, inventTerms, post } from './acts.ts';
import type { People } from './chapter-arrive.ts';
import { receivedBy } from './chapter-disclose.ts';
import type { Prepared } from './chapter-prepare.ts';
import type { Person } from './people.ts';
import type { Step } from './run-steps.ts';
import { granted, same } from './wrong-answer.ts';

const TERMS = { fields: ['name', 'work'] as const, keepDays: 30, answerDays: 5 };
const QUESTION = 'Would you talk to us? 一度お話ししませんか。';

/** Goes from a card that nobody asked about to a grant, and to an interest that is over. */
export async function find(step: Step, people: People, { resume, secondPostingId }: Prepared): Promise<void> {
  const { candidate, other, owner, outsider } = people;
  const card = await step('publish-card', () => publish(people, resume));
  const postingId = await step('open-third-posting', () => postFor(owner));
  const shown = await step('search-cards', async () => {
    const found = await searchFor(owner, postingId);
    same(
      'the cards found',
      found.map((one) => one.card),
      [card, card],
    );
    same(
      'the cards shown to whom one is hidden from',
      await searchFor(outsider, await postFor(outsider)),
      [],
    );
    return found;
  });
  await step('ask-for-resume', async () => {
    for (const { handle } of shown) {
      const choice = { postingId, to: { kind: 'handle', handle } as const, ...TERMS, message: QUESTION };
      const { state, withMessage } = granted(await askForResume(owner.api, owner.session, choice));
      same('a request that was sent', [state, withMessage], ['waiting', true]);
    }
  });
  const requestId = await step('read-request', async () => {
    await readOnly(other);
    return readOnly(candidate);
  });
  await step('decline-request', async () => {
    granted(await other.api(declineRequest, { params: { requestId: await readOnly(other) } }));
    same('what the recruiter is told', await statesOf(owner, postingId), ['declined', 'waiting']);
  });
  await step('grant-request', () => grant(people, { requestId, postingId, resume }));
  await step('interest', () => beInterested(people, secondPostingId, card));
}

/** Two people publish what the résumé proposes; and hide it from the outsider. */
async function publish({ candidate, other }: People, resume: Resume): Promise<Card> {
  const proposed = cardOf(proposeCard(resume, new Date().toISOString().slice(0, 10)));
  const card = orderCard({ ...proposed, occupation: [inventTerms().occupation] });
  const hidden = { list: 'hidden', kind: 'name', value: 'OTHER WORKS GmbH' } as const;
  const visibility = { employed: false, mode: 'all_but_hidden', agencies: 'shown' } as const;
  for (const { api, session } of [candidate, other]) {
    same('the prekeys kept', granted(await refillPrekeys(api, session)).unused, PREKEYS_KEPT);
    const publication = {
      changeId: newUuidV7(),
      card,
      visibility,
      entries: [{ hideId: newUuidV7(), ...hidden }],
    };
    const mine = granted(await publishHidden(api, publication));
    same('the card', [mine.state, mine.waiting, mine.card], ['published', false, card]);
  }
  return card;
}

async function postFor(by: Person): Promise<string> {
  const { mine } = granted(await by.api(getMyEmployer));
  return post(by, mine?.employer.employerId ?? '', [by]);
}

async function searchFor({ api }: Person, postingId: string): Promise<readonly ShownCard[]> {
  const body = { filters: {}, page: 1 };
  return granted(await api(searchCards, { params: { postingId }, body })).cards;
}

/** The only request in somebody's inbox, checked and opened; its id. */
async function readOnly({ api, session }: Person): Promise<string> {
  const { requests } = granted(await api(listRequests));
  same(
    'the requests received',
    requests.map(({ state }) => state),
    ['waiting'],
  );
  const { request, message } = granted(await openRequest(api, session, requests[0]?.requestId ?? ''));
  same('what is asked', [request.fields, message], [TERMS.fields, QUESTION]);
  return request.requestId;
}

async function statesOf({ api }: Person, postingId: string): Promise<string[]> {
  const { requests } = granted(await api(listSentRequests, { params: { postingId } }));
  return requests.map(({ state }) => state).sort();
}

/** The candidate grants what was asked, and the recruiter reads just that. */
async function grant(
  { candidate, owner }: People,
  { requestId, postingId, resume }: { requestId: string; postingId: string; resume: Resume },
): Promise<void> {
  const fields = presentFields(resume).filter((field) => (TERMS.fields as readonly Field[]).includes(field));
  const choice = await chooseAll(candidate, postingId, { resume, fields });
  granted(await grantRequest(candidate.api, candidate.session, requestId, choice));
  same('what the recruiter is told', await statesOf(owner, postingId), ['declined', 'granted']);
  const [received] = await receivedBy(owner, postingId);
  const terms = granted(await readTerms(owner.api, owner.session, received?.copyId ?? ''));
  const copy = granted(await openCopy(owner.api, owner.session, terms, newUuidV7()));
  same('the copy', copy.content.resume, selectFields(resume, fields));
}

/** A fuller card for one posting's team, which is gone when its owner ends it. */
async function beInterested({ candidate, colleague }: People, postingId: string, card: Card): Promise<void> {
  const { api, session } = candidate;
  const { posting } = granted(await api(readPosting, { params: { postingId } }));
  const team = granted(await verifyReaders(api, session, posting));
  const interestId = newTimelessUuid();
  const headline = 'Ten years of mills';
  granted(await showInterest(api, session, { interestId, posting, team, card, headline }));
  const read = async () => granted(await openInterests(colleague.api, colleague.session, postingId));
  const seen = (await read()).map((one) => (one.tampered ? null : [one.card, one.headline]));
  same('the interest', seen, [[card, headline]]);
  granted(await api(endInterest, { params: { interestId } }));
  same('the interests that are left', await read(), []);
}
