/**
 * Keeps the one session of this page. Keys live in its memory and nowhere else: locking, signing out, or another
 * account signing in through a second tab drops them, together with everything that was read with them. Only a page on
 * which something is stored nowhere yet stays, covered, until the same account is back or the page is left.
 */

import { hasSameKeys } from '../../client/accounts/same-keys.ts';
import type { Session } from '../../client/accounts/session.ts';
import type { Api } from '../../client/api.ts';
import { type Account, getAccount, signOut, signOutEverywhere } from '../../shared/api/accounts.ts';
import { isRefusal, type Refusal } from '../../shared/errors.ts';
import { type CoveredPage, coverPage } from './covered-page.ts';
import { accountOf, type SessionState } from './session-state.ts';
import { openTabChannel } from './tab-channel.ts';

/** What a page holds beside the keys. */
export type PageMemory = {
  /** Clears whatever was read with the keys. */
  readonly forget: () => void;
  /** Something on the page is stored nowhere yet. */
  readonly hasUnsaved: () => boolean;
  /** Somebody is at work on it. */
  readonly isAttended: () => boolean;
  /** Breaks off what is being fetched for the page: it is covered. */
  readonly pause: () => void;
  /** Fetches anew what stands on the page: the same account is back. */
  readonly resume: () => void;
};
/** See {@link keepSession}. */
export type SessionKeeper = {
  readonly read: () => SessionState;
  /** The page that waits for its account, if there is one. */
  readonly covered: () => CoveredPage | null;
  /** Leaves the covered page, and all that was typed on it. */
  readonly leaveCovered: () => void;
  readonly subscribe: (listener: () => void) => () => void;
  /** Asks the platform who is signed in here. */
  readonly find: () => Promise<void>;
  /** Takes a session that was just opened or unlocked; of another account than a covered page's, without its keys. */
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

/** A keeper that asks through `api`. */
export function keepSession(api: Api, page: PageMemory): SessionKeeper {
  let state: SessionState = { is: 'finding' };
  let covered: CoveredPage | null = null;
  const listeners = new Set<() => void>();
  const channel = openTabChannel();

  /** `attended`: whether somebody may be at work here; null where they asked for it and want nothing kept. */
  function become(next: SessionState, attended: boolean | null): void {
    const before = state;
    const keysGo = before.is === 'unlocked' && next.is !== 'unlocked';
    if (keysGo && attended !== null && page.hasUnsaved())
      covered = coverPage(before.session, attended && page.isAttended() ? Date.now() : null);
    const now = accountOf(next)?.accountId;
    if (covered !== null && now !== undefined && now !== covered.account.accountId)
      covered = { ...covered, attendedAt: null };
    state = next;
    tell();
    if (keysGo && covered === null) page.forget();
    else if (keysGo) page.pause();
  }

  function tell(): void {
    for (const listener of listeners) listener();
  }

  function begin(session: Session): void {
    const { account } = session;
    const waiting = covered;
    if (waiting !== null && waiting.account.accountId !== account.accountId) {
      become({ is: 'locked', account }, false);
    } else {
      covered = null;
      become({ is: 'unlocked', session }, false);
      if (waiting !== null) page.resume();
      waiting?.settle(true);
    }
    channel.tell({ is: 'signed-in', accountId: account.accountId });
  }

  function leaveCovered(): void {
    const left = covered;
    covered = null;
    left?.settle(false);
    tell();
    page.forget();
  }

  async function find(): Promise<void> {
    const before = state;
    const answer = await api(getAccount);
    // Somebody signed in or out while the question was on its way: the answer is about the time before.
    if (state !== before) return;
    if (state.is === 'unlocked' && !isRefusal(answer)) {
      if (answer.account.accountId === state.session.account.accountId) return renew(answer.account);
    }
    if (!isRefusal(answer)) become({ is: 'locked', account: answer.account }, false);
    else if (answer.refused === 'signed_out') become({ is: 'signed-out' }, true);
    else if (accountOf(state) === null) become({ is: 'unreachable', refusal: answer }, true);
  }

  function renew(account: Account): void {
    // Other keys than those that were unlocked: another window replaced them, or it is not true. Unlocking will tell.
    if (state.is === 'unlocked' && hasSameKeys(state.session.account, account))
      become({ is: 'unlocked', session: { ...state.session, account } }, false);
    else if (accountOf(state) !== null) become({ is: 'locked', account }, false);
  }

  return {
    read: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    covered: () => covered,
    leaveCovered,
    find,
    renew,
    begin,
    lock: () => {
      const account = accountOf(state);
      if (account !== null) become({ is: 'locked', account }, false);
    },
    signOut: async (where) => {
      const answer = await api(where === 'here' ? signOut : signOutEverywhere);
      if (isRefusal(answer) && answer.refused !== 'signed_out') return answer;
      become({ is: 'signed-out' }, null);
      channel.tell({ is: 'signed-out' });
      return undefined;
    },
    end: () => {
      if (accountOf(state) !== null) become({ is: 'signed-out' }, true);
    },
    watchTabs: () =>
      channel.listen((news) => {
        if (news.is === 'signed-out') become({ is: 'signed-out' }, false);
        else if (news.accountId !== accountOf(state)?.accountId) void find();
      }),
  };
}
