/** People whose résumé is full of marks publish what it proposes; an employer finds, keeps and asks them, and is answered. */
import { chooseAll, inventTerms, post } from '../../src/cli/selfcheck/acts.ts';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { cardOf } from '../../src/client/cards/card-of.ts';
import { proposeCard } from '../../src/client/cards/propose-card.ts';
import { askForResume } from '../../src/client/requests/ask-for-resume.ts';
import { grantRequest } from '../../src/client/requests/grant-request.ts';
import { refillPrekeys } from '../../src/client/requests/prekeys.ts';
import { publishCard, readFacetTable, readMyCard } from '../../src/shared/api/cards.ts';
import { declineRequest, listRequests, readRequest } from '../../src/shared/api/requests.ts';
import { addToShortlist, readShortlist, searchCards } from '../../src/shared/api/search.ts';
import { listSentRequests } from '../../src/shared/api/sent-requests.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { type Card, orderCard } from '../../src/shared/card/card.ts';
import type { Resume } from '../../src/shared/resume/resume.ts';
import type { Held } from './operators-view.ts';

/** Who acts, with the résumé of both candidates; `next` gives the marks that are typed. */
export type PlantedSearch = {
  readonly candidates: readonly [grants: Person, declines: Person];
  readonly owner: Person;
  readonly employerId: string;
  readonly resume: Resume;
  readonly next: () => string;
};

/** Goes from the card to the grant; every answer that is given on the way. */
export async function searchAmongMarks(told: PlantedSearch): Promise<Held[]> {
  const { candidates, owner, employerId, resume } = told;
  const proposed = cardOf(proposeCard(resume, new Date().toISOString().slice(0, 10)));
  const card = orderCard({ ...proposed, occupation: [inventTerms().occupation] });
  const answers: unknown[] = [];
  for (const person of candidates) answers.push(...(await publish(person, card)));
  const postingId = await post(owner, employerId, [owner]);
  answers.push(...(await findAndAsk(told, postingId)));
  for (const [place, person] of candidates.entries()) {
    const { requests } = granted(await person.api(listRequests));
    const requestId = requests.find((one) => one.postingId === postingId)?.requestId ?? '';
    answers.push(requests, granted(await person.api(readRequest, { params: { requestId } })));
    if (place === 0) await grant(person, { requestId, postingId, told });
    else granted(await person.api(declineRequest, { params: { requestId } }));
  }
  answers.push(granted(await owner.api(listSentRequests, { params: { postingId } })));
  return answers.map((answer) => ({ place: 'search', content: Buffer.from(JSON.stringify(answer)) }));
}

async function publish({ api, session }: Person, card: Card): Promise<unknown[]> {
  granted(await refillPrekeys(api, session));
  const visibility = { employed: false, mode: 'all_but_hidden', agencies: 'shown' } as const;
  granted(await api(publishCard, { body: { changeId: newUuidV7(), card, visibility } }));
  return [granted(await api(readMyCard)), granted(await api(readFacetTable))];
}

async function findAndAsk(
  { owner: { api, session }, next }: PlantedSearch,
  postingId: string,
): Promise<unknown[]> {
  const found = granted(await api(searchCards, { params: { postingId }, body: { filters: {}, page: 1 } }));
  if (found.cards.length !== 2) throw new Error('the two cards are not found');
  for (const { handle } of found.cards) {
    granted(await api(addToShortlist, { params: { postingId, handle } }));
    const terms = { fields: ['name', 'work'] as const, keepDays: 30, answerDays: 5, message: next() };
    const asked = { postingId, to: { kind: 'handle', handle } as const, ...terms };
    const { withMessage } = granted(await askForResume(api, session, asked));
    if (!withMessage) throw new Error('no message was sent along');
  }
  return [found, granted(await api(readShortlist, { params: { postingId } }))];
}

async function grant(
  person: Person,
  { requestId, postingId, told }: { requestId: string; postingId: string; told: PlantedSearch },
): Promise<void> {
  const choice = await chooseAll(person, postingId, { resume: told.resume, message: told.next() });
  granted(await grantRequest(person.api, person.session, requestId, choice));
}
