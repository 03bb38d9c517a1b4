import type { MyCard, Visibility } from '../../shared/api/cards.ts';
import type { Card } from '../../shared/card/card.ts';
import { lapsesAt, secretDelay } from '../../shared/card/lifetime.ts';
import { type Refusal, refuse } from '../../shared/errors.ts';
import type { Database } from '../storage/database.ts';
import { readCard, writeCard } from './card-text.ts';
import { type Asked, changeCard, type Standing } from './change-card.ts';
import { hasLapsed } from './describe-my-card.ts';
import { type CardParts, cardKeyOf } from './rules.ts';
import type { CardsTable } from './store.ts';

/**
 * Publishes a card, or a change of one. It is shown from the next epoch on, an employed person's after a secret while; a
 * card that was paused, withdrawn or lapsed comes back like a first one. Confirms it, too.
 */
export async function publishCard(
  parts: CardParts & { db: Database },
  input: Asked & { card: Card; visibility: Visibility },
): Promise<{ mine: MyCard } | Refusal> {
  const { visibility } = input;
  const card = writeCard(input.card);
  return changeCard(parts, input, {
    ...{ what: 'published', card },
    differs: (row) => differs(row, visibility),
    decide(standing) {
      if (standing.held) return refuse('account_held');
      return { ...visibility, ...shownNext(parts, input, { ...standing, card, ...visibility }) };
    },
  });
}

/** Says that a card is still so. One that has lapsed comes back as if it was published again. */
export async function confirmCard(
  parts: CardParts & { db: Database },
  input: Asked,
): Promise<{ mine: MyCard } | Refusal> {
  return changeCard(parts, input, {
    ...{ what: 'confirmed', card: null },
    decide(standing) {
      const { row, epoch, held } = standing;
      const card = row.next_card ?? row.card;
      if (row.state !== 'published' || card === null) return refuse('card_missing', 'no card is published');
      if (held) return refuse('account_held');
      if (!hasLapsed(row, epoch)) return confirmed(parts, input);
      return shownNext(parts, input, { ...standing, card, employed: row.employed });
    },
  });
}

/** Whether a card's owner has chosen something else than this. */
export function differs(row: Visibility, { employed, mode, agencies }: Visibility): boolean {
  return row.employed !== employed || row.mode !== mode || row.agencies !== agencies;
}

/** The columns of a card that is published, and confirmed. */
function shownNext(
  parts: CardParts,
  input: Asked,
  standing: Standing & { card: string; employed: boolean },
): Partial<CardsTable> {
  const { caller, changeId, now } = input;
  const comes = comesNext(parts, { candidateId: caller.accountId, changeId, now }, standing);
  return { ...comes, ...confirmed(parts, input) };
}

/** The columns of a card that comes with an epoch to come. */
export function comesNext(
  parts: Pick<CardParts, 'secrets'>,
  { candidateId, changeId, now }: { candidateId: string; changeId: string; now: Date },
  { row, epoch, card, employed }: Omit<Standing, 'held'> & { card: string; employed: boolean },
): Partial<CardsTable> {
  const waits = employed && !epoch.instant;
  const delay = waits ? secretDelay(cardKeyOf(parts), candidateId, changeId) : 0;
  const shown = row.state === 'published' && !hasLapsed(row, epoch);
  const [occupation = null] = readCard(card).occupation;
  const change =
    shown && row.card === card
      ? { next_card: null, next_occupation: null, next_from: null }
      : {
          next_card: card,
          next_occupation: occupation,
          next_from: new Date(now.getTime() + delay),
        };
  return {
    ...{ state: 'published', stopped_at: null, ...change },
    ...(shown ? {} : { card: null, occupation: null }),
  };
}

function confirmed(parts: CardParts, { caller, now }: Asked): Partial<CardsTable> {
  const lapses = lapsesAt(cardKeyOf(parts), caller.accountId, now.getTime());
  return { confirmed_at: now, lapses_at: new Date(lapses) };
}
