import { useSyncExternalStore } from 'react';

type Toast = { readonly id: number; readonly text: string };

const SHOWN_FOR_MS = 6_000;
let toasts: readonly Toast[] = [];
let count = 0;
const listeners = new Set<() => void>();

/** Says briefly that something was done. Errors belong into the page, where they stay: see Notice. */
export function showToast(text: string): void {
  count += 1;
  const toast = { id: count, text };
  change([...toasts, toast]);
  setTimeout(() => change(toasts.filter((other) => other !== toast)), SHOWN_FOR_MS);
}

/** The corner in which toasts appear; a polite live region. Stands once, in main.tsx. */
export function ToastRegion() {
  const shown = useSyncExternalStore(subscribe, () => toasts);
  return (
    <div className="toasts" role="status" aria-live="polite">
      {shown.map((toast) => (
        <p key={toast.id} className="toast">
          {toast.text}
        </p>
      ))}
    </div>
  );
}

function change(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
