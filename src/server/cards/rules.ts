/** How cards are shown in a pool: to the platform's people as its operator decided, in a self-check at once. */
import type { CardKey } from '../../shared/card/keyed.ts';
import { PUBLIC_POOL } from '../accounts/caller.ts';
import type { CardRules, Config } from '../config/config.ts';
import type { Secrets } from '../config/secrets.ts';

/** What the verbs of cards are built from. */
export type CardParts = {
  readonly config: Pick<Config, 'cards'>;
  readonly secrets: Secrets;
  readonly origin: string;
};

/** A self-check has few people and no patience; its pool shows nothing to anybody else. */
const CHECK: Partial<CardRules> = { instant: true, crowd: 2 };

/** The rules of a pool. */
export function rulesOf({ config }: Pick<CardParts, 'config'>, pool: string): CardRules {
  return pool === PUBLIC_POOL ? config.cards : { ...config.cards, ...CHECK };
}

/** The key by which chance is drawn. */
export function cardKeyOf({ secrets }: Pick<CardParts, 'secrets'>): CardKey {
  return secrets.cardKey;
}
