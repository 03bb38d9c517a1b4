/** The cards of those who look for work around an informer: two crowds, some people who are like nobody, one bait. */

import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { publishCard } from '../../src/shared/api/cards.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { type Card, CardSchema, orderCard } from '../../src/shared/card/card.ts';

const DEVELOPER = { occupation: ['251'], work_mode: ['hybrid'], education: ['5-6'] };
const TOKYO = { ...DEVELOPER, region: ['JP-13'], experience: ['5_to_10'], language: ['ja-C2'] };
const OSAKA = { ...DEVELOPER, region: ['JP-27'], experience: ['3_to_5'], language: ['en-B2', 'ja-C2'] };

/** What the informer knows of the person it looks for: all of the card. */
export const SOUGHT: Card = CardSchema.parse(
  orderCard({ ...TOKYO, skill: ['dementia-care', 'palliative-care'], availability: ['now'] }),
);

/** Cards of ordinary people in the same occupation. */
export const ORDINARY: readonly Card[] = [
  ...Array.from({ length: 10 }, () => orderCard(TOKYO)),
  ...Array.from({ length: 7 }, () => orderCard(OSAKA)),
  orderCard({ ...TOKYO, skill: ['dementia-care'] }),
  orderCard({ ...OSAKA, region: ['DE-BY'], availability: ['now'] }),
  orderCard({ ...TOKYO, experience: ['from_10'], skill: ['home-care'] }),
].map((card) => CardSchema.parse(card));

/** Shows somebody's card to everybody who is not hidden from. */
export async function show({ api }: Pick<Person, 'api'>, card: Card, employed = false): Promise<void> {
  const visibility = { employed, mode: 'all_but_hidden', agencies: 'hidden' } as const;
  granted(await api(publishCard, { body: { changeId: newUuidV7(), card, visibility } }));
}
