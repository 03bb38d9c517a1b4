import { epochAt, epochStart } from '../../shared/card/epoch.ts';
import { type EpochKey, epochKey } from '../../shared/card/keyed.ts';
import { type CardParts, cardKeyOf, rulesOf } from './rules.ts';

/** The epoch in which something is asked. */
export type Epoch = {
  readonly number: number;
  /** Decides handles, order, exposure and rest. */
  readonly key: EpochKey;
  /** What employers see is what was so at this moment; in an instant pool it is the moment of asking. */
  readonly began: Date;
  readonly ends: Date;
  readonly instant: boolean;
  /** Accounts made later than this help to make no crowd. */
  readonly grownBy: Date;
};

/** How many epochs an account is young. */
const YOUNG = 2;

/** The epoch of a pool at `now`. Instant pools count epochs all the same, so that handles last for a while. */
export function epochNow(parts: Pick<CardParts, 'config' | 'secrets'>, pool: string, now: Date): Epoch {
  const { epoch: length, instant } = rulesOf(parts, pool);
  const number = epochAt(now.getTime(), length);
  const start = epochStart(number, length);
  return {
    number,
    key: epochKey(cardKeyOf(parts), number),
    began: instant ? now : new Date(start),
    ends: new Date(start + length),
    instant,
    grownBy: instant ? now : new Date(start - YOUNG * length),
  };
}
