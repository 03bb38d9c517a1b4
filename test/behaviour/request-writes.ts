/** The writes of requests and prekeys, each made ready to be sent more than once. */
import { post as openPosting } from '../../src/cli/selfcheck/acts.ts';
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { planApplication, sealApplication } from '../../src/client/disclosure/apply.ts';
import { askForResume } from '../../src/client/requests/ask-for-resume.ts';
import { publishCard } from '../../src/shared/api/cards.ts';
import { readPosting } from '../../src/shared/api/jobs.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import type { Handle } from '../../src/shared/card/handle.ts';
import { signRequest } from '../attacks/request-acts.ts';
import { SHOWN_CARD } from '../request-stage.ts';
import { asVerified } from '../staged-grant.ts';
import { type Cast, candidate } from './people.ts';
import type { RaisedStage } from './raised-stage.ts';
import { type RawRequest, visitAs } from './raw-visit.ts';
import type { Seated, Write } from './repeatable-writes.ts';
import { showTo } from './shown-card.ts';

const VISIBILITY = { employed: false, mode: 'all_but_hidden', agencies: 'shown' } as const;
const TERMS = { fields: ['name'] as const, keepDays: 30, answerDays: 5 };

/** Keeping prekeys, asking, and answering. */
export function requestWrites(
  { platform, stage }: RaisedStage,
  people: Cast,
  { owner: by }: Pick<Seated, 'owner'>,
): Readonly<Record<string, () => Promise<Write>>> {
  const { owner, colleague, employer, resume } = people;
  const { employerId } = employer;
  const post = (path: string, body: unknown): RawRequest => ({ method: 'POST', path: `/api${path}`, body });

  /** Somebody with a card, before a posting of their own. */
  async function showOne(): Promise<{ person: Person; postingId: string; handle: Handle }> {
    const person = await candidate(stage);
    const body = { changeId: newUuidV7(), card: SHOWN_CARD, visibility: VISIBILITY };
    granted(await person.api(publishCard, { body }));
    const postingId = await openPosting(owner, employerId, [owner, colleague]);
    return {
      person,
      postingId,
      handle: await showTo(platform, { postingId, employerId, to: owner, candidate: person }),
    };
  }
  async function askOne() {
    const { person, postingId, handle } = await showOne();
    const choice = { postingId, to: { kind: 'handle', handle } as const, ...TERMS };
    const request = granted(await askForResume(owner.api, owner.session, { ...choice, message: null }));
    return { person, postingId, requestId: request.requestId, by: await visitAs(platform.origin, person) };
  }
  const prekeyOf = async ({ session }: Person, prekeyId: string) => {
    const [{ recipient }] = await session.keyring.forPrekey(prekeyId);
    return { prekeyId, recipient };
  };

  return {
    'requests.addPrekeys': async () => {
      const person = people.otherCandidate;
      const prekeys = [await prekeyOf(person, newUuidV7()), await prekeyOf(person, newUuidV7())];
      return { by: await visitAs(platform.origin, person), request: post('/prekeys', { prekeys }) };
    },
    'requests.reservePrekey': async () => {
      const { person, postingId, handle } = await showOne();
      const prekeys = [await prekeyOf(person, newUuidV7()), await prekeyOf(person, newUuidV7())];
      await (await visitAs(platform.origin, person)).send(post('/prekeys', { prekeys }));
      return { by, request: post(`/postings/${postingId}/handles/${handle}/prekey`, {}) };
    },
    'requests.sendRequest': async () => {
      const { postingId, handle } = await showOne();
      const body = await signRequest({ owner, postingId }, handle);
      const other = { ...(await signRequest({ owner, postingId }, handle)), requestId: body.requestId };
      return {
        by,
        request: post('/requests', body),
        other: { request: post('/requests', other), code: 'id_taken' },
      };
    },
    'requests.declineRequest': async () => {
      const asked = await askOne();
      return { by: asked.by, request: post(`/requests/${asked.requestId}/decline`, {}) };
    },
    'requests.grantRequest': async () => {
      const { person, postingId, requestId, by: asked } = await askOne();
      const { posting } = granted(await person.api(readPosting, { params: { postingId } }));
      const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
      const choice = {
        posting,
        team: asVerified(posting.team),
        resume,
        fields: [...TERMS.fields],
        expiresAt,
        message: null,
      };
      const plan = planApplication(posting);
      const path = `/requests/${requestId}/grant`;
      const request = post(path, await sealApplication(person.session, choice, plan));
      const other = post(path, await sealApplication(person.session, choice, plan));
      return { by: asked, request, other: { request: other, code: 'id_taken' } };
    },
  };
}
