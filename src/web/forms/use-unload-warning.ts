import { useEffect } from 'react';

/** Lets the browser ask before this page is closed or loaded anew: what was made here would be made again, and differ. */
export function useUnloadWarning(when: boolean): void {
  useEffect(() => {
    if (!when) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [when]);
}
