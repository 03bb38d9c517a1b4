import { useLingui } from '@lingui/react/macro';
import { useSessionKeeper, useSessionState, useUnsaved } from '../session/session-provider.tsx';
import { accountOf } from '../session/session-state.ts';
import type { ShellAccount } from './account-menu.tsx';

/**
 * Who is signed in, for the header, with what can be done from any page; null for those signed out. `askFirst` is called
 * instead of signing out where changes would be lost by it.
 */
export function useShellAccount(askFirst: () => void): ShellAccount | null {
  const { t } = useLingui();
  const state = useSessionState();
  const keeper = useSessionKeeper();
  const unsaved = useUnsaved();
  const account = accountOf(state);
  if (account === null) return null;
  const unlocked = state.is === 'unlocked';
  const signOut = () => (unsaved.isSaid() ? askFirst() : void keeper.signOut('here'));
  return {
    name: account.displayName,
    entries: [
      ...(unlocked ? [{ id: 'account', label: t`Account`, href: '/app/account' }] : []),
      ...(unlocked ? [{ id: 'lock', label: t`Lock`, onAction: keeper.lock }] : []),
      { id: 'sign-out', label: t`Sign out`, onAction: signOut },
    ],
  };
}
