/** Requests that wait for the candidate, and what is sent to their endpoints, for the table of authority. */
import { post } from '../../src/cli/selfcheck/acts.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { planApplication, sealApplication } from '../../src/client/disclosure/apply.ts';
import { askForResume } from '../../src/client/requests/ask-for-resume.ts';
import { readPosting } from '../../src/shared/api/jobs.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { type RequestStatement, signStatement } from '../../src/shared/disclosure/statement.ts';
import type { Cast } from '../behaviour/people.ts';
import { shownInterest } from '../shown-interest.ts';
import { asVerified } from '../staged-grant.ts';
import type { Act, Ids, Props } from './authority-acts.ts';

const TERMS = { fields: ['name'] as const, keepDays: 30, answerDays: 5 };

/** Has the owner ask the candidate twice, by interests, and makes what the two would send next. */
export async function setRequests(people: Cast, handle: string) {
  const { owner, colleague, candidate, employer, resume } = people;
  const ask = async () => {
    const postingId = await post(owner, employer.employerId, [owner, colleague]);
    const { interestId } = await shownInterest(candidate, postingId);
    const to = { kind: 'interest', interestId, recipient: '' } as const;
    const choice = { postingId, to, ...TERMS, message: null };
    return granted(await askForResume(owner.api, owner.session, choice));
  };
  const [asked, declined] = [await ask(), await ask()];
  const { postingId } = asked;
  const { posting } = granted(await candidate.api(readPosting, { params: { postingId } }));
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
  const choice = {
    posting,
    team: asVerified(posting.team),
    resume,
    fields: [...TERMS.fields],
    expiresAt,
    message: null,
  };
  return {
    ids: { requestId: asked.requestId, declinedRequestId: declined.requestId },
    props: {
      sealedGrant: await sealApplication(candidate.session, choice, planApplication(posting)),
      signedRequest: await signRequest(people, handle),
    },
  };
}

/** A request of the owner's, without a message, for the person behind a handle. */
export async function signRequest(
  { owner: { session }, postingId }: Pick<Cast, 'owner' | 'postingId'>,
  target: string,
) {
  const terms = { requestId: newUuidV7(), postingId, purpose: 'recruitment' as const, ...TERMS };
  const statement: RequestStatement = {
    ...{ kind: 'sealfolio.request/v1', origin: session.platform.origin, ...terms, fields: [...TERMS.fields] },
    ...{ target, messageHash: null },
  };
  const signed = await signStatement('sealfolio/request/v1', statement, session.keyring.signing);
  return { ...terms, to: { kind: 'handle', handle: target }, message: null, signed };
}

/** The request of each endpoint, by domain and name. */
export const REQUEST_ACTS: Readonly<Record<string, (ids: Ids, props: Props) => Act>> = {
  'requests.reservePrekey': ({ postingId, handle }) => ({ path: { postingId, handle }, body: {} }),
  'requests.sendRequest': ({ postingId }, { signedRequest }) => ({
    path: {},
    body: { ...signedRequest, postingId },
  }),
  'requests.listSentRequests': ({ postingId }) => ({ path: { postingId } }),
  'requests.listRequests': () => ({ path: {} }),
  'requests.readRequest': ({ requestId }) => ({ path: { requestId } }),
  'requests.grantRequest': ({ requestId }, { sealedGrant }) => ({ path: { requestId }, body: sealedGrant }),
  'requests.declineRequest': ({ declinedRequestId: requestId }) => ({ path: { requestId }, body: {} }),
  'requests.countPrekeys': () => ({ path: {} }),
  'requests.addPrekeys': (_ids, { candidate }) => ({
    path: {},
    body: { prekeys: [{ prekeyId: newUuidV7(), recipient: candidate.session.keyring.recipient }] },
  }),
};
