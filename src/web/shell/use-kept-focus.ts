import { useEffect } from 'react';

/**
 * What had the focus may be taken away by what it did: the keyboard and a screen reader would then begin before the page.
 * They go on in the page instead, unless something in it, or a window above it, takes the focus itself.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let last: Element | null = null;
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const remember = () => {
      last = document.activeElement;
    };
    const watch = new MutationObserver(() => {
      if (waiting !== undefined || !isLost(last)) return;
      waiting = setTimeout(() => {
        waiting = undefined;
        if (!isLost(last)) return;
        last = null;
        document.getElementById('main')?.focus({ preventScroll: true });
      }, PATIENCE_MS);
    });
    document.addEventListener('focusin', remember);
    watch.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', remember);
      watch.disconnect();
      clearTimeout(waiting);
    };
  }, []);
}

// As long as a window takes to close, and to hand the focus back.
const PATIENCE_MS = 100;

function isLost(last: Element | null): boolean {
  const nowhere = document.activeElement === null || document.activeElement === document.body;
  return (
    nowhere && last !== null && !last.isConnected && document.querySelector('[aria-modal], .dialog') === null
  );
}
