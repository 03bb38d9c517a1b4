import { useEffect, useRef } from 'react';
import { useUnsaved } from '../session/session-provider.tsx';
import type { TakenAlong } from '../session/unsaved.ts';

/**
 * Keeps the page when its session ends while something on it is `unsaved`. For what is not seen at its fields: what was
 * typed in a step before, ticked, chosen, or put in another order. `takeAlong` makes a file of it.
 */
export function useKeptWhile(unsaved: boolean, takeAlong?: () => TakenAlong): void {
  const page = useUnsaved();
  const latest = useRef(takeAlong);
  useEffect(() => {
    latest.current = takeAlong;
  });
  useEffect(() => {
    if (unsaved) return page.add(() => latest.current?.());
  }, [unsaved, page]);
}
