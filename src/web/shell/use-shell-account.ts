import { useLingui } from '@lingui/react/macro';
import { useSessionKeeper, useSessionState } from '../session/session-provider.tsx';
import { accountOf } from '../session/session-state.ts';
import type { ShellAccount } from './account-menu.tsx';

/** Who is signed in, for the header, with what can be done from any page; null for those signed out. */
export function useShellAccount(): ShellAccount | null {
  const { t } = useLingui();
  const state = useSessionState();
  const keeper = useSessionKeeper();
  const account = accountOf(state);
  if (account === null) return null;
  const unlocked = state.is === 'unlocked';
  return {
    name: account.displayName,
    entries: [
      ...(unlocked ? [{ id: 'account', label: t`Account`, href: '/app/account' }] : []),
      ...(unlocked ? [{ id: 'lock', label: t`Lock`, onAction: keeper.lock }] : []),
      { id: 'sign-out', label: t`Sign out`, onAction: () => void keeper.signOut('here') },
    ],
  };
}
