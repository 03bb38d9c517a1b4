import { useSyncExternalStore } from 'react';

// As in resume-editor.css. On paper the picture stands alone, see picture-print.css.
const WIDE = '(min-width: 1100px), print';

/** Whether there is room for a résumé and its picture side by side. */
export function useWide(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(WIDE).matches);
}

function subscribe(onChange: () => void): () => void {
  const query = matchMedia(WIDE);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}
