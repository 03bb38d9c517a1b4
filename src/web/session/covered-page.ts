import type { Session } from '../../client/accounts/session.ts';
import type { Account } from '../../shared/api/accounts.ts';
import { SessionInterrupted } from './session-interrupted.ts';
import type { SessionState } from './session-state.ts';

/**
 * A page that stays, covered, although its session is over or its keys are gone: something on it is stored nowhere yet.
 * It is shown again to the account that wrote it, and to nobody else.
 */
export type CoveredPage = {
  readonly account: Account;
  /** How the session looks from the page: as before, without its keys. */
  readonly state: Extract<SessionState, { is: 'unlocked' }>;
  /** When it was covered, if whoever wrote was at work then and nobody else has come since; else null. */
  readonly attendedAt: number | null;
  readonly back: Promise<boolean>;
  /** Tells who waits whether the same account is back. */
  readonly settle: (back: boolean) => void;
};

/** Covers the page of `session`. */
export function coverPage({ account, platform, keep }: Session, attendedAt: number | null): CoveredPage {
  const { promise: back, resolve: settle } = Promise.withResolvers<boolean>();
  const session: Session = {
    ...{ account, platform, keep },
    get keyring(): never {
      throw new SessionInterrupted(back);
    },
  };
  return { account, state: { is: 'unlocked', session }, attendedAt, back, settle };
}
