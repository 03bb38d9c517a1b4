/** The writes of interests, each made ready to be sent more than once. */
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { sealChoice } from '../../src/client/interests/show-interest.ts';
import { readPosting } from '../../src/shared/api/jobs.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { EMPTY_CARD } from '../../src/shared/card/card.ts';
import { asVerified } from '../staged-grant.ts';
import type { Cast } from './people.ts';
import type { RawRequest } from './raw-visit.ts';
import type { Seated, Write } from './repeatable-writes.ts';

/** Showing and ending an interest. */
export function interestWrites(
  people: Pick<Cast, 'candidate' | 'postingId'>,
  { applicant }: Pick<Seated, 'applicant'>,
): Readonly<Record<string, () => Promise<Write>>> {
  const post = (path: string, body: unknown): RawRequest => ({ method: 'POST', path: `/api${path}`, body });
  const interestId = newUuidV7();
  return {
    'interests.showInterest': async () => {
      const seal = () => sealed(people.candidate, people.postingId, interestId);
      const [body, other] = [await seal(), await seal()];
      const request = post('/interests', body);
      return { by: applicant, request, other: { request: post('/interests', other), code: 'id_taken' } };
    },
    'interests.endInterest': async () => ({
      by: applicant,
      request: post(`/interests/${interestId}/end`, {}),
    }),
  };
}

async function sealed({ api, session }: Person, postingId: string, interestId: string) {
  const { posting } = granted(await api(readPosting, { params: { postingId } }));
  return granted(
    await sealChoice(session, {
      interestId,
      posting,
      team: asVerified(posting.team),
      card: EMPTY_CARD,
      headline: '',
    }),
  );
}
