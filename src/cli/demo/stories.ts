/** What happens between candidates and postings: stories pause between their acts, as people do. */

import { readMessages } from '../../client/conversations/read.ts';
import { sendText } from '../../client/conversations/send.ts';
import { openCopy, readTerms } from '../../client/disclosure/open-copy.ts';
import { revokeGrant, withdrawApplication } from '../../client/disclosure/revoke.ts';
import { verifyReaders } from '../../client/employers/verify-readers.ts';
import { openInterests } from '../../client/interests/open-interests.ts';
import { showInterest } from '../../client/interests/show-interest.ts';
import { askForResume } from '../../client/requests/ask-for-resume.ts';
import { grantRequest } from '../../client/requests/grant-request.ts';
import { listResumes } from '../../client/vault/resumes.ts';
import { changeStage, listReceivedApplications } from '../../shared/api/applications.ts';
import { endInterest } from '../../shared/api/interests.ts';
import { readPosting } from '../../shared/api/jobs.ts';
import { declineRequest, listRequests } from '../../shared/api/requests.ts';
import { searchCards } from '../../shared/api/search.ts';
import { newTimelessUuid, newUuidV7 } from '../../shared/bytes/uuid.ts';
import type { SettableStage } from '../../shared/jobs/posting.ts';
import { type Field, presentFields } from '../../shared/resume/fields.ts';
import type { Resume } from '../../shared/resume/resume.ts';
import type { GrantSource } from '../../shared/vault/grant-source.ts';
import { chooseAll, drill, sendApplication } from '../selfcheck/acts.ts';
import type { Person } from '../selfcheck/people.ts';
import { granted } from '../selfcheck/wrong-answer.ts';
import type { Settled } from './market.ts';
import type { Regular } from './people.ts';
import type { PlannedCandidate } from './plan-candidates.ts';
import type { PlannedPosting } from './plan-employers.ts';
import type { PlannedStory } from './plan-stories.ts';
import { TALK } from './talk-texts.ts';

/** A candidate, and the résumé that they have before them where it is the one they came with. */
export type Somebody = { readonly regular: Regular; readonly kept?: Kept };
/** A résumé, as an application takes it. */
export type Kept = { readonly resume: Resume; readonly source: GrantSource };
/** Everything that a story meets. */
export type Scene = {
  candidate(number: number): Somebody & { readonly planned: PlannedCandidate };
  /** Who stands behind a card that was shown: nobody outside can know. */
  behind(postingId: string, handle: string): Promise<number | undefined>;
  /** Whether nothing else is between the two, or will be; from now on something is. */
  claim(candidate: number, posting: number): boolean;
  posting(number: number): {
    readonly planned: PlannedPosting;
    readonly postingId: string;
    readonly employer: Settled;
  };
};
/** Each `yield` waits for the day of the next act. */
export type Telling = AsyncGenerator<void, void>;

const DAY = 86_400_000;
const ASKED: readonly Field[] = ['name', 'work', 'education', 'skills'];
const TERMS = { fields: ASKED, keepDays: 30 };
/** For requests that lapse; the others wait as long as they may. */
const SHORTLY = 5;
const LONG = 14;

/** Tells one. */
export function tellStory(scene: Scene, story: PlannedStory): Telling {
  if (story.kind === 'application') return application(scene, story);
  return story.kind === 'interest' ? interest(scene, story) : search(scene, story);
}

async function* application(scene: Scene, story: Extract<PlannedStory, { kind: 'application' }>): Telling {
  const { planned, ...somebody } = scene.candidate(story.candidate);
  const { regular } = somebody;
  const { postingId, employer } = scene.posting(story.posting);
  const { ends } = story;
  const talk = TALK[planned.locale];
  const applicant = await toGive(regular);
  const [sent = 0, opened = 0] = story.days;
  const expiresAt = ends === 'expired' ? { expiresAt: inDays(sent - opened + 2) } : {};
  const { grantId } = await sendApplication(applicant, postingId, {
    ...(await resumeBefore(somebody, applicant)),
    message: talk.applying,
    ...expiresAt,
  });
  if (ends === 'sent') return;
  yield;
  if (ends === 'withdrawn') return void granted(await withdraw(regular, grantId));
  const reader = await employer.owner();
  await openOf(reader, postingId, grantId);
  if (ends === 'opened' || ends === 'expired') return;
  await say(reader, grantId, talk.reply);
  yield;
  await say(await regular(), grantId, talk.answer);
  if (ends === 'talk') return;
  yield;
  if (ends === 'revoked') {
    const { api, session } = await regular();
    return void granted(await revokeGrant(api, session, grantId));
  }
  await tell(employer, grantId, 'interview');
  if (ends === 'interview') return;
  yield;
  if (ends === 'declined') return tell(employer, grantId, 'declined');
  await tell(employer, grantId, 'offer');
  yield;
  await tell(employer, grantId, 'hired');
}

async function* interest(scene: Scene, story: Extract<PlannedStory, { kind: 'interest' }>): Telling {
  const { planned, ...somebody } = scene.candidate(story.candidate);
  const { regular } = somebody;
  const { postingId, employer } = scene.posting(story.posting);
  const talk = TALK[planned.locale];
  const { api, session } = await regular();
  const { posting } = granted(await api(readPosting, { params: { postingId } }));
  const team = granted(await verifyReaders(api, session, posting));
  const interestId = newTimelessUuid();
  const { card } = planned;
  granted(await showInterest(api, session, { interestId, posting, team, card, headline: talk.headline }));
  if (story.ends === 'open') return;
  yield;
  if (story.ends === 'ended')
    return void granted(await (await regular()).api(endInterest, { params: { interestId } }));
  const asker = await employer.owner();
  const shown = granted(await openInterests(asker.api, asker.session, postingId));
  const opened = shown.find((one) => one.interestId === interestId);
  if (opened === undefined || opened.tampered === true) throw new Error('an interest cannot be opened');
  const to = { kind: 'interest', interestId, recipient: opened.recipient } as const;
  const { requestId } = granted(
    await askForResume(asker.api, asker.session, {
      ...TERMS,
      answerDays: story.ends === 'lapsed' ? SHORTLY : LONG,
      postingId,
      to,
      message: talk.asking,
    }),
  );
  if (story.ends === 'asked' || story.ends === 'lapsed') return;
  yield;
  if (story.ends === 'declined') return decline(await regular(), requestId);
  const grantId = await grant(somebody, { postingId, requestId });
  yield;
  await openOf(await employer.owner(), postingId, grantId);
}

async function* search(scene: Scene, story: Extract<PlannedStory, { kind: 'search' }>): Telling {
  const { postingId, employer } = scene.posting(story.posting);
  const asker = await employer.owner();
  const found = granted(
    await asker.api(searchCards, { params: { postingId }, body: { filters: {}, page: 1 } }),
  );
  const asked: (Somebody & { ends: string; requestId: string })[] = [];
  for (const [at, ends] of story.ends.entries()) {
    const handle = found.cards[at]?.handle;
    const number = handle === undefined ? undefined : await scene.behind(postingId, handle);
    // Who has business with the posting already would have been granted twice.
    if (handle === undefined || number === undefined || !scene.claim(number, story.posting)) continue;
    const { planned, ...somebody } = scene.candidate(number);
    const to = { kind: 'handle', handle } as const;
    const message = TALK[planned.locale].asking;
    const { requestId } = granted(
      await askForResume(asker.api, asker.session, {
        ...{ ...TERMS, postingId, to, message },
        answerDays: ends === 'lapsed' ? SHORTLY : LONG,
      }),
    );
    asked.push({ ends, requestId, ...somebody });
  }
  yield;
  const grants: { ends: string; grantId: string; regular: Regular }[] = [];
  for (const { ends, requestId, ...somebody } of asked) {
    const { regular } = somebody;
    if (ends === 'waiting' || ends === 'lapsed') continue;
    const person = await regular();
    // What could reach nobody was taken all the same: its asker cannot tell, and nobody answers it.
    const { requests } = granted(await person.api(listRequests));
    if (requests.every((one) => one.requestId !== requestId)) continue;
    if (ends === 'declined') {
      await decline(person, requestId);
      continue;
    }
    const until = ends === 'expired' ? inDays(4) : inDays(30);
    const grantId = await grant(somebody, { postingId, requestId, until });
    grants.push({ ends, grantId, regular });
  }
  if (grants.every(({ ends }) => ends === 'granted')) return;
  yield;
  for (const { grantId, ends } of grants)
    if (ends !== 'granted') await openOf(await employer.owner(), postingId, grantId);
  yield;
  for (const { grantId, ends, regular } of grants) {
    if (ends !== 'revoked') continue;
    const { api, session } = await regular();
    granted(await revokeGrant(api, session, grantId));
  }
}

async function grant(
  somebody: Somebody,
  { postingId, requestId, until = inDays(30) }: { postingId: string; requestId: string; until?: string },
): Promise<string> {
  const person = await toGive(somebody.regular);
  const { resume, source } = await resumeBefore(somebody, person);
  const fields = presentFields(resume).filter((field) => ASKED.includes(field));
  const choice = await chooseAll(person, postingId, { resume, source, fields, expiresAt: until });
  return granted(await grantRequest(person.api, person.session, requestId, choice)).grantId;
}

const given = new WeakMap<Regular, number>();

/** Somebody who is about to give a résumé: before the second time the platform wants to see that their kit can be read back. */
async function toGive(regular: Regular): Promise<Person> {
  const person = await regular();
  const times = given.get(regular) ?? 0;
  given.set(regular, times + 1);
  if (times === 1 && person.session.account.kitDrill !== 'done') await drill(person);
  return person;
}

async function openOf({ api, session }: Person, postingId: string, grantId: string): Promise<void> {
  const { applications } = granted(await api(listReceivedApplications, { params: { postingId } }));
  const copyId = applications.find((one) => one.grantId === grantId)?.copyId;
  const terms = granted(await readTerms(api, session, copyId ?? ''));
  granted(await openCopy(api, session, terms, newUuidV7()));
}

async function say({ api, session }: Person, grantId: string, text: string): Promise<void> {
  const { parties } = granted(await readMessages(api, session, grantId, 0));
  granted(await sendText(api, session, { grantId, messageId: newUuidV7(), text, parties }));
}

async function tell({ owner }: Settled, grantId: string, stage: SettableStage): Promise<void> {
  const { api } = await owner();
  granted(await api(changeStage, { params: { grantId }, body: { changeId: newUuidV7(), stage } }));
}

async function decline({ api }: Person, requestId: string): Promise<void> {
  granted(await api(declineRequest, { params: { requestId } }));
}

async function withdraw(regular: Regular, grantId: string) {
  const { api, session } = await regular();
  return withdrawApplication(api, session, grantId);
}

/** The résumé that somebody has before them: who may have changed it since opens it first. */
async function resumeBefore({ kept: before }: Somebody, { api, session }: Person): Promise<Kept> {
  if (before !== undefined) return before;
  const [kept] = granted(await listResumes(api, session));
  if (kept === undefined) throw new Error('a candidate of the demo has no résumé');
  const { documentId, version, content } = kept;
  return { resume: content.resume, source: { documentId, version } };
}

const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString();
