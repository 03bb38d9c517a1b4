/**
 * Opening the interests that were shown to a posting's team. Each is opened by itself: what one candidate sealed hides
 * no other's. That an interest was shown, and by somebody, is the platform's word: the seal has no sender.
 */
import { listInterests } from '../../shared/api/interests.ts';
import { decodeBase64url } from '../../shared/bytes/base64url.ts';
import type { Card } from '../../shared/card/card.ts';
import { unsealInterest } from '../../shared/disclosure/interest.ts';
import { isRefusal, type Refusal } from '../../shared/errors.ts';
import type { Session } from '../accounts/session.ts';
import type { Api } from '../api.ts';

/** An interest, opened; or that it is not what it claims to be. */
export type OpenedInterest = {
  readonly interestId: string;
  /** The day in UTC, by the platform's word: yyyy-mm-dd. */
  readonly shownOn: string;
  /** Somebody of the team has asked for the résumé. */
  readonly asked: boolean;
} & (
  | {
      readonly card: Card;
      readonly headline: string;
      /** What the team asks is sealed to it. */
      readonly recipient: string;
      readonly tampered?: never;
    }
  | { readonly tampered: true }
);

/** The interests in force that were sealed to the session's recruiter for a posting, newest first. */
export async function openInterests(
  api: Api,
  session: Session,
  postingId: string,
): Promise<readonly OpenedInterest[] | Refusal> {
  const answer = await api(listInterests, { params: { postingId } });
  if (isRefusal(answer)) return answer;
  return Promise.all(
    answer.interests.map(async ({ ciphertext, ...head }): Promise<OpenedInterest> => {
      const expected = { interestId: head.interestId, postingId };
      return { ...head, ...(await openOne(session, ciphertext, expected)) };
    }),
  );
}

async function openOne(
  { keyring }: Session,
  ciphertext: string,
  expected: { interestId: string; postingId: string },
) {
  // It may be sealed to any generation of the reader's keys.
  for (const { identity } of [keyring, ...keyring.past.toReversed()]) {
    try {
      const { card, headline, recipient } = await unsealInterest(
        decodeBase64url(ciphertext),
        identity,
        expected,
      );
      return { card, headline, recipient };
    } catch {
      // A candidate may seal anything at all; whatever goes wrong in opening it must not take the others along.
    }
  }
  return { tampered: true as const };
}
