import type { MyCard, Visibility } from '../../shared/api/cards.ts';
import { type Refusal, refuse } from '../../shared/errors.ts';
import type { Database } from '../storage/database.ts';
import { type Asked, changeCard, loosened } from './change-card.ts';
import { differs } from './publish-card.ts';
import type { CardParts } from './rules.ts';

/**
 * Changes whom the caller's card is shown to, also before there is one. What hides more acts at once, what hides less with
 * the next epoch. A held account may only hide more.
 */
export async function changeVisibility(
  parts: CardParts & { db: Database },
  input: Asked & { visibility: Visibility },
): Promise<{ mine: MyCard } | Refusal> {
  const { visibility } = input;
  return changeCard(parts, input, {
    ...{ what: 'visibility', card: null },
    differs: (row) => differs(row, visibility),
    decide({ row, held }) {
      if (!differs(row, visibility)) return undefined;
      if (held && loosened(row, { ...row, ...visibility }).length > 0) return refuse('account_held');
      return visibility;
    },
  });
}
