import type { Config } from '../config/config.ts';
import type { Secrets } from '../config/secrets.ts';
import type { EventLog } from '../ledger/event-log.ts';
import type { KeysLog } from '../ledger/keys-log.ts';
import type { Database } from '../storage/database.ts';
import type { Pace } from './pace.ts';
import type { Slowing } from './slow-guesses.ts';

/** What the HTTP layer is built from. */
export type HttpParts = {
  readonly db: Database;
  readonly secrets: Secrets;
  readonly config: Config;
  /** Stands in statements and records; the platform's public origin. */
  readonly origin: string;
  /** The platform is reached by https. */
  readonly secure: boolean;
  /** Requests per minute and address, for all endpoints and for those that guessing would use. */
  readonly limits: { readonly all: number; readonly guessing: number };
  /** The time grid of answers that could tell a stranger whom the platform knows. */
  readonly pace: Pace;
  readonly eventLog: EventLog;
  readonly keysLog: KeysLog;
  /** What time it is. */
  readonly clock: () => Date;
  /** How slowly repeated guesses at one address are answered. */
  readonly slowing: Slowing;
};
