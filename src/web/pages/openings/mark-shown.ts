import type { QueryClient } from '@tanstack/react-query';
import type { Answer } from '../../../shared/api/endpoint.ts';
import type { readShortlist, ShownCard, searchCards } from '../../../shared/api/search.ts';
import { isRefusal, type Refusal } from '../../../shared/errors.ts';

type Change = Partial<Pick<ShownCard, 'asked' | 'listed'>>;

/**
 * Writes what was done to a card into the lists that show it. They are not asked for again: a list that was searched
 * stays as it is until somebody searches.
 */
export function markShown(
  queries: QueryClient,
  { postingId, handle }: { postingId: string; handle: string },
  change: Change,
): void {
  const mark = <C extends ShownCard>(cards: C[]): C[] =>
    cards.map((card) => (card.handle === handle ? { ...card, ...change } : card));
  queries.setQueriesData<Answer<typeof searchCards> | Refusal>({ queryKey: ['cards', postingId] }, (found) =>
    found === undefined || isRefusal(found) ? found : { ...found, cards: mark(found.cards) },
  );
  queries.setQueriesData<Answer<typeof readShortlist> | Refusal>(
    { queryKey: ['shortlist', postingId] },
    (listed) =>
      listed === undefined || isRefusal(listed) ? listed : { ...listed, cards: mark(listed.cards) },
  );
}
