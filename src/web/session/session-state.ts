import type { Session } from '../../client/accounts/session.ts';
import type { Account } from '../../shared/api/accounts.ts';
import type { Refusal } from '../../shared/errors.ts';

/**
 * Who is here, as far as this page knows. `locked`: the cookie says who, but the keys are not in memory (after a
 * reload, or a long pause). `unreachable`: the platform could not be asked.
 */
export type SessionState =
  | { readonly is: 'finding' }
  | { readonly is: 'unreachable'; readonly refusal: Refusal }
  | { readonly is: 'signed-out' }
  | { readonly is: 'locked'; readonly account: Account }
  | { readonly is: 'unlocked'; readonly session: Session };

/** The signed-in account, with or without its keys; null when nobody is signed in. */
export function accountOf(state: SessionState): Account | null {
  if (state.is === 'locked') return state.account;
  return state.is === 'unlocked' ? state.session.account : null;
}
