import { type Card, CardSchema, orderCard } from '../../shared/card/card.ts';
import { Tampered } from '../../shared/errors.ts';

/** How a card is written into tables and onto the record: one spelling for what says the same. */
export function writeCard(card: Card): string {
  return JSON.stringify(orderCard(card));
}

/** A card that {@link writeCard} wrote; anything else is an impossible state. */
export function readCard(text: string): Card {
  const read = CardSchema.safeParse(JSON.parse(text));
  if (!read.success) throw new Tampered('impossible_state', 'a stored card is none');
  return read.data;
}
