import type { ReactNode } from 'react';

/** `seal` is for what is sealed or stamped, and for nothing else. */
export type BadgeTone = 'neutral' | 'accent' | 'good' | 'warn' | 'danger' | 'seal';

/** A word about a thing's state. */
export function Badge({ tone = 'neutral', children }: { tone?: BadgeTone; children: ReactNode }) {
  return <span className={`badge badge-${tone}`}>{children}</span>;
}
