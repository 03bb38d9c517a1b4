/**
 * Showing interest: the candidate's own card and one line, sealed in the browser to the team of a posting by name. The
 * platform learns that somebody is interested in a posting, and nothing of the card.
 */
import type { Body } from '../../shared/api/endpoint.ts';
import type { MyInterest } from '../../shared/api/interests.ts';
import { showInterest as endpoint, listMyInterests } from '../../shared/api/interests.ts';
import { encodeBase64url } from '../../shared/bytes/base64url.ts';
import type { Card } from '../../shared/card/card.ts';
import { sealInterest } from '../../shared/disclosure/interest.ts';
import { isRefusal, type Refusal } from '../../shared/errors.ts';
import { parseRecipient } from '../../shared/vault/identity.ts';
import type { Session } from '../accounts/session.ts';
import type { Api } from '../api.ts';
import type { PostingWithTeam } from '../disclosure/apply.ts';
import { refuseUnseen, type VerifiedTeam } from '../employers/verify-readers.ts';
import { headlineText } from './headline.ts';

/** What a candidate decides in showing interest. */
export type InterestChoice = {
  /** Made once, so that sending it again shows no second one; timeless, since the team learns the day alone. */
  readonly interestId: string;
  readonly posting: Pick<PostingWithTeam, 'postingId'>;
  /** Who of its team may be sealed to, verified. */
  readonly team: Pick<VerifiedTeam, 'readers' | 'changes' | 'mapAt' | 'accept'>;
  /** The candidate looked at `team.changes`, and said yes. */
  readonly changesAccepted?: boolean;
  readonly card: Card;
  /** As it was typed; may be empty. */
  readonly headline: string;
};

/**
 * Shows an interest. Refusals: those of {@link headlineText} and of the endpoint, `team_changed` among them: the people
 * who would read, or their keys, are no longer those that the candidate saw. One of the same id that had arrived already is answered as shown.
 */
export async function showInterest(
  api: Api,
  session: Session,
  choice: InterestChoice,
): Promise<MyInterest | Refusal> {
  const unseen = refuseUnseen(choice);
  if (unseen !== undefined) return unseen;
  const body = await sealChoice(session, choice);
  if (isRefusal(body)) return body;
  const answer = await api(endpoint, { body });
  const shown = isRefusal(answer) ? ((await findShown(api, body)) ?? answer) : answer.interest;
  if (!isRefusal(shown)) await choice.team.accept();
  return shown;
}

/** Seals everything that is sent in showing an interest. Refusals: those of {@link headlineText}. */
export async function sealChoice(
  session: Session,
  { interestId, posting: { postingId }, team, card, headline }: InterestChoice,
): Promise<Body<typeof endpoint> | Refusal> {
  const written = headlineText(headline);
  if (isRefusal(written)) return written;
  const { recipient } = await session.keyring.forGrant(interestId);
  const sealed = await sealInterest(
    { kind: 'sealfolio.interest/v1', interestId, postingId, card, headline: written.text, recipient },
    team.readers.map((reader) => parseRecipient(reader.recipient)),
  );
  const readers = team.readers.map((reader) => reader.accountId);
  return { interestId, postingId, readers, ciphertext: encodeBase64url(sealed) };
}

// It is sealed anew at every try: one that had arrived while its answer was lost is refused when it is sent again.
async function findShown(
  api: Api,
  { interestId, postingId }: { interestId: string; postingId: string },
): Promise<MyInterest | undefined> {
  const mine = await api(listMyInterests);
  if (isRefusal(mine)) return undefined;
  return mine.interests.find((one) => one.interestId === interestId && one.postingId === postingId);
}
