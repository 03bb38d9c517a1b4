/**
 * Keeps the one session of this page. Keys live in its memory and nowhere else: locking, signing out, or another
 * account signing in through a second tab drops them, together with everything that was read with them.
 */

import { hasSameKeys } from '../../client/accounts/same-keys.ts';
import type { Session } from '../../client/accounts/session.ts';
import type { Api } from '../../client/api.ts';
import { type Account, getAccount, signOut, signOutEverywhere } from '../../shared/api/accounts.ts';
import { isRefusal, type Refusal } from '../../shared/errors.ts';
import { accountOf, type SessionState } from './session-state.ts';
import { openTabChannel } from './tab-channel.ts';

/** See {@link keepSession}. */
export type SessionKeeper = {
  readonly read: () => SessionState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Asks the platform who is signed in here. */
  readonly find: () => Promise<void>;
  /** Takes a session that was just opened or unlocked. */
  readonly begin: (session: Session) => void;
  /** Takes the account as the platform now shows it, e.g. in another language. */
  readonly renew: (account: Account) => void;
  /** Drops the keys; the account stays signed in. */
  readonly lock: () => void;
  readonly signOut: (where: 'here' | 'everywhere') => Promise<Refusal | undefined>;
  /** For when the platform says that the session is over. */
  readonly end: () => void;
  /** Listens to other tabs; call what comes back to stop. */
  readonly watchTabs: () => () => void;
};

/** A keeper that asks through `api`; `forget` clears whatever was read with the keys. */
export function keepSession(api: Api, forget: () => void): SessionKeeper {
  let state: SessionState = { is: 'finding' };
  const listeners = new Set<() => void>();
  const channel = openTabChannel();

  function become(next: SessionState): void {
    const keysGo = state.is === 'unlocked' && next.is !== 'unlocked';
    state = next;
    for (const listener of listeners) listener();
    if (keysGo) forget();
  }

  async function find(): Promise<void> {
    const before = state;
    const answer = await api(getAccount);
    // Somebody signed in or out while the question was on its way: the answer is about the time before.
    if (state !== before) return;
    if (state.is === 'unlocked' && !isRefusal(answer)) {
      if (answer.account.accountId === state.session.account.accountId) return renew(answer.account);
    }
    if (!isRefusal(answer)) become({ is: 'locked', account: answer.account });
    else if (answer.refused === 'signed_out') become({ is: 'signed-out' });
    else if (accountOf(state) === null) become({ is: 'unreachable', refusal: answer });
  }

  function renew(account: Account): void {
    // Other keys than those that were unlocked: another window replaced them, or it is not true. Unlocking will tell.
    if (state.is === 'unlocked' && hasSameKeys(state.session.account, account))
      become({ is: 'unlocked', session: { ...state.session, account } });
    else if (accountOf(state) !== null) become({ is: 'locked', account });
  }

  return {
    read: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    find,
    renew,
    begin: (session) => {
      become({ is: 'unlocked', session });
      channel.tell({ is: 'signed-in', accountId: session.account.accountId });
    },
    lock: () => {
      const account = accountOf(state);
      if (account !== null) become({ is: 'locked', account });
    },
    signOut: async (where) => {
      const answer = await api(where === 'here' ? signOut : signOutEverywhere);
      if (isRefusal(answer) && answer.refused !== 'signed_out') return answer;
      become({ is: 'signed-out' });
      channel.tell({ is: 'signed-out' });
      return undefined;
    },
    end: () => {
      if (accountOf(state) !== null) become({ is: 'signed-out' });
    },
    watchTabs: () =>
      channel.listen((news) => {
        if (news.is === 'signed-out') become({ is: 'signed-out' });
        else if (news.accountId !== accountOf(state)?.accountId) void find();
      }),
  };
}
