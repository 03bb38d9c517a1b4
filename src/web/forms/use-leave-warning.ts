import { useBlocker } from '@tanstack/react-router';

/** Asks before a page with unsaved changes is left, by a link or by closing the window. */
export function useLeaveWarning(changed: boolean) {
  return useBlocker({
    shouldBlockFn: ({ current, next }) => changed && current.pathname !== next.pathname,
    enableBeforeUnload: () => changed,
    withResolver: true,
  });
}
