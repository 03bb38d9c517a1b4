/** Shows an interest as a person's own client does. */
import type { Person } from '../src/cli/selfcheck/people.ts';
import { granted } from '../src/cli/selfcheck/wrong-answer.ts';
import { verifyReaders } from '../src/client/employers/verify-readers.ts';
import { showInterest } from '../src/client/interests/show-interest.ts';
import type { MyInterest } from '../src/shared/api/interests.ts';
import { readPosting } from '../src/shared/api/jobs.ts';
import { newUuidV7 } from '../src/shared/bytes/uuid.ts';
import { type Card, orderCard } from '../src/shared/card/card.ts';
import { isRefusal, type Refusal } from '../src/shared/errors.ts';

/** A card of somebody invented. */
export const INVENTED_CARD: Card = orderCard({
  ...{ occupation: ['251'], region: ['JP-13'], experience: ['5_to_10'] },
});

/** What `person` is answered who shows interest in a posting to its team as it is now. */
export async function tryToShow(
  { api, session }: Person,
  postingId: string,
  {
    interestId = newUuidV7(),
    card = INVENTED_CARD,
    headline = '',
  }: { interestId?: string; card?: Card; headline?: string } = {},
): Promise<MyInterest | Refusal> {
  const { posting } = granted(await api(readPosting, { params: { postingId } }));
  const team = await verifyReaders(api, session, posting);
  if (isRefusal(team)) return team;
  return showInterest(api, session, { interestId, posting, team, card, headline });
}

/** An interest of `person`'s in a posting; see {@link tryToShow}. */
export async function shownInterest(...input: Parameters<typeof tryToShow>): Promise<MyInterest> {
  return granted(await tryToShow(...input));
}
