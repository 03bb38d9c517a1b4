import { useBlocker } from '@tanstack/react-router';
import { useSessionKeeper } from '../session/session-provider.tsx';
import type { TakenAlong } from '../session/unsaved.ts';
import { useKeptWhile } from './use-kept-while.ts';

/**
 * Asks before a page with unsaved changes is left, by a link or by closing the window, and keeps it when the session ends.
 * A covered page asks nothing: the window above it does.
 */
export function useLeaveWarning(changed: boolean, takeAlong?: () => TakenAlong) {
  const keeper = useSessionKeeper();
  useKeptWhile(changed, takeAlong);
  return useBlocker({
    shouldBlockFn: ({ current, next }) =>
      changed && keeper.covered() === null && current.pathname !== next.pathname,
    enableBeforeUnload: () => changed,
    withResolver: true,
  });
}
