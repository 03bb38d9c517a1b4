/** What the tests of cards do again and again: publish and stop, hide, and look at what is shown in an epoch. */
import type { Person } from '../../src/cli/selfcheck/people.ts';
import { granted } from '../../src/cli/selfcheck/wrong-answer.ts';
import { PUBLIC_POOL } from '../../src/server/accounts/caller.ts';
import { type Epoch, epochNow } from '../../src/server/cards/epoch-now.ts';
import { hiddenFrom } from '../../src/server/cards/hidden-from.ts';
import { listShowable } from '../../src/server/cards/list-showable.ts';
import {
  addHidden,
  type HideEntry,
  type MyCard,
  publishCard,
  type Visibility,
} from '../../src/shared/api/cards.ts';
import { newUuidV7 } from '../../src/shared/bytes/uuid.ts';
import { type Card, orderCard } from '../../src/shared/card/card.ts';
import type { TestPlatform } from '../platform.ts';
import { idOf } from './desk-stage.ts';

/** Shown to everybody but agencies and the hidden; nobody's present employer is at stake. */
export const FREE: Visibility = { employed: false, mode: 'all_but_hidden', agencies: 'hidden' };
/** As {@link FREE}, of somebody who works somewhere at present. */
export const EMPLOYED: Visibility = { ...FREE, employed: true };

/** A software developer's card, with a region to tell it from others. */
export const developer = (region = 'DE-BE'): Card => orderCard({ occupation: ['251'], region: [region] });

/** Publishes a card; what its owner is answered. */
export async function publish(person: Person, card: Card = developer(), visibility = FREE): Promise<MyCard> {
  const body = { changeId: newUuidV7(), card, visibility };
  return granted(await person.api(publishCard, { body })).mine;
}

/** Hides from employers; the ids of the entries. */
export async function hide(
  person: Person,
  ...entries: readonly Pick<HideEntry, 'kind' | 'value'>[]
): Promise<string[]> {
  const full = entries.map((entry) => ({ ...entry, hideId: newUuidV7(), list: 'hidden' as const }));
  granted(await person.api(addHidden, { body: { entries: full } }));
  return full.map(({ hideId }) => hideId);
}

/** What the platform's verbs would look at, at the time of a played clock. */
export type Looking = {
  epoch(): Epoch;
  /** The card that is shown of somebody in this epoch. */
  shown(person: Person): Promise<Card | undefined>;
  isHidden(person: Person, employerId: string): Promise<boolean>;
};

/** Looks with the eyes of search. */
export function looking({ platform, config, origin }: TestPlatform, clock: () => Date): Looking {
  const parts = { config, secrets: platform.secrets, origin };
  const epoch = () => epochNow(parts, PUBLIC_POOL, clock());
  return {
    epoch,
    async shown(person) {
      const all = await platform.db.read((tx) => listShowable(tx, { pool: PUBLIC_POOL, epoch: epoch() }));
      return all.find(({ candidateId }) => candidateId === idOf(person))?.card;
    },
    async isHidden(person, employerId) {
      const asked = { pool: PUBLIC_POOL, employerId, at: epoch().began, now: clock() };
      return (await platform.db.read((tx) => hiddenFrom(tx, asked))).has(idOf(person));
    },
  };
}
