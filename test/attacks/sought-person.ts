/** The person whom an informer looks for: there in one world alone, and never idle. */
import { INVENTED_RESUME } from '../../src/cli/selfcheck/invented-resume.ts';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted, refused } from '../../src/cli/selfcheck/wrong-answer.ts';
import { type ApplicationChoice, applyToPosting } from '../../src/client/disclosure/apply.ts';
import { showInterest } from '../../src/client/interests/show-interest.ts';
import { askForResume } from '../../src/client/requests/ask-for-resume.ts';
import { grantRequest } from '../../src/client/requests/grant-request.ts';
import { refillPrekeys } from '../../src/client/requests/prekeys.ts';
import { addHidden, confirmCard, pauseCard, removeHidden, withdrawCard } from '../../src/shared/api/cards.ts';
import { endInterest } from '../../src/shared/api/interests.ts';
import { readPosting } from '../../src/shared/api/jobs.ts';
import { listRequests } from '../../src/shared/api/requests.ts';
import { newTimelessUuid, newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import type { Handle } from '../../src/shared/card/handle.ts';
import { applicationExpiry } from '../../src/shared/jobs/posting.ts';
import { Resume } from '../../src/shared/resume/resume.ts';
import { candidate } from '../behaviour/people.ts';
import { asVerified } from '../staged-grant.ts';
import { SOUGHT, show } from './informer-cards.ts';
import { searchAll } from './informer-looks.ts';
import type { InformerScene } from './informer-scene.ts';
import { apiIn, type Worlds } from './twin-worlds.ts';

/** The address by which the informer knows this person. */
export const KNOWN_ADDRESS = 'kit.sought@people.example';

/** Lets the person enter, and show a card to everybody. */
export async function enterSought({ withPerson }: Worlds): Promise<Person> {
  const stage = { url: withPerson.platform.address, codeFor: withPerson.codeFor };
  const person = await candidate(stage, { address: KNOWN_ADDRESS });
  granted(await refillPrekeys(person.api, person.session));
  await show(person, SOUGHT, true);
  return person;
}

/** Hides the person from the informer, by all that can be known of an employer. */
export async function hideFromInformer({ scene, postings }: InformerScene, person: Person): Promise<void> {
  const { name, employerId } = scene.people.employer;
  const entries = [
    { kind: 'name', value: name.toUpperCase() },
    { kind: 'domain', value: 'mills-group.example' },
    { kind: 'employer', value: employerId },
  ] as const;
  const body = {
    entries: entries.map((entry) => ({ hideId: newUuidV7(), list: 'hidden' as const, ...entry })),
  };
  granted(await person.api(addHidden, { body }));
  refused(await beInterested(person, postings[0] ?? ''), 'employer_hidden');
}

/** What the person, and a neighbour who finds it, do on one of the ten days. */
export async function liveOneDay(
  told: { scene: InformerScene; worlds: Worlds; person: Person },
  day: number,
): Promise<void> {
  const { person } = told;
  const { api } = person;
  const changeId = newUuidV7();
  const days: Record<number, () => Promise<unknown>> = {
    1: () => askSought(told),
    2: () => grantFirst(told),
    3: async () => granted(await api(pauseCard, { body: { changeId } })),
    4: () => show(person, SOUGHT),
    5: () => beInterestedForAWhile(told),
    6: async () => granted(await api(withdrawCard, { body: { changeId } })),
    7: () => show(person, SOUGHT),
    8: async () => granted(await api(confirmCard, { body: { changeId } })),
    9: () => hideAndTakeBack(told),
    10: () => show(person, { ...SOUGHT, skill: [], availability: [] }),
  };
  await days[day]?.();
}

type Told = Parameters<typeof liveOneDay>[0];

/** The neighbour asks everybody it finds that has not been asked: the person is among them. */
async function askSought({ scene: { neighbour }, worlds, person }: Told): Promise<void> {
  const { postingId } = neighbour;
  const api = apiIn(worlds.withPerson, neighbour.cookie);
  await searchAll(api, postingId, {});
  const { rows } = await worlds.withPerson.platform.db.pool.query<{ handle: Handle }>(
    'select handle from cards.showings where candidate_id = $1 and posting_id = $2',
    [person.session.account.accountId, postingId],
  );
  const handle = rows[0]?.handle;
  // One day in ten it rests, as everybody does.
  if (handle === undefined) return;
  const to = { kind: 'handle', handle } as const;
  const terms = { fields: ['name'] as const, keepDays: 30, answerDays: 5, message: 'Would you talk to us?' };
  granted(await askForResume(api, neighbour.person.session, { postingId, to, ...terms }));
}

/** Grants what was asked; applies by itself on a day on which nobody found it. */
async function grantFirst({ scene: { neighbour }, person }: Told): Promise<void> {
  const { api, session } = person;
  const [request] = granted(await api(listRequests)).requests;
  const resume = Resume.parse(JSON.parse(INVENTED_RESUME));
  const { posting } = granted(await api(readPosting, { params: { postingId: neighbour.postingId } }));
  const expiresAt = applicationExpiry(posting.validUntil);
  const choice: ApplicationChoice = {
    ...{ posting, resume, fields: ['name'], expiresAt, message: null },
    team: asVerified(posting.team),
  };
  if (request === undefined) granted(await applyToPosting(api, session, choice));
  else granted(await grantRequest(api, session, request.requestId, choice));
}

async function beInterested({ api, session }: Person, postingId: string) {
  const { posting } = granted(await api(readPosting, { params: { postingId } }));
  const interestId = newTimelessUuid();
  // Days pass here in seconds: whose keys are confirmed is others’ concern.
  const team = asVerified(posting.team);
  const choice = { interestId, posting, team, card: SOUGHT, headline: 'Knows how to care.' };
  return showInterest(api, session, choice);
}

async function beInterestedForAWhile({ scene: { neighbour }, person }: Told): Promise<void> {
  const { interestId } = granted(await beInterested(person, neighbour.postingId));
  granted(await person.api(endInterest, { params: { interestId } }));
}

async function hideAndTakeBack({ scene: { neighbour }, person: { api } }: Told): Promise<void> {
  const hideId = newUuidV7();
  const entry = { hideId, list: 'hidden', kind: 'employer', value: neighbour.employerId } as const;
  granted(await api(addHidden, { body: { entries: [entry] } }));
  granted(await api(removeHidden, { params: { hideId } }));
}
